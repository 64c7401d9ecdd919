import type { Claim, Where } from "@stemma/vocabulary/claim.ts";
import type { Event } from "@stemma/vocabulary/event.ts";
import type { Hop } from "@stemma/vocabulary/hop.ts";
import type { Missing } from "@stemma/vocabulary/missing.ts";
import type { When } from "@stemma/vocabulary/when.ts";

const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** 26 December 2025. Only the calendar day: the zone of the machine never moves it. */
export function dayWords(value: string): string {
  const found = /^\d{4}-\d{2}-\d{2}/.exec(value);
  return found === null ? value : day.format(new Date(`${found[0]}T00:00:00Z`));
}

/** A day of the record ends with its last moment, in UTC; null where the words are no day and no moment. */
export function momentWords(value: string): string | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(value);
  if (found === null || Number.isNaN(Date.parse(value))) return null;
  if (found[2] === undefined) return `at the end of ${dayWords(value)}`;
  const moment = new Date(value).toISOString();
  return `on ${dayWords(moment)}, ${moment.slice(11, 16)} UTC`;
}

const MISSING: Readonly<Record<Missing, string>> = {
  "not-stated": "not stated",
  withheld: "withheld",
  "unknown-to-source": "unknown to the source",
  disputed: "disputed",
  "not-applicable": "not applicable",
  "not-reviewed": "not reviewed",
};

export const missingWords = (missing: Missing): string => MISSING[missing];

export function boundsWords({ earliest, latest }: Pick<When, "earliest" | "latest">): string | null {
  if (earliest !== null && latest !== null)
    return earliest === latest ? dayWords(earliest) : `${dayWords(earliest)} to ${dayWords(latest)}`;
  if (latest !== null) return `no later than ${dayWords(latest)}`;
  return earliest === null ? null : `from ${dayWords(earliest)} on`;
}

export function whenWords(when: When): string {
  const words = [when.missing === null ? null : MISSING[when.missing], boundsWords(when)].filter(
    (part) => part !== null,
  );
  return words.length === 0 ? MISSING["not-stated"] : words.join("; ");
}

export function whereWords(where: Where): string {
  const words = [where.place, where.missing === null ? null : MISSING[where.missing]].filter(
    (part) => part !== null,
  );
  return words.length === 0 ? MISSING["not-stated"] : words.join("; ");
}

/** 8,700 tonnes; 5 warheads. */
export const quantityWords = ({ value, unit, of }: Event["quantities"][number]): string =>
  [value.toLocaleString("en"), unit, of].filter((part) => part !== null && part !== "").join(" ");

const UNNAMED: Readonly<Record<Hop["voice"]["kind"], string>> = {
  outlet: "an outlet not named",
  agency: "an agency not named",
  "state-media": "state media not named",
  institution: "an institution not named",
  person: "a person not named",
  document: "a document not named",
  unnamed: "somebody unnamed",
};

/** A voice within a sentence: a description that opened its own keeps no capital there; a name does. */
export function voiceInside({ name, kind, entity }: Hop["voice"]): string {
  if (name === null) return UNNAMED[kind];
  if (entity !== null || /^(?:outlet|agency|state-media)$/.test(kind)) return name;
  return name.replace(/^(?:An?|The|Some|Several|Many)\b/, (first) => first.toLowerCase());
}

const oneVoice = (voice: Hop["voice"]): string =>
  voice.name ?? (voice.identity === "open" ? "somebody not identified" : UNNAMED[voice.kind]);

/** A hop's voice, with those who say it together with it. */
export const voiceWords = (hop: Pick<Hop, "voice" | "with">): string =>
  [hop.voice, ...hop.with].map(oneVoice).join(" and ");

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

const BY: Readonly<Record<Hop["by"], string>> = {
  said: "said",
  quoted: "quoted",
  reported: "reported",
  cited: "cited",
  credited: "credited",
  narrated: "in its own words",
};

/** How a hop tells; an outlet that passes on what others told tells nothing of its own. */
export function byWords(hop: Hop, chain: readonly Hop[]): string | null {
  if (hop === chain[0] && chain.length > 1) return null;
  return hop.carried ? `${BY[hop.by]}, carried on` : BY[hop.by];
}

/**
 * A claim's words to be read by themselves: without the "that" that tied them to their cue and the comma that parted them
 * from it; an ellipsis shows where they begin in the middle of a sentence or leave something out.
 */
export function claimWords(stretches: readonly string[]): string {
  const words = stretches
    .join(" … ")
    .replace(/^that\s+(?=\S)/, "")
    .replace(/[,;:](?=["”’']?$)/, "");
  return /^\p{Ll}/u.test(words) ? `… ${words}` : words;
}

const STANCES: Readonly<Record<Claim["stance"], string>> = {
  asserted: "asserted",
  denied: "denied",
  doubted: "doubted",
  planned: "planned",
  ordered: "ordered",
  possible: "possible",
  "called-for": "called for",
  unclear: "unclear",
};

export const stanceWords = (stance: Claim["stance"]): string => STANCES[stance];

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
