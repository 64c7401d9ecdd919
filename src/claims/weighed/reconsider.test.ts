import { beforeAll, describe, expect, test } from "vitest";
import { findTimes } from "#time/find-times.ts";
import type { Answer, AskedOfHappening, HappeningJudge } from "#vocabulary/happening-judge.ts";
import { knowledge, readWords } from "../../../test/read-words.ts";
import { makeClaims } from "../make-claims.ts";
import { isSameName, wordsOfName } from "./names.ts";
import { SIGNS } from "./signs.ts";

const PUBLISHED = "2026-03-11";
const TEXT = `A depot near Osker burned down on Monday, the mayor said.

Children were taken out through the windows. The school in Lind stayed open.

The clerk said on Sunday the gate had rusted. A hearing was held on Friday.`;

/** A judge that holds one answer for nearly sure, by its words. */
const sureOf = (pick: (asked: AskedOfHappening, words: string | null) => boolean): HappeningJudge => ({
  surer: { when: 1, where: 1, nowhere: 3 },
  signs: SIGNS,
  weigh(asked, _content, answers) {
    const picked = answers.map((answer) => pick(asked, wordsOf(answer)));
    const count = picked.filter(Boolean).length;
    return Float64Array.from(picked, (is) =>
      count === 0 ? 1 / picked.length : is ? 0.99 / count : 0.01 / (picked.length - count),
    );
  },
});
const wordsOf = ({ by }: Answer): string | null => (typeof by === "number" ? null : TEXT.slice(...by));

describe("Days and places that the weights hold for likelier", () => {
  let read: (judge: HappeningJudge | null) => Record<string, { when: string; where: string | null }>;

  beforeAll(() => {
    const { annotated } = readWords(TEXT, { outlet: "Osker Post", published: PUBLISHED });
    const times = findTimes(TEXT, { published: PUBLISHED, sentences: annotated.sentences });
    read = (judge) =>
      Object.fromEntries(
        makeClaims({ ...annotated, judge }, times, knowledge).claims.map(({ content, when, where }) => [
          content.map((span) => TEXT.slice(...span)).join(" "),
          { when: `${when.earliest ?? ""}/${when.latest ?? ""}`, where: where.place },
        ]),
      );
  });

  test("take the place of the rules' own", () => {
    const claims = read(
      sureOf((asked, words) => (asked === "where" ? words === "Osker" : words === "Monday")),
    );
    expect(claims["Children were taken out through the windows"]).toEqual({
      when: "2026-03-09/2026-03-09",
      where: "Osker",
    });
  });

  test("are left where the rules found the same", () => {
    const [ruled, weighed] = [null, sureOf((_, words) => /Osker|Monday/.test(words ?? ""))].map(read);
    const fire = "A depot near Osker burned down on Monday";
    expect(weighed?.[fire]).toEqual(ruled?.[fire]);
  });

  test("take a place away where they are much surer, and tell no other in its stead", () => {
    const stayed = "The school in Lind stayed open";
    const nowhere = sureOf((asked, words) => words === null && asked !== "latest");
    expect(read(nowhere)[stayed]?.where).toBe(null);
    expect(read(sureOf((_, words) => words === "Osker"))[stayed]?.where).toBe("Lind");
    const unsure = { ...nowhere, surer: { ...nowhere.surer, nowhere: 100 } };
    expect(read(unsure)[stayed]?.where).toBe("Lind");
  });

  test("are not put together from two times", () => {
    const claims = read(
      sureOf(
        (asked, words) => words === (asked === "earliest" ? "Friday" : asked === "latest" ? "Monday" : ""),
      ),
    );
    for (const { when } of Object.values(claims)) expect(when).not.toBe("2026-03-06/2026-03-09");
  });

  test("leave a day on which something was only said the bound that it is", () => {
    const words = "the gate had rusted";
    expect(read(null)[words]?.when).toBe("/2026-03-08");
    expect(read(sureOf((_, word) => word === "Sunday"))[words]?.when).toBe("/2026-03-08");
  });

  test("are not asked for where the weights have learnt with other signs", () => {
    const older = {
      ...sureOf((_, words) => words === "Osker"),
      signs: { ...SIGNS, places: SIGNS.places - 1 },
    };
    expect(read(older)).toEqual(read(null));
  });

  test("do not matter where it is not sure enough", () => {
    const unsure = {
      ...sureOf((_, words) => words === "Osker"),
      surer: { when: 100, where: 100, nowhere: 100 },
    };
    expect(read(unsure)).toEqual(read(null));
  });
});

test("A name is the same as one that has all of its words", () => {
  const same = (one: string, two: string): boolean => isSameName(wordsOfName(one), wordsOfName(two));
  expect(same("the port of Orm", "Orm")).toBe(true);
  expect(same("Orm Province", "Tarn Province")).toBe(false);
  expect(same("of the", "Orm")).toBe(false);
});
