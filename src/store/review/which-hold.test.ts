import fc from "fast-check";
import { expect, test } from "vitest";
import { whichHold } from "./which-hold.ts";

const entry = (id: string, undoes: string | null = null) => ({
  id: `review:${id}` as const,
  undoes: undoes === null ? null : (`review:${undoes}` as const),
});

test("An entry that nothing undoes holds, and an undone one does not", () => {
  expect([...whichHold([entry("a"), entry("b"), entry("c", "a")])].sort()).toEqual(["review:b", "review:c"]);
});

test("Undoing an undoing brings back what it undid, as often as one likes", () => {
  const steps = [entry("a"), entry("b", "a"), entry("c", "b"), entry("d", "c")];
  expect(whichHold(steps.slice(0, 3)).has("review:a")).toBe(true);
  expect(whichHold(steps).has("review:a")).toBe(false);
  expect(whichHold([...steps, entry("e", "d")]).has("review:a")).toBe(true);
});

test("An entry holds just when no entry that holds undoes it", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 30 }), (undone) => {
      const entries = undone.map((which, nth) => entry(String(nth), which < nth ? String(which) : null));
      const hold = whichHold(entries);
      for (const { id } of entries)
        expect(hold.has(id)).toBe(!entries.some((other) => other.undoes === id && hold.has(other.id)));
    }),
  );
});
