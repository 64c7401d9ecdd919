import { expect, test } from "vitest";
import { spreadOfF1 } from "./spread.ts";

const right = { hits: 10, guessed: 10, gold: 10 };
const wrong = { hits: 0, guessed: 10, gold: 10 };

test("Documents that are all alike do not spread", () => {
  expect(spreadOfF1([{ documents: [right, right, right], size: 2 }])).toEqual({
    low: 1,
    high: 1,
    draws: 10_000,
  });
});

test("One document of two that differ is right or wrong", () => {
  expect(spreadOfF1([{ documents: [right, wrong], size: 1 }])).toMatchObject({ low: 0, high: 1 });
});

test("All documents of a group have but one F1", () => {
  expect(spreadOfF1([{ documents: [right, wrong], size: 2 }])).toMatchObject({ low: 0.5, high: 0.5 });
});
