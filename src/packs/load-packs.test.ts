import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { root } from "../../test/shared.ts";
import { findDisagreements } from "./find-disagreements.ts";
import { loadPacks } from "./load-packs.ts";
import { readPacks } from "./read-packs.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stemma-packs-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const head = { name: "yards", title: "Yards", about: "Invented.", licence: "Apache-2.0" };
const okand = { id: "entity:okand", kind: "person", name: "Lena Okand", source: "invented" };
const state = { id: "house:state", name: "the state", source: "invented" };

/** A pack of these files; strings are written as they are, the rest as JSON. */
function pack(files: Readonly<Record<string, unknown>>, name = "yards"): void {
  mkdirSync(join(folder, name), { recursive: true });
  for (const [file, content] of Object.entries({ "pack.json": { ...head, name }, ...files }))
    if (content !== null)
      writeFileSync(
        join(folder, name, file),
        typeof content === "string" ? content : JSON.stringify(content),
      );
}

describe("A good pack", () => {
  test("is loaded with what its rows leave out as absent", async () => {
    pack({ "entities.json": [okand], "houses.json": [state] });
    const [loaded] = await loadPacks(folder, null);
    expect(loaded?.entities).toEqual([
      {
        ...okand,
        aliases: [],
        names: {},
        weak: [],
        family: null,
        roles: [],
        control: [],
        house: null,
        country: null,
        within: null,
        domains: [],
        demonyms: [],
        lat: null,
        lon: null,
        since: null,
        until: null,
        wikidata: null,
        pack: "yards",
      },
    ]);
    expect(loaded?.houses).toEqual([
      {
        ...state,
        interested: [],
        parent: null,
        country: null,
        since: null,
        until: null,
        wikidata: null,
        pack: "yards",
      },
    ]);
    expect(loaded?.voices).toEqual([]);
    expect(loaded?.events).toEqual([]);
    expect(loaded?.units).toEqual([]);
    expect(loaded?.days).toEqual([]);
  });

  test("names days and eras of a country", async () => {
    pack({
      "entities.json": [okand],
      "days.json": [
        { name: "Yard Day", month: 5, day: 9, country: "entity:okand", source: "invented" },
        { name: "Okand era", year_one: 1912, source: "invented" },
      ],
    });
    expect((await loadPacks(folder, null))[0]?.days).toEqual([
      { name: "Yard Day", aliases: [], month: 5, day: 9, country: "entity:okand", source: "invented" },
      { name: "Okand era", aliases: [], year_one: 1912, source: "invented" },
    ]);
  });

  test("may lead to rows of another pack", async () => {
    pack({ "entities.json": [{ ...okand, house: "house:state" }] }, "a");
    pack({ "houses.json": [state] }, "b");
    expect((await loadPacks(folder, null)).map((loaded) => loaded.head.name)).toEqual(["a", "b"]);
    await expect(loadPacks(folder, ["a"])).rejects.toMatchObject({ code: "pack-row-bad" });
  });

  test("is the project's own, every one of them", async () => {
    const names = (await loadPacks(join(root, "packs"), null)).map((loaded) => loaded.head.name);
    expect(names).toEqual(["dprk-arms", "karsolia", "press"]);
  });

  test("comes in the order in which packs are named", async () => {
    pack({}, "a");
    pack({}, "b");
    expect((await loadPacks(folder, ["b", "a"])).map((loaded) => loaded.head.name)).toEqual(["b", "a"]);
  });
});

test("A pack is found by a path too, beside those that are installed", async () => {
  pack({ "houses.json": [state] }, "a");
  pack({ "entities.json": [{ ...okand, house: "house:state" }] }, "b");
  const elsewhere = join(folder, "b");
  const loaded = await loadPacks(join(folder), ["a", elsewhere]);
  expect(loaded.map(({ head }) => head.name)).toEqual(["a", "b"]);
  await expect(loadPacks(folder, [join(folder, "c")])).rejects.toMatchObject({ code: "pack-missing" });
});

test("Every bad row is told, in the order of files and rows, and good ones are kept", async () => {
  pack({
    "entities.json": [{ ...okand, kind: "boat", name: "" }, okand, { ...okand, id: "entity:b", lat: 1 }],
    "houses.json": [{ ...state, source: "" }],
    "voices.json": [
      { words: "the yard", entity: "entity:okand", country: "entity:none", source: "invented" },
    ],
  });
  const { packs, problems } = await readPacks(folder, null);
  expect(problems.map(({ file, row, rule }) => [file, row, rule])).toEqual([
    [join("yards", "entities.json"), "1", 'kind is "boat"'],
    [join("yards", "entities.json"), "1", 'name is ""'],
    [join("yards", "houses.json"), "1", 'source is ""'],
    [join("yards", "entities.json"), "3", "lon is not there"],
    [join("yards", "voices.json"), "1", "country entity:none leads nowhere"],
  ]);
  expect(packs[0]?.pack.entities.map(({ id }) => id)).toEqual(["entity:okand", "entity:b"]);
  await expect(loadPacks(folder, null)).rejects.toMatchObject({
    message: expect.stringMatching(
      /row 1: kind is "boat".*4 more rules are broken; see all with: stemma pack check$/,
    ),
  });
});

test("A row that leads to a bad row is not told for it", async () => {
  pack({ "entities.json": [{ ...okand, house: "house:state" }], "houses.json": [{ ...state, name: "" }] });
  expect((await readPacks(folder, null)).problems).toHaveLength(1);
});

test("An id of two kinds in two packs is a bad row of the second", async () => {
  pack({ "entities.json": [okand] }, "a");
  pack({ "entities.json": [{ ...okand, kind: "place" }] }, "b");
  expect((await readPacks(folder, null)).problems).toEqual([
    {
      file: join("b", "entities.json"),
      row: "1",
      rule: "kind of entity:okand is place",
      expected: expect.stringContaining(`person, as ${join("a", "entities.json")}, row 1 has it`),
    },
  ]);
});

describe("Packs that disagree are told with both places:", () => {
  const told = async (): Promise<unknown[]> =>
    findDisagreements((await readPacks(folder, null)).packs).map(({ kind, about, places }) => [
      kind,
      about,
      ...places.map(({ pack, row, value }) => `${pack} ${row} ${value}`),
    ]);

  test("on a field of one id", async () => {
    pack({ "entities.json": [okand], "houses.json": [state] }, "a");
    pack({ "entities.json": [{ ...okand, name: "Elena Okand" }], "houses.json": [state] }, "b");
    expect(await told()).toEqual([["field", "entity:okand name", "a 1 Lena Okand", "b 1 Elena Okand"]]);
  });

  test("on whose a name is, also within one pack", async () => {
    pack({ "entities.json": [okand, { ...okand, id: "entity:b", name: "B", weak: ["Lena Okand"] }] }, "a");
    pack({ "entities.json": [{ ...okand, id: "entity:c", name: "C", names: { ko: ["Lena Okand"] } }] }, "b");
    expect(await told()).toEqual([
      ["name", "Lena Okand", "a 1 entity:okand", "a 2 entity:b", "b 1 entity:c"],
    ]);
  });

  test("on what a word means", async () => {
    const event = (kind: string): unknown[] => [{ kind, words: ["sold", kind], source: "invented" }];
    pack({ "events.json": event("sale") }, "a");
    pack({ "events.json": event("transfer") }, "b");
    expect(await told()).toEqual([["word", "sold", "a 1 sale", "b 1 transfer"]]);
  });

  test("on whose a domain is", async () => {
    pack({ "entities.json": [{ ...okand, domains: ["okand.example"] }] }, "a");
    pack({ "entities.json": [{ ...okand, id: "entity:b", name: "B", domains: ["okand.example"] }] }, "b");
    expect(await told()).toEqual([["domain", "okand.example", "a 1 entity:okand", "b 1 entity:b"]]);
  });

  test("and not on what only one of them says", async () => {
    pack({ "entities.json": [{ ...okand, aliases: ["Lena"], lat: 1, lon: 1 }] }, "a");
    pack({ "entities.json": [{ ...okand, aliases: ["L. Okand"] }] }, "b");
    expect(await told()).toEqual([]);
  });
});

test("A pack that is not installed is named, with those that are", async () => {
  pack({}, "a");
  await expect(loadPacks(folder, ["boats"])).rejects.toMatchObject({
    code: "pack-missing",
    values: { pack: "boats", installed: "a" },
  });
  await expect(loadPacks(join(folder, "nowhere"), ["boats"])).rejects.toMatchObject({
    values: { installed: "none" },
  });
  expect(await loadPacks(join(folder, "nowhere"), null)).toEqual([]);
});

describe("A bad row is told with file, row, rule and what was expected:", () => {
  test.each<[string, Record<string, unknown>, { file: string; row: string; rule: RegExp; expected: RegExp }]>(
    [
      [
        "an id of another form",
        { "entities.json": [okand, { ...okand, id: "Okand" }] },
        { file: "yards/entities.json", row: "2", rule: /^id is "Okand"$/, expected: /entity:/ },
      ],
      [
        "a kind that is none",
        { "entities.json": [{ ...okand, kind: "boat" }] },
        { file: "yards/entities.json", row: "1", rule: /^kind is "boat"$/, expected: /person/ },
      ],
      [
        "an empty name",
        { "entities.json": [{ ...okand, name: "" }] },
        { file: "yards/entities.json", row: "1", rule: /^name is ""$/, expected: /1/ },
      ],
      [
        "a missing source",
        { "houses.json": [{ id: "house:state", name: "the state" }] },
        { file: "yards/houses.json", row: "1", rule: /^source is not there$/, expected: /string/ },
      ],
      [
        "a field that is not known",
        { "houses.json": [{ ...state, colour: "red" }] },
        { file: "yards/houses.json", row: "1", rule: /the row is/, expected: /colour/ },
      ],
      [
        "a house that leads nowhere",
        { "entities.json": [{ ...okand, house: "house:none" }] },
        {
          file: "yards/entities.json",
          row: "1",
          rule: /^house house:none leads nowhere$/,
          expected: /the id of a row/,
        },
      ],
      [
        "a country that leads nowhere",
        { "entities.json": [okand, { ...okand, id: "entity:b", country: "entity:none" }] },
        {
          file: "yards/entities.json",
          row: "2",
          rule: /^country entity:none leads nowhere$/,
          expected: /the id of a row/,
        },
      ],
      [
        "a day of a country that leads nowhere",
        {
          "days.json": [{ name: "Yard Day", month: 5, day: 9, country: "entity:none", source: "invented" }],
        },
        {
          file: "yards/days.json",
          row: "1",
          rule: /^country entity:none leads nowhere$/,
          expected: /the id of a row/,
        },
      ],
      [
        "a day with a month alone",
        { "days.json": [{ name: "Yard Day", month: 5, source: "invented" }] },
        { file: "yards/days.json", row: "1", rule: /the row is/, expected: /month and day/ },
      ],
      [
        "a voice that leads nowhere",
        {
          "entities.json": [okand],
          "voices.json": [
            { words: "the paper", entity: "entity:none", country: "entity:okand", source: "invented" },
          ],
        },
        {
          file: "yards/voices.json",
          row: "1",
          rule: /^entity entity:none leads nowhere$/,
          expected: /the id of a row/,
        },
      ],
      [
        "an id that stands twice",
        { "entities.json": [okand, { ...okand, name: "Other" }] },
        {
          file: "yards/entities.json",
          row: "2",
          rule: /^id entity:okand stands twice$/,
          expected: /no other row/,
        },
      ],
      [
        "an event kind with a space",
        { "events.json": [{ kind: "big visit", words: ["visit"], source: "invented" }] },
        { file: "yards/events.json", row: "1", rule: /^kind is "big visit"$/, expected: /a-z/ },
      ],
      [
        "a file that is no JSON",
        { "events.json": "[{" },
        { file: "yards/events.json", row: "?", rule: /JSON/, expected: /JSON/ },
      ],
      [
        "a file that is no array",
        { "events.json": {} },
        { file: "yards/events.json", row: "1", rule: /no array/, expected: /array/ },
      ],
      [
        "a head without a licence",
        { "pack.json": { name: "yards", title: "Yards", about: "Invented." } },
        { file: "yards/pack.json", row: "1", rule: /^licence is not there$/, expected: /string/ },
      ],
      [
        "no head at all",
        { "pack.json": null },
        { file: "yards/pack.json", row: "1", rule: /not there/, expected: /name, title/ },
      ],
      [
        "a house whose parent leads nowhere",
        { "houses.json": [{ ...state, parent: "house:none" }] },
        {
          file: "yards/houses.json",
          row: "1",
          rule: /^parent house:none leads nowhere$/,
          expected: /the id of a row/,
        },
      ],
      [
        "a control that ends before it begins",
        {
          "houses.json": [state],
          "entities.json": [
            { ...okand, control: [{ house: "house:state", since: "2013-10", until: "2012" }] },
          ],
        },
        {
          file: "yards/entities.json",
          row: "1",
          rule: /^until 2012 of control by house:state is before since 2013-10$/,
          expected: /since first/,
        },
      ],
      [
        "a family name that is not in the name",
        { "entities.json": [{ ...okand, family: "Dalvik" }] },
        { file: "yards/entities.json", row: "1", rule: /^family is "Dalvik"$/, expected: /Lena Okand/ },
      ],
      [
        "a latitude that is none",
        { "entities.json": [{ ...okand, lat: 91, lon: 0 }] },
        { file: "yards/entities.json", row: "1", rule: /^lat is 91$/, expected: /90/ },
      ],
      [
        "a language that is no tag",
        { "entities.json": [{ ...okand, names: { Korean: ["레나"] } }] },
        { file: "yards/entities.json", row: "1", rule: /^names/, expected: /./ },
      ],
      [
        "a head with the name of another folder",
        { "pack.json": { ...head, name: "boats" } },
        { file: "yards/pack.json", row: "1", rule: /^name is "boats"$/, expected: /yards/ },
      ],
      [
        "a head that is no JSON",
        { "pack.json": "name: yards" },
        { file: "yards/pack.json", row: "?", rule: /JSON/, expected: /JSON/ },
      ],
    ],
  )("%s", async (_, files, { file, row, rule, expected }) => {
    pack(files);
    const error = await loadPacks(folder, null).then(
      () => null,
      (reason: unknown) => reason as { code: string; message: string; values: Record<string, string> },
    );
    expect(error?.code).toBe("pack-row-bad");
    expect(error?.values).toMatchObject({ file: join(...file.split("/")), row });
    expect(error?.values["rule"]).toMatch(rule);
    expect(error?.values["expected"]).toMatch(expected);
    expect(error?.message).toContain(error?.values["expected"]);
  });
});
