import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import stringWidth from "string-width";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { root } from "../../../test/shared.ts";
import { run } from "../run.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stemma-packs-"));
  write("yards", {
    "entities.json": [
      { ...okand, weak: ["Lena"], roles: [{ words: "minister", since: "2020-05", until: "2024" }] },
      { id: "entity:yard", kind: "facility", name: "Yard Eleven", lat: -3.5, lon: 12, source: "invented" },
    ],
    "houses.json": [state, { ...state, id: "house:ministry", name: "the ministry", parent: "house:state" }],
  });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const state = { id: "house:state", name: "the state", source: "invented" };
const okand = {
  id: "entity:okand",
  kind: "person",
  name: "Lena Okand",
  names: { ko: ["레나"] },
  house: "house:ministry",
  control: [{ house: "house:state", until: "2019-12-31" }],
  source: "https://yards.example/okand",
};

function write(name: string, files: Readonly<Record<string, unknown>>): void {
  mkdirSync(join(folder, name), { recursive: true });
  const head = { name, title: "Yards", about: "Invented yards.", licence: "Apache-2.0" };
  for (const [file, content] of Object.entries({ "pack.json": head, ...files }))
    writeFileSync(join(folder, name, file), JSON.stringify(content));
}

async function stemma(words: readonly string[], packsFolder = folder, columns = 80) {
  let out = "";
  let err = "";
  const sheet = (write: (text: string) => void) => ({ write, isTerminal: false, columns, colours: false });
  const settings = { packsFolder, record: "", modelsFolder: "", colours: null, columns };
  const status = await run(["pack", ...words], {
    settings: settings as unknown as Parameters<typeof run>[1]["settings"],
    stdin: Readable.from([]),
    out: sheet((text) => {
      out += text;
    }),
    err: sheet((text) => {
      err += text;
    }),
    now: () => "2026-01-01T00:00:00.000Z",
    monotonic: () => 0,
    stop: new AbortController().signal,
  });
  return { status, out, err };
}

describe("stemma pack list", () => {
  test("says what each pack holds", async () => {
    const { status, out } = await stemma(["list"]);
    expect(status).toBe(0);
    expect(out).toContain("yards Yards\n  Invented yards.\n  2 entities · 4 names · 2 houses\n");
    expect(out).toContain("person 1 · facility 1");
    const { out: lines } = await stemma(["list", "--json"]);
    expect(JSON.parse(lines)).toMatchObject({
      name: "yards",
      entities: { person: 1, facility: 1 },
      names: 4,
    });
  });
});

describe("stemma pack check", () => {
  test("is content with good packs", async () => {
    expect(await stemma(["check"])).toEqual({
      status: 0,
      out: "The packs are good: 4 good rows in 1 pack.\n",
      err: "",
    });
  });

  test("tells every bad row with file, number, rule and what was expected, and exits with 1", async () => {
    write("boats", {
      "entities.json": [
        { ...okand, id: "entity:b", kind: "boat" },
        { ...okand, id: "entity:c", house: "house:none" },
      ],
      "houses.json": [{ id: "house:b", name: "B" }],
    });
    const { status, out } = await stemma(["check"]);
    expect(status).toBe(1);
    expect(out).toMatch(/boats\/entities\.json, row 1: kind is "boat"\. Expected: .*person/);
    expect(out).toMatch(/boats\/houses\.json, row 1: source is not there\. Expected: .+\./);
    expect(out.replace(/\s+/g, " ")).toContain(
      "boats/entities.json, row 2: house house:none leads nowhere. Expected: the id of a row",
    );
    expect(out).toContain("3 rules are broken beside 5 good rows in 2 packs.");
    expect(JSON.parse((await stemma(["check", "--json"])).out).problems).toHaveLength(3);
  });

  test("tells where packs disagree, with both places, and calls that no failure", async () => {
    write("boats", { "entities.json": [{ ...okand, house: "house:state", name: "Elena Okand" }] });
    const { status, out } = await stemma(["check"]);
    expect(status).toBe(0);
    expect(out).toContain(
      "  entity:okand house\n    house:state boats/entities.json, row 1\n    house:ministry yards/entities.json, row 1\n",
    );
  });

  test("checks a folder beside the installed packs, on which it may lean, and tells its own problems alone", async () => {
    const elsewhere = join(folder, "elsewhere");
    mkdirSync(elsewhere);
    write("elsewhere/strike", { "entities.json": [{ ...okand, id: "entity:s" }] });
    writeFileSync(
      join(elsewhere, "strike", "pack.json"),
      JSON.stringify({ name: "strike", title: "S", about: "A.", licence: "L" }),
    );
    const path = join(elsewhere, "strike");
    rmSync(join(folder, "elsewhere", "pack.json"), { force: true });
    expect((await stemma(["check", path])).status).toBe(0);
    write("boats", { "entities.json": [{ ...okand, id: "entity:b", kind: "boat" }] });
    expect((await stemma(["check", path])).status).toBe(0);
    expect((await stemma(["check", "boats"])).status).toBe(1);
    expect((await stemma(["check", join(elsewhere, "none")])).err).toContain("There is no pack named");
  });
});

describe("stemma pack show", () => {
  test("shows an entity by its id, by a name in any case, and by a name in another script", async () => {
    const { status, out } = await stemma(["show", "entity:okand"]);
    expect(status).toBe(0);
    for (const words of ["lena okand", "LENA-OKAND", "레나", "Lena"])
      expect((await stemma(["show", words])).out).toBe(out);
    expect(out.replace(/ +/g, " ")).toBe(
      `${[
        "Lena Okand",
        "person · entity:okand",
        " ko 레나",
        " with support Lena",
        " roles minister from May 2020 to 2024",
        " house the ministry (house:ministry)",
        " house of that the state",
        " controlled by the state until 31 December 2019",
        " source https://yards.example/okand",
        " packs yards",
      ].join("\n")}\n`,
    );
    expect((await stemma(["show", "Yard", "Eleven"])).out).toContain("3.5° south, 12° east");
  });

  test("says who else bears the name, and of which packs a row is", async () => {
    write("boats", {
      "entities.json": [
        { ...okand, aliases: ["L. Okand"] },
        { id: "entity:boat", kind: "weapon", name: "Okand Boat", aliases: ["Lena"], source: "invented" },
      ],
    });
    const { out } = await stemma(["show", "entity:okand"]);
    expect(out).toMatch(/packs +boats · yards/);
    expect(out).toMatch(/“Lena” too +Okand Boat \(entity:boat\)/);
    expect((await stemma(["show", "lena"])).out.match(/^(?:Lena Okand|Okand Boat)$/gm)).toHaveLength(2);
    const lines = (await stemma(["show", "--json", "lena"])).out.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).entity.id)).toEqual(["entity:okand", "entity:boat"]);
  });

  test("shows a house with its voices and the houses it controls", async () => {
    const { out } = await stemma(["show", "house:state"]);
    expect(out).toMatch(/controls +the ministry/);
    expect((await stemma(["show", "the ministry"])).out).toMatch(/1 voice +Lena Okand/);
  });

  test("says what is near where nothing has the name", async () => {
    expect(await stemma(["show", "Oka"])).toEqual({
      status: 2,
      out: "",
      err: "stemma: No pack knows Oka. It knows “Lena Okand”.\n",
    });
    expect((await stemma(["show", "zzz"])).err).toBe(
      "stemma: No pack knows zzz. See the packs with: stemma pack list\n",
    );
  });
});

test.each([
  [["look"], "stemma pack takes check, list or show, not “look”."],
  [["list", "KCNA"], "stemma pack list takes no KCNA. See what it knows with: stemma pack show NAME"],
  [["show"], "stemma pack show needs an id or a name. For example: stemma pack show KCNA"],
])("%j is misuse, in one sentence that says what to do", async (words, sentence) => {
  expect(await stemma(words)).toEqual({ status: 2, out: "", err: `stemma: ${sentence}\n` });
});

test("Every page keeps to the width of the terminal", async () => {
  const packs = join(root, "packs");
  for (const columns of [40, 60, 100])
    for (const words of [
      ["list"],
      ["check"],
      ["show", "KCNA"],
      ["show", "house:north-korean-state"],
      ["show", "NTV"],
    ]) {
      const { out } = await stemma(words, packs, columns);
      expect(out.split("\n").filter((line) => stringWidth(line) > columns)).toEqual([]);
    }
});
