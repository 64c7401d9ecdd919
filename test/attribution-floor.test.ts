import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadModel } from "#language/model/load-model.ts";
import { makeModelReader } from "#language/model/model-reader.ts";
import { makeRulesReader } from "#language/rules-reader.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import { reportOf } from "../evaluation/received.ts";
import { type Spans, scoreAttributions } from "../evaluation/score/attribution.ts";
import { root } from "./shared.ts";

interface Marked {
  source: Span[];
  cue: Span[];
  content: Span[];
}

/** Text with marks, `[s1 source] [c1 cue] [t1 content]` (`s1+2`: of two), as the text without them and the attributions they mark. */
function readMarked(marked: string): { text: string; gold: Marked[] } {
  const gold = new Map<string, Marked>();
  let text = "";
  for (const part of marked.split(/(\[[sct][\d+]+ [^\]]*\])/)) {
    const found = /^\[([sct])([\d+]+) ([^\]]*)\]$/.exec(part);
    if (found === null) {
      text += part;
      continue;
    }
    const [, role, numbers = "", words = ""] = found;
    for (const number of numbers.split("+")) {
      const one = gold.get(number) ?? { source: [], cue: [], content: [] };
      gold.set(number, one);
      const list = role === "s" ? one.source : role === "c" ? one.cue : one.content;
      list.push([text.length, text.length + words.length]);
    }
    text += words;
  }
  return { text, gold: [...gold.values()] };
}

test("Marks give the words they stand around", () => {
  const { text, gold } = readMarked("[s1+2 Vorn] [c1 said] [t1 no] and [c2 meant] [t2 yes].");
  expect(text).toBe("Vorn said no and meant yes.");
  expect(gold).toEqual([
    { source: [[0, 4]], cue: [[5, 9]], content: [[10, 12]] },
    { source: [[0, 4]], cue: [[17, 22]], content: [[23, 26]] },
  ]);
});

test("On texts of our own the released weights do not fall below their floor", async () => {
  const model = await loadModel(join(root, "models", "en"));
  if ("missing" in model) throw new Error(model.reason);
  const reader = makeModelReader(model, makeRulesReader(makeKnowledge([])));
  const { text, gold } = readMarked(readFileSync(join(root, "test", "attributions.txt"), "utf8"));
  const { attributions } = await reader.annotate(reportOf("own", text));
  const score = scoreAttributions([{ text, gold, guess: attributions as readonly Spans[] }]);
  expect(gold.length).toBeGreaterThanOrEqual(17);
  expect({
    content: score.jaccard.content.f1 >= 0.85,
    source: score.exact.source.f1 >= 0.75,
    cue: score.exact.cue.f1 >= 0.9,
    sourceGivenContent: score.sourceGivenContent >= 0.9,
  }).toEqual({ content: true, source: true, cue: true, sourceGivenContent: true });
});
