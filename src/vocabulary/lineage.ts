import { z } from "zod";
import { HouseId } from "./house.ts";
import { Span } from "./passage.ts";
import { StoryId } from "./story.ts";

/** A report, or a dispatch inferred from what several reports share. */
export const LineageNode = z.object({
  id: z.string(),
  kind: z.enum(["report", "dispatch"]),
  house: HouseId.nullable(),
  name: z.string().nullable(),
});
export type LineageNode = z.infer<typeof LineageNode>;

/** `from` is the later text, `to` what it derives from. */
export const LineageEdge = z.object({
  from: z.string(),
  to: z.string(),
  kind: z.enum(["copies", "draws-on", "cites", "credits"]),
  share: z.number().min(0).max(1).nullable(),
  evidence: z.array(
    z.object({ kind: z.string(), from_span: Span.nullable(), to_span: Span.nullable(), text: z.string() }),
  ),
});
export type LineageEdge = z.infer<typeof LineageEdge>;

/** The tree of a story: which text derives from which, each edge with its evidence. */
export const Lineage = z.object({ story: StoryId, nodes: z.array(LineageNode), edges: z.array(LineageEdge) });
export type Lineage = z.infer<typeof Lineage>;
