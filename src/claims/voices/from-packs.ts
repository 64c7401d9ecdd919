import type { Annotated } from "#vocabulary/annotated.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { type PackEntity, voiceOfEntity } from "./known-voice.ts";

/** The house of the body that a description speaks for: named in it, or by an adjective (“a Lutrian official”). */
export function bodyOf(knowledge: Knowledge, words: string, named: PackEntity | undefined): Voice["house"] {
  if (named !== undefined)
    return named.kind === "country" ||
      named.kind === "institution" ||
      named.kind === "organisation" ||
      named.kind === "person"
      ? named.house
      : null;
  return (
    knowledge.countries.find(({ demonyms }) =>
      demonyms.some((demonym) => ` ${words} `.includes(` ${demonym} `)),
    )?.house ?? null
  );
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
export function packVoice(
  knowledge: Knowledge,
  about: ReadonlySet<string>,
  words: string,
  day: string | null,
): Voice | null {
  for (const pack of knowledge.packs) {
    for (const row of pack.voices) {
      if (!about.has(row.country)) continue;
      if (words !== row.words && words !== `the ${row.words}` && !words.endsWith(` ${row.words}`)) continue;
      const entity = knowledge.entities.get(row.entity);
      // "South Korean state media" is not the North's.
      const country = knowledge.entities.get(row.country);
      const demonyms = country?.demonyms ?? [];
      const prefix = words
        .slice(0, words.length - row.words.length)
        .replace(/^the /, "")
        .trim();
      const own =
        prefix === "" ||
        /^(?:its|the country's|the country’s|official|the north's|the north’s)$/.test(prefix) ||
        demonyms.some((d) => prefix.includes(d.toLowerCase())) ||
        isOwner(knowledge, row.country, prefix);
      if (entity !== undefined && own) return voiceOfEntity(entity, entity.name, day);
    }
  }
  return null;
}

/** “North Korea's”, “Pyongyang's”: a name of the country, or of a place in it, that owns what follows. */
function isOwner(knowledge: Knowledge, country: string, prefix: string): boolean {
  const owner = /^(.+)['’]s$/.exec(prefix)?.[1];
  if (owner === undefined) return false;
  return (knowledge.byName.get(owner) ?? []).some(
    (entity) => entity.id === country || (entity.kind === "place" && entity.country === country),
  );
}

/**
 * The countries that a report is about: named, or by a person or body that packs place there; by an adjective alone, where a pack
 * describes voices of the country.
 */
export function countriesOf(annotated: Annotated, knowledge: Knowledge): Set<string> {
  const out = new Set<string>();
  for (const mention of annotated.mentions) {
    if (mention.entity === null) continue;
    const entity = knowledge.entities.get(mention.entity);
    if (entity?.kind === "country") out.add(entity.id);
    if (entity?.country != null) out.add(entity.country);
  }
  for (const pack of knowledge.packs) {
    for (const { country } of pack.voices) {
      const demonyms = out.has(country) ? [] : (knowledge.entities.get(country)?.demonyms ?? []);
      if (demonyms.some((demonym) => annotated.report.text.includes(demonym))) out.add(country);
    }
  }
  return out;
}

/** Whom a credit or a page names. Of several bearers the one whose own name it is, beyond doubt; else nobody. */
export function entityNamed(knowledge: Knowledge, name: string): PackEntity | null {
  const bearers = knowledge.byName.get(name.toLowerCase()) ?? [];
  const own = bearers.filter(({ weak }) => !weak.some((words) => words.toLowerCase() === name.toLowerCase()));
  return (own.length === 1 ? own[0] : bearers.length === 1 ? bearers[0] : null) ?? null;
}
