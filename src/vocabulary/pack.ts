import { z } from "zod";
import { DisclosureAspect } from "./disclosure.ts";
import { type Entity, type EntityId, EntityKind } from "./entity.ts";
import type { House, HouseId } from "./house.ts";
import { type Programme, Sign, Whose } from "./programme.ts";

const entityRef = z.string().regex(/^entity:[a-z0-9-]+$/);
const houseRef = z.string().regex(/^house:[a-z0-9-]+$/);
const words = z.string().min(1);
const day = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);
const source = words.describe("where the row can be checked");

/** Who controlled a voice at another time than now. */
export const PackControl = z.strictObject({
  house: houseRef.describe("who controlled it"),
  since: day.optional().describe("the first day, month or year"),
  until: day.optional().describe("the last day, month or year"),
  source: words.optional().describe("where it can be checked, if not at the row's source"),
});
export type PackControl = z.infer<typeof PackControl>;

/** What a person is called by, and when: "foreign minister", from 2020 on. */
export const PackRole = z.strictObject({
  words: words.describe("as printed before the family name, lower case"),
  since: day.optional().describe("the first day, month or year"),
  until: day.optional().describe("the last day, month or year"),
});
export type PackRole = z.infer<typeof PackRole>;

/** One row of a pack's `entities.json`. */
export const PackEntity = z.strictObject({
  id: entityRef.describe("`entity:` and a short name in lower case, with hyphens"),
  kind: EntityKind.describe("what it is"),
  name: words.describe("the name it is shown by"),
  aliases: z.array(words).default([]).describe("other names, as texts print them"),
  names: z
    .record(language, z.array(words))
    .default({})
    .describe("names in other languages, by language (ko, zh-Hant)"),
  weak: z
    .array(words)
    .default([])
    .describe("names that are words, or others' names, too: linked only where the text supports it"),
  family: words.optional().describe("of a person: the family name, as it stands in `name`"),
  roles: z.array(PackRole).default([]).describe("of a person: the titles before the family name"),
  house: houseRef.optional().describe("who controls it now"),
  control: z.array(PackControl).default([]).describe("who controlled it before, or since when"),
  country: entityRef.optional().describe("where it belongs"),
  within: entityRef.optional().describe("the place that it lies in"),
  domains: z.array(words).default([]).describe("web domains, of an outlet or agency"),
  demonyms: z.array(words).default([]).describe("of a country: adjectives and peoples (North Korean)"),
  lat: z.number().min(-90).max(90).optional().describe("degrees north"),
  lon: z.number().min(-180).max(180).optional().describe("degrees east"),
  since: day.optional().describe("from when it is there, or has this name"),
  until: day.optional().describe("until when"),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional()
    .describe("its item there, such as Q423"),
  source,
});
export type PackEntity = z.infer<typeof PackEntity>;

/** One row of a pack's `houses.json`. */
export const PackHouse = z.strictObject({
  id: houseRef.describe("`house:` and a short name in lower case, with hyphens"),
  name: words.describe("the name it is shown by"),
  parent: houseRef.optional().describe("the house that controls this one"),
  country: entityRef.optional().describe("where it sits"),
  interested: z.array(z.string()).default([]).describe("programmes in whose claims the house is a party"),
  since: day.optional().describe("from when it is there"),
  until: day.optional().describe("until when"),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional()
    .describe("its item there"),
  source,
});
export type PackHouse = z.infer<typeof PackHouse>;

/** One row of `units.json`: a unit of measure, or a thing that this field counts. */
export const PackUnit = z.strictObject({
  words: z
    .array(words)
    .min(1)
    .describe("as printed after the number, lower case, each form (container, containers)"),
  counts: z.boolean().describe("true for a thing that is counted, false for a unit of measure"),
  source,
});
export type PackUnit = z.infer<typeof PackUnit>;

/** One row of `voices.json`: words for a voice that only this field's readers would know ("state-run media" → KCNA). */
export const PackVoice = z.strictObject({
  words: z.string().min(1).describe("the description as printed, lower case"),
  entity: entityRef.describe("whose voice it is"),
  country: entityRef.describe("only in reports that are about this country"),
  source,
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
 * counts years ("Juche 113"), by the year in which it begins; or how the country writes "3/4/2025".
 */
export const PackDay = z
  .strictObject({
    name: z.string().min(1).describe("as printed, with its capitals"),
    aliases: z.array(z.string().min(1)).default([]).describe("other names, as texts print them"),
    month: z.int().min(1).max(12).optional(),
    day: z.int().min(1).max(31).optional(),
    year_one: z.int().min(1).max(9900).optional().describe("of an era: the year that it calls 1"),
    order: z
      .enum(["month-first", "day-first"])
      .optional()
      .describe("how dates in figures are written there; day-first where no row says so"),
    zone: z
      .string()
      .regex(/^[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_]+)?$/)
      .optional()
      .describe(
        "the one zone of the country's clocks, by the IANA database (Asia/Seoul); none for a country of several",
      ),
    country: z
      .string()
      .regex(/^entity:[a-z0-9-]+$/)
      .optional()
      .describe("whose day it is"),
    source: z.string().min(1).describe("where the row can be checked"),
  })
  .refine(
    ({ month, day, year_one, order, zone }) =>
      (month === undefined) === (day === undefined) &&
      [month, year_one, order, zone].filter((part) => part !== undefined).length === 1,
    "A row has month and day, or year_one alone, or order alone, or zone alone.",
  );
export type PackDay = z.infer<typeof PackDay>;

/** One row of `programmes.json`: a matter that this field follows over time. */
export const PackProgramme = z.strictObject({
  id: z
    .string()
    .regex(/^programme:[a-z0-9-]+$/)
    .describe("`programme:` and the short name by which houses call it in `interested`"),
  name: words.describe("the name it is shown by"),
  about: words.describe("what it is, in a sentence"),
  signs: z
    .array(Sign)
    .min(1)
    .describe(
      "each a list of words, entities (`entity:…`) or kinds of event (`kind:…`) that stand in one claim together",
    ),
  of: z
    .array(Whose)
    .default([])
    .describe(
      "whose it is, entities or houses: a report must name or quote one; without them every report that has a sign counts",
    ),
  aspects: z
    .array(DisclosureAspect)
    .default(["where", "when"])
    .describe("what each kind of happening should tell; where and when, if absent"),
  source,
});
export type PackProgramme = z.infer<typeof PackProgramme>;

/** `pack.json`: what the pack is about. */
export const PackHead = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1).describe("the name it is shown by"),
  about: z.string().min(1).describe("what it covers, in a sentence"),
  licence: z.string().min(1).describe("under which the rows may be used"),
});
export type PackHead = z.infer<typeof PackHead>;

/** An entity as packs know it: what the vocabulary says of it, and what links it. Absent is null or an empty list. */
export interface KnownEntity extends Entity {
  /** By language; `aliases` holds them all too, and `weak`. */
  names: Readonly<Record<string, readonly string[]>>;
  weak: readonly string[];
  family: string | null;
  roles: readonly PackRole[];
  control: readonly PackControl[];
  within: EntityId | null;
  demonyms: readonly string[];
  lat: number | null;
  lon: number | null;
  since: string | null;
  until: string | null;
}

/** A house as packs know it. */
export interface KnownHouse extends House {
  parent: HouseId | null;
  country: EntityId | null;
  since: string | null;
  until: string | null;
  wikidata: string | null;
}

/** A pack as loaded: data about a field, nothing of it in code. */
export interface Pack {
  head: PackHead;
  entities: readonly KnownEntity[];
  houses: readonly KnownHouse[];
  voices: readonly PackVoice[];
  events: readonly PackEventKind[];
  units: readonly PackUnit[];
  days: readonly PackDay[];
  programmes: readonly Programme[];
}

/** All packs in use, looked up by id. */
export interface Knowledge {
  packs: readonly Pack[];
  entities: ReadonlyMap<string, KnownEntity>;
  houses: ReadonlyMap<string, KnownHouse>;
  countries: readonly KnownEntity[];
  /** Who bears a name, by the name in lower case. */
  byName: ReadonlyMap<string, readonly KnownEntity[]>;
  /** By web domain; the first row that has one. */
  byDomain: ReadonlyMap<string, KnownEntity>;
}

/**
 * Puts packs together. A pack may add to a row of another: lists of rows with one id are joined. Where they disagree on a single
 * value, the first named wins; `stemma pack check` tells of the disagreement.
 */
export function makeKnowledge(packs: readonly Pack[]): Knowledge {
  const entities = new Map<string, KnownEntity>();
  const houses = new Map<string, KnownHouse>();
  for (const pack of packs) {
    for (const entity of pack.entities) {
      const known = entities.get(entity.id);
      entities.set(entity.id, known === undefined ? entity : joined(known, entity));
    }
    for (const house of pack.houses) {
      const known = houses.get(house.id);
      houses.set(house.id, known === undefined ? house : joinedHouses(known, house));
    }
  }
  const byName = new Map<string, KnownEntity[]>();
  const byDomain = new Map<string, KnownEntity>();
  for (const entity of entities.values()) {
    for (const name of new Set([entity.name, ...entity.aliases].map((words) => words.toLowerCase()))) {
      const bearers = byName.get(name);
      if (bearers === undefined) byName.set(name, [entity]);
      else bearers.push(entity);
    }
    for (const domain of entity.domains) if (!byDomain.has(domain)) byDomain.set(domain, entity);
  }
  const countries = [...entities.values()].filter(({ kind }) => kind === "country");
  return { packs, entities, houses, countries, byName, byDomain };
}

function joined(first: KnownEntity, more: KnownEntity): KnownEntity {
  const names: Record<string, readonly string[]> = { ...first.names };
  for (const [tag, list] of Object.entries(more.names)) names[tag] = union(names[tag] ?? [], list);
  const aliases = union(first.aliases, more.name === first.name ? [] : [more.name], more.aliases);
  return {
    ...first,
    aliases: aliases.filter((alias) => alias !== first.name),
    names,
    // What one pack holds to be a name outright, another's doubt makes weak no more than it was.
    weak: union(
      first.weak.filter((name) => more.weak.includes(name) || !bears(more, name)),
      more.weak.filter((name) => first.weak.includes(name) || !bears(first, name)),
    ),
    family: first.family ?? more.family,
    roles: [...first.roles, ...more.roles],
    control: [...first.control, ...more.control],
    house: first.house ?? more.house,
    country: first.country ?? more.country,
    within: first.within ?? more.within,
    domains: union(first.domains, more.domains),
    demonyms: union(first.demonyms, more.demonyms),
    lat: first.lat ?? more.lat,
    lon: first.lon ?? more.lon,
    since: first.since ?? more.since,
    until: first.until ?? more.until,
    wikidata: first.wikidata ?? more.wikidata,
  };
}

const bears = (entity: KnownEntity, name: string): boolean =>
  entity.name === name || entity.aliases.includes(name);

function joinedHouses(first: KnownHouse, more: KnownHouse): KnownHouse {
  return {
    ...first,
    interested: union(first.interested, more.interested),
    parent: first.parent ?? more.parent,
    country: first.country ?? more.country,
    since: first.since ?? more.since,
    until: first.until ?? more.until,
    wikidata: first.wikidata ?? more.wikidata,
  };
}

const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];
