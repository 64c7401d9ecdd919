import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { knownEntity, packOf } from "../../test/known-entity.ts";
import { Attribution } from "./attribution.ts";
import { Capture } from "./capture.ts";
import { Claim } from "./claim.ts";
import { Entity } from "./entity.ts";
import { makeVoice } from "./make-voice.ts";
import { type KnownEntity, makeKnowledge, type Pack } from "./pack.ts";
import { Passage, Span } from "./passage.ts";
import { Report } from "./report.ts";
import { TimeExpression } from "./time-expression.ts";
import { vocabulary } from "./vocabulary.ts";
import { Voice } from "./voice.ts";
import { edtfOf, When } from "./when.ts";

const report = {
  id: "report:a",
  url: "https://a.example/1",
  outlet: { name: "Harbour News", domain: "a.example" },
  title: "Yard launches boats",
  standfirst: "Two hulls",
  section: "World",
  language: "en",
  bylines: ["Mara Quill"],
  credits: [{ span: [0, 4], kind: "photo", names: ["HN"] }],
  dateline: { span: [0, 4], place: "Sant Aldo", date: "Jan. 3" },
  published: { value: "2026-01-03", basis: "text" },
  modified: { value: "2026-01-04", basis: "text" },
  barrier: null,
  witnesses: [
    { fact: "published", value: "2026-01-03", basis: "meta", by: "date", believed: true, refused: null },
  ],
  corrections: [{ span: null, words: "Correction: two boats, not three.", date: null }],
  text: "Yard launches boats",
  paragraphs: [[0, 4]],
  parts: [{ kind: "body", span: [0, 4] }],
  sha256: "0".repeat(64),
};
const when = {
  earliest: "2026-01-01",
  latest: "2026-01-31",
  edtf: "2026-01",
  basis: "stated",
  missing: null,
};
const voice = makeVoice({ name: "Mara Quill", kind: "person", entity: "entity:a", house: "house:a" });
const claim = {
  id: "claim:a",
  content: [[0, 4]],
  chain: [{ voice, with: [], by: "said", span: null, credit: "AP", carried: false }],
  mode: "quoted",
  stance: "asserted",
  when,
  where: { place: "Sant Aldo", span: [0, 4], lat: 1, lon: 2, precision: "town", missing: null },
  event: {
    kind: "launch",
    roles: { agent: "mention:a" },
    quantities: [{ value: 2, unit: "t", of: "hulls", span: [0, 4] }],
    periods: [],
  },
  predicate: { heads: [[0, 4]], verb: true },
};
const time = {
  span: [0, 4],
  type: "DATE",
  timex: "2026-01",
  edtf: "2026-01",
  earliest: "2026-01-01",
  latest: "2026-01-31",
  basis: "stated",
  bounds: { earliest: "stated", latest: "stated" },
  granularity: "month",
  modifier: "END",
  zone: { name: "KST", offset: "+09:00", basis: "stated" },
  order: "outlet",
  anchor: [6, 9],
};
const capture = {
  id: "capture:a",
  input: "a.txt",
  url: null,
  capturedAt: null,
  mediaType: "text/plain",
  charset: "utf-8",
  headers: { etag: "" },
  sha256: "0".repeat(64),
  size: 0,
};
const whole: [string, z.ZodType, object][] = [
  ["Report", Report, report],
  ["Claim", Claim, claim],
  ["TimeExpression", TimeExpression, time],
  ["Voice", Voice, voice],
  ["When", When, when],
];

type Path = (string | number)[];
function leaves(value: unknown, at: Path = []): { path: Path; value: unknown }[] {
  if (value === null || typeof value !== "object") return [{ path: at, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...at, key]));
}
function withValue(value: object, path: Path, put: unknown): object {
  const copy = structuredClone(value);
  let at: Record<string, unknown> = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path[path.length - 1] as string] = put;
  return copy;
}

describe("The schemas", () => {
  test.each(whole)("%s takes a whole one and gives it back unchanged", (_, schema, value) => {
    expect(schema.parse(value)).toEqual(value);
  });

  test.each(whole)("%s refuses an empty string wherever it holds words", (_, schema, value) => {
    const words = leaves(value).filter((leaf) => typeof leaf.value === "string");
    expect(words.length).toBeGreaterThan(1);
    for (const { path } of words)
      expect(schema.safeParse(withValue(value, path, "")).success, path.join(".")).toBe(false);
  });

  test.each(whole)("%s refuses a missing key: what is absent is null", (_, schema, value) => {
    for (const key of Object.keys(value)) {
      const { [key]: _left, ...rest } = value as Record<string, unknown>;
      expect(schema.safeParse(rest).success, key).toBe(false);
    }
  });

  test("a capture's header may be empty, its hash is 64 hexadecimal digits", () => {
    expect(Capture.parse(capture)).toEqual(capture);
    for (const sha256 of ["", "0".repeat(63), "G".repeat(64), "A".repeat(64)])
      expect(Capture.safeParse({ ...capture, sha256 }).success).toBe(false);
    expect(Capture.safeParse({ ...capture, input: "" }).success).toBe(false);
    expect(Capture.safeParse({ ...capture, size: -1 }).success).toBe(false);
  });

  test("a span goes forwards and holds something", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 50 }), fc.integer({ min: -5, max: 50 }), (start, end) => {
        expect(Span.safeParse([start, end]).success).toBe(start >= 0 && start < end);
      }),
    );
    for (const wrong of [[1], [1, 2, 3], [0.5, 2], ["0", "2"], [0, Number.POSITIVE_INFINITY], null])
      expect(Span.safeParse(wrong).success).toBe(false);
    expect(Passage.safeParse({ span: [4, 1], words: "abc" }).success).toBe(false);
  });

  test("a claim has content and a voice, an attribution has content and a confidence up to one", () => {
    expect(Claim.safeParse({ ...claim, content: [] }).success).toBe(false);
    expect(Claim.safeParse({ ...claim, chain: [] }).success).toBe(false);
    expect(Claim.safeParse({ ...claim, content: [[4, 0]] }).success).toBe(false);
    const attribution = { source: [], cue: [], content: [[0, 4]], mode: "quoted", confidence: 1 };
    expect(Attribution.safeParse(attribution).success).toBe(true);
    expect(Attribution.safeParse({ ...attribution, content: [] }).success).toBe(false);
    expect(Attribution.safeParse({ ...attribution, confidence: 1.01 }).success).toBe(false);
  });

  test("bounds stand in order; a date-time is no later than the day it lies in", () => {
    expect(When.safeParse({ ...when, earliest: "2026-02-01" }).success).toBe(false);
    expect(When.safeParse({ ...when, earliest: null }).success).toBe(true);
    expect(When.safeParse({ ...when, earliest: "2026-01-31T10:00:00Z", latest: "2026-01-31" }).success).toBe(
      true,
    );
    expect(TimeExpression.safeParse({ ...time, latest: "2025-12-31" }).success).toBe(false);
  });

  test("an entity's names are words", () => {
    const entity = {
      id: "entity:a",
      kind: "person",
      name: "Mara Quill",
      aliases: ["Quill"],
      house: null,
      country: null,
      domains: [],
      wikidata: null,
      source: "a.example",
      pack: "demo",
    };
    expect(Entity.safeParse(entity).success).toBe(true);
    expect(Entity.safeParse({ ...entity, aliases: [""] }).success).toBe(false);
    expect(Entity.safeParse({ ...entity, house: "entity:a" }).success).toBe(false);
  });
});

describe("The vocabulary", () => {
  test("names every noun once, says what it is in a sentence, and its prefix is its ids' prefix", () => {
    expect(new Set(vocabulary.map((noun) => noun.name)).size).toBe(vocabulary.length);
    for (const { name, about, schema, prefix } of vocabulary) {
      expect(about, name).toMatch(/^\p{Lu}.+\.$/u);
      const shape = (schema as { shape?: Record<string, z.ZodType> }).shape;
      if (prefix === null) expect(shape?.["id"], name).toBeUndefined();
      else {
        expect(shape?.["id"]?.safeParse(`${prefix}:abc`).success, name).toBe(true);
        expect(shape?.["id"]?.safeParse("other:abc").success, name).toBe(false);
      }
    }
  });
});

describe("EDTF of a pair of days", () => {
  test.each([
    ["2025-12-26", "2025-12-26", "2025-12-26"],
    ["2025-03-01", "2025-03-31", "2025-03"],
    ["2024-02-01", "2024-02-29", "2024-02"],
    ["2025-02-01", "2025-02-27", "2025-02-01/2025-02-27"],
    ["2023-02-01", "2023-02-29", "2023-02-01/2023-02-29"],
    ["2025-01-01", "2025-12-31", "2025"],
    ["2024-12-01", "2025-01-31", "2024-12-01/2025-01-31"],
    ["2024-01-01", "2025-12-31", "2024-01-01/2025-12-31"],
    [null, "2025-12-26", "../2025-12-26"],
    ["2025-12-26", null, "2025-12-26/.."],
    [null, null, null],
  ])("%s and %s is %s", (earliest, latest, edtf) => {
    expect(edtfOf(earliest, latest)).toBe(edtf);
  });
});

describe("Of two packs with one id", () => {
  const house = (name: string, pack: string): Pack["houses"][number] => ({
    id: "house:a",
    name,
    interested: [pack],
    parent: null,
    country: null,
    since: null,
    until: null,
    wikidata: null,
    source: "s",
    pack,
  });
  const entity = (said: Partial<KnownEntity> & Pick<KnownEntity, "name">): KnownEntity =>
    knownEntity({ id: "entity:a", kind: "person", ...said });
  const known = (...entities: readonly KnownEntity[]): KnownEntity | undefined =>
    makeKnowledge(entities.map((one, i) => packOf([one], `pack-${i}`))).entities.get("entity:a");

  test("the first named wins", () => {
    const knowledge = makeKnowledge([
      { ...packOf([entity({ name: "First" })], "one"), houses: [house("First", "one")] },
      { ...packOf([entity({ name: "Second" })], "two"), houses: [house("Second", "two")] },
    ]);
    expect(knowledge.entities.get("entity:a")?.name).toBe("First");
    expect(knowledge.houses.get("house:a")?.name).toBe("First");
    expect(knowledge.houses.get("house:a")?.interested).toEqual(["one", "two"]);
    expect(knowledge.packs).toHaveLength(2);
  });

  test("each adds to the lists, and fills what the other leaves open", () => {
    const both = known(
      entity({ name: "Lena Okand", aliases: ["L. Okand"], names: { ko: ["레나"] } }),
      entity({
        name: "Elena Okand",
        aliases: ["L. Okand", "Okand the Elder"],
        names: { ko: ["엘레나"] },
        lat: 1,
        lon: 2,
      }),
    );
    expect(both?.aliases).toEqual(["L. Okand", "Elena Okand", "Okand the Elder"]);
    expect(both?.names).toEqual({ ko: ["레나", "엘레나"] });
    expect([both?.lat, both?.lon]).toEqual([1, 2]);
  });

  test("a name is weak where every pack that holds it says so", () => {
    const weak = entity({ name: "Lena Okand", aliases: ["Lena"], weak: ["Lena"] });
    expect(known(weak, entity({ name: "Lena Okand" }))?.weak).toEqual(["Lena"]);
    expect(known(weak, weak)?.weak).toEqual(["Lena"]);
    expect(known(weak, entity({ name: "Lena Okand", aliases: ["Lena"] }))?.weak).toEqual([]);
    expect(known(entity({ name: "Lena Okand", aliases: ["Lena"] }), weak)?.weak).toEqual([]);
  });
});
