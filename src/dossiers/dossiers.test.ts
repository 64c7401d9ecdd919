import { describe, expect, test } from "vitest";
import { ofProgramme } from "#text/of-programme.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { DossierClaim } from "#vocabulary/dossier.ts";
import { makeVoice } from "#vocabulary/make-voice.ts";
import type { Programme } from "#vocabulary/programme.ts";
import type { Standing } from "#vocabulary/standing.ts";
import type { TracedClaim } from "#vocabulary/trace.ts";
import { beginDossier, makeDossier, type Told } from "./make-dossier.ts";
import { neverDisclosed } from "./never-disclosed.ts";
import { quantitySeries } from "./quantities.ts";
import { whatChanged } from "./what-changed.ts";

const base: Claim = {
  id: "claim:a",
  content: [[0, 5]],
  chain: [
    {
      voice: makeVoice({ name: "Radio Sel", kind: "outlet" }),
      with: [],
      by: "narrated",
      span: null,
      credit: null,
      carried: false,
    },
  ],
  mode: "narrated",
  stance: "asserted",
  predicate: null,
  when: {
    earliest: null,
    latest: "2025-03-05",
    edtf: "../2025-03-05",
    basis: "bounded-by-report",
    missing: "not-stated",
  },
  where: { place: null, span: null, lat: null, lon: null, precision: null, missing: "not-stated" },
  event: { kind: "inspection", roles: {}, quantities: [], periods: [] },
};
const claim = (id: string, more: Partial<Claim> = {}): Claim => ({ ...base, id: `claim:${id}`, ...more });
const held = (one: Claim, words = "words"): DossierClaim => ({
  claim: one,
  words: [words],
  verdict: "open",
  report: "report:a",
  title: null,
  outlet: "Radio Sel",
  published: "2025-03-06",
  standing: null,
  sameAs: null,
});

describe("a claim is of a programme", () => {
  const text = "The nuclear-powered ferry was exported by Osk Yards to three ports";
  const whole = claim("a", { content: [[0, text.length]] });
  const mention = {
    id: "mention:a" as const,
    span: [42, 51] as [number, number],
    kind: "organisation" as const,
    entity: "entity:osk" as const,
    confidence: 1,
    candidates: [],
    form: null,
    chain: null,
  };
  test.each([
    [["ferry", "exported"], true],
    [["ferry", "export*"], true],
    [["nuclear-powered"], true],
    [["powered", "nuclear"], true],
    [["ferry", "imported"], false],
    [["export"], false],
    [["fer"], false],
    [["entity:osk"], true],
    [["entity:other"], false],
    [["ferry", "kind:inspection"], true],
    [["ferry", "kind:launch"], false],
  ])("with the sign %j: %s", (sign, expected) => {
    expect(ofProgramme([sign], text, [mention])(whole)).toBe(expected);
  });

  test("by any one of its signs, and only by words of its own passages", () => {
    const part = claim("b", { content: [[4, 25]] });
    expect(ofProgramme([["ports"], ["ferry"]], text, [mention])(part)).toBe(true);
    expect(ofProgramme([["ports"], ["entity:osk"]], text, [mention])(part)).toBe(false);
  });
});

describe("a programme that is somebody's", () => {
  const text = "A missile was launched from Osk";
  const launch = claim("l", { content: [[0, text.length]] });
  const osk = {
    id: "mention:o" as const,
    span: [28, 31] as [number, number],
    kind: "country" as const,
    entity: "entity:osk" as const,
    confidence: 1,
    candidates: [],
    form: null,
    chain: null,
  };
  const signs = [["missile", "launch*"]];

  test("holds claims of reports that name its country", () => {
    expect(ofProgramme(signs, text, [osk], ["entity:osk"])(launch)).toBe(true);
    expect(ofProgramme(signs, text, [osk], ["entity:vel"])(launch)).toBe(false);
    expect(ofProgramme(signs, text, [], ["entity:osk"])(launch)).toBe(false);
    expect(ofProgramme(signs, text, [])(launch)).toBe(true);
  });

  test("or that came through a house of theirs", () => {
    const through = claim("t", {
      content: [[0, text.length]],
      chain: base.chain.map((hop) => ({
        ...hop,
        voice: { ...hop.voice, house: "house:osk" as const },
      })) as Claim["chain"],
    });
    expect(ofProgramme(signs, text, [], ["house:osk"])(through)).toBe(true);
    expect(ofProgramme(signs, text, [], ["house:vel"])(through)).toBe(false);
  });
});

describe("never disclosed", () => {
  const withheld = { ...base.where, missing: "withheld" as const };
  const disclosure = (of: Claim["id"][], aspect: "where" | "who") => ({
    disclosure: {
      span: [0, 3] as [number, number],
      aspect,
      kind: "withheld" as const,
      by: makeVoice({ name: "Radio Sel", kind: "outlet" }),
      of,
    },
    words: "gave no place",
  });

  test("is what no claim of a kind tells; withheld and not said are counted apart", () => {
    const claims = [claim("a", { where: withheld }), claim("b")];
    expect(neverDisclosed(claims, ["where"], [disclosure(["claim:a"], "where")])).toEqual([
      {
        kind: "inspection",
        aspect: "where",
        withheld: 1,
        unknown: 0,
        disputed: 0,
        unsaid: 1,
        words: ["gave no place"],
      },
    ]);
  });

  test("is not what one claim of the kind tells, though another withheld it", () => {
    const site = { ...base.where, place: "Osk", precision: "site" as const, missing: null };
    const claims = [claim("a", { where: withheld }), claim("b", { where: site })];
    expect(neverDisclosed(claims, ["where"], [])).toEqual([]);
  });

  test("counts a country as no place, and a bound as no day", () => {
    const country = { ...base.where, place: "Vespera", precision: "country" as const, missing: null };
    const lines = neverDisclosed([claim("a", { where: country })], ["where", "when"], []);
    expect(lines.map(({ aspect, unsaid }) => [aspect, unsaid])).toEqual([
      ["where", 1],
      ["when", 1],
    ]);
  });

  test("tells of aspects that claims keep nothing of by the words alone", () => {
    expect(neverDisclosed([claim("a")], ["who"], [disclosure(["claim:a"], "who")])).toEqual([
      {
        kind: null,
        aspect: "who",
        withheld: 1,
        unknown: 0,
        disputed: 0,
        unsaid: 0,
        words: ["gave no place"],
      },
    ]);
  });
});

test("Amounts of one thing and unit are a series in the order of the claims; other units are another", () => {
  const amount = (value: number, unit: string) => ({
    kind: "unveiling",
    roles: {},
    quantities: [{ value, unit, of: "hull", span: [0, 1] as [number, number] }],
    periods: [],
  });
  const claims = [
    claim("a", { event: amount(8700, "tonne") }),
    claim("b", { event: amount(120, "metre") }),
    claim("c", { event: amount(9000, "tonne") }),
  ];
  const [first, second] = quantitySeries(claims.map((one) => held(one)));
  expect(first).toMatchObject({
    of: "hull",
    unit: "tonne",
    points: [{ value: 8700, by: "Radio Sel" }, { value: 9000 }],
  });
  expect(second).toMatchObject({ unit: "metre", points: [{ claim: "claim:b" }] });
});

test("What changed is what is new, what is gone, and what is said otherwise; a moved passage is no change", () => {
  const before = [held(claim("a")), held(claim("b")), held(claim("c"))];
  const now = [
    held(claim("a", { content: [[40, 45]] })),
    held(claim("b", { stance: "denied" })),
    held(claim("d")),
  ];
  expect(whatChanged(before, now).map(({ kind, claim: id, fields }) => [kind, id, fields])).toEqual([
    ["changed", "claim:b", ["stance"]],
    ["new", "claim:d", []],
    ["gone", "claim:c", []],
  ]);
});

test("Claims that say the same point to the one that stands first, by day of happening", () => {
  const told = (report: string, day: string, ids: string[]) => ({
    id: `report:${report}` as const,
    title: null,
    outlet: report,
    published: day,
    text: "A ferry was shown",
    mentions: [],
    disclosures: [],
    claims: ids.map((id) => ({
      claim: claim(id, { when: { ...base.when, latest: day } }),
      verdict: "open" as const,
    })),
  });
  const standing = {} as Standing;
  const group = (...ids: Claim["id"][]) => ({ claims: ids, beside: [], standing }) as unknown as TracedClaim;
  const ferry = {
    id: "programme:ferry",
    name: "Ferry",
    about: "",
    signs: [],
    of: [],
    aspects: [],
  } as unknown as Programme;
  const now = {
    reports: [told("late", "2025-03-07", ["a", "b"]), told("early", "2025-03-05", ["c"])],
    traced: [group("claim:a", "claim:c"), group("claim:b")],
  } as unknown as Told;
  const { claims } = makeDossier(ferry, now, null, { asKnownOn: null, since: null });
  expect(claims.map(({ claim: { id }, sameAs }) => [id, sameAs])).toEqual([
    ["claim:c", null],
    ["claim:a", "claim:c"],
    ["claim:b", null],
  ]);
  // What a screen begins with has them together, and cites reports by the numbers that they have in all of it.
  const { claims: first, ...begun } = beginDossier(ferry, now, { asKnownOn: null, most: 1 });
  expect(first.map(({ claim: { id } }) => id)).toEqual(["claim:c", "claim:a"]);
  expect(begun).toMatchObject({
    total: 3,
    different: 2,
    reports: 2,
    days: { first: "2025-03-05", last: "2025-03-07" },
    notes: [
      { report: "report:early", number: 1 },
      { report: "report:late", number: 2 },
    ],
  });
});
