import type { When } from "@stemma/vocabulary/when.ts";
import { expect, test } from "vitest";
import {
  byWords,
  claimWords,
  momentWords,
  quantityWords,
  voiceInside,
  voiceWords,
  whenWords,
  whereWords,
} from "./wording.ts";

const open: When = { earliest: null, latest: null, edtf: null, basis: null, missing: null };
const nowhere = { place: null, span: null, lat: null, lon: null, precision: null, missing: null };
const bare = {
  entity: null,
  house: null,
  identity: "named" as const,
  form: null,
  role: null,
  affiliation: null,
  anonymity: null,
  resolved: null,
};
const hop = {
  voice: { ...bare, name: "KCNA", kind: "agency" as const },
  with: [],
  by: "reported" as const,
  span: null,
  credit: null,
  carried: false,
};

const outlet = {
  ...hop,
  voice: { ...hop.voice, name: "Daily Compass", kind: "outlet" as const },
  by: "narrated" as const,
};

test.each<[string, Partial<When>, string]>([
  ["one day", { earliest: "2025-03-14", latest: "2025-03-14" }, "14 March 2025"],
  ["two days", { earliest: "2025-03-01", latest: "2025-03-31" }, "1 March 2025 to 31 March 2025"],
  ["a latest day", { latest: "2025-12-26" }, "no later than 26 December 2025"],
  ["an earliest day", { earliest: "2026-01-01" }, "from 1 January 2026 on"],
  [
    "a reason and a bound",
    { latest: "2025-12-26", missing: "withheld" },
    "withheld; no later than 26 December 2025",
  ],
  ["a reason alone", { missing: "unknown-to-source" }, "unknown to the source"],
  ["nothing", {}, "not stated"],
])("When with %s is said in words", (_, part, words) => {
  expect(whenWords({ ...open, ...part })).toBe(words);
});

test("Where says the place, else why there is none", () => {
  expect(whereWords({ ...nowhere, place: "Sinpo" })).toBe("Sinpo");
  expect(whereWords({ ...nowhere, missing: "withheld" })).toBe("withheld");
  expect(whereWords({ ...nowhere, place: "the east coast", missing: "disputed" })).toBe(
    "the east coast; disputed",
  );
  expect(whereWords(nowhere)).toBe("not stated");
});

test("A voice without a name is said to have none, and carried narration is told apart", () => {
  expect(voiceWords(hop)).toBe("KCNA");
  expect(voiceWords({ ...hop, voice: { ...hop.voice, name: null } })).toBe("an agency not named");
  expect(byWords(hop, [outlet, hop])).toBe("reported");
  const carried = { ...hop, carried: true };
  expect(byWords(carried, [outlet, carried])).toBe("reported, carried on");
});

test("An outlet that passes on what others told tells nothing of its own; one that tells by itself does", () => {
  expect(byWords(outlet, [outlet, hop])).toBeNull();
  expect(byWords(outlet, [outlet])).toBe("in its own words");
});

test("A claim's words are read without what tied them to their sentence", () => {
  expect(claimWords(["that the quay will be closed,"])).toBe("… the quay will be closed");
  expect(claimWords(["“We go on,”", "“and on.”"])).toBe("“We go on,” … “and on.”");
  expect(claimWords(["“We go on,”"])).toBe("“We go on”");
  expect(claimWords(["That may be said."])).toBe("That may be said.");
  expect(claimWords(["that"])).toBe("… that");
});

test("Quantities read as words", () => {
  expect(quantityWords({ value: 8700, unit: "tonne", of: null, span: [0, 1] })).toBe("8,700 tonne");
  expect(quantityWords({ value: 5, unit: null, of: "warheads", span: [0, 1] })).toBe("5 warheads");
});

test("A day of the record is its end, a moment is told in UTC, and other words are none", () => {
  expect(momentWords("2024-05-10")).toBe("at the end of 10 May 2024");
  expect(momentWords("2024-05-10T01:30:00+03:00")).toBe("on 9 May 2024, 22:30 UTC");
  expect(momentWords("yesterday")).toBeNull();
  expect(momentWords("2025-13-45")).toBeNull();
});

test("Within a sentence a description loses its capital and a name keeps it", () => {
  const voice = { ...bare, name: "A spokesman for the town", kind: "person" as const };
  expect(voiceInside(voice)).toBe("a spokesman for the town");
  expect(voiceInside({ ...voice, name: "Analysts" })).toBe("Analysts");
  expect(voiceInside({ ...voice, name: "The Lantern", kind: "outlet" })).toBe("The Lantern");
  expect(voiceInside({ ...voice, name: "Anders Holm" })).toBe("Anders Holm");
  expect(voiceInside({ ...voice, name: null })).toBe("a person not named");
});
