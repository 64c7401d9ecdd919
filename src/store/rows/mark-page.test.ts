import fc from "fast-check";
import { expect, test } from "vitest";
import "../../../test/steady-chance.ts";
import { changedPage, EMPTY_PAGE, type MarkChange, MarkPage, pageOfEarlier } from "./mark-page.ts";

const LARGEST = 2 ** 31 - 1;
const revisions = fc
  .uniqueArray(fc.oneof(fc.nat(300), fc.nat(LARGEST)), { maxLength: 5 })
  .map((some) => some.sort((a, b) => a - b));
/** Who holds which mark. */
const holders = fc
  .uniqueArray(fc.tuple(fc.nat(0xffff), revisions), { selector: ([rest]) => rest, maxLength: 12 })
  .map((some) => some.sort(([a], [b]) => a - b));
type Held = readonly (readonly [rest: number, revisions: readonly number[]])[];

const pageOf = (held: Held): MarkPage =>
  changedPage(
    EMPTY_PAGE,
    held.map(([rest, revisions]) => ({ rest, from: 0, before: 0, revisions })),
  );

const heldBy = (page: MarkPage): [number, number][] =>
  Array.from({ length: page.holders }, (_, nth) => [page.rest(nth), page.revision(nth)]);

const flat = (held: Held): [number, number][] =>
  held.flatMap(([rest, revisions]) => revisions.map((revision): [number, number] => [rest, revision]));

test("a page holds what was put on it, and finds each mark and who holds it", () => {
  fc.assert(
    fc.property(holders, fc.nat(0xffff), (held, other) => {
      const page = new MarkPage(pageOf(held).bytes, flat(held).length);
      expect(heldBy(page)).toEqual(flat(held));
      for (const [rest, revisions] of held)
        expect(page.revisionsOf(rest, page.first(rest))).toEqual(revisions);
      expect(page.first(other)).toBe(flat(held).filter(([rest]) => rest < other).length);
    }),
  );
});

test("a changed page has the new holders of some marks and those that it had of the others", () => {
  fc.assert(
    fc.property(holders, holders, (held, changed) => {
      const page = pageOf(held);
      const changes = changed.map(([rest, revisions]): MarkChange => {
        const from = page.first(rest);
        return { rest, from, before: page.revisionsOf(rest, from).length, revisions };
      });
      const expected = new Map([...held, ...changed].map((one) => [one[0], one]));
      expect(heldBy(changedPage(page, changes))).toEqual(
        flat([...expected.values()].sort(([a], [b]) => a - b)),
      );
    }),
  );
});

test("two bytes tell a mark and four a revision, low ones first, marks before revisions", () => {
  expect([...pageOf([[0x0201, [7, 0x7f000000]]]).bytes]).toEqual([1, 2, 1, 2, 7, 0, 0, 0, 0, 0, 0, 0x7f]);
});

test("a page that an earlier version packed has the holders that it had", () => {
  // Mark 5 of the revisions 3 and 100, mark 6 of 7; then mark 206 of revision 300.
  const page = pageOfEarlier(Uint8Array.of(5, 3, 0, 97, 1, 7, 0xc8, 0x01, 0xac, 0x02));
  expect(heldBy(page)).toEqual([
    [5, 3],
    [5, 100],
    [6, 7],
    [206, 300],
  ]);
});

test("bytes that end within a number, or are not those of so many holders, are no page", () => {
  expect(() => pageOfEarlier(Uint8Array.of(5, 0x80))).toThrow("ends within a number");
  expect(() => new MarkPage(Uint8Array.of(1, 0, 7, 0, 0), 1)).toThrow("other holders than bytes");
});
