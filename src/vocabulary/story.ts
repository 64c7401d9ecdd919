import { z } from "zod";
import { type Id, idSchema } from "./id.ts";
import { ReportId } from "./report.ts";
import { Words } from "./words.ts";

export type StoryId = Id<"story">;
export const StoryId = idSchema("story");

/** Reports about the same happening. */
export const Story = z.object({ id: StoryId, title: Words.nullable(), reports: z.array(ReportId) });
export type Story = z.infer<typeof Story>;
