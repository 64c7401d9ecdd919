import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../../test/any-text.ts";
import { sentencesOf } from "./sentences.ts";

const sentences = (text: string): string[] =>
  sentencesOf(text, [0, text.length]).map(([start, end]) => text.slice(start, end));

describe("Sentences", () => {
  test("cover every character that is not white space, in order and without overlap", () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), (text, cutStart, cutEnd) => {
        const from = Math.min(cutStart, text.length);
        const to = Math.max(from, text.length - cutEnd);
        let last = from;
        for (const [start, end] of sentencesOf(text, [from, to])) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(last, start).trim()).toBe("");
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          last = end;
        }
        expect(last).toBeLessThanOrEqual(to);
        expect(text.slice(last, to).trim()).toBe("");
      }),
      { numRuns: 500 },
    );
  });

  test.each<[string, string[]]>([
    // Numbers that go on from each other make one list.
    [
      "They were: 1. Lund 2. Tarn 3. Osk Bay. The worst was Ella.",
      ["They were: 1. Lund 2. Tarn 3. Osk Bay.", "The worst was Ella."],
    ],
    ["1. Open the valve. 2. Close the lid.", ["1. Open the valve.", "2. Close the lid."]],
    ["She came in 2. Then he left.", ["She came in 2.", "Then he left."]],
    ["Er gilt bis 13. September. Danach nicht.", ["Er gilt bis 13. September.", "Danach nicht."]],
    ["Messrs. Vorn and Okand met Reps. Tarn and Lind.", ["Messrs. Vorn and Okand met Reps. Tarn and Lind."]],
    ["He does ten reps. She rests.", ["He does ten reps.", "She rests."]],
    // A page lost the space.
    [
      "It closed on 8 July 2019.She left the town.The pier is shut.",
      ["It closed on 8 July 2019.", "She left the town.The pier is shut."],
    ],
    ["The harbour was closed.She left.", ["The harbour was closed.", "She left."]],
    ["Shares of Harbour.com and Tarrow.Com rose.", ["Shares of Harbour.com and Tarrow.Com rose."]],
  ])("end where the stop is the sentence's own: %s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test("never cut a surrogate pair", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("😀", ". ", "𝒜. ", "👩‍🚀! ", "a")), (parts) => {
        for (const one of sentences(parts.join(""))) expect(one.isWellFormed()).toBe(true);
      }),
    );
  });

  test("stay inside the stretch they are asked for", () => {
    const text = "One left. Two stayed. Three slept.";
    expect(sentencesOf(text, [10, 21])).toEqual([[10, 21]]);
    expect(sentencesOf(text, [9, 9])).toEqual([]);
  });

  test.each<[string, string[]]>([
    ["The boats left. The crews stayed.", ["The boats left.", "The crews stayed."]],
    ["“We are ready,” he said. “Now.” She left.", ["“We are ready,” he said.", "“Now.”", "She left."]],
    ["“Stop!” he said.", ["“Stop!” he said."]],
    ["He waited … and left. Then?", ["He waited … and left.", "Then?"]],
    ["They left (at last.) She stayed.", ["They left (at last.)", "She stayed."]],
    ["위원장은 갔다. 그는 말했다.", ["위원장은 갔다.", "그는 말했다."]],
    ["他走了。她留下！好", ["他走了。", "她留下！", "好"]],
    ["One.\r\nTwo.", ["One.", "Two."]],
    ["No stop at all", ["No stop at all"]],
    ["Really?! Yes.", ["Really?!", "Yes."]],
  ])("ends where a reader would end it: %j", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test.each([
    "Mr. Quill met Gen. Ferro and Lt. Col. Ott.",
    "The U.S. Navy and U.N. officials agreed.",
    "J. R. Ferro signed it.",
    "It rose 3.5 percent to 1,200.50 a ton.",
    "See No. 5 and nos. 6 and 7 of the list.",
    "It was Jan. 3 in Wash. and in Mass. courts.",
    "The firm, Quill Co. of Sant Aldo, paid.",
    "They met at 5 p.m. Monday in the yard.",
    "Boats, e.g. hulls, i.e. shells, left.",
  ])("does not end at an abbreviation, an initial or a number: %j", (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  test.each<[string, string[]]>([
    ["He flew to the U.S. The others stayed.", ["He flew to the U.S.", "The others stayed."]],
    ["They met at 5 p.m. After that they left.", ["They met at 5 p.m.", "After that they left."]],
    [
      "He said no. Then he sat. She was ill. Nobody left the mass. So it ended.",
      ["He said no.", "Then he sat.", "She was ill.", "Nobody left the mass.", "So it ended."],
    ],
  ])("ends where the abbreviation is a word or a new clause begins: %j", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test("of nothing but marks and white space are the marks", () => {
    expect(sentences("")).toEqual([]);
    expect(sentences(" \r\n\t")).toEqual([]);
    expect(sentences("“”")).toEqual(["“”"]);
    expect(sentences('"" “ ')).toEqual(['"" “']);
    expect(sentences("...")).toEqual(["..."]);
  });

  test.each(["a.", ". ", "A. ", '."', "U.S. ", "“", " ", "…", "no. ", "한", "\ud83d", "Mr. ", ". ““"])(
    "take time in proportion to the text: %j",
    (unit) => {
      const started = performance.now();
      sentences(unit.repeat(Math.ceil(100_000 / unit.length)));
      expect(performance.now() - started).toBeLessThan(1_500);
    },
  );
});
