import { readdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { StemmaError } from "#errors.ts";
import type { EntityId } from "#vocabulary/entity.ts";
import type { HouseId } from "#vocabulary/house.ts";
import {
  type KnownEntity,
  type KnownHouse,
  type Pack,
  PackDay,
  PackEntity,
  PackEventKind,
  PackHead,
  PackHouse,
  PackProgramme,
  PackUnit,
  PackVoice,
} from "#vocabulary/pack.ts";
import type { ProgrammeId } from "#vocabulary/programme.ts";
import { checkRows } from "./check-rows.ts";
import type { PackProblem } from "./pack-problem.ts";
import { parsedFile, parseRow, parseRows, type Rows } from "./parse-rows.ts";
import type { ReadPack } from "./read-pack.ts";

export interface ReadPacks {
  packs: ReadPack[];
  /** Everything that is wrong, in the order of packs, files and rows. */
  problems: PackProblem[];
}

/**
 * Reads packs: those of the folder by their names, null for all that are installed, and any folder by a path (`./strike`). Rows that
 * break a rule are left out and told. Throws `pack-missing` for a name that is not installed or a path that leads nowhere.
 */
export async function readPacks(folder: string, names: readonly string[] | null): Promise<ReadPacks> {
  const installed = await foldersIn(folder);
  const problems: PackProblem[] = [];
  const packs = await readAll(folder, names ?? installed, installed, problems);
  checkRows(packs, problems);
  return { packs, problems };
}

/**
 * The same, but with all that are installed read beside the named ones, so that these may lean on them; only the problems of the named
 * ones are told. `asked` says how many of the packs these are: they come first.
 */
export async function readPacksBeside(
  folder: string,
  names: readonly string[] | null,
): Promise<ReadPacks & { asked: number }> {
  const installed = await foldersIn(folder);
  const problems: PackProblem[] = [];
  const asked = await readAll(folder, names ?? installed, installed, problems);
  const own = new Set(asked.map(({ label }) => label));
  const rest = await readAll(
    folder,
    installed.filter((name) => !own.has(name) && !(names ?? []).includes(name)),
    installed,
    [],
  );
  const packs = [...asked, ...rest];
  const all: PackProblem[] = [];
  checkRows(packs, all);
  problems.push(...all.filter(({ file }) => own.has(dirname(file))));
  return { packs, problems, asked: asked.length };
}

async function readAll(
  folder: string,
  names: readonly string[],
  installed: readonly string[],
  problems: PackProblem[],
): Promise<ReadPack[]> {
  const packs: ReadPack[] = [];
  for (const name of new Set(names)) {
    const path = isPath(name) ? resolve(name) : join(folder, name);
    const there = isPath(name)
      ? (await foldersIn(resolve(path, ".."))).includes(basename(path))
      : installed.includes(name);
    if (!there)
      throw new StemmaError("pack-missing", { pack: name, installed: installed.join(", ") || "none" });
    const pack = await readPack(path, isPath(name) ? join(name).replace(/[/\\]$/, "") : name, problems);
    if (pack !== null) packs.push(pack);
  }
  return packs;
}

/** `./strike` and `/home/me/strike` are paths; a pack's name has neither stroke nor full stop. */
const isPath = (name: string): boolean => /[/\\.]/.test(name);

async function foldersIn(folder: string): Promise<string[]> {
  try {
    const found = await readdir(folder, { withFileTypes: true });
    return found
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}

async function readPack(folder: string, label: string, problems: PackProblem[]): Promise<ReadPack | null> {
  const headFile = join(label, "pack.json");
  const written = await parsedFile(join(folder, "pack.json"), headFile, problems);
  if (written === undefined)
    problems.push({
      file: headFile,
      row: "1",
      rule: "the file is not there",
      expected: "name, title, about and licence of the pack",
    });
  const head =
    written === undefined || written === null ? null : parseRow(PackHead, written, headFile, 1, problems);
  if (head !== null && head.name !== basename(folder))
    problems.push({
      file: headFile,
      row: "1",
      rule: `name is ${JSON.stringify(head.name)}`,
      expected: `the name of its folder, ${basename(folder)}`,
    });
  const rows = <Row>(file: string, schema: Parameters<typeof parseRows<Row>>[3]): Promise<Rows<Row>> =>
    parseRows(folder, file, join(label, file), schema, problems);
  const entities = await rows("entities.json", PackEntity);
  const houses = await rows("houses.json", PackHouse);
  const voices = await rows("voices.json", PackVoice);
  const events = await rows("events.json", PackEventKind);
  const days = await rows("days.json", PackDay);
  const units = await rows("units.json", PackUnit);
  const programmes = await rows("programmes.json", PackProgramme);
  if (head === null) return null;
  const pack: Pack = {
    head,
    entities: entities.good.map(({ value }) => knownEntity(value, head.name)),
    houses: houses.good.map(({ value }) => knownHouse(value, head.name)),
    voices: voices.good.map(({ value }) => value),
    events: events.good.map(({ value }) => value),
    units: units.good.map(({ value }) => value),
    days: days.good.map(({ value }) => value),
    programmes: programmes.good.map(({ value }) => ({
      ...value,
      id: value.id as ProgrammeId,
      pack: head.name,
    })),
  };
  return { pack, label, entities, houses, voices, events, days, programmes };
}

function knownEntity(row: PackEntity, pack: string): KnownEntity {
  const aliases = new Set([...row.aliases, ...Object.values(row.names).flat(), ...row.weak]);
  aliases.delete(row.name);
  return {
    id: row.id as EntityId,
    kind: row.kind,
    name: row.name,
    aliases: [...aliases],
    names: row.names,
    weak: row.weak,
    family: row.family ?? null,
    roles: row.roles,
    house: (row.house as HouseId | undefined) ?? null,
    control: row.control,
    country: (row.country as EntityId | undefined) ?? null,
    within: (row.within as EntityId | undefined) ?? null,
    domains: row.domains,
    demonyms: row.demonyms,
    lat: row.lat ?? null,
    lon: row.lon ?? null,
    since: row.since ?? null,
    until: row.until ?? null,
    wikidata: row.wikidata ?? null,
    source: row.source,
    pack,
  };
}

function knownHouse(row: PackHouse, pack: string): KnownHouse {
  return {
    id: row.id as HouseId,
    name: row.name,
    parent: (row.parent as HouseId | undefined) ?? null,
    country: (row.country as EntityId | undefined) ?? null,
    interested: row.interested,
    since: row.since ?? null,
    until: row.until ?? null,
    wikidata: row.wikidata ?? null,
    source: row.source,
    pack,
  };
}
