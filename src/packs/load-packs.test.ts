import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { root } from "../../test/shared.ts";
import { loadPacks } from "./load-packs.ts";

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
        house: null,
        country: null,
        domains: [],
        demonyms: [],
        lat: null,
        lon: null,
        wikidata: null,
        pack: "yards",
      },
    ]);
    expect(loaded?.houses).toEqual([{ ...state, interested: [], pack: "yards" }]);
    expect(loaded?.voices).toEqual([]);
    expect(loaded?.events).toEqual([]);
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
