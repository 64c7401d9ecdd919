import { expect, test } from "vitest";
import { timeMistakes } from "./time-mistakes.ts";

test("Mistakes with times are told by kind, one to one, without words", () => {
  const gold = [
    { span: [0, 6] as [number, number], type: "DATE", value: "2025" },
    { span: [10, 16] as [number, number], type: "DATE", value: "2024" },
    { span: [20, 26] as [number, number], type: "DATE", value: "2023" },
  ];
  const guess = [
    { span: [0, 6] as [number, number], timex: "2025" },
    { span: [9, 16] as [number, number], timex: "1924" },
    { span: [30, 36] as [number, number], timex: "P1D" },
  ];
  expect(timeMistakes("a", gold, guess)).toEqual([
    { article: "a", kind: "span", span: [10, 16], gold: "2024", guess: "1924" },
    { article: "a", kind: "value", span: [10, 16], gold: "2024", guess: "1924" },
    { article: "a", kind: "missing", span: [20, 26], gold: "2023", guess: null },
    { article: "a", kind: "spurious", span: [30, 36], gold: null, guess: "P1D" },
  ]);
});
