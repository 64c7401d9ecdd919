import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Mode, Stance } from "#vocabulary/claim.ts";
import { DisclosureAspect } from "#vocabulary/disclosure.ts";
import { RelayedBy } from "#vocabulary/hop.ts";
import { Missing } from "#vocabulary/missing.ts";
import type { Span } from "#vocabulary/passage.ts";
import { VoiceKind } from "#vocabulary/voice.ts";
import { inOrder } from "#vocabulary/when.ts";
import { unitsOf } from "./polnear.ts";
import { helsinkiArticles, kcnaArticles } from "./saying-happening.ts";

const Points = z.tuple([z.int().nonnegative(), z.int().positive()]);
const Day = z.iso.date().nullable();

const LabelledVoice = z.strictObject({ name: z.string().min(1).nullable(), kind: VoiceKind });
const LabelledHop = LabelledVoice.extend({
  by: RelayedBy,
  span: Points.nullable(),
  carried: z.literal(true).optional(),
});

const LabelledClaim = z.strictObject({
  content: z.array(Points).min(1),
  chain: z.array(LabelledHop).min(1),
  mode: Mode,
  stance: Stance,
  when: z
    .tuple([Day, Day])
    .refine(([earliest, latest]) => inOrder({ earliest, latest }))
    .nullable(),
  where: z.string().min(1).nullable(),
  missing: z.partialRecord(z.enum(["where", "when"]), Missing).optional(),
  part: z.enum(["title", "standfirst", "caption"]).optional(),
});

const LabelledDisclosure = z.strictObject({
  span: Points,
  aspect: DisclosureAspect,
  kind: z.enum(["withheld", "unknown-to-source", "disputed"]),
  by: LabelledVoice,
});

const LabelledFile = z.strictObject({
  set: z.enum(["kcna", "helsinki", "own"]),
  article: z.union([z.string(), z.int().nonnegative()]),
  outlet: LabelledVoice,
  published: z.iso.date(),
  claims: z.array(LabelledClaim).min(1),
  disclosures: z.array(LabelledDisclosure),
});

/** A report with its claims as a person reads them (labels/claims/README.md); spans in UTF-16 units of `text`. */
export type LabelledReport = z.infer<typeof LabelledFile> & { name: string; text: string };

/** Rules may be made on the open part alone; the sealed one is for a last measuring and has its folder until it is opened. */
export const LABEL_PARTS = ["open", "sealed-15"] as const;
export type LabelPart = (typeof LABEL_PARTS)[number];

/** The part's reports by name. Throws NoGold where a text of others is asked for and ../shared is absent. */
export function labelledReports(
  part: LabelPart,
  sets: readonly string[] = ["kcna", "helsinki", "own"],
): LabelledReport[] {
  const folder = join(
    import.meta.dirname,
    "..",
    "labels",
    ...(part === "open" ? ["claims"] : ["claims", part]),
  );
  const kcna = sets.includes("kcna") ? kcnaArticles() : null;
  const helsinki = sets.includes("helsinki") ? helsinkiArticles() : null;
  const reports: LabelledReport[] = [];
  // Where nothing is sealed there is no folder.
  for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
    if (!file.endsWith(".json")) continue;
    const label = LabelledFile.parse(JSON.parse(readFileSync(join(folder, file), "utf8")));
    if (!sets.includes(label.set)) continue;
    const name = file.slice(0, -".json".length);
    const article = String(label.article);
    const text =
      label.set === "own"
        ? readFileSync(join(folder, `${name}.txt`), "utf8")
        : label.set === "kcna"
          ? kcna?.get(article)?.text
          : helsinki?.get(article)?.text.replace(/ *### */g, "\n\n");
    if (text === undefined)
      throw new Error(`The label's article ${label.set} ${article} is not in the gold.`);
    reports.push({ name, text, ...inUnits(label, text) });
  }
  return reports;
}

/** The labels count code points, the product UTF-16 units. A span beyond the text throws. */
function inUnits(label: z.infer<typeof LabelledFile>, text: string): z.infer<typeof LabelledFile> {
  const units = unitsOf(text);
  const span = ([from, to]: Span): Span => {
    const start = units[from];
    const end = units[to];
    if (start === undefined || end === undefined || start >= end)
      throw new Error(`The span ${from}–${to} of ${label.set} ${label.article} is not within its text.`);
    return [start, end];
  };
  return {
    ...label,
    claims: label.claims.map((claim) => ({
      ...claim,
      content: claim.content.map(span),
      chain: claim.chain.map((hop) => ({ ...hop, span: hop.span === null ? null : span(hop.span) })),
    })),
    disclosures: label.disclosures.map((disclosure) => ({ ...disclosure, span: span(disclosure.span) })),
  };
}
