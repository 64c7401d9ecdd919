import { StemmaError } from "#errors.ts";
import type { AsOf, Store } from "#store/store.ts";
import type { EntityId } from "#vocabulary/entity.ts";
import {
  type EntityDetail,
  type EntityLine,
  entityFactsOf,
  entityLineOf,
  type VoiceList,
} from "#vocabulary/entity-facts.ts";
import type { HouseId } from "#vocabulary/house.ts";
import type { Knowledge } from "#vocabulary/pack.ts";

/** What packs say of an entity, beside how much the record holds. Throws `not-found` where neither knows it. */
export async function describeEntity(
  store: Store,
  knowledge: Knowledge,
  id: EntityId,
  at: AsOf,
): Promise<EntityDetail> {
  const facts = entityFactsOf(knowledge, id);
  const counts = await store.entityCounts(id, at);
  if (facts === null && counts.said.claims === 0 && counts.about.mentions === 0)
    throw new StemmaError("not-found", { id });
  const house = houseOf(knowledge, id);
  return { id, facts, counts, house: house === null ? null : (await store.entityCounts(house, at)).said };
}

/** Who controls an entity, as packs have it today; null where no pack says so. */
export const houseOf = (knowledge: Knowledge, id: EntityId): HouseId | null =>
  knowledge.entities.get(id)?.house ?? null;

/** The entities that a report's mentions and voices lead to, as far as packs have them, in the order of the text. */
export async function entitiesOf(
  store: Store,
  knowledge: Knowledge,
  report: string,
  at: AsOf,
): Promise<EntityLine[]> {
  const { reading } = await store.report(report, at);
  const ids = new Set<EntityId>();
  for (const { entity, candidates } of reading.mentions)
    for (const id of entity === null ? candidates : [entity]) ids.add(id);
  for (const hop of reading.claims.flatMap(({ chain }) => chain))
    for (const { entity } of [hop.voice, ...hop.with]) if (entity !== null) ids.add(entity);
  return [...ids].map((id) => entityLineOf(knowledge, id)).filter((line) => line !== null);
}

/** Who speaks in the record, with what packs say of them. One that no installed pack has any more goes by its id. */
export async function listVoiceLines(store: Store, knowledge: Knowledge, limit: number): Promise<VoiceList> {
  const { known, unknown } = await store.voices(limit);
  return {
    known: known.map(({ who, reports, claims, own }) => {
      const line = entityLineOf(knowledge, who);
      return {
        id: who as EntityId,
        name: line?.name ?? who,
        kind: line?.kind ?? "unknown",
        house: line?.house ?? null,
        reports,
        claims,
        own,
      };
    }),
    unknown: unknown.map((voice) => ({ ...voice, id: null, house: null, reports: null, own: null })),
  };
}
