import { expect, test } from "vitest";
import { parseQuery } from "./parse-query.ts";

test.each([
  ["kim missile", '"kim" "missile"*', []],
  ['"solid fuel" engine ', '"solid fuel" "engine"', []],
  ["a*b:c^", '"a*b:c^"*', []],
  ["long-range", '"long-range"*', []],
  ["launch -drill", '"launch"', ['"drill"']],
  ['-"naval drill" launch', '"launch"*', ['"naval drill"']],
  ["-drill", null, ['"drill"']],
  ["12:30 https://a.example/x", '"12:30" "https://a.example/x"*', []],
  ["–", null, []],
  ["", null, []],
])("%j asks for words %j and none of %j", (typed, terms, without) => {
  expect(parseQuery(typed)).toEqual({ terms, without, filters: [], notes: [] });
});

test("Operators are no words, take a phrase, and are turned round by a minus", () => {
  expect(parseQuery('voice:"Harbour Board" -stance:Denied yard after:2024-05')).toEqual({
    terms: '"yard"',
    without: [],
    filters: [
      { operator: "voice", value: "Harbour Board", not: false },
      { operator: "stance", value: "denied", not: true },
      { operator: "after", value: "2024-05", not: false },
    ],
    notes: [],
  });
});

test("An operator that there is not is words, and a note says so", () => {
  const { terms, notes } = parseQuery("colour:red yard");
  expect(terms).toBe('"colour:red" "yard"*');
  expect(notes).toEqual([
    "“colour:” is no operator and was looked for as a word. There are voice:, house:, outlet:, stance:, kind:, before:, after:, withheld:, in:.",
  ]);
});

test.each([
  ["stance:angry", "stance: takes one of asserted, denied"],
  ["before:soon", "before: takes a day, month or year such as 2025-12-26, not “soon”"],
  ["after:2025-13-01", "after: takes a day"],
  ["withheld:everything", "withheld: takes one of where, when, who, what, how-many, why, any"],
  ["in:books", "in: takes one of claims, reports"],
  ['voice:""', "voice: takes a name"],
])("%s is refused in a sentence", (typed, sentence) => {
  expect(() => parseQuery(typed)).toThrow(sentence);
});

test("A query of many quotation marks and colons is parsed in no time", () => {
  const started = performance.now();
  parseQuery(`${'-a:"'.repeat(50_000)}`);
  parseQuery(`${"a:".repeat(100_000)}`);
  parseQuery(`${'"'.repeat(100_001)}`);
  expect(performance.now() - started).toBeLessThan(2000);
});
