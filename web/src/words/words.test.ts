import { expect, test } from "vitest";
import { en } from "./en.ts";
import { ko } from "./ko.ts";
import { bytesIn, dayIn, languageOf, momentIn, monthIn } from "./words.ts";

test("The first language asked for that there is a catalogue of is spoken, else English", () => {
  expect(languageOf(["ko-KR", "en"])).toBe("ko");
  expect(languageOf(["fr", "KO"])).toBe("ko");
  expect(languageOf(["en-US", "ko"])).toBe("en");
  expect(languageOf(["fr-FR"])).toBe("en");
  expect(languageOf([])).toBe("en");
});

/** Every entry by its path, with what kind of thing it is. */
function shapeOf(catalogue: object, path = ""): string[] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) =>
    value !== null && typeof value === "object"
      ? shapeOf(value, `${path}${key}.`)
      : [`${path}${key}: ${typeof value}`],
  );
}

test("Korean has every entry of English and no other, and none is empty or left in English", () => {
  expect(shapeOf(ko).sort()).toEqual(shapeOf(en).sort());
  const leaves = (catalogue: object): unknown[] =>
    Object.values(catalogue).flatMap((value: unknown) =>
      value !== null && typeof value === "object" ? leaves(value) : [value],
    );
  for (const words of leaves(ko)) if (typeof words === "string") expect(words).toMatch(/\p{Script=Hangul}/u);
});

test("What is filled into a sentence has its place in it in both languages", () => {
  const places = (words: unknown) =>
    typeof words === "string" ? (words.match(/\{\w+\}/g) ?? []).sort() : [];
  const walk = (one: object, other: object): void => {
    for (const [key, words] of Object.entries(one)) {
      const theirs = (other as Record<string, unknown>)[key];
      expect(places(theirs), key).toEqual(places(words));
      if (words !== null && typeof words === "object") walk(words, theirs as object);
    }
  };
  walk(en, ko);
  expect(places(en.claims.disclosure)).toHaveLength(4);
});

test.each([
  ["English", en],
  ["Korean", ko],
])("Silent, withheld and unknown are worded differently in %s", (_, { missing }) => {
  expect(new Set(Object.values(missing)).size).toBe(6);
});

test("Days are days of the calendar whatever the machine's zone; what is no day stays", () => {
  expect(dayIn("2025-12-26")).toBe("26 December 2025");
  expect(dayIn("2025-12-26T23:30:00-09:00")).toBe("26 December 2025");
  expect(dayIn("2025-12-26T23:30:00-11:00")).toBe("26 December 2025");
  expect(dayIn("2025-13-41")).toBe("2025-13-41");
  expect(dayIn("one day")).toBe("one day");
  expect(momentIn("2025-12-26T09:30:00.000Z")).toBe("26 December 2025, 09:30 UTC");
});

test("Sizes are told in the largest unit that leaves at least one of it", () => {
  expect(bytesIn(0)).toBe("0 B");
  expect(bytesIn(1023)).toBe("1,023 B");
  expect(bytesIn(1536)).toBe("1.5 KiB");
  expect(bytesIn(5 * 1024 ** 3)).toBe("5 GiB");
});

test("A month is told by its name, of a month alone and of a day in it", () => {
  expect([monthIn("2025-03"), monthIn("2025-03-31")]).toEqual(["March 2025", "March 2025"]);
});
