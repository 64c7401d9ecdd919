import { describe, expect, test } from "vitest";
import type { Claim } from "#vocabulary/claim.ts";
import type { Hop } from "#vocabulary/hop.ts";
import { makeVoice } from "#vocabulary/make-voice.ts";
import type { Voice, VoiceKind } from "#vocabulary/voice.ts";
import {
  chainWords,
  contentWords,
  dayWords,
  meantWords,
  roleWords,
  stanceWords,
  voiceWords,
  whenWords,
  whereWords,
} from "./wording.ts";

test.each([
  ["2025-12-26", "26 December 2025"],
  ["2025-12-26T09:30:00+03:00", "26 December 2025, 09:30 UTC+03:00"],
  ["2025-12-26T09:30:15.123Z", "26 December 2025, 09:30 UTC"],
  ["2025-12-26T09:30:00+00:00", "26 December 2025, 09:30 UTC"],
  ["2025-12-26T09:30", "26 December 2025, 09:30"],
  ["2025-12", "2025-12"],
])("%s is said as %s", (value, words) => {
  expect(dayWords(value)).toBe(words);
});

describe("A time", () => {
  const when = (earliest: string | null, latest: string | null, missing: "withheld" | null = null) =>
    whenWords({ earliest, latest, edtf: null, basis: null, missing });
  test("is said by its bounds, and silence by its reason", () => {
    expect(when("2025-01-01", "2025-01-01")).toBe("1 January 2025");
    expect(when("2025-01-01", "2025-12-31")).toBe("1 January 2025 to 31 December 2025");
    expect(when(null, "2025-12-26", "withheld")).toBe("withheld; no later than 26 December 2025");
    expect(when("2025-01-01", null)).toBe("from 1 January 2025 on");
    expect(when(null, null)).toBe("not stated");
  });
});

test("A place is said with its reason where a nearer one is missing", () => {
  const where = {
    place: "Osker",
    span: null,
    lat: null,
    lon: null,
    precision: null,
    missing: "withheld" as const,
  };
  expect(whereWords(where)).toBe("Osker; withheld");
  expect(whereWords({ ...where, place: null })).toBe("withheld");
});

describe("A chain", () => {
  const hop = (name: string | null, kind: VoiceKind, by: string, carried = false) =>
    ({
      voice: makeVoice({ name, kind }),
      with: [],
      by,
      span: null,
      credit: null,
      carried,
    }) as Claim["chain"][number];
  test("runs from the outlet inwards; an outlet alone speaks in its own words", () => {
    const outlet = hop("The Courier", "outlet", "narrated");
    expect(chainWords({ chain: [outlet] })).toBe("The Courier (in its own words)");
    expect(
      chainWords({
        chain: [outlet, hop("KPB", "state-media", "reported", true), hop(null, "unnamed", "said")],
      }),
    ).toBe("The Courier ← KPB (reported, carried on) ← somebody unnamed (said)");
  });
  test("names all who say it together", () => {
    const [both] = [hop("Edda Vorn", "person", "said")];
    if (both === undefined) throw new Error("no hop");
    both.with = [makeVoice({ name: "Lena Okand", kind: "person" })];
    expect(chainWords({ chain: [hop("The Courier", "outlet", "narrated"), both] })).toBe(
      "The Courier ← Edda Vorn and Lena Okand (said)",
    );
  });
  test("names what has no name by what it is", () => {
    expect(voiceWords(hop(null, "state-media", "said").voice)).toBe("state media not named");
    expect(voiceWords(hop(null, "outlet", "said").voice)).toBe("an outlet not named");
  });
});

describe("What a hop's words mean", () => {
  const text = "Edda Vorn left. She said it was shut, because talks go on.";
  const hop = (voice: Partial<Voice>): Hop => ({
    voice: makeVoice({ name: "Edda Vorn", kind: "person", ...voice }),
    with: [],
    by: "said",
    span: [16, 24],
    credit: null,
    carried: false,
  });
  test("is shown with the words that name it", () => {
    expect(meantWords(hop({ form: "pronoun", resolved: [0, 9] }), text)).toBe("“She said”: “Edda Vorn”");
    expect(meantWords(hop({ form: "described", resolved: [5, 9] }), text)).toBe(
      "“She said”: Edda Vorn, by “Vorn”",
    );
  });
  test("is said to be open where it was not found", () => {
    expect(meantWords(hop({ name: null, form: "pronoun", identity: "open" }), text)).toBe(
      "“She said”: whom it means was not found",
    );
  });
  test("comes with the reason for which a voice stays unnamed", () => {
    const unnamed = hop({ name: "an aide", kind: "unnamed", anonymity: "because talks go on" });
    expect(meantWords(unnamed, text)).toBe("“She said”: unnamed “because talks go on”");
  });
  test("needs no explaining where the words name it, or where no words stand", () => {
    expect(meantWords(hop({ form: "named", resolved: [0, 9] }), text)).toBeNull();
    expect(meantWords({ ...hop({ form: "pronoun", resolved: [0, 9] }), carried: true }, text)).toBeNull();
    expect(meantWords({ ...hop({ form: "pronoun", resolved: [0, 9] }), span: null }, text)).toBeNull();
  });
});

test("A role is shown with whose it is", () => {
  const voice = makeVoice({ name: "Edda Vorn", kind: "person" });
  expect(roleWords({ ...voice, role: "spokeswoman", affiliation: "ministry" })).toBe("spokeswoman, ministry");
  expect(roleWords({ ...voice, role: "welder" })).toBe("welder");
  expect(roleWords(voice)).toBe("");
});

test.each([
  ["that Dalvik inspected the plant", "Dalvik inspected the plant"],
  ["that the plant is closed", "… the plant is closed"],
  ["That the plant is closed is new", "That the plant is closed is new"],
  ["“We must double the output,”", "“We must double the output”"],
  ['"We must,"', '"We must"'],
  ["40 rockets", "40 rockets"],
  ["that", "… that"],
])("The words “%s” are shown as “%s”", (text, words) => {
  expect(contentWords([[0, text.length]], text)).toBe(words);
});

test("Passages that lie apart are joined by an ellipsis", () => {
  expect(
    contentWords(
      [
        [0, 3],
        [8, 13],
      ],
      "Kim who saw ships.",
    ),
  ).toBe("Kim … saw s");
  expect(stanceWords("called-for")).toBe("called for");
});
