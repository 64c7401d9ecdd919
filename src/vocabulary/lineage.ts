import { z } from "zod";
import { HouseId } from "./house.ts";
import { Span } from "./passage.ts";
import { StoryId } from "./story.ts";
import { Words } from "./words.ts";

/** A report, or a dispatch inferred from what several reports share. */
export const LineageNode = z.object({
  id: Words,
  kind: z.enum(["report", "dispatch"]),
  house: HouseId.nullable(),
  name: Words.nullable(),
  text: Words.nullable().describe("of a dispatch: its words as far as reports that carry it share them"),
});
export type LineageNode = z.infer<typeof LineageNode>;

/** `from` is the later text, `to` what it derives from. */
export const LineageEdge = z.object({
  from: Words.describe("the later text"),
  to: Words.describe("what it derives from"),
  kind: z.enum(["copies", "draws-on", "cites", "credits"]),
  share: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe("of the later text's words outside quotations and furniture"),
  evidence: z.array(
    z.object({
      kind: Words.describe(
        "words, credit, text, quotation, caption, title, furniture, later, changed, hardened, dropped, ruling",
      ),
      from_span: Span.nullable(),
      to_span: Span.nullable(),
      text: Words,
    }),
  ),
});
export type LineageEdge = z.infer<typeof LineageEdge>;

/** The tree of a story: which text derives from which, each edge with its evidence. */
export const Lineage = z.object({ story: StoryId, nodes: z.array(LineageNode), edges: z.array(LineageEdge) });
export type Lineage = z.infer<typeof Lineage>;
