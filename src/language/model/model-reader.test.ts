import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeKnowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import { reportOf } from "../../../evaluation/received.ts";
import { anyText } from "../../../test/any-text.ts";
import { root } from "../../../test/shared.ts";
import { makeRulesReader } from "../rules-reader.ts";
import { loadModel } from "./load-model.ts";
import { makeModelReader } from "./model-reader.ts";

const model = await loadModel(join(root, "models", "en"));
if ("missing" in model) throw new Error(`The released weights cannot be read: ${model.reason}.`);
const reader = makeModelReader(model, makeRulesReader(makeKnowledge([])));

interface InWords {
  source: string;
  cue: string;
  content: string;
  mode: string;
}
const read = async (text: string): Promise<InWords[]> => {
  const { attributions } = await reader.annotate(reportOf("test", text));
  const words = (spans: readonly Span[]): string => spans.map((span) => text.slice(...span)).join(" … ");
  return attributions.map(({ source, cue, content, mode }) => ({
    source: words(source),
    cue: words(cue),
    content: words(content),
    mode,
  }));
};

describe("The trained reader", () => {
  test("finds who said what, before, after and around it", async () => {
    expect(await read("The ministry said on Monday that the northern yard had been closed.")).toMatchObject([
      { source: "The ministry", content: "that the northern yard had been closed", mode: "paraphrased" },
    ]);
    expect(await read("The northern yard has been closed, according to two officials.")).toMatchObject([
      { source: "two officials", cue: "according to", content: "The northern yard has been closed" },
    ]);
    const [torn] = await read(
      "“We will double the output of the yard,” Mr. Vorn told reporters, “and nobody will stop us.”",
    );
    expect(torn).toMatchObject({ source: "Mr. Vorn", mode: "quoted" });
    expect(torn?.content).toContain(" … ");
  });

  test("invents no source where none is named", async () => {
    expect(
      await read("The plan was criticised as a waste. It is widely expected that the yard will be closed."),
    ).toMatchObject([
      { source: "", content: expect.stringContaining("a waste") },
      { source: "", content: "that the yard will be closed" },
    ]);
  });

  test("keeps the inner attribution beside the outer one", async () => {
    const found = await read(
      "The state agency said Okand had told workers that the plan would be met by May. Nothing else was known.",
    );
    expect(found.map(({ source }) => source)).toEqual(["The state agency", "Okand"]);
  });

  test("says who read", async () => {
    const { reader: version } = await reader.annotate(reportOf("test", "Nobody said a word."));
    expect(version).toBe(`${model.version}+rules/14`);
  });

  test.each([
    ["emoji", "😀🚀👩‍🚀😀 🚀🚀"],
    ["quotation marks", '“””“""\'’‘”«»'],
    ["Korean", "북한 국방성은 공장을 방문했다고 밝혔다. 김정은은 “생산을 늘려야 한다”고 말했다."],
    ["right to left", "قال المتحدث إن المصنع مغلق. אמר הדובר."],
    ["zero-width characters", "The\u200b min\u200distry sa\u200bid the\u2060 yard is\ufeff closed."],
    ["one letter", "a"],
    ["a word of ten thousand letters", "a".repeat(10_000)],
  ])("does not stumble over a text of %s", async (_, text) => {
    const { attributions } = await reader.annotate(reportOf("test", text));
    for (const { source, cue, content, confidence } of attributions) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      for (const [start, end] of [...source, ...cue, ...content]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  });

  test("Whatever the text, spans lie in it, apart and in order, and split no character", async () => {
    const told = anyText.map((text) => `Vorn said ${text} the yard, he told them “${text}”.`);
    await fc.assert(
      fc.asyncProperty(told, async (text) => {
        const report = reportOf("test", text);
        const { attributions } = await reader.annotate(report);
        for (const { source, cue, content } of attributions)
          for (const spans of [source, cue, content]) {
            let last = -1;
            for (const [start, end] of spans) {
              expect(start).toBeGreaterThan(last);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
              for (const at of [start, end])
                expect(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))).toBe(false);
              last = end;
            }
          }
      }),
      { numRuns: 60 },
    );
  });

  test("reads a text alike whatever was read before it", async () => {
    const text = "The council said the launch had failed, and Okand denied it.";
    const alone = await read(text);
    await read("Analysts believe that more launches will follow. “We are ready,” Vorn said.");
    expect(await read(text)).toEqual(alone);
  });
});
