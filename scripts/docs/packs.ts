import type { z } from "zod";
import {
  PackDay,
  PackEntity,
  PackEventKind,
  PackHead,
  PackHouse,
  PackProgramme,
  PackUnit,
  PackVoice,
} from "#vocabulary/pack.ts";
import { fieldTable, schemasOf } from "./shape.ts";

const files: readonly (readonly [string, z.ZodType])[] = [
  ["pack.json", PackHead],
  ["entities.json", PackEntity],
  ["houses.json", PackHouse],
  ["voices.json", PackVoice],
  ["events.json", PackEventKind],
  ["units.json", PackUnit],
  ["days.json", PackDay],
  ["programmes.json", PackProgramme],
];

/** The rows that a pack's files hold, for docs/packs.md. */
export function packRows(): string {
  const schemas = schemasOf(Object.fromEntries(files), "input");
  return files.map(([name]) => `### ${name}\n\n${fieldTable(schemas[name] ?? {}, (to) => to)}`).join("\n\n");
}
