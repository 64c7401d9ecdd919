import { describe, expect, test } from "vitest";
import type { Claim } from "#vocabulary/claim.ts";
import type { HouseId } from "#vocabulary/house.ts";
import { makeVoice } from "#vocabulary/make-voice.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import type { Ruling } from "#vocabulary/trace.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { packOf } from "../../test/known-entity.ts";
import { makeReading } from "../../test/make-reading.ts";
import { sketchOf } from "./sketch.ts";
import { standingOf, type Told } from "./standing.ts";

const [vesna, lutria] = ["house:vesna" as HouseId, "house:lutria" as HouseId];
const houses = [
  { id: vesna, name: "the Vesnan state", parent: null, interested: ["programme:x"] },
  { id: "house:vesna-press" as HouseId, name: "Vesna Press", parent: vesna, interested: [] },
  { id: lutria, name: "the Lutrian government", parent: null, interested: [] },
].map((house) => ({
  country: null,
  since: null,
  until: null,
  wikidata: null,
  source: "invented",
  pack: "test",
  ...house,
}));
const knowledge = makeKnowledge([{ ...packOf([]), houses }]);

const outlets = ["Harsund Post", "North Echo", "Lunby Star"];
const sketches = outlets.map((outlet, nth) =>
  sketchOf(
    makeReading({
      text: "The plant was visited.",
      outlet,
      givenId: `s${nth}`,
      published: `2024-03-0${nth + 1}`,
    }).reading,
    knowledge,
  ),
);
/** A claim of a report with a voice behind the outlet; none where the outlet tells it itself. */
function told(report: number, voice: Voice | null): Told {
  const [claim] = sketches[report]?.reading.claims ?? [];
  const [outlet] = claim?.chain ?? [];
  const inner = { with: [], credit: null, carried: false, by: "said" as const, span: null };
  const chain = voice === null ? [outlet] : [outlet, { ...inner, voice }];
  return { claim: { ...claim, chain } as Claim, report };
}
const minister = makeVoice({ name: "Minister Okand", kind: "person", house: vesna });
const press = makeVoice({ name: "Vesna Press", kind: "state-media", house: "house:vesna-press" as HouseId });
const ministry = makeVoice({ name: "Lutria's ministry", kind: "institution", house: lutria });
const witness = makeVoice({ name: "Edda Vorn", kind: "person" });
const unnamed = makeVoice({ name: "a port official", kind: "unnamed" });
const analysts = makeVoice({ name: "analysts", kind: "unnamed" });

const standing = (claims: Told[], texts = ["a", "b", "c"], rulings: Ruling[] = []) => {
  const reports = [...new Set(claims.map(({ report }) => report))];
  return standingOf(claims, reports, { sketches, texts, knowledge, rulings }).standing;
};

describe("standing", () => {
  test("voices of one house are one origin however many outlets carry them, and rest on the party alone", () => {
    expect(standing([told(0, minister), told(1, press), told(2, minister)])).toMatchObject({
      reports: 3,
      outlets: 3,
      origins: { least: 1, most: 1 },
      interested_party_alone: true,
      first: "2024-03-01",
      last: "2024-03-03",
    });
  });

  test("a house is a party to programmes that the reports tell of, and an analyst in a capital is nobody's government", () => {
    const [yard] = sketches;
    const pack = packOf([]);
    const programme = {
      id: "programme:x",
      name: "Plants",
      about: "visits of plants",
      signs: [["plant"]],
      of: [],
      aspects: [],
      source: "invented",
    };
    const of = (signs: string[][]) =>
      makeKnowledge([
        { ...pack, houses, programmes: [{ ...programme, signs }] as unknown as typeof pack.programmes },
      ]);
    const alone = (signs: string[][]): boolean => {
      const fresh = sketchOf(yard?.reading as never, knowledge);
      const [claim] = [told(0, minister)];
      const counted = { sketches: [fresh], texts: ["a"], knowledge: of(signs), rulings: [] };
      return standingOf([claim], [0], counted).standing.interested_party_alone;
    };
    expect(alone([["plant"]])).toBe(true);
    expect(alone([["submarine*"]])).toBe(false);
    const analyst = makeVoice({
      name: "Yara Oss",
      kind: "person",
      role: "analyst",
      affiliation: "Vesnan state",
    });
    expect(standing([told(0, analyst)]).interested_party_alone).toBe(false);
  });

  test("a second house is a second origin, and then the party is not alone", () => {
    expect(standing([told(0, minister), told(1, ministry)])).toMatchObject({
      origins: { least: 2, most: 2 },
      interested_party_alone: false,
    });
  });

  test("a named voice of no known house and an unnamed one are origins at most", () => {
    expect(standing([told(0, minister), told(1, witness), told(2, unnamed)]).origins).toEqual({
      least: 1,
      most: 3,
    });
  });

  test("an unnamed voice counts once for each text, not for each copy of it", () => {
    expect(standing([told(0, unnamed), told(1, unnamed), told(2, unnamed)], ["a", "a", "b"]).origins).toEqual(
      { least: 1, most: 2 },
    );
  });

  test("comment, and what an outlet tells without saying how it knows, add nothing to those who knew", () => {
    expect(standing([told(0, minister), told(1, analysts), told(2, null)]).origins).toEqual({
      least: 1,
      most: 1,
    });
  });

  test("what nobody is named for has an origin all the same", () => {
    expect(standing([told(0, null), told(1, null)]).origins).toEqual({ least: 1, most: 2 });
  });

  test("a person's ruling makes one of two and keeps apart what may be one", () => {
    const ruling = { about: "origin" as const, who: "L. Okand", why: "she speaks for it" };
    const claims = [told(0, ministry), told(1, witness)];
    const [one, two] = ["Edda Vorn", "the Lutrian government"];
    expect(standing(claims, undefined, [{ ...ruling, one, two, verdict: "together" }]).origins).toEqual({
      least: 1,
      most: 1,
    });
    expect(standing(claims, undefined, [{ ...ruling, one, two, verdict: "apart" }]).origins).toEqual({
      least: 2,
      most: 2,
    });
  });
});
