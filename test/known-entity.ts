import type { KnownEntity, Pack } from "#vocabulary/pack.ts";

/** An entity as a pack would give it, with what is not said absent. */
export function knownEntity(
  said: Partial<KnownEntity> & Pick<KnownEntity, "id" | "kind" | "name">,
): KnownEntity {
  return {
    aliases: [],
    names: {},
    weak: [],
    family: null,
    roles: [],
    house: null,
    control: [],
    country: null,
    within: null,
    domains: [],
    demonyms: [],
    lat: null,
    lon: null,
    since: null,
    until: null,
    wikidata: null,
    source: "invented",
    pack: "test",
    ...said,
  };
}

/** A pack of these entities and nothing else. */
export function packOf(entities: readonly KnownEntity[], name = "test"): Pack {
  return {
    head: { name, title: "Test", about: "Invented.", licence: "Apache-2.0" },
    entities,
    houses: [],
    voices: [],
    events: [],
    units: [],
    days: [],
    programmes: [],
  };
}
