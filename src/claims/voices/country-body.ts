import { houseAt } from "#vocabulary/house-at.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { type PackEntity, voiceOfEntity } from "./known-voice.ts";

/** Bodies of a state, whatever words else say which. */
const OF_STATE =
  /\b(?:ministry|military|army|navy|air force|coast guard|coastguard|government|cabinet|parliament|embassy|security service|intelligence service|border guard|general staff)$/;
/** Which words stand for which, once a name and a description are in small letters. */
const SPELT: readonly (readonly [RegExp, string])[] = [
  [/\bdefence\b/g, "defense"],
  [/\blabour\b/g, "labor"],
  [/\bcoastguard\b/g, "coast guard"],
  [/\bforeign affairs\b/g, "foreign"],
  [/^(ministry|department) (?:of|for) (?:the )?(?:national )?(.+)$/, "$2 $1"],
  [/^national (?=defense ministry$)/, ""],
];

/**
 * “Seoul's unification ministry”, “Britain's Ministry of Defence”, “the Russian army”: the body of a country that packs know, as they name it;
 * one that they don't know has the country's house. Null where the words own no such body.
 */
export function countryBody(
  knowledge: Knowledge,
  words: string,
  voice: Voice,
  day: string | null,
): Voice | null {
  if (voice.entity !== null || (voice.kind !== "institution" && voice.kind !== "unnamed")) return null;
  const owned = ownerIn(knowledge, words);
  if (owned === null) return null;
  const { country, body } = owned;
  const spelt = spellOut(body);
  const known = bodiesOf(knowledge).get(`${country.id} ${spelt}`);
  const { resolved } = voice;
  if (known !== undefined && known !== null) return { ...voiceOfEntity(known, known.name, day), resolved };
  if (!OF_STATE.test(spelt)) return null;
  // By itself “the Ministry of Defence” would be every country's.
  const name = words.replace(/^the\s/i, "");
  return { ...voice, name, kind: "institution", house: voice.house ?? houseAt(country, day) };
}

/** “Japan's coast guard” → Japan, “coast guard”; “the Russian army” → Russia, “army”. */
function ownerIn(knowledge: Knowledge, words: string): { country: PackEntity; body: string } | null {
  const said = words.replace(/^the\s/i, "");
  const owner = /^([^'’]{2,40})['’]s?\s(\S.*)$/u.exec(said);
  if (owner !== null) {
    const [, name = "", body = ""] = owner;
    const bearers = (knowledge.byName.get(name.toLowerCase()) ?? []).filter(({ kind }) => kind === "country");
    return bearers.length === 1 ? { country: bearers[0] as PackEntity, body } : null;
  }
  for (const country of knowledge.countries)
    for (const demonym of country.demonyms)
      if (said.startsWith(`${demonym} `)) return { country, body: said.slice(demonym.length + 1) };
  return null;
}

const spellOut = (body: string): string =>
  SPELT.reduce(
    (words, [from, to]) => words.replace(from, to),
    body.toLowerCase().replace(/\s+/g, " ").trim(),
  );

const indexed = new WeakMap<Knowledge, Map<string, PackEntity | null>>();
/** Bodies by their country and their name without it; null where two have one name. */
function bodiesOf(knowledge: Knowledge): Map<string, PackEntity | null> {
  const done = indexed.get(knowledge);
  if (done !== undefined) return done;
  const out = new Map<string, PackEntity | null>();
  for (const entity of knowledge.entities.values()) {
    const country = entity.country === null ? undefined : knowledge.entities.get(entity.country);
    if (country === undefined || (entity.kind !== "institution" && entity.kind !== "organisation")) continue;
    const owners = [country.name, ...country.aliases, ...country.demonyms];
    for (const name of [entity.name, ...entity.aliases]) {
      const key = `${country.id} ${spellOut(withoutOwner(name, owners))}`;
      const other = out.get(key);
      out.set(key, other === undefined || other === entity ? entity : null);
    }
  }
  indexed.set(knowledge, out);
  return out;
}

/** “South Korea's Defense Ministry”, “Foreign Ministry of the DPRK”, “Japan Coast Guard” without the country. */
function withoutOwner(name: string, owners: readonly string[]): string {
  for (const owner of owners) {
    for (const lead of [`${owner}'s `, `${owner}’s `, `${owner} `])
      if (name.startsWith(lead)) return name.slice(lead.length);
    for (const tail of [` of the ${owner}`, ` of ${owner}`])
      if (name.endsWith(tail)) return name.slice(0, -tail.length);
  }
  return name;
}
