import { z } from "zod";
import { type Entity, EntityKind } from "./entity.ts";
import type { House } from "./house.ts";

/** One row of a pack's `entities.json`. */
export const PackEntity = z.strictObject({
  id: z
    .string()
    .regex(/^entity:[a-z0-9-]+$/)
    .describe("`entity:` and a short name in lower case, with hyphens"),
  kind: EntityKind.describe("what it is"),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]).describe("other names, as texts print them"),
  house: z
    .string()
    .regex(/^house:[a-z0-9-]+$/)
    .optional()
    .describe("who controls it"),
  country: z
    .string()
    .regex(/^entity:[a-z0-9-]+$/)
    .optional()
    .describe("where it belongs"),
  domains: z.array(z.string().min(1)).default([]).describe("web domains, of an outlet or agency"),
  demonyms: z
    .array(z.string().min(1))
    .default([])
    .describe("of a country: adjectives and peoples (North Korean)"),
  lat: z.number().optional().describe("degrees north"),
  lon: z.number().optional().describe("degrees east"),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional()
    .describe("its item there, such as Q423"),
  source: z.string().min(1).describe("where the row can be checked"),
});
export type PackEntity = z.infer<typeof PackEntity>;

/** One row of a pack's `houses.json`. */
export const PackHouse = z.strictObject({
  id: z
    .string()
    .regex(/^house:[a-z0-9-]+$/)
    .describe("`house:` and a short name in lower case, with hyphens"),
  name: z.string().min(1),
  interested: z.array(z.string()).default([]).describe("programmes in whose claims the house is a party"),
  source: z.string().min(1).describe("where the row can be checked"),
});
export type PackHouse = z.infer<typeof PackHouse>;

/** One row of `voices.json`: words for a voice that only this field's readers would know ("state-run media" → KCNA). */
export const PackVoice = z.strictObject({
  words: z.string().min(1).describe("the description as printed, lower case"),
  entity: z
    .string()
    .regex(/^entity:[a-z0-9-]+$/)
    .describe("whose voice it is"),
  country: z
    .string()
    .regex(/^entity:[a-z0-9-]+$/)
    .describe("only in reports that are about this country"),
  source: z.string().min(1).describe("where the row can be checked"),
});
export type PackVoice = z.infer<typeof PackVoice>;

/** One row of `events.json`: a kind of event and the words that name it. */
export const PackEventKind = z.strictObject({
  kind: z.string().regex(/^[a-z-]+$/),
  words: z.array(z.string().min(1)).describe("lower-case word forms"),
  source: z.string().min(1).describe("where the row can be checked"),
});
export type PackEventKind = z.infer<typeof PackEventKind>;

/**
 * One row of `days.json`: a day that a country names ("Liberation Day"), by month and day; or an era of its own that
 * counts years ("Juche 113"), by the year in which it begins.
 */
export const PackDay = z
  .strictObject({
    name: z.string().min(1).describe("as printed, with its capitals"),
    aliases: z.array(z.string().min(1)).default([]).describe("other names, as texts print them"),
    month: z.int().min(1).max(12).optional(),
    day: z.int().min(1).max(31).optional(),
    year_one: z.int().min(1).max(9900).optional().describe("of an era: the year that it calls 1"),
    country: z
      .string()
      .regex(/^entity:[a-z0-9-]+$/)
      .optional()
      .describe("whose day it is"),
    source: z.string().min(1).describe("where the row can be checked"),
  })
  .refine(
    ({ month, day, year_one }) =>
      year_one === undefined
        ? month !== undefined && day !== undefined
        : month === undefined && day === undefined,
    "A row has month and day, or year_one alone.",
  );
export type PackDay = z.infer<typeof PackDay>;

/** `pack.json`: what the pack is about. */
export const PackHead = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1).describe("the name it is shown by"),
  about: z.string().min(1).describe("what it covers, in a sentence"),
  licence: z.string().min(1).describe("under which the rows may be used"),
});
export type PackHead = z.infer<typeof PackHead>;

/** A pack as loaded: data about a field, nothing of it in code. */
export interface Pack {
  head: PackHead;
  entities: readonly (Entity & { demonyms: readonly string[]; lat: number | null; lon: number | null })[];
  houses: readonly House[];
  voices: readonly PackVoice[];
  events: readonly PackEventKind[];
  days: readonly PackDay[];
}

/** All packs in use, looked up by id. */
export interface Knowledge {
  packs: readonly Pack[];
  entities: ReadonlyMap<string, Pack["entities"][number]>;
  houses: ReadonlyMap<string, House>;
}

/** Puts packs together. Where two packs hold one id, the first named wins; the loader reports the disagreement. */
export function makeKnowledge(packs: readonly Pack[]): Knowledge {
  const entities = new Map<string, Pack["entities"][number]>();
  const houses = new Map<string, House>();
  for (const pack of packs) {
    for (const entity of pack.entities) if (!entities.has(entity.id)) entities.set(entity.id, entity);
    for (const house of pack.houses) if (!houses.has(house.id)) houses.set(house.id, house);
  }
  return { packs, entities, houses };
}
