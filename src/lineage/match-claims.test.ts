import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Mode, Predicate, Stance } from "#vocabulary/claim.ts";
import { sketchesOf } from "../../test/lineage.ts";
import "../../test/steady-chance.ts";
import { matchClaims } from "./match-claims.ts";

/** Each sentence is the one claim of a report of its own. */
function matched(...sentences: (string | [string, Stance, Mode?])[]) {
  return matchedAs(() => null, ...sentences);
}

/** What each is built on: words in it, and whether one of its words is a verb. */
function built(...each: readonly [string[], boolean][]) {
  return (nth: number, text: string): Predicate | null => {
    const [heads, verb] = each[nth] ?? [[], false];
    const spanOf = (word: string): [number, number] => [text.indexOf(word), text.indexOf(word) + word.length];
    return { heads: heads.map(spanOf), verb };
  };
}

function matchedAs(
  predicateOf: (nth: number, text: string) => Predicate | null,
  ...sentences: (string | [string, Stance, Mode?])[]
) {
  const all = sentences.map((one) => (typeof one === "string" ? ([one, "asserted"] as const) : one));
  const sketches = sketchesOf(
    all.map(([text], nth) => ({ text, givenId: `m${nth}`, outlet: `Outlet ${nth}` })),
  );
  const told = sketches.map(({ reading }, report) => {
    const [claim] = reading.claims;
    if (claim === undefined) throw new Error("Each text has a claim.");
    return {
      claim: {
        ...claim,
        content: [[0, reading.report.text.length] as [number, number]],
        stance: all[report]?.[1] ?? "asserted",
        mode: all[report]?.[2] ?? claim.mode,
        predicate: predicateOf(report, reading.report.text),
      },
      report,
    };
  });
  return matchClaims(told, sketches);
}

describe("the same claim", () => {
  test("is one in other words, with more detail or less", () => {
    expect(
      matched(
        "Two climbers died on the north face of Mount Harsund on Friday",
        "Two climbers were killed on Mount Harsund's north face",
        "The bakers of Lunby won the winter song prize",
      ).groups,
    ).toEqual([[0, 1], [2]]);
  });

  test("is not what somebody else did there, in the same words", () => {
    const shut = "Engineers shut the lock at Harsund on Friday";
    const praised = "The mayor praised engineers at the lock of Harsund";
    expect(matchedAs(built([["shut"], true], [["praised"], true]), shut, praised).groups).toEqual([[0], [1]]);
    const closed = "The lock at Harsund was shut on Friday, the mayor's engineers at hand";
    expect(matchedAs(built([["shut"], true], [["shut"], true]), shut, closed).groups).toEqual([[0, 1]]);
    // Where no tree was read, the words alone decide.
    expect(matched(shut, praised).groups).toEqual([[0, 1]]);
  });

  test("is not what a thing is called by which something happened to", () => {
    const named = "Fire at the tar works in Harsund";
    const told = "A stoker from Lunby was charged with arson on Monday after the fire at the tar works";
    expect(matchedAs(built([["Fire"], false], [["charged"], true]), named, told).groups).toEqual([[0], [1]]);
    expect(
      matchedAs(built([["Fire"], false], [["Fire"], false]), named, `${named} on Friday`).groups,
    ).toEqual([[0, 1]]);
  });

  test("is one though papers join the parts of a name and others do not", () => {
    expect(
      matched(
        "Dal Vik Su, general secretary of the Workers' League of Karsolia, oversaw a test-fire of a new-type sea-to-land rocket on May 6",
        "Karsolian leader Dal Vik-su has overseen a test-firing of a new sea-to-land rocket",
      ).groups,
    ).toEqual([[0, 1]]);
  });

  test("is one however many copies say it, and stands beside a denial in the same words", () => {
    const words = "Two climbers died on the north face of Mount Harsund on Friday";
    const copies = Array.from({ length: 80 }, () => words);
    const one = copies.map((_, nth) => nth);
    expect(matched(...copies, [words, "denied"])).toEqual({ groups: [one, [80]], beside: [[0, 1]] });
  });

  test("is one quotation, whole or in part, however its stance was read", () => {
    const whole =
      "I do not think that the old wall of Harsund will stand, but nobody asked the harbour master";
    const part = "I do not think that the old wall of Harsund will stand";
    expect(matched([part, "asserted", "quoted"], [whole, "doubted", "quoted"])).toEqual({
      groups: [[0, 1]],
      beside: [],
    });
    // What one report tells and another says was denied is no quotation of one speaker.
    expect(matched([part, "asserted", "paraphrased"], [part, "denied", "paraphrased"])).toEqual({
      groups: [[0], [1]],
      beside: [[0, 1]],
    });
  });

  test("is one quotation, common as its words may be; elsewhere such words say nothing", () => {
    const [part, whole] = [
      "I did it, and you know",
      "You will never hear me say that I did it, and you know it",
    ];
    expect(matched([part, "asserted", "quoted"], [whole, "doubted", "quoted"]).groups).toEqual([[0, 1]]);
    expect(matched([part, "asserted", "narrated"], [whole, "asserted", "narrated"]).groups).toEqual([
      [0],
      [1],
    ]);
    expect(matched(["I did it", "asserted", "quoted"], ["I did it", "asserted", "quoted"]).groups).toEqual([
      [0],
      [1],
    ]);
  });

  test("is one in irregular forms, in British and American letters, and with titles in short", () => {
    expect(
      matched(
        "Karsolia held parliamentary elections in December",
        "Karsolia holds parliament's election in Dec.",
        "The harbour centres of Lunby are organised by Gov. Edda Vorn",
        "Governor Edda Vorn organizes the harbor centers of Lunby",
      ).groups,
    ).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test("is not one that is so and one that somebody calls for or orders, nor does one deny the other", () => {
    const words = "the northern yard at Brask builds two halls";
    for (const stance of ["ordered", "called-for"] as const)
      expect(matched([words, "asserted"], [words, stance])).toEqual({ groups: [[0], [1]], beside: [] });
    // What was ordered here is planned there; and one quotation is one.
    expect(matched([words, "planned"], [words, "ordered"]).groups).toEqual([[0, 1]]);
    expect(matched([words, "asserted", "quoted"], [words, "called-for", "quoted"]).groups).toEqual([[0, 1]]);
  });

  test("is not one that is told and one that is looked into", () => {
    expect(
      matched(
        "The warden of the lock faces charges of fraud in Harsund",
        "whether to bring charges of fraud against the warden of the lock in Harsund",
      ),
    ).toEqual({ groups: [[0], [1]], beside: [] });
    expect(
      matched(
        "whether the warden of the lock took money in Harsund",
        "whether money was taken by the warden of the lock in Harsund",
      ).groups,
    ).toEqual([[0, 1]]);
  });

  test("is not one where the names are the same and what is said is not", () => {
    const { groups } = matched(
      "President Dalvik inspected the rocket plant at Brask on Monday",
      "President Dalvik met bakers from Brask on Monday",
    );
    expect(groups).toEqual([[0], [1]]);
  });

  test("stands beside another amount of the same, and is not joined with it", () => {
    expect(
      matched("The rocket weighs 31 tonnes without fuel", "The rocket weighs 28 tonnes without fuel"),
    ).toEqual({
      groups: [[0], [1]],
      beside: [[0, 1]],
    });
  });

  test("does not stand beside an amount of something else that was done", () => {
    const [died, admitted] = [
      "Two patients died at the Harsund Clinic on Sunday",
      "The Harsund Clinic had admitted 31 patients by Sunday",
    ];
    expect(matchedAs(built([["died"], true], [["admitted"], true]), died, admitted)).toEqual({
      groups: [[0], [1]],
      beside: [],
    });
    const killed = "Three patients were killed at the Harsund Clinic on Sunday";
    expect(matchedAs(built([["died"], true], [["killed"], true]), died, killed)).toEqual({
      groups: [[0], [1]],
      beside: [[0, 1]],
    });
  });

  test("stands beside its denial, and an order beside a call", () => {
    const words = "the output of rockets at Brask is to be doubled this year";
    for (const [one, two] of [
      ["asserted", "denied"],
      ["ordered", "called-for"],
    ] as const)
      expect(matched([words, one], [words, two])).toEqual({ groups: [[0], [1]], beside: [[0, 1]] });
  });

  test("is not made of a chain of neighbours that are each a little different", () => {
    const { groups } = matched(
      "divers found the northern lock gate broken",
      "divers found the northern lock gate broken and the pump house flooded by mud",
      "the pump house flooded by mud was emptied with forty buckets",
      "forty buckets of herring were thrown away at the fish hall",
    );
    expect(groups.some((group) => group.includes(0) && group.includes(3))).toBe(false);
  });

  test("says nothing where there are no words to know a claim by", () => {
    expect(matched("It is so", "It is so").groups).toEqual([[0], [1]]);
  });

  test("is one in another word that may mean the same deed", () => {
    const [fired, sacked] = [
      "Lunby fired coach Nils Aker after five defeats in a row",
      "Aker sacked by Lunby after fifth defeat",
    ];
    expect(matchedAs(built([["fired"], true], [["sacked"], true]), fired, sacked).groups).toEqual([[0, 1]]);
    // The same words else, and none that could mean it.
    const booed = "Aker booed by Lunby after fifth defeat";
    expect(matchedAs(built([["fired"], true], [["booed"], true]), fired, booed).groups).toEqual([[0], [1]]);
  });

  test("is one where two words say what one says elsewhere", () => {
    const resigned = "Transport minister Ilse Brandt resigned on Thursday";
    expect(
      matchedAs(
        built([["resigned"], true], [["stepped"], true]),
        resigned,
        "Ilse Brandt stepped down as transport minister amid a row",
      ).groups,
    ).toEqual([[0, 1]]);
    expect(
      matchedAs(
        built([["resigned"], true], [["stepped"], true]),
        resigned,
        "Ilse Brandt stepped out as transport minister amid a row",
      ).groups,
    ).toEqual([[0], [1]]);
  });

  test("is not a deed and its contrary", () => {
    const [arrested, released] = [
      "A man of 34 was arrested over the fire at the Corvel mill",
      "A man of 34 was released without charge over the fire at the Corvel mill",
    ];
    expect(matchedAs(built([["arrested"], true], [["released"], true]), arrested, released).groups).toEqual([
      [0],
      [1],
    ]);
    // Who tells of both tells of the first, too.
    const both = "A man of 34 who was arrested over the fire at the Corvel mill was released";
    expect(matchedAs(built([["arrested"], true], [["released"], true]), arrested, both).groups).toEqual([
      [0, 1],
    ]);
  });

  test("stands beside the same words with a not", () => {
    expect(
      matched(
        "Kaj Modig, 29, pleaded guilty to five counts of attempted murder",
        "Kaj Modig, 29, pleaded not guilty to five counts of attempted murder",
      ),
    ).toEqual({ groups: [[0], [1]], beside: [[0, 1]] });
    // With more told on one side the not may be about that.
    expect(
      matched(
        "Kaj Modig pleaded guilty to five counts of attempted murder",
        "Kaj Modig pleaded guilty to five counts of attempted murder, but did not look at his victims in the room",
      ).groups,
    ).toEqual([[0, 1]]);
  });

  test("is one where a wish is told and where it is read as one", () => {
    const told = "the families of the wounded men asked that their names be kept back";
    expect(matched([told, "asserted"], ["that their names be kept back", "called-for"]).groups).toEqual([
      [0, 1],
    ]);
    // Who tells that it was done tells of no wish.
    expect(
      matched(
        ["the families of the wounded men said that their names were kept back", "asserted"],
        ["that their names be kept back", "called-for"],
      ).groups,
    ).toEqual([[0], [1]]);
  });

  test("is not joined through others with what gives another amount", () => {
    expect(
      matched(
        "A gunman opened fire in a bar in Harsund, wounding five people",
        "Five people were wounded in the shooting in a bar in Harsund",
        "Seven people were wounded in the shooting in a bar in Harsund",
      ),
    ).toEqual({ groups: [[0, 1], [2]], beside: [[0, 1]] });
  });

  test("is not one that names another day of the week, unless midnight lies between two countries", () => {
    const [wednesday, saturday, thursday] = [
      "Thousands marched through Harsund on Wednesday",
      "Thousands marched through Harsund on Saturday",
      "Thousands marched through Harsund on Thursday",
    ];
    expect(matched(wednesday, saturday)).toEqual({ groups: [[0], [1]], beside: [] });
    expect(matched(wednesday, thursday).groups).toEqual([[0, 1]]);
  });

  test("stands beside one in which what both are built on is said not to be so", () => {
    const [will, not] = [
      "Otto Lind will appeal against the verdict of the court in Brask",
      "The banker Lind does not appeal against the verdict",
    ];
    const heads = built([["appeal"], true], [["appeal"], true]);
    expect(matchedAs(heads, will, not)).toEqual({ groups: [[0], [1]], beside: [[0, 1]] });
    // The “not” is about something else.
    const other = "The banker Lind, who was not in Brask, will appeal against the verdict";
    expect(matchedAs(heads, will, other).groups).toEqual([[0, 1]]);
  });

  test("does not stand beside all of it with a not in what else is told", () => {
    const part = "somebody was in the building and the fire brigade was trying to get him out";
    const whole = `${part}, but it was not easy`;
    const heads = built([["was", "trying"], true], [["was", "trying"], true]);
    expect(matchedAs(heads, part, whole)).toEqual({ groups: [[0, 1]], beside: [] });
  });

  test("stands beside one that says the contrary in the same words", () => {
    const heads = built([["rose"], true], [["fell"], true]);
    expect(
      matchedAs(heads, "Shares of Norvik rose 6 percent in Lunby", "Norvik's shares fell 6 percent"),
    ).toEqual({ groups: [[0], [1]], beside: [[0, 1]] });
    expect(matchedAs(heads, "Shares of Norvik rose in Lunby", "Shares of Brask Energy fell")).toEqual({
      groups: [[0], [1]],
      beside: [],
    });
  });

  test("does not stand beside another amount of somebody else, or of another matter", () => {
    const heads = built([["won"], true], [["won"], true]);
    expect(
      matchedAs(
        heads,
        "The Homeland party won 54 percent of the vote in Merania",
        "The Reform party won 31 percent of the vote",
      ).beside,
    ).toEqual([]);
    expect(
      matchedAs(
        heads,
        "The Homeland party won 54 percent of the vote",
        "The Homeland party won 61 percent of the vote",
      ),
    ).toEqual({ groups: [[0], [1]], beside: [[0, 1]] });
  });

  test("is not one where an amount comes to another", () => {
    expect(
      matched(
        "160,000 displaced people are sheltering in schools in northern Osker",
        "A further 117,000 displaced people are sheltering in hospitals in northern Osker",
      ),
    ).toEqual({ groups: [[0], [1]], beside: [] });
  });

  test("is one in figures and in words", () => {
    expect(
      matched(
        "Fourteen trawlers were moved behind the mole",
        "14 trawlers were moved behind the northern mole of Harsund",
      ).groups,
    ).toEqual([[0, 1]]);
  });

  test("is one in words of loose kin only where both are built on them", () => {
    const [wept, tears] = ["Otto Lind wept as the sentence was read", "Lind sobbed at the sentence"];
    expect(matchedAs(built([["wept"], true], [["sobbed"], true]), wept, tears).groups).toEqual([[0, 1]]);
    const read = "Lind heard the sentence, and somebody sobbed";
    expect(matchedAs(built([["wept"], true], [["heard"], true]), wept, read).groups).toEqual([[0], [1]]);
  });

  test("groups the same whatever the order", () => {
    const sentences = [
      "Two climbers died on the north face of Mount Harsund on Friday",
      "Two climbers were killed on Mount Harsund's north face",
      "Climbers die on Mount Harsund",
      "The rocket weighs 31 tonnes without fuel",
      "Without fuel the rocket weighs 31 tonnes",
      "The rocket weighs 28 tonnes without fuel",
    ];
    const named = (order: readonly string[]) =>
      matched(...order)
        .groups.map((group) => group.map((nth) => order[nth]).sort())
        .sort();
    const expected = named(sentences);
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences, { minLength: sentences.length }), (order) => {
        expect(named(order)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});

describe("in one report", () => {
  /** Each sentence is a claim of one report, built on one of its words. */
  function toldInOne(...each: readonly [sentence: string, head: string][]) {
    const text = `${each.map(([words]) => words).join(".\n\n")}.`;
    const sketches = sketchesOf([{ text, givenId: "one", outlet: "Outlet" }]);
    const claim = sketches[0]?.reading.claims[0];
    if (claim === undefined) throw new Error("The text has a claim.");
    const told = each.map(([words, head]) => {
      const start = text.indexOf(words);
      const at = start + words.indexOf(head);
      return {
        claim: {
          ...claim,
          content: [[start, start + words.length] as [number, number]],
          stance: "asserted" as const,
          predicate: { heads: [[at, at + head.length] as [number, number]], verb: true },
        },
        report: 0,
      };
    });
    return matchClaims(told, sketches).groups;
  }

  test("claims that share their subject's words and a verb are not the same", () => {
    expect(
      toldInOne(
        ["Raiders struck the hospital of Tarn, killing at least 13 people", "struck"],
        ["Raiders struck near the camp of Vorn on Monday, killing at least 45", "struck"],
        ["The raids on Tarn have damaged 52 chapels", "damaged"],
        ["At least 8,900 houses in Vorn were damaged by raiders", "damaged"],
      ),
    ).toEqual([[0], [1], [2], [3]]);
  });

  test("a claim that is told again is the same", () => {
    expect(
      toldInOne(
        ["Raiders in grey coats struck the old hospital of Tarn on Monday", "struck"],
        ["On Monday raiders struck the old hospital of Tarn", "struck"],
        ["The mayor of Tarn will rebuild the pump house", "rebuild"],
      ),
    ).toEqual([[0, 1], [2]]);
  });

  test("what stands in a long sentence as a small part of it is not what the sentence says", () => {
    expect(
      toldInOne(
        [
          "The reserves of the power stations of Merania were above the level at which the grid orders a reduction in its use",
          "were",
        ],
        ["a reduction in its use", "reduction"],
      ),
    ).toEqual([[0], [1]]);
  });
});

test("Two amounts that one voice gives in one report are of two matters, and so are those of two days", () => {
  const sentences = [
    "At least 195 people were killed in the raid on the Tarn camp",
    "At least 45 people were killed in the raid on the Tarn camp",
  ] as const;
  const text = `${sentences.join(".\n\n")}.`;
  const sketches = sketchesOf([{ text, givenId: "one", outlet: "Outlet" }]);
  const [sketch] = sketches;
  const claim = sketch?.reading.claims[0];
  if (sketch === undefined || claim === undefined) throw new Error("The text has a claim.");
  const inner = claim.chain[0] as (typeof claim.chain)[number];
  const told = (days: readonly (string | null)[], names: readonly string[]) =>
    sentences.map((words, nth) => ({
      claim: {
        ...claim,
        content: [[text.indexOf(words), text.indexOf(words) + words.length] as [number, number]],
        stance: "asserted" as const,
        chain: [{ ...inner, voice: { ...inner.voice, name: names[nth] ?? "" } }] as typeof claim.chain,
        when: {
          ...claim.when,
          earliest: days[nth] ?? null,
          latest: days[nth] ?? null,
          missing: days[nth] === null ? ("not-stated" as const) : null,
        },
      },
      report: 0,
    }));
  const besideOf = (days: readonly (string | null)[], names: readonly string[]) =>
    matchClaims(told(days, names), sketches).beside.length;
  expect(besideOf([null, null], ["the ministry", "rescuers"])).toBe(1);
  expect(besideOf([null, null], ["the ministry", "the ministry"])).toBe(0);
  expect(besideOf(["2024-03-01", "2024-03-05"], ["the ministry", "rescuers"])).toBe(0);
  expect(besideOf(["2024-03-01", "2024-03-01"], ["the ministry", "rescuers"])).toBe(1);
});
