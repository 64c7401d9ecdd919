import fc from "fast-check";
import { describe, expect, test } from "vitest";
import "../../../test/steady-chance.ts";
import { NameAutomaton } from "./name-automaton.ts";

const words = (text: string): { folded: string }[] => text.split(" ").map((folded) => ({ folded }));

function automatonOf(names: readonly string[]): NameAutomaton<string> {
  const out = new NameAutomaton<string>();
  for (const name of names) out.add(name.split(" "), name);
  return out.finish();
}

/** Every name that ends at a word, as "first-last name". */
function found(names: readonly string[], text: string): string[] {
  const out: string[] = [];
  automatonOf(names).scan(words(text), (first, last, entries) => {
    for (const name of entries) out.push(`${first}-${last} ${name}`);
  });
  return out;
}

describe("The automaton finds", () => {
  test.each([
    ["a name within a longer one", ["a b c", "b c", "c"], "x a b c", ["1-3 a b c", "2-3 b c", "3-3 c"]],
    ["a name after a longer one that breaks off", ["a b c d", "b c x"], "a b c x", ["1-3 b c x"]],
    ["names that overlap", ["a b", "b a"], "a b a b", ["0-1 a b", "1-2 b a", "2-3 a b"]],
    ["a name that ends inside another's beginning", ["a b c", "b"], "a b x", ["1-1 b"]],
    ["one name twice, for two", ["a", "a"], "a", ["0-0 a", "0-0 a"]],
    ["nothing in a text of other words", ["a b"], "x y b a", []],
    ["nothing where there are no names", [], "a b", []],
  ])("%s", (_, names, text, expected) => {
    expect(found(names, text)).toEqual(expected);
  });

  const word = fc.constantFrom("a", "b", "c");
  const phrase = (most: number): fc.Arbitrary<string> =>
    fc.array(word, { minLength: 1, maxLength: most }).map((parts) => parts.join(" "));

  test("whatever comparing every name at every place finds", () => {
    fc.assert(
      fc.property(fc.uniqueArray(phrase(4), { maxLength: 8 }), phrase(30), (names, text) => {
        const parts = text.split(" ");
        const expected = parts.flatMap((_, last) =>
          names
            .map((name) => ({ name, first: last - name.split(" ").length + 1 }))
            .filter(({ name, first }) => first >= 0 && parts.slice(first, last + 1).join(" ") === name)
            .sort((a, b) => a.first - b.first)
            .map(({ name, first }) => `${first}-${last} ${name}`),
        );
        expect(found(names, text)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test("in steps that grow with the text alone, not with the number or length of names", () => {
    fc.assert(
      fc.property(fc.uniqueArray(phrase(12), { minLength: 1, maxLength: 60 }), phrase(200), (names, text) => {
        let told = 0;
        const atoms = words(text);
        const steps = automatonOf(names).scan(atoms, () => told++);
        // A step down for every word, as many back at most, and one for each name told.
        expect(steps - told).toBeLessThanOrEqual(2 * atoms.length);
      }),
      { numRuns: 300 },
    );
  });

  test("in the same steps among fifty thousand names as among fifty", () => {
    const own = ["north vesland", "vesland news agency", "okand", "vesland news", "yard eleven"];
    const among = (count: number): string[] => [
      ...own,
      ...Array.from({ length: count }, (_, i) => `name${i} of thing${i % 977}`),
    ];
    const text = "okand of north vesland told the vesland news agency of yard eleven ".repeat(50).trim();
    const steps = (names: readonly string[]): number => automatonOf(names).scan(words(text), () => {});
    expect(steps(among(50_000))).toBe(steps(among(50)));
  });

  test("in a text of nothing but the beginning of a long name, in linear steps", () => {
    const name = `${"a ".repeat(40)}b`;
    const steps = (length: number): number =>
      automatonOf([name]).scan(words("a ".repeat(length).trim()), () => {});
    expect(steps(4000)).toBeLessThanOrEqual(2 * 4000);
    expect(steps(4000) / steps(1000)).toBeLessThan(4.2);
  });
});

test("No name is added to a finished automaton, and one without atoms is none", () => {
  const automaton = new NameAutomaton<string>();
  automaton.add([], "nothing");
  automaton.finish();
  expect(() => automaton.add(["a"], "a")).toThrow(RangeError);
  expect(automaton.scan(words("a"), () => expect.unreachable())).toBe(1);
});
