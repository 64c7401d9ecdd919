import { z } from "zod";
import { Entity, EntityId, EntityKind } from "./entity.ts";
import { HouseId } from "./house.ts";
import type { Knowledge } from "./pack.ts";
import { EntityCounts } from "./record.ts";
import { Words } from "./words.ts";

/** What packs say of an entity, put together for whoever shows it. Absent is null or an empty list. */

const Named = z.object({ id: HouseId, name: Words });

/** An entity in a list, or on a card. */
export const EntityLine = z.object({
  id: EntityId,
  kind: EntityKind,
  name: Words,
  house: Named.nullable().describe("who controls it"),
});
export type EntityLine = z.infer<typeof EntityLine>;

export const EntityList = z.object({ entities: z.array(EntityLine) });
export type EntityList = z.infer<typeof EntityList>;

/** A voice in the list of voices. */
export const VoiceLine = z.object({
  id: EntityId.nullable().describe("null of a name that no pack knows"),
  name: Words,
  kind: Words.describe("of the entity, or of the voice"),
  house: Named.nullable(),
  reports: z.int().positive().nullable().describe("null of a name that no pack knows"),
  claims: z.int().nonnegative().describe("in whose chain it is"),
  own: z.int().nonnegative().nullable().describe("of these the ones that are its own word"),
});
export type VoiceLine = z.infer<typeof VoiceLine>;

export const VoiceList = z.object({
  known: z.array(VoiceLine).describe("the busiest first"),
  unknown: z.array(VoiceLine).describe("names that no pack knows, the most frequent first"),
});
export type VoiceList = z.infer<typeof VoiceList>;

/** An entity as packs have it today. */
export const EntityFacts = Entity.omit({ house: true, country: true }).extend({
  aliases: z.array(Words).describe("other names that texts use, without those of `names`"),
  names: z.record(Words, z.array(Words)).describe("names in other languages, by language"),
  house: Named.extend({
    source: Words.describe("where the row can be checked"),
    members: z.array(EntityLine).describe("who else is of this house, by kind and name"),
  })
    .nullable()
    .describe("who controls it"),
  before: z
    .array(Named.extend({ since: Words.nullable(), until: Words.nullable() }))
    .describe("who controlled it at another time"),
  country: EntityLine.nullable().describe("where it belongs"),
  within: EntityLine.nullable().describe("the place that it lies in"),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  since: Words.nullable().describe("from when it is there, or has this name"),
  until: Words.nullable(),
});
export type EntityFacts = z.infer<typeof EntityFacts>;

/** An entity's own page: what packs say of it, and how much the record holds by it and of it. */
export const EntityDetail = z.object({
  id: EntityId,
  facts: EntityFacts.nullable().describe("null where no installed pack has it"),
  counts: EntityCounts,
  house: EntityCounts.shape.said.nullable().describe("by all voices of its house, its own among them"),
});
export type EntityDetail = z.infer<typeof EntityDetail>;

export function entityLineOf({ entities, houses }: Knowledge, id: string | null): EntityLine | null {
  const entity = id === null ? undefined : entities.get(id);
  if (entity === undefined) return null;
  const house = entity.house === null ? undefined : houses.get(entity.house);
  return {
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    house: house === undefined ? null : { id: house.id, name: house.name },
  };
}

export function entityFactsOf(knowledge: Knowledge, id: string): EntityFacts | null {
  const entity = knowledge.entities.get(id);
  if (entity === undefined) return null;
  const { kind, name, names, domains, lat, lon, since, until, wikidata, source, pack } = entity;
  const elsewhere = new Set(Object.values(names).flat());
  const house = entity.house === null ? undefined : knowledge.houses.get(entity.house);
  return {
    id: entity.id,
    kind,
    name,
    aliases: entity.aliases.filter((alias) => !elsewhere.has(alias)),
    names: Object.fromEntries(Object.entries(names).map(([language, list]) => [language, [...list]])),
    house:
      house === undefined
        ? null
        : {
            id: house.id,
            name: house.name,
            source: house.source,
            members: membersOf(knowledge, house.id).filter((member) => member.id !== entity.id),
          },
    before: entity.control.flatMap((control) => {
      const known = knowledge.houses.get(control.house);
      return known === undefined
        ? []
        : [
            {
              id: known.id,
              name: known.name,
              since: control.since ?? null,
              until: control.until ?? null,
            },
          ];
    }),
    country: entityLineOf(knowledge, entity.country),
    within: entityLineOf(knowledge, entity.within),
    domains,
    lat,
    lon,
    since,
    until,
    wikidata,
    source,
    pack,
  };
}

function membersOf(knowledge: Knowledge, house: string): EntityLine[] {
  const members: EntityLine[] = [];
  for (const entity of knowledge.entities.values()) {
    if (entity.house !== house) continue;
    const line = entityLineOf(knowledge, entity.id);
    if (line !== null) members.push(line);
  }
  const order = EntityKind.options;
  // By code point: a collation depends on the machine's language data.
  return members.sort(
    (a, b) =>
      order.indexOf(a.kind) - order.indexOf(b.kind) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}
