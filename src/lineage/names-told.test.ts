import { expect, test } from "vitest";
import { type Mention, type MentionForm, mentionId } from "#vocabulary/mention.ts";
import type { Span } from "#vocabulary/passage.ts";
import { sketchesOf } from "../../test/lineage.ts";
import { matchClaims } from "./match-claims.ts";
import { isInName, namesKey, namesMeant } from "./names-told.ts";
import type { Sketch } from "./sketch.ts";

type Seen = [words: string, form: MentionForm, chain: number | null];

/** The sketch of a text in which trained weights saw these. */
function sketchOfSeen(text: string, nth: number, seen: readonly Seen[]): Sketch {
  const [sketch] = sketchesOf([{ text, givenId: `n${nth}`, outlet: `Outlet ${nth}` }]) as [Sketch];
  const { report } = sketch.reading;
  const mentions = seen.map(([words, form, chain]): Mention => {
    const start = text.indexOf(words);
    const span: Span = [start, start + words.length];
    return {
      id: mentionId(report.sha256, "person", span),
      span,
      kind: "person",
      entity: null,
      confidence: null,
      candidates: [],
      form,
      chain,
    };
  });
  return { ...sketch, reading: { ...sketch.reading, mentions } };
}

/** Each text with what was seen in it; its first sentence is no claim where there are two. */
function matched(...texts: [text: string, seen: readonly Seen[]][]): number[][] {
  const sketches = texts.map(([text, seen], nth) => sketchOfSeen(text, nth, seen));
  const told = sketches.map(({ reading }, report) => {
    const claim = reading.claims[reading.claims.length - 1];
    if (claim === undefined) throw new Error("Each text has a claim.");
    const from = reading.report.text.lastIndexOf(". ") + 1;
    return { claim: { ...claim, content: [[from, reading.report.text.length] as Span] }, report };
  });
  return matchClaims(told, sketches).groups;
}

test("A capital letter belongs to a name where the weights saw one, and everywhere where none were asked", () => {
  const text = "Tarn Mill Burns Down";
  const places = [0, 5, 10, 16];
  const seen = sketchOfSeen(text, 0, [["Tarn Mill", "name", null]]);
  expect(places.map((at) => isInName(seen, at))).toEqual([true, true, false, false]);
  const [unseen] = sketchesOf([{ text, givenId: "n" }]) as [Sketch];
  expect(places.map((at) => isInName(unseen, at))).toEqual([true, true, true, true]);
});

test("What a headline says in capital letters is what a sentence says in small ones", () => {
  const mill: Seen = ["Tarn Mill", "name", null];
  const lunby: Seen = ["Lunby", "name", null];
  expect(
    matched(
      ["Overnight Fire Destroys Tarn Mill", [mill]],
      ["A fire on Tuesday destroyed the old Tarn Mill dairy in Lunby", [mill, lunby]],
      ["Tarn Mill Opens As Dairy Museum", [mill]],
    ),
  ).toEqual([[0, 1], [2]]);
});

test("A pronoun stands for the fullest short name of whom it means, and for nobody who is not named", () => {
  const text = "Warden Edda Vorn came. Vorn of Harsund, who mends the lock, spoke. She left";
  const names: Seen[] = [
    ["Edda Vorn", "name", 3],
    ["Vorn of Harsund, who mends the lock", "name", 3],
  ];
  const left: Span = [text.indexOf("She"), text.length];
  expect(namesMeant(sketchOfSeen(text, 0, [...names, ["She", "pronoun", 3]]), [left])).toEqual([
    "edda",
    "vorn",
  ]);
  expect(namesMeant(sketchOfSeen(text, 0, [...names, ["She", "pronoun", 4]]), [left])).toEqual([]);
  expect(namesMeant(sketchOfSeen(text, 0, [...names, ["She", "pronoun", null]]), [left])).toEqual([]);
  expect(namesMeant(sketchOfSeen(text, 0, [...names, ["She", "pronoun", 3]]), [[0, 22]])).toEqual([]);
});

test("What is said of her is what is said of her by name", () => {
  const vorn: Seen = ["Edda Vorn", "name", 1];
  const byName: [string, Seen[]] = ["Edda Vorn was fined by the port on Friday", [vorn]];
  const text = "Edda Vorn came. She was fined for a late boat";
  expect(matched(byName, [text, [vorn, ["She", "pronoun", 1]]])).toEqual([[0, 1]]);
  // Where nothing says who she is, it may be anybody.
  expect(matched(byName, [text, [vorn, ["She", "pronoun", 2]]])).toEqual([[0], [1]]);
});

test("What the words alone do not say is told apart: which are names, and whom a pronoun means", () => {
  const text = "Edda Vorn and Leth Okand came. She Left";
  const left: Span[] = [[text.indexOf("She"), text.length]];
  const keyOf = (...seen: Seen[]) => namesKey(sketchOfSeen(text, 0, seen), left);
  const [vorn, okand]: Seen[] = [
    ["Edda Vorn", "name", 1],
    ["Leth Okand", "name", 2],
  ];
  const keys = [
    keyOf(vorn as Seen, okand as Seen),
    keyOf(vorn as Seen, okand as Seen, ["She", "pronoun", 1]),
    keyOf(vorn as Seen, okand as Seen, ["She", "pronoun", 2]),
    keyOf(["Left", "name", null]),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyOf(["Edda Vorn", "name", 7])).toBe(keys[0]);
});
