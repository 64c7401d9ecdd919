import { join } from "node:path";
import { whatItDates } from "#claims/what-it-dates.ts";
import { loadModel } from "#language/model/load-model.ts";
import { makeModelReader } from "#language/model/model-reader.ts";
import { makeRulesReader } from "#language/rules-reader.ts";
import { loadPacks } from "#packs/load-packs.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { type LabelledTime, labelledTimes } from "../gold/saying-happening.ts";
import type { TimeSplit } from "../gold/time-split.ts";
import { reportOf } from "../received.ts";

export interface SayingHappeningResult {
  split: TimeSplit;
  right: number;
  of: number;
  /** Without the first rows of the sealed file, which were seen before the rules were done. */
  unseen: { right: number; of: number } | null;
  /** What was labelled, and what was found, how often. */
  table: Record<string, number>;
}

/** Rows of the sealed file that were seen by accident. */
const SEEN = 5;

/** Our labels against the product's reading: an expression outside every sentence that is read dates nothing. */
export async function measureSayingHappening(
  split: TimeSplit,
): Promise<{ result: SayingHappeningResult; wrong: { label: LabelledTime; found: string }[] }> {
  const root = join(import.meta.dirname, "..", "..");
  const rules = makeRulesReader(makeKnowledge(await loadPacks(join(root, "packs"), null)));
  const model = await loadModel(join(root, "models", "en"));
  if ("missing" in model) throw new Error(`The released weights cannot be read: ${model.reason}.`);
  const reader = makeModelReader(model, rules);
  const table: Record<string, number> = {};
  const wrong: { label: LabelledTime; found: string }[] = [];
  const labels = labelledTimes(split);
  for (const label of labels) {
    const report = reportOf(label.article, label.text, label.published);
    const { sentences, attributions } = await reader.annotate(report);
    const sentence = sentences.find(([start, end]) => start <= label.span[0] && label.span[0] < end);
    const found =
      sentence === undefined
        ? "neither"
        : (whatItDates(report.text, sentence, [label], attributions)[0] ?? "neither");
    const key = `${label.dates.join("|")} → ${found}`;
    table[key] = (table[key] ?? 0) + 1;
    if (!isRight(label, found)) wrong.push({ label, found });
  }
  const unseen =
    split === "open"
      ? null
      : {
          right: labels.length - SEEN - wrong.filter(({ label }) => labels.indexOf(label) >= SEEN).length,
          of: labels.length - SEEN,
        };
  return { result: { split, right: labels.length - wrong.length, of: labels.length, unseen, table }, wrong };
}

/** Where a time dates both, each is right. */
const isRight = ({ dates }: LabelledTime, found: string): boolean =>
  dates.includes(found) || (dates.includes("both") && found !== "neither");
