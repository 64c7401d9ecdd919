import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Claim } from "#vocabulary/claim.ts";
import { type Read, readWords, readWordsTrained, voices } from "./read-words.ts";
import { describeShared, sharedFolder } from "./shared.ts";

const KCNA = "Korean Central News Agency";
const KIM = "Kim Jong Un";

const shared = sharedFolder();
const text = shared === null ? null : readFileSync(join(shared, "seed", "trt-world-2025-12-26.txt"), "utf8");
const readers: [string, Read | null][] = [
  ["by rules", text === null ? null : readWords(text)],
  ["with the released weights", text === null ? null : await readWordsTrained(text)],
];

describe.each(readers)("Read %s", (_, read) => {
  describeShared("the reference report", () => suite(read ?? ({} as Read)));
});

function suite({ report, annotated, claims, disclosures, notes, about, allAbout, words }: Read): void {
  const agentOf = (claim: Claim): string | null | undefined =>
    annotated.mentions.find(({ id }) => id === claim.event?.roles["agent"])?.entity;

  test("has its outlet, title, standfirst, section, day and credits", () => {
    expect(report.outlet.name).toBe("TRT World");
    expect(report.section).toBe("WORLD");
    expect(report.title).toMatch(/^North Korea's Kim pushes to expand missile, shell production/);
    expect(report.standfirst).toMatch(/^North Korean leader Kim Jong-un has ordered officials/);
    expect(report.published).toEqual({ value: "2025-12-26", basis: "text" });
    expect(report.bylines).toEqual([]);
    expect(report.credits.map(({ kind, names }) => ({ kind, names }))).toEqual([
      { kind: "photo", names: ["AP"] },
      { kind: "source", names: ["TRT World", "Agencies"] },
    ]);
    expect(report.credits.map(({ span }) => (span === null ? null : report.text.slice(...span)))).toEqual([
      expect.stringContaining("AP"),
      "SOURCE:TRT World and Agencies",
    ]);
  });

  test("tells furniture from text", () => {
    const kinds = report.parts.map((part) => [part.kind, report.text.slice(...part.span)]);
    expect(kinds).toContainEqual(["furniture", "2 min read"]);
    expect(report.parts.filter((part) => part.kind === "body")).toHaveLength(10);
  });

  test("1: KCNA asserts, through agencies, that Kim called for further expansion", () => {
    const claim = about("called for further expansion");
    expect(voices(claim)).toEqual(["TRT World", "agencies", KCNA]);
    expect(claim.stance).toBe("called-for");
    expect(claim.when).toMatchObject({
      earliest: null,
      latest: "2025-12-26",
      edtf: "../2025-12-26",
      basis: "bounded-by-report",
      missing: "withheld",
    });
    expect(claim.where).toMatchObject({ place: null, missing: "withheld" });
    expect(agentOf(claim)).toBe("entity:kim-jong-un");
  });

  test("2: KCNA tells of the visit, its time and place withheld", () => {
    const claim = about("visited key munitions enterprises");
    expect(voices(claim)).toEqual(["TRT World", "agencies", KCNA]);
    expect(claim.stance).toBe("asserted");
    expect(claim.event?.kind).toBe("visit");
    expect(agentOf(claim)).toBe("entity:kim-jong-un");
    expect(claim.when).toMatchObject({ earliest: null, latest: "2025-12-26", missing: "withheld" });
    expect(claim.where).toMatchObject({ place: null, missing: "withheld" });
  });

  test("3: the briefing is carried on from KCNA without a cue", () => {
    const claim = about("Officials briefed Kim");
    expect(voices(claim)).toEqual(["TRT World", "agencies", KCNA]);
    expect(claim.mode).toBe("narrated");
    expect(claim.chain.at(-1)?.carried).toBe(true);
    // 2025 and the fourth quarter are what the briefing was about, not when it was given.
    expect(claim.when).toMatchObject({ earliest: null, latest: "2025-12-26", missing: "withheld" });
    expect(claim.where.missing).toBe("withheld");
  });

  test("4: the outlet's own background and the analysts' aim are two claims", () => {
    const own = about("significantly increased missile testing");
    expect(voices(own)).toEqual(["TRT World"]);
    expect(own.when).toMatchObject({ earliest: null, latest: "2025-12-26", missing: null });
    const analysts = about("improving precision strike capabilities");
    expect(analysts.chain.at(-1)?.voice).toMatchObject({ name: "analysts", kind: "unnamed" });
    expect(voices(analysts)).not.toContain(KCNA);
    // An aim is a plan: the export to Russia is no fact.
    expect(analysts.stance).toBe("planned");
  });

  test("5: Kim is quoted by KCNA, through agencies", () => {
    const claim = about("It is necessary to reinforce");
    expect(voices(claim)).toEqual(["TRT World", "agencies", KCNA, KIM]);
    expect(claim.mode).toBe("quoted");
    expect(
      claim.chain.map(({ by, span }) => [by, span === null ? null : report.text.slice(...span)]),
    ).toEqual([
      ["narrated", null],
      ["credited", "SOURCE:TRT World and Agencies"],
      ["said", "KCNA quoted"],
      ["quoted", "Kim as saying"],
    ]);
    expect(claim.when).toMatchObject({ earliest: null, latest: "2025-12-26", missing: "withheld" });
    expect(allAbout("It is necessary to reinforce")).toHaveLength(1);
  });

  test("6: KCNA withheld where and when of 1, 2 and 3", () => {
    const own = disclosures.filter((disclosure) => disclosure.by.name === KCNA);
    expect(own.map(({ aspect, kind }) => [aspect, kind])).toEqual([
      ["where", "withheld"],
      ["when", "withheld"],
    ]);
    for (const part of ["called for further expansion", "visited key munitions", "Officials briefed Kim"]) {
      for (const disclosure of own) expect(disclosure.of).toContain(about(part).id);
    }
    expect(own.map((disclosure) => words([disclosure.span]))).toEqual([
      "details on the locations of the factories",
      "timing of the visits",
    ]);
  });

  test("7 and 8: what Kim stressed and highlighted came through KCNA", () => {
    for (const part of [
      "development-oriented production plan",
      "modernising the munitions industry",
      "plays a central role",
    ]) {
      expect(voices(about(part))).toEqual(["TRT World", "agencies", KCNA, KIM]);
      expect(about(part).when).toMatchObject({ earliest: null, latest: "2025-12-26", missing: "withheld" });
    }
    expect(about("development-oriented production plan").event?.kind).toBe("plan");
    expect(about("development-oriented production plan").stance).toBe("called-for");
    expect(about("development-oriented production plan").when.earliest).toBeNull();
  });

  test("9: Thursday is the day of the report, and bounds the inspection", () => {
    const inspection = about("Kim inspected an under-construction");
    expect(voices(inspection)).toEqual(["TRT World", "agencies", KCNA]);
    expect(inspection.when).toMatchObject({ earliest: null, latest: "2025-12-25", missing: "not-stated" });
    expect(inspection.where.missing).toBe("not-stated");
    expect(inspection.event?.quantities).toMatchObject([{ value: 8700, unit: "tonne" }]);
    const denounced = about("offensive act");
    expect(voices(denounced)).toEqual(["TRT World", "agencies", KCNA, KIM]);
    expect(denounced.mode).toBe("mixed");
    expect(denounced.stance).toBe("asserted");
    expect(denounced.when).toMatchObject({ earliest: null, latest: "2025-12-25", missing: "not-stated" });
    expect(agentOf(inspection)).toBe("entity:kim-jong-un");
  });

  test("10: the submarine under development is KCNA's claim", () => {
    expect(voices(about("Pyongyang is developing"))).toEqual(["TRT World", "agencies", KCNA]);
    expect(about("Pyongyang is developing").when).toMatchObject({
      earliest: null,
      latest: "2025-12-26",
      missing: "not-stated",
    });
    expect(about("Pyongyang is developing").where.missing).toBe("not-stated");
  });

  test("11: the unveiling in March is a claim of its own, and a note says that its voice is not clear", () => {
    const unveiled = claims.find((claim) => words(claim.content) === "a project it first unveiled in March");
    expect(unveiled?.when).toMatchObject({
      earliest: "2025-03-01",
      latest: "2025-03-31",
      edtf: "2025-03",
      missing: null,
    });
    expect(unveiled?.event?.kind).toBe("unveiling");
    expect(notes).toContainEqual(
      expect.objectContaining({
        rule: "claims/added-clauses",
        found: "a project it first unveiled in March",
      }),
    );
  });

  test("12 and 13: caption and standfirst are the outlet's own, and the stronger word stays beside the weaker", () => {
    const caption = about("inspects missile and shell production");
    expect(voices(caption)).toEqual(["TRT World"]);
    expect(caption.where).toMatchObject({ place: "North Korea", missing: "withheld" });
    expect(caption.when).toMatchObject({ earliest: null, latest: "2025-12-26" });
    expect(caption.event?.kind).toBe("inspection");
    const standfirst = about("has ordered officials");
    expect(voices(standfirst)).toEqual(["TRT World"]);
    expect(standfirst.stance).toBe("ordered");
    expect(about("called for further expansion").stance).toBe("called-for");
  });

  test("KCNA and Kim are of one house", () => {
    const chain = about("It is necessary to reinforce").chain;
    expect(chain[2]?.voice.house).not.toBeNull();
    expect(chain[2]?.voice.house).toBe(chain[3]?.voice.house);
  });

  test("“state-run media”, KCNA and the agency in full are one voice; the analysts are nobody named", () => {
    const kcna = [
      about("called for further expansion"),
      about("visited key munitions enterprises"),
      about("Pyongyang is developing"),
    ].map((claim) => claim.chain[2]?.voice);
    for (const voice of kcna)
      expect(voice).toMatchObject({ entity: "entity:kcna", kind: "state-media", identity: "named" });
    expect(kcna.map((voice) => voice?.form)).toEqual(["collective", "named", "named"]);
    expect(about("improving precision strike").chain.at(-1)?.voice).toMatchObject({
      name: "analysts",
      kind: "unnamed",
      identity: "unnamed",
      form: "collective",
      entity: null,
    });
  });

  test("Kim, by whatever name, is one person, and leader of his country", () => {
    const kim = ["It is necessary to reinforce", "development-oriented production plan", "offensive act"].map(
      (words) => about(words).chain.at(-1)?.voice,
    );
    for (const voice of kim)
      expect(voice).toMatchObject({
        entity: "entity:kim-jong-un",
        kind: "person",
        role: "leader",
        affiliation: "North Korean",
      });
    // “Kim” is known by the name that stands in full above it.
    expect(kim.map((voice) => words(voice?.resolved ? [voice.resolved] : []))).toEqual(
      kim.map(() => "Kim Jong-un"),
    );
  });

  test("no day of the report stands in for the day of an event", () => {
    for (const claim of claims) {
      expect(["2025-12-25", "2025-12-26"]).not.toContain(claim.when.earliest);
      // Friday and Thursday stand in no claim's words: they date the report.
      expect(words(claim.content)).not.toMatch(/\b(?:Friday|Thursday)\b/);
    }
    const thursday = claims.filter((claim) => claim.when.latest === "2025-12-25");
    expect(thursday.every((claim) => claim.when.basis === "bounded-by-report")).toBe(true);
    expect(thursday).toHaveLength(2);
  });
}
