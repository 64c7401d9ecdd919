import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeClaims } from "#claims/make-claims.ts";
import { makeRulesReader } from "#language/rules-reader.ts";
import { loadPacks } from "#packs/load-packs.ts";
import { findTimes } from "#time/find-times.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { reportOf } from "../evaluation/received.ts";
import { root } from "./shared.ts";

const text = readFileSync(join(root, "demo", "port-strike.txt"), "utf8");
const report = reportOf("port-strike", text, "2025-03-03");

/** The report read by rules with these packs. */
async function readWith(packs: readonly string[]) {
  const knowledge = makeKnowledge(await loadPacks(join(root, "packs"), packs));
  const annotated = makeRulesReader(knowledge).annotate(report);
  const times = findTimes(text, { published: "2025-03-03", sentences: annotated.sentences });
  return { annotated, claims: makeClaims(annotated, times, knowledge).claims };
}

const strike = join(root, "demo", "port-strike");
const { annotated, claims } = await readWith([strike]);
const wordsOf = (spans: readonly (readonly [number, number])[]): string =>
  spans.map(([start, end]) => text.slice(start, end)).join(" … ");
const about = (words: string) => claims.find(({ content }) => wordsOf(content).includes(words));

describe("The example pack of docs/packs.md, for a field that no code knows,", () => {
  test("links every name of its report", () => {
    expect(annotated.mentions.map(({ span, entity, kind }) => [text.slice(...span), entity ?? kind])).toEqual(
      [
        ["Quay Nine", "entity:quay-nine"],
        ["1,400 dockers", "quantity"],
        ["Quay Nine", "entity:quay-nine"],
        ["Port Ansel", "entity:port-ansel"],
        ["9,000 TEU", "quantity"],
        ["Vesperan Dockers' Federation", "entity:dockers-federation"],
        ["Ansel Terminals", "entity:ansel-terminals"],
        ["VDF", "entity:dockers-federation"],
        ["The Anchor", "entity:the-anchor"],
        ["Sollen", "entity:irma-sollen"],
      ],
    );
  });

  test("says who said what, what happened where, and how many", () => {
    const walkout = about("walked out");
    expect(walkout?.chain.at(-1)?.voice.entity).toBe("entity:radio-vespera");
    expect(walkout?.event).toMatchObject({
      kind: "strike",
      quantities: [{ value: 1400, unit: null, of: "dockers" }],
    });
    expect(walkout?.where).toMatchObject({ place: "Quay Nine", lat: 41.21, precision: "site" });
    expect(about("would last until")?.chain.at(-1)?.voice.house).toBe("house:dockers");
    const denied = claims.find(({ stance }) => stance === "denied");
    expect(denied?.chain.slice(-2).map(({ voice }) => voice.entity)).toEqual([
      "entity:the-anchor",
      "entity:ansel-terminals",
    ]);
  });

  test("keeps its links beside all other packs, and takes them along when it goes", async () => {
    const installed = ["dprk-arms", "karsolia", "press"];
    const beside = await readWith([...installed, strike]);
    expect(beside.annotated.mentions).toEqual(annotated.mentions);
    const without = await readWith(installed);
    expect(without.annotated.mentions.filter(({ entity }) => entity !== null)).toEqual([]);
  });
});
