import type { Annotated } from "#vocabulary/annotated.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { type PackEntity, voiceOfEntity } from "./known-voice.ts";

/** What voices ask of packs again and again, looked up once: a pack may hold tens of thousands of names. */
interface PackIndex {
  countries: readonly PackEntity[];
  /** By every name, lower case; the first that bears it. */
  byName: ReadonlyMap<string, PackEntity>;
}

const indexes = new WeakMap<Knowledge, PackIndex>();

function indexOf(knowledge: Knowledge): PackIndex {
  const known = indexes.get(knowledge);
  if (known !== undefined) return known;
  const byName = new Map<string, PackEntity>();
  for (const entity of knowledge.entities.values())
    for (const name of [entity.name, ...entity.aliases]) {
      const lower = name.toLowerCase();
      if (!byName.has(lower)) byName.set(lower, entity);
    }
  const countries = [...knowledge.entities.values()].filter(({ kind }) => kind === "country");
  const index = { countries, byName };
  indexes.set(knowledge, index);
  return index;
}

/** The house of the body that a description speaks for: named in it, or by an adjective (“a Lutrian official”). */
export function bodyOf(knowledge: Knowledge, words: string, named: PackEntity | undefined): Voice["house"] {
  if (named !== undefined)
    return named.kind === "country" ||
      named.kind === "institution" ||
      named.kind === "organisation" ||
      named.kind === "person"
      ? named.house
      : null;
  const country = indexOf(knowledge).countries.find(({ demonyms }) =>
    demonyms.some((demonym) => ` ${words} `.includes(` ${demonym} `)),
  );
  return country?.house ?? null;
}

/** Whether a description is of somebody who speaks for a body: its spokesman or its officials, not its analysts. */
export function speaksForBody(words: string): boolean {
  return (
    /\b(?:spokes\p{L}+|officials?|leader|president|premier|minister|ministers|ambassador|envoy|government|ministry|military|army)\b/iu.test(
      words,
    ) && !/\b(?:former|ex-\p{L}+|retired|exiled|opposition|analysts?|experts?|defectors?)\b/iu.test(words)
  );
}

/** Descriptions that a pack explains ("state-run media"), only where the report is about that pack's country. */
export function packVoice(knowledge: Knowledge, about: ReadonlySet<string>, words: string): Voice | null {
  for (const pack of knowledge.packs) {
    for (const row of pack.voices) {
      if (!about.has(row.country)) continue;
      if (words !== row.words && words !== `the ${row.words}` && !words.endsWith(` ${row.words}`)) continue;
      const entity = knowledge.entities.get(row.entity);
      // "South Korean state media" is not the North's.
      const other = knowledge.entities.get(row.country)?.demonyms ?? [];
      const prefix = words
        .slice(0, words.length - row.words.length)
        .replace(/^the /, "")
        .trim();
      const own =
        prefix === "" ||
        /^(?:its|the country's|the country’s|official|the north's|the north’s)$/.test(prefix) ||
        other.some((d) => prefix.includes(d.toLowerCase()));
      if (entity !== undefined && own) return voiceOfEntity(entity, entity.name);
    }
  }
  return null;
}

/** The countries that a report is about: named, or by a person or body that packs place there. */
export function countriesOf(annotated: Annotated, knowledge: Knowledge): Set<string> {
  const out = new Set<string>();
  for (const mention of annotated.mentions) {
    if (mention.entity === null) continue;
    const entity = knowledge.entities.get(mention.entity);
    if (entity?.kind === "country") out.add(entity.id);
    if (entity?.country != null) out.add(entity.country);
  }
  for (const { id, demonyms } of indexOf(knowledge).countries)
    if (!out.has(id) && demonyms.some((demonym) => annotated.report.text.includes(demonym))) out.add(id);
  return out;
}

export function entityNamed(knowledge: Knowledge, name: string): PackEntity | null {
  return indexOf(knowledge).byName.get(name.toLowerCase()) ?? null;
}
