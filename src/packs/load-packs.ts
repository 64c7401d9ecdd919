import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { StemmaError } from "#errors.ts";
import type { EntityId } from "#vocabulary/entity.ts";
import type { HouseId } from "#vocabulary/house.ts";
import {
  type Pack,
  PackDay,
  PackEntity,
  PackEventKind,
  PackHead,
  PackHouse,
  PackVoice,
} from "#vocabulary/pack.ts";

/**
 * Loads packs from a folder, in the order of their names. `names` null: all that are installed.
 * A row that breaks a rule throws `pack-row-bad` with file, row, rule and what was expected; an unknown name `pack-missing`.
 */
export async function loadPacks(folder: string, names: readonly string[] | null): Promise<Pack[]> {
  const installed = await foldersIn(folder);
  const unknown = names?.find((name) => !installed.includes(name));
  if (unknown !== undefined)
    throw new StemmaError("pack-missing", { pack: unknown, installed: installed.join(", ") || "none" });
  const packs = await Promise.all((names ?? installed).map((name) => loadPack(join(folder, name), name)));
  checkReferences(folder, packs);
  return packs;
}

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

async function loadPack(folder: string, name: string): Promise<Pack> {
  const headFile = join(name, "pack.json");
  const written = await parsedFile(join(folder, "pack.json"), headFile);
  if (written === undefined)
    throw new StemmaError("pack-row-bad", {
      file: headFile,
      row: "1",
      rule: "the file is not there",
      expected: "name, title, about and licence of the pack",
    });
  const head = parseRow(PackHead, written, headFile, 1);
  const entities = await rows(folder, name, "entities.json", PackEntity);
  const houses = await rows(folder, name, "houses.json", PackHouse);
  return {
    head,
    entities: entities.map((row) => ({
      id: row.id as EntityId,
      kind: row.kind,
      name: row.name,
      aliases: row.aliases,
      house: (row.house as HouseId | undefined) ?? null,
      country: (row.country as EntityId | undefined) ?? null,
      domains: row.domains,
      demonyms: row.demonyms,
      lat: row.lat ?? null,
      lon: row.lon ?? null,
      wikidata: row.wikidata ?? null,
      source: row.source,
      pack: head.name,
    })),
    houses: houses.map((row) => ({ ...row, id: row.id as HouseId, pack: head.name })),
    voices: await rows(folder, name, "voices.json", PackVoice),
    events: await rows(folder, name, "events.json", PackEventKind),
    days: await rows(folder, name, "days.json", PackDay),
  };
}

/** A file as JSON; undefined where the pack does not have it. */
async function parsedFile(path: string, where: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new StemmaError("pack-row-bad", {
      file: where,
      row: "?",
      rule: (error as Error).message,
      expected: "a file of JSON",
    });
  }
}

/** A file of rows that a pack does not have is empty. */
async function rows<Row>(folder: string, pack: string, file: string, schema: z.ZodType<Row>): Promise<Row[]> {
  const where = join(pack, file);
  const parsed = await parsedFile(join(folder, file), where);
  if (parsed === undefined) return [];
  if (!Array.isArray(parsed))
    throw new StemmaError("pack-row-bad", {
      file: where,
      row: "1",
      rule: "the file is no array",
      expected: "a JSON array of rows",
    });
  return parsed.map((row, index) => parseRow(schema, row, where, index + 1));
}

function parseRow<Row>(schema: z.ZodType<Row>, row: unknown, file: string, index: number): Row {
  const result = schema.safeParse(row);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const at = issue?.path.join(".") || "the row";
  const value = issue === undefined ? row : valueAt(row, issue.path);
  throw new StemmaError("pack-row-bad", {
    file,
    row: String(index),
    rule: `${at} is ${JSON.stringify(value) ?? "not there"}`,
    expected: issue?.message ?? "a row of the pack's schema",
  });
}

function valueAt(row: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    row,
  );
}

/** House, country and voice rows must lead to rows of the same or another pack that is loaded or installed beside it. */
function checkReferences(_folder: string, packs: readonly Pack[]): void {
  const entities = new Set(packs.flatMap((pack) => pack.entities.map((entity) => entity.id as string)));
  const houses = new Set(packs.flatMap((pack) => pack.houses.map((house) => house.id as string)));
  for (const pack of packs) {
    const bad = (
      file: string,
      row: number,
      field: string,
      id: string,
      found = "leads nowhere",
      expected = "the id of a row in this pack or another loaded one",
    ): never => {
      throw new StemmaError("pack-row-bad", {
        file: join(pack.head.name, file),
        row: String(row + 1),
        rule: `${field} ${id} ${found}`,
        expected,
      });
    };
    const seen = new Set<string>();
    for (const [file, rows] of [
      ["entities.json", pack.entities] as const,
      ["houses.json", pack.houses] as const,
    ])
      rows.forEach(({ id }, row) => {
        if (seen.has(id)) bad(file, row, "id", id, "stands twice", "an id that no other row of the pack has");
        seen.add(id);
      });
    pack.entities.forEach((entity, row) => {
      if (entity.house !== null && !houses.has(entity.house))
        bad("entities.json", row, "house", entity.house);
      if (entity.country !== null && !entities.has(entity.country))
        bad("entities.json", row, "country", entity.country);
    });
    pack.voices.forEach((voice, row) => {
      if (!entities.has(voice.entity)) bad("voices.json", row, "entity", voice.entity);
      if (!entities.has(voice.country)) bad("voices.json", row, "country", voice.country);
    });
    pack.days.forEach((day, row) => {
      if (day.country !== undefined && !entities.has(day.country))
        bad("days.json", row, "country", day.country);
    });
  }
}
