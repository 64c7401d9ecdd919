import { describe, expect, it } from "vitest";
import type { Span } from "#vocabulary/passage.ts";
import { readUnits } from "../gold/gum-attribution.ts";
import { scoreNested } from "./nested.ts";

const span = (start: number, end: number): Span => [start, end];
// "A said B said C": the outer attributes 10–40, the inner, whose unit is 10–20, attributes 20–40.
const gold = [
  { unit: span(0, 10), content: [span(10, 20), span(20, 40)] },
  { unit: span(10, 20), content: [span(20, 40)] },
];

describe("Nested attribution", () => {
  it("counts attributions and pairs that are found in the right order", () => {
    const guess = [
      { cue: [span(5, 9)], content: [span(10, 40)] },
      { cue: [span(15, 19)], content: [span(20, 40)] },
    ];
    const { attributions, pairs } = scoreNested([{ gold, guess }]);
    expect(attributions).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(pairs).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it("finds no pair where only the outer was read, and half of the attributions", () => {
    const guess = [{ cue: [span(5, 9)], content: [span(10, 40)] }];
    const { attributions, pairs } = scoreNested([{ gold, guess }]);
    expect(attributions.recall).toBe(0.5);
    expect(pairs).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it("takes a guess that is given twice once", () => {
    const one = { cue: [span(5, 9)], content: [span(10, 40)] };
    expect(scoreNested([{ gold, guess: [one, one] }]).attributions.precision).toBe(0.5);
  });
});

describe("Discourse units", () => {
  const line = (id: number, text: string, head: number, relation: string, sentence = 1): string =>
    [id, text, 0, "_", "_", `sid=${sentence}|stype=decl`, head, relation, "_", "_"].join("\t");

  it("give the attributing unit and what hangs under the attributed one in its sentence", () => {
    const { text, attributions } = readUnits(
      "x",
      [
        line(1, "The agency said ,", 2, "attribution-positive_r"),
        line(2, "the yard is closed", 0, "ROOT"),
        line(3, "since it flooded .", 2, "causal-cause_r"),
        line(4, "Nobody was hurt .", 2, "joint-list_m", 2),
      ].join("\n"),
      new Set([2]),
    );
    expect(text).toBe("The agency said, the yard is closed since it flooded.\nNobody was hurt.");
    expect(attributions).toHaveLength(1);
    expect(attributions[0]?.content.map(([from, to]) => text.slice(from, to))).toEqual([
      "the yard is closed",
      "since it flooded.",
    ]);
    expect(text.slice(...(attributions[0]?.unit ?? [0, 0]))).toBe("The agency said,");
  });
});
