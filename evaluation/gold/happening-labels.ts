import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Span } from "#vocabulary/passage.ts";
import { inOrder } from "#vocabulary/when.ts";
import { TEXT_SETS, type TextSet, textsOf } from "./happening-texts.ts";
import { unitsOf } from "./polnear.ts";

const Day = z.iso.date().nullable();
const LabelledHappenings = z.strictObject({
  set: z.enum(TEXT_SETS),
  article: z.string(),
  published: z.iso.date(),
  outlet: z.string(),
  /** sha256 of the text that was labelled: a page that is read otherwise since has other offsets. */
  text: z.string(),
  claims: z.array(
    z.strictObject({
      content: z.array(z.tuple([z.int().nonnegative(), z.int().positive()])).min(1),
      when: z.tuple([Day, Day]).refine(([earliest, latest]) => inOrder({ earliest, latest })),
      where: z.string().min(1).nullable(),
    }),
  ),
});

/** A text of others with the days and places of its claims; spans in UTF-16 units of `text`. */
export interface HappeningsOfText {
  name: string;
  text: string;
  published: string;
  outlet: string;
  claims: { content: Span[]; when: [string | null, string | null]; where: string | null }[];
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** labels/happenings.jsonl. Texts that are read otherwise than when they were labelled are left out. Throws NoGold where ../shared is absent. */
export function happeningLabels(): { texts: HappeningsOfText[]; changed: number } {
  const file = join(import.meta.dirname, "..", "labels", "happenings.jsonl");
  const known = new Map<TextSet, Map<string, string>>();
  const out: HappeningsOfText[] = [];
  let changed = 0;
  for (const line of readFileSync(file, "utf8").trim().split("\n")) {
    const label = LabelledHappenings.parse(JSON.parse(line));
    const { set, article, published, outlet } = label;
    const texts = known.get(set) ?? textsOf(set);
    known.set(set, texts);
    const text = texts.get(article) ?? "";
    if (hashOf(text) !== label.text) {
      changed++;
      continue;
    }
    const units = unitsOf(text);
    const unit = (at: number): number => units[at] ?? text.length;
    out.push({
      name: `${set}-${article}`,
      text,
      published,
      outlet,
      claims: label.claims.map(({ content, when, where }) => ({
        content: content.map(([start, end]): Span => [unit(start), unit(end)]),
        when,
        where,
      })),
    });
  }
  return { texts: out, changed };
}
