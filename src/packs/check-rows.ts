import { join } from "node:path";
import type { PackProblem } from "./pack-problem.ts";
import type { ReadPack } from "./read-pack.ts";

const LEADS = "the id of a row in this pack or another loaded one";

/** What no row shows by itself: ids that lead nowhere or stand twice, days in the wrong order, half a place. */
export function checkRows(packs: readonly ReadPack[], problems: PackProblem[]): void {
  const entities = new Set(packs.flatMap((pack) => [...pack.entities.ids]));
  const houses = new Set(packs.flatMap((pack) => [...pack.houses.ids]));
  const kinds = new Map<string, { kind: string; at: string }>();
  for (const { label, ...pack } of packs) {
    const say =
      (file: string) =>
      (row: number, rule: string, expected: string): void => {
        problems.push({ file: join(label, file), row: String(row), rule, expected });
      };
    const leads = (
      tell: ReturnType<typeof say>,
      row: number,
      field: string,
      id: string | undefined,
      known: ReadonlySet<string>,
    ): void => {
      if (id !== undefined && !known.has(id)) tell(row, `${field} ${id} leads nowhere`, LEADS);
    };
    const ordered = (
      tell: ReturnType<typeof say>,
      row: number,
      { since, until }: { since?: string | undefined; until?: string | undefined },
      of = "",
    ): void => {
      if (since !== undefined && until !== undefined && until < since.slice(0, until.length))
        tell(row, `until ${until}${of} is before since ${since}`, "since first, until last");
    };

    const inEntities = say("entities.json");
    twice(pack.entities.good, inEntities);
    for (const { row, value } of pack.entities.good) {
      leads(inEntities, row, "house", value.house, houses);
      leads(inEntities, row, "country", value.country, entities);
      leads(inEntities, row, "within", value.within, entities);
      ordered(inEntities, row, value);
      for (const held of value.control) {
        leads(inEntities, row, "control.house", held.house, houses);
        ordered(inEntities, row, held, ` of control by ${held.house}`);
      }
      for (const role of value.roles) ordered(inEntities, row, role, ` of the role ${role.words}`);
      if ((value.lat === undefined) !== (value.lon === undefined))
        inEntities(
          row,
          `${value.lat === undefined ? "lat" : "lon"} is not there`,
          "both lat and lon, or neither",
        );
      if (value.family !== undefined && !value.name.split(/\s+/).includes(value.family))
        inEntities(row, `family is ${JSON.stringify(value.family)}`, `a word of the name, ${value.name}`);
      // An id of two kinds is two things, and every mention of either would be of the wrong one.
      const other = kinds.get(value.id);
      if (other === undefined)
        kinds.set(value.id, { kind: value.kind, at: `${join(label, "entities.json")}, row ${row}` });
      else if (other.kind !== value.kind)
        inEntities(
          row,
          `kind of ${value.id} is ${value.kind}`,
          `${other.kind}, as ${other.at} has it, or another id`,
        );
    }

    const inHouses = say("houses.json");
    twice(pack.houses.good, inHouses);
    for (const { row, value } of pack.houses.good) {
      leads(inHouses, row, "parent", value.parent, houses);
      leads(inHouses, row, "country", value.country, entities);
      ordered(inHouses, row, value);
      if (value.parent === value.id)
        inHouses(row, `parent is the house itself`, "another house, or no parent");
    }

    const inVoices = say("voices.json");
    for (const { row, value } of pack.voices.good) {
      leads(inVoices, row, "entity", value.entity, entities);
      leads(inVoices, row, "country", value.country, entities);
    }

    const inProgrammes = say("programmes.json");
    twice(pack.programmes.good, inProgrammes);
    for (const { row, value } of pack.programmes.good) {
      for (const word of value.signs.flat())
        if (word.startsWith("entity:")) leads(inProgrammes, row, "signs", word, entities);
      for (const id of value.of)
        leads(inProgrammes, row, "of", id, id.startsWith("house:") ? houses : entities);
    }

    const inDays = say("days.json");
    for (const { row, value } of pack.days.good) leads(inDays, row, "country", value.country, entities);
  }
}

function twice(
  rows: readonly { row: number; value: { id: string } }[],
  tell: (row: number, rule: string, expected: string) => void,
): void {
  const seen = new Set<string>();
  for (const { row, value } of rows) {
    if (seen.has(value.id))
      tell(row, `id ${value.id} stands twice`, "an id that no other row of the pack has");
    seen.add(value.id);
  }
}
