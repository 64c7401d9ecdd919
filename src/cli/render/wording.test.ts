import { describe, expect, test } from "vitest";
import type { Claim } from "#vocabulary/claim.ts";
import { makeVoice, type VoiceKind } from "#vocabulary/voice.ts";
import {
  chainWords,
  contentWords,
  dayWords,
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
  test("names what has no name by what it is", () => {
    expect(voiceWords(hop(null, "state-media", "said").voice)).toBe("state media not named");
    expect(voiceWords(hop(null, "outlet", "said").voice)).toBe("an outlet not named");
  });
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
