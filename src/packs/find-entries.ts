import type { Knowledge, KnownEntity, KnownHouse } from "#vocabulary/pack.ts";

/** Everything that packs know by an id or a name, with who else bears its names. */
export interface Entries {
  entities: { entity: KnownEntity; packs: string[]; voices: string[]; others: SharedName[] }[];
  houses: { house: KnownHouse; packs: string[]; houses: KnownHouse[]; voices: KnownEntity[] }[];
}

/** A name of an entity that others bear too. */
export interface SharedName {
  name: string;
  by: KnownEntity[];
}

/** Rows with this id, or with this name in any case and spelling of hyphens and marks. */
export function findEntries(knowledge: Knowledge, words: string): Entries {
  const wanted = plain(words);
  const bearers = bearersOf(knowledge);
  const packsWith = (id: string): string[] =>
    knowledge.packs
      .filter((pack) => [...pack.entities, ...pack.houses].some((row) => row.id === id))
      .map((pack) => pack.head.name);
  const found = [...knowledge.entities.values()].filter(
    (entity) => entity.id === words || namesOf(entity).some((name) => plain(name) === wanted),
  );
  const houses = [...knowledge.houses.values()].filter(
    ({ id, name }) => id === words || plain(name) === wanted,
  );
  return {
    entities: found.map((entity) => ({
      entity,
      packs: packsWith(entity.id),
      voices: knowledge.packs.flatMap((pack) =>
        pack.voices.filter((row) => row.entity === entity.id).map((row) => row.words),
      ),
      others: namesOf(entity).flatMap((name) => {
        const by = (bearers.get(plain(name)) ?? []).filter((other) => other.id !== entity.id);
        return by.length === 0 ? [] : [{ name, by }];
      }),
    })),
    houses: houses.map((house) => ({
      house,
      packs: packsWith(house.id),
      houses: [...knowledge.houses.values()].filter((other) => other.parent === house.id),
      voices: [...knowledge.entities.values()].filter((entity) => entity.house === house.id),
    })),
  };
}

/** Names that begin with the words, or hold them, the shortest first: for "did you mean". */
export function nearNames(knowledge: Knowledge, words: string, most = 5): string[] {
  const wanted = plain(words);
  if (wanted === "") return [];
  const holding = [...knowledge.entities.values()]
    .flatMap(namesOf)
    .filter((name) => plain(name).includes(wanted))
    .sort(
      (a, b) =>
        Number(plain(b).startsWith(wanted)) - Number(plain(a).startsWith(wanted)) ||
        a.length - b.length ||
        (a < b ? -1 : 1),
    );
  return [...new Set(holding)].slice(0, most);
}

const namesOf = ({ name, aliases }: KnownEntity): string[] => [name, ...aliases];

const plain = (words: string): string =>
  words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s\p{Pd}'’ʼ.]+/gu, "")
    .toLowerCase();

function bearersOf({ entities }: Knowledge): Map<string, KnownEntity[]> {
  const out = new Map<string, KnownEntity[]>();
  for (const entity of entities.values())
    for (const key of new Set(namesOf(entity).map(plain))) {
      const known = out.get(key);
      if (known === undefined) out.set(key, [entity]);
      else known.push(entity);
    }
  return out;
}
