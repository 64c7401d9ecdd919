import type { Claim, Where } from "#vocabulary/claim.ts";
import type { Hop } from "#vocabulary/hop.ts";
import type { Missing } from "#vocabulary/missing.ts";
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

/** 26 December 2025; a date-time keeps its hour. */
export function dayWords(value: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(value);
  if (found === null) return value;
  const day = `${Number(found[3])} ${MONTHS[Number(found[2]) - 1]} ${found[1]}`;
  return found[4] === undefined ? day : `${day}, ${found[4]}`;
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

export const voiceWords = (hop: Hop): string =>
  hop.voice.name ?? (hop.voice.kind === "unnamed" ? "somebody unnamed" : `an ${hop.voice.kind}`);

/** TRT World ← agencies (credited) ← KCNA (reported, carried on) ← Kim Jong Un (said) */
export function chainWords(claim: Pick<Claim, "chain">): string {
  return claim.chain
    .map((hop, i) =>
      i === 0
        ? claim.chain.length === 1
          ? `${voiceWords(hop)} (${BY.narrated})`
          : voiceWords(hop)
        : `${voiceWords(hop)} (${BY[hop.by]}${hop.carried ? ", carried on" : ""})`,
    )
    .join(" ← ");
}

export const hopWords = (hop: Hop): string => BY[hop.by] + (hop.carried ? ", carried on" : "");
