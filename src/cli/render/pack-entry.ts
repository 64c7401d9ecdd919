import type { Entries } from "#packs/find-entries.ts";
import type { Knowledge, PackRole } from "#vocabulary/pack.ts";
import { columnsOf } from "./columns.ts";
import { type Palette, wrap } from "./paint.ts";
import { counted, partialDayWords } from "./wording.ts";

/** An entity's page: its names, who controls it, where it belongs, where that can be checked, and who else bears its names. */
export function renderEntity(
  { entity, packs, voices, others }: Entries["entities"][number],
  knowledge: Knowledge,
  palette: Palette,
  width: number,
): string {
  const native = Object.values(entity.names).flat();
  const aliases = entity.aliases.filter((name) => !native.includes(name) && !entity.weak.includes(name));
  const house = entity.house === null ? undefined : knowledge.houses.get(entity.house);
  const rows: [string, string][] = [];
  const add = (label: string, words: string): void => {
    if (words !== "") rows.push([label, words]);
  };
  add("also", aliases.join(" · "));
  for (const [language, names] of Object.entries(entity.names)) add(language, names.join(" · "));
  add("with support", entity.weak.join(" · "));
  add("roles", entity.roles.map(roleWords).join(" · "));
  add("house", entity.house === null ? "" : `${house?.name ?? entity.house} (${entity.house})`);
  add("house of that", parentsOf(house?.parent ?? null, knowledge).join(" ← "));
  for (const { house: held, since, until } of entity.control)
    add("controlled by", `${knowledge.houses.get(held)?.name ?? held}${spanWords(since, until)}`);
  add("country", nameOf(entity.country, knowledge));
  add("within", nameOf(entity.within, knowledge));
  add("peoples", entity.demonyms.join(" · "));
  add("domains", entity.domains.join(" · "));
  add("described as", voices.map((words) => `“${words}”`).join(" · "));
  add("place", entity.lat === null || entity.lon === null ? "" : placeWords(entity.lat, entity.lon));
  add("time", spanWords(entity.since ?? undefined, entity.until ?? undefined).trim());
  add("Wikidata", entity.wikidata ?? "");
  add("source", entity.source);
  add("packs", packs.join(" · "));
  for (const { name, by } of others)
    add(`“${name}” too`, by.map((other) => `${other.name} (${other.id})`).join(" · "));
  return [
    `${palette.strong(wrap(entity.name, width))}`,
    palette.faint(wrap(`${entity.kind} · ${entity.id}`, width)),
    ...columnsOf(rows, width),
    "",
  ].join("\n");
}

/** A house's page: who controls it, whom it controls, and who speaks for it. */
export function renderHouse(
  { house, packs, houses, voices }: Entries["houses"][number],
  knowledge: Knowledge,
  palette: Palette,
  width: number,
): string {
  const rows: [string, string][] = [];
  const add = (label: string, words: string): void => {
    if (words !== "") rows.push([label, words]);
  };
  add("house of that", parentsOf(house.parent, knowledge).join(" ← "));
  add("country", nameOf(house.country, knowledge));
  add("party in", house.interested.join(" · "));
  add("controls", houses.map(({ name }) => name).join(" · "));
  add(counted(voices.length, "voice"), voices.map(({ name }) => name).join(" · "));
  add("time", spanWords(house.since ?? undefined, house.until ?? undefined).trim());
  add("source", house.source);
  add("packs", packs.join(" · "));
  return [
    palette.strong(wrap(house.name, width)),
    palette.faint(wrap(`house · ${house.id}`, width)),
    ...columnsOf(rows, width),
    "",
  ].join("\n");
}

/** The houses above one, the nearest first; a circle ends where it closes. */
function parentsOf(first: string | null, { houses }: Knowledge): string[] {
  const out: string[] = [];
  const seen = new Set<string>();
  for (let id = first; id !== null && !seen.has(id); id = houses.get(id)?.parent ?? null) {
    seen.add(id);
    out.push(houses.get(id)?.name ?? id);
  }
  return out;
}

const nameOf = (id: string | null, { entities }: Knowledge): string =>
  id === null ? "" : `${entities.get(id)?.name ?? id} (${id})`;

const roleWords = ({ words, since, until }: PackRole): string => `${words}${spanWords(since, until)}`;

/** “ since October 2013”, “ until 2012”, “ from 2011 to 2015”; empty where neither is known. */
function spanWords(since: string | undefined, until: string | undefined): string {
  if (since !== undefined && until !== undefined)
    return ` from ${partialDayWords(since)} to ${partialDayWords(until)}`;
  if (since !== undefined) return ` since ${partialDayWords(since)}`;
  return until === undefined ? "" : ` until ${partialDayWords(until)}`;
}

const placeWords = (lat: number, lon: number): string =>
  `${Math.abs(lat)}° ${lat < 0 ? "south" : "north"}, ${Math.abs(lon)}° ${lon < 0 ? "west" : "east"}`;
