import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type Expectation,
  expectationOf,
  FIELDS,
  readGoldenPage,
  unmetBy,
  wordsNotInPage,
} from "./golden-page.ts";

const home = join(import.meta.dirname, "pages");
const names = readdirSync(home, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const open = JSON.parse(readFileSync(join(home, "open.json"), "utf8")) as Record<string, string[]>;

describe("Every golden page", () => {
  test.each(names)("%s has its page, its expectation, and two lines that say what it is for", (name) => {
    const folder = join(home, name);
    expect(existsSync(join(folder, "page.html")), `${name}/page.html`).toBe(true);
    expect(existsSync(join(folder, "expected.json")), `${name}/expected.json`).toBe(true);
    expectationOf(folder);
    const about = existsSync(join(folder, "about.md")) ? readFileSync(join(folder, "about.md"), "utf8") : "";
    expect(about, `${name}/about.md must be two lines`).toMatch(/^[^\n]{20,}\n[^\n]{20,}\n$/);
    expect(about, `${name}/about.md is not filled in`).not.toMatch(/: …$/m);
  });

  test.each(names)(
    "%s holds the words that its expectation names, also those that must not be read",
    (name) => {
      const folder = join(home, name);
      expect(wordsNotInPage(folder, expectationOf(folder))).toEqual([]);
    },
  );

  test.each(names)("%s reads as expected, but for what open.json lists, which is still unmet", (name) => {
    const folder = join(home, name);
    const expected = expectationOf(folder);
    const unmet = unmetBy(readGoldenPage(folder, expected), expected);
    const listed = open[name] ?? [];
    // What is found is shown beside what is expected; a field that is listed and met must leave the list.
    expect(unmet.filter(({ field }) => !listed.includes(field))).toEqual([]);
    const met = listed.filter((field) => !unmet.some((one) => one.field === field));
    expect(met, `met by now: take it out of test/pages/open.json with “npm run page -- --settle”`).toEqual(
      [],
    );
  });
});

describe("A reading is held to its expectation", () => {
  const folder = join(home, "broadcaster-french");
  const expected = expectationOf(folder);
  const read = readGoldenPage(folder, expected);
  const newly = (changed: Partial<Expectation>): string[] => {
    const before = unmetBy(read, expected).map(({ field }) => field);
    return unmetBy(read, { ...expected, ...changed })
      .map(({ field }) => field)
      .filter((field) => !before.includes(field));
  };

  test("field by field: another title, day, name or word is unmet, and nothing else with it", () => {
    expect(newly({})).toEqual([]);
    expect(newly({ title: "Le port de Mahora" })).toEqual(["title"]);
    expect(newly({ bylines: ["Awa Senghane"] })).toEqual(["bylines"]);
    expect(newly({ language: "en" })).toEqual(["language"]);
    expect(newly({ outcome: "stub" })).toEqual(["outcome"]);
    expect(newly({ not: ["Quarante navires"] })).toEqual(["not"]);
    expect(newly({ text: [...expected.text, ["heading", "Quarante navires en attente"]] })).toContain(
      "headings",
    );
    expect(newly({ text: expected.text.toReversed() })).toContain("order");
  });

  test("by the moment and its zone, however it is written; a day alone leaves the hour free", () => {
    expect(newly({ published: "2025-03-12" })).toEqual([]);
    expect(newly({ published: "2025-03-13" })).toEqual(["published"]);
    expect(newly({ published: "2025-03-12T07:14:20Z" })).toEqual(["published"]);
    expect(newly({ published: null })).toEqual(["published"]);
  });
});

describe("The list of what is open", () => {
  test("names pages and fields that there are, each once", () => {
    for (const [name, fields] of Object.entries(open)) {
      expect(names).toContain(name);
      expect(fields.length).toBeGreaterThan(0);
      expect(new Set(fields).size).toBe(fields.length);
      for (const field of fields) expect(FIELDS).toContain(field);
    }
  });
});
