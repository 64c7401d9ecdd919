import type { Where } from "@stemma/vocabulary/claim.ts";
import type { Event } from "@stemma/vocabulary/event.ts";
import type { Hop } from "@stemma/vocabulary/hop.ts";
import type { When } from "@stemma/vocabulary/when.ts";
import { dayIn, numberWords, words } from "../words/words.ts";

/** A day of the record ends with its last moment, in UTC; null where the words are no day and no moment. */
export function momentWords(value: string): string | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(value);
  if (found === null || Number.isNaN(Date.parse(value))) return null;
  if (found[2] === undefined) return words.desk.endOf(dayIn(value));
  const moment = new Date(value).toISOString();
  return words.desk.at(dayIn(moment), moment.slice(11, 16));
}

/** A day, two days, or the one that is known; null where neither is. */
export function boundsWords({ earliest, latest }: Pick<When, "earliest" | "latest">): string | null {
  if (earliest !== null && latest !== null)
    return earliest === latest ? dayIn(earliest) : words.claims.days(dayIn(earliest), dayIn(latest));
  if (latest !== null) return words.stories.noLater(dayIn(latest));
  return earliest === null ? null : words.stories.noEarlier(dayIn(earliest));
}

export function whenWords(when: When): string {
  const parts = [when.missing === null ? null : words.missing[when.missing], boundsWords(when)].filter(
    (part) => part !== null,
  );
  return parts.length === 0 ? words.missing["not-stated"] : parts.join("; ");
}

export function whereWords(where: Where): string {
  const parts = [where.place, where.missing === null ? null : words.missing[where.missing]].filter(
    (part) => part !== null,
  );
  return parts.length === 0 ? words.missing["not-stated"] : parts.join("; ");
}

/** 8,700 tonnes; 5 warheads. */
export const quantityWords = ({ value, unit, of }: Event["quantities"][number]): string =>
  [value === null ? null : numberWords(value), unit, of]
    .filter((part) => part !== null && part !== "")
    .join(" ");

/** A voice within a sentence: a description that opened its own keeps no capital there; a name does. */
export function voiceInside({ name, kind, entity }: Hop["voice"]): string {
  if (name === null) return words.claims.nameless[kind];
  if (entity !== null || /^(?:outlet|agency|state-media)$/.test(kind)) return name;
  return name.replace(/^(?:An?|The|Some|Several|Many)\b/, (first) => first.toLowerCase());
}

/** A voice's name; one that has none is said to have none. */
export const nameOf = ({ name, kind }: Pick<Hop["voice"], "name" | "kind">): string =>
  name ?? words.claims.nameless[kind];

const oneVoice = (voice: Hop["voice"]): string =>
  voice.name === null && voice.identity === "open" ? words.claims.open : nameOf(voice);

/** A hop's voice, with those who say it together with it. */
export const voiceWords = (hop: Pick<Hop, "voice" | "with">): string =>
  words.claims.together([hop.voice, ...hop.with].map(oneVoice));

/** “spokeswoman, ministry”; null where the text gives no role. */
export const roleWords = ({ role, affiliation }: Hop["voice"]): string | null =>
  role === null && affiliation === null
    ? null
    : [role, affiliation].filter((part) => part !== null).join(", ");

/** The words that name a voice where the hop's own do not: a pronoun's or a description's; null where none are needed. */
export function resolvingWords({ voice, carried }: Hop, text: string): string | null {
  const meant = voice.form === "pronoun" || voice.form === "described" || voice.form === "collective";
  return meant && !carried && voice.resolved !== null ? text.slice(...voice.resolved) : null;
}

/** How a hop tells; an outlet that passes on what others told tells nothing of its own. */
export function byWords(hop: Hop, chain: readonly Hop[]): string | null {
  if (hop === chain[0] && chain.length > 1) return null;
  const how = words.by[hop.by];
  return hop.carried ? words.claims.carried(how) : how;
}

/**
 * A claim's words to be read by themselves: without the "that" that tied them to their cue and the comma that parted them
 * from it; an ellipsis shows where they begin in the middle of a sentence or leave something out.
 */
export function claimWords(stretches: readonly string[]): string {
  const said = stretches
    .join(" … ")
    .replace(/^that\s+(?=\S)/, "")
    .replace(/[,;:](?=["”’']?$)/, "");
  return /^\p{Ll}/u.test(said) ? `… ${said}` : said;
}
