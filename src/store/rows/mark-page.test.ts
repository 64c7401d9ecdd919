import fc from "fast-check";
import { expect, test } from "vitest";
import "../../../test/steady-chance.ts";
import { type MarkPage, mergePages, packPage, unpackPage } from "./mark-page.ts";

const LARGEST = 2 ** 31 - 1;
const holders = fc.uniqueArray(fc.tuple(fc.nat(0xffff), fc.oneof(fc.nat(300), fc.nat(LARGEST))), {
  selector: ([rest, revision]) => `${rest} ${revision}`,
  maxLength: 40,
});
const inOrder = (held: readonly [number, number][]): [number, number][] =>
  [...held].sort(([a, one], [b, two]) => a - b || one - two);
const pageOf = (held: readonly [number, number][]): MarkPage => ({
  rests: inOrder(held).map(([rest]) => rest),
  revisions: inOrder(held).map(([, revision]) => revision),
});

test("a page is what it was before it was packed", () => {
  fc.assert(
    fc.property(holders, (held) => {
      expect(unpackPage(packPage(pageOf(held)))).toEqual(pageOf(held));
    }),
  );
});

test("two holders of a mark and one of the next take two bytes each where numbers are small", () => {
  const page = { rests: [5, 5, 6], revisions: [3, 100, 7] };
  expect([...packPage(page)]).toEqual([5, 3, 0, 97, 1, 7]);
});

test("two pages together hold what either holds, once", () => {
  fc.assert(
    fc.property(holders, holders, (one, two) => {
      const both = new Map([...one, ...two].map((held) => [held.join(" "), held]));
      expect(mergePages(pageOf(one), pageOf(two))).toEqual(pageOf([...both.values()]));
    }),
  );
});

test("bytes that end within a number are no page", () => {
  expect(() => unpackPage(Uint8Array.of(5, 0x80))).toThrow("ends within a number");
});
