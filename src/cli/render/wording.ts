import type { Claim, Where } from "#vocabulary/claim.ts";
import type { Hop } from "#vocabulary/hop.ts";
import type { Missing } from "#vocabulary/missing.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import type { When } from "#vocabulary/when.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** “1 pack”, “2 packs”; `many` where a plural is not made with an s. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** 26 December 2025; a date-time keeps its hour, with the zone where it is stated. */
export function dayWords(value: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?/.exec(
    value,
  );
  if (found === null) return value;
  const day = `${Number(found[3])} ${MONTHS[Number(found[2]) - 1]} ${found[1]}`;
  if (found[4] === undefined) return day;
  return `${day}, ${found[4]}${zoneWords(found[5])}`;
}

/** The zone of a clock behind its time: “ UTC”, “ UTC+09:00”; nothing where none is stated. */
export const zoneWords = (zone: string | undefined): string =>
  zone === undefined ? "" : /^(?:Z|[+-]00:?00)$/.test(zone) ? " UTC" : ` UTC${zone}`;

/** A day, or “December 2025” or a year where no more is known. */
export function partialDayWords(value: string): string {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(value) ?? [];
  return month === undefined ? dayWords(value) : `${MONTHS[Number(month) - 1]} ${year}`;
}

const MISSING: Readonly<Record<Missing, string>> = {
  "not-stated": "not stated",
  withheld: "withheld",
  "unknown-to-source": "unknown to the source",
  disputed: "disputed",
  "not-applicable": "not applicable",
  "not-reviewed": "not reviewed",
};

export function whenWords({ earliest, latest, missing }: When): string {
  const reason = missing === null ? "" : MISSING[missing];
  const bounds =
    earliest !== null && latest !== null
      ? earliest === latest
        ? dayWords(earliest)
        : `${dayWords(earliest)} to ${dayWords(latest)}`
      : latest !== null
        ? `no later than ${dayWords(latest)}`
        : earliest !== null
          ? `from ${dayWords(earliest)} on`
          : "";
  return [reason, bounds].filter((words) => words !== "").join("; ") || MISSING["not-stated"];
}

export function whereWords({ place, missing }: Where): string {
  return [place ?? "", missing === null ? "" : MISSING[missing]].filter((words) => words !== "").join("; ");
}

const BY: Readonly<Record<Hop["by"], string>> = {
  said: "said",
  quoted: "quoted",
  reported: "reported",
  cited: "cited",
  credited: "credited",
  narrated: "in its own words",
};

const UNNAMED: Readonly<Record<Voice["kind"], string>> = {
  outlet: "an outlet not named",
  agency: "an agency not named",
  "state-media": "state media not named",
  institution: "an institution not named",
  person: "a person not named",
  document: "a document not named",
  unnamed: "somebody unnamed",
};

export const voiceWords = (voice: Voice): string =>
  voice.name ?? (voice.identity === "open" ? "somebody not identified" : UNNAMED[voice.kind]);

/** A hop's voice with those who say it together with it: “Vorn and Okand”. */
export const voicesWords = (hop: Pick<Hop, "voice" | "with">): string =>
  [hop.voice, ...hop.with].map(voiceWords).join(" and ");

/** What the text tells of a voice beside its name: “spokeswoman, ministry”; empty where it tells nothing. */
export const roleWords = ({ role, affiliation }: Voice): string =>
  [role, affiliation].filter((words) => words !== null).join(", ");

const MEANT = new Set(["pronoun", "described", "collective"]);

/**
 * Whom the words of a hop mean where they do not name it, and by which words that is known (“She said”: Edda Vorn, by
 * “Edda Vorn”); why a voice stays unnamed; null where there is nothing to explain.
 */
export function meantWords(hop: Hop, text: string): string | null {
  const { voice, span, carried } = hop;
  if (span === null || carried) return null;
  const words = `“${text.slice(...span)}”`;
  if (voice.identity === "open") return `${words}: whom it means was not found`;
  const reason = voice.anonymity === null ? "" : `unnamed “${voice.anonymity}”`;
  if (voice.resolved === null || !MEANT.has(voice.form ?? ""))
    return reason === "" ? null : `${words}: ${reason}`;
  const by = [voice, ...hop.with]
    .flatMap(({ resolved }) => (resolved === null ? [] : [text.slice(...resolved)]))
    .join(" and ");
  const name = voicesWords(hop);
  const meant = by === name ? `“${by}”` : `${name}, by “${by}”`;
  return `${words}: ${[meant, reason].filter((part) => part !== "").join("; ")}`;
}

/** How a hop tells; an outlet that passes on what others told tells nothing of its own. */
export const hopWords = (hop: Hop, chain: Claim["chain"]): string =>
  hop === chain[0] && chain.length > 1 ? "" : BY[hop.by] + (hop.carried ? ", carried on" : "");

/** TRT World ← agencies (credited) ← KCNA (reported, carried on) ← Kim Jong Un (said) */
export function chainWords({ chain }: Pick<Claim, "chain">): string {
  return chain
    .map((hop) => {
      const how = hopWords(hop, chain);
      return how === "" ? voicesWords(hop) : `${voicesWords(hop)} (${how})`;
    })
    .join(" ← ");
}

/** "called-for" as a person says it. */
export const stanceWords = (stance: Claim["stance"]): string => stance.replace("-", " ");

/**
 * A claim's words as a sentence to read: without the "that" that tied them to their cue and the comma that parted them from
 * it; an ellipsis shows where they begin in the middle of a sentence or leave something out.
 */
export const contentWords = (content: readonly Span[], text: string): string =>
  claimWords(content.map(([start, end]) => text.slice(start, end)));

/** The same, of the words of each stretch. */
export function claimWords(stretches: readonly string[]): string {
  const words = stretches
    .join(" … ")
    .replace(/^that\s+(?=\S)/, "")
    .replace(/[,;:](?=["”’']?$)/, "");
  return /^\p{Ll}/u.test(words) ? `… ${words}` : words;
}
