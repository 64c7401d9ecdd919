import type { Annotated } from "#vocabulary/annotated.ts";
import { houseAt } from "#vocabulary/house-at.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { entityNamed } from "./from-packs.ts";
import { type PackEntity, voiceOfEntity } from "./known-voice.ts";

/** Bodies that every country has one of. */
const BODY =
  /^(?:(?:the\s)?(?:foreign|defen[cs]e|finance|interior|justice|health|trade|unification)\sministry|(?:the\s)?ministry\sof\s(?:foreign\saffairs|(?:national\s)?defen[cs]e|finance|justice|health|trade|the\sinterior|unification)|the\s(?:military|army|navy|air\sforce|government|cabinet|parliament))$/i;

/** Where the report is written from, as a country that packs know; null where there is no dateline, or none that they know. */
export function homeOf({ report }: Annotated, knowledge: Knowledge): PackEntity | null {
  for (const place of (report.dateline?.place ?? "").split(/,\s*/)) {
    const entity = place === "" ? null : entityNamed(knowledge, place);
    if (entity?.kind === "country") return entity;
  }
  return null;
}

/**
 * “The Defense Ministry”, in a report from Tokyo that says of no other country's: Japan's. What no pack knows has its country's house. Null of anything else, and
 * in a sentence that passes on what another country's agency carries.
 */
export function homeBody(
  annotated: Annotated,
  knowledge: Knowledge,
  home: PackEntity | null,
  voice: Voice,
  sentence: Span,
): Voice | null {
  const { text, published } = annotated.report;
  if (home === null || voice.name === null || voice.entity !== null || voice.house !== null) return null;
  if (!BODY.test(voice.name)) return null;
  const words = voice.name.replace(/^the\s/i, "");
  const foreign = knowledge.countries.some(
    (country) =>
      country.id !== home.id &&
      adjectives(country).some((of) => text.toLowerCase().includes(`${of} ${words}`.toLowerCase())),
  );
  if (foreign || passesOn(annotated, knowledge, home, sentence)) return null;
  const day = published?.value ?? null;
  for (const of of adjectives(home)) {
    const entity = entityNamed(knowledge, `${of} ${words}`);
    if (entity !== null) return { ...voiceOfEntity(entity, entity.name, day), resolved: voice.resolved };
  }
  return { ...voice, kind: "institution", house: houseAt(home, day), identity: "named" };
}

/** “Japan's”, “Japanese”: what stands before a body to say whose it is. */
const adjectives = ({ name, demonyms }: PackEntity): string[] => [`${name}'s`, `${name}’s`, ...demonyms];

/** Whether a sentence names another country's agency: “the foreign ministry said in a statement carried by …” */
function passesOn(
  { mentions }: Annotated,
  knowledge: Knowledge,
  home: PackEntity,
  [start, end]: Span,
): boolean {
  return mentions.some(({ entity, span }) => {
    const known =
      entity === null || span[0] < start || span[1] > end ? undefined : knowledge.entities.get(entity);
    return (
      known !== undefined &&
      (known.kind === "agency" || known.kind === "state-media") &&
      known.house !== home.house
    );
  });
}
