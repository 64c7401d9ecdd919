import { describe, expect, it } from "vitest";
import { leadingItems } from "./leading-items.ts";

interface Item {
  span: [number, number];
  words: string;
  of: string[];
}

/** A list longer than what is read in one go. */
const items = (count: number): Item[] =>
  Array.from({ length: count }, (_, nth) => ({
    span: [nth * 10, nth * 10 + 5],
    words: `“[nth}, ${nth}\\" said the \\ {harbour`,
    of: ["a,b", "]"],
  }));
const upTo =
  (end: number) =>
  ({ span }: Item): boolean =>
    span[0] < end;

describe("leadingItems", () => {
  it("gives the items before a place, whatever letters they hold", () => {
    const all = items(3000);
    expect(leadingItems(JSON.stringify(all), upTo(400))).toEqual(all.slice(0, 40));
  });

  it("gives all where the place is behind the last", () => {
    const all = items(3000);
    expect(leadingItems(JSON.stringify(all), upTo(1e9))).toEqual(all);
  });

  it("gives one that stands a little behind its place in the text", () => {
    const all = items(3000);
    const late = all.splice(3, 1);
    all.splice(60, 0, ...late);
    expect(leadingItems(JSON.stringify(all), upTo(400))?.map(({ span }) => span[0])).toEqual([
      ...all.slice(0, 39).map(({ span }) => span[0]),
      30,
    ]);
  });

  it("reads no further than it must", () => {
    const broken = `${JSON.stringify(items(3000)).slice(0, -20)} this is no JSON`;
    expect(leadingItems(broken, upTo(400))).toHaveLength(40);
  });

  it("finds them in the beginning of a list, and says so where it is cut off before", () => {
    const all = items(3000);
    const list = JSON.stringify(all);
    expect(leadingItems(list.slice(0, 70_000), upTo(400))).toEqual(all.slice(0, 40));
    for (const length of [70_000, 70_001, 70_020, 70_040, 70_060])
      expect(leadingItems(list.slice(0, length), upTo(1e9))).toBeNull();
    const whole = JSON.stringify(all.slice(0, 1000));
    expect(leadingItems(whole.slice(0, -1), upTo(1e9))).toBeNull();
  });

  it("gives nothing of an empty list, and what a short one has", () => {
    expect(leadingItems("[]", upTo(400))).toEqual([]);
    expect(leadingItems(JSON.stringify(items(5)), upTo(20))).toHaveLength(2);
  });
});
