import { join } from "node:path";
import type { PackDisagreement, PackPlace } from "./pack-problem.ts";
import type { ReadPack } from "./read-pack.ts";

const ENTITY_FIELDS = [
  "name",
  "house",
  "country",
  "within",
  "lat",
  "lon",
  "since",
  "until",
  "wikidata",
  "family",
] as const;
const HOUSE_FIELDS = ["name", "parent", "country", "since", "until", "wikidata"] as const;

/** Where rows do not agree: one id with two values, one name or domain for several entities, one word for two kinds of event or two voices. */
export function findDisagreements(packs: readonly ReadPack[]): PackDisagreement[] {
  const fields = new Table("field");
  const names = new Table("name");
  const words = new Table("word");
  const domains = new Table("domain");
  for (const { label, ...pack } of packs) {
    const place = (file: string, row: number, value: string): PackPlace => ({
      pack: pack.pack.head.name,
      file: join(label, file),
      row,
      value,
    });
    for (const { row, value } of pack.entities.good) {
      for (const field of ENTITY_FIELDS)
        if (value[field] !== undefined)
          fields.add(
            `${value.id} ${field}`,
            String(value[field]),
            place("entities.json", row, String(value[field])),
          );
      const all = new Set([
        value.name,
        ...value.aliases,
        ...Object.values(value.names).flat(),
        ...value.weak,
      ]);
      for (const name of all) names.add(name, value.id, place("entities.json", row, value.id));
    }
    for (const { row, value } of pack.entities.good)
      for (const domain of value.domains)
        domains.add(domain, value.id, place("entities.json", row, value.id));
    for (const { row, value } of pack.houses.good)
      for (const field of HOUSE_FIELDS)
        if (value[field] !== undefined)
          fields.add(`${value.id} ${field}`, value[field], place("houses.json", row, value[field]));
    for (const { row, value } of pack.voices.good)
      words.add(`${value.words} (${value.country})`, value.entity, place("voices.json", row, value.entity));
    for (const { row, value } of pack.events.good)
      for (const word of value.words) words.add(word, value.kind, place("events.json", row, value.kind));
  }
  return [...fields.differing(), ...names.differing(), ...words.differing(), ...domains.differing()];
}

/** What was said of each thing, by whom; differing where more than one value was. */
class Table {
  readonly #kind: PackDisagreement["kind"];
  readonly #seen = new Map<string, Map<string, PackPlace>>();

  constructor(kind: PackDisagreement["kind"]) {
    this.#kind = kind;
  }

  add(about: string, value: string, place: PackPlace): void {
    const values = this.#seen.get(about);
    if (values === undefined) this.#seen.set(about, new Map([[value, place]]));
    else if (!values.has(value)) values.set(value, place);
  }

  *differing(): Generator<PackDisagreement> {
    for (const [about, values] of this.#seen)
      if (values.size > 1) yield { kind: this.#kind, about, places: [...values.values()] };
  }
}
