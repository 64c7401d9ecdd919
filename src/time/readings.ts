import type { Granularity } from "#vocabulary/time-expression.ts";
import type { Day } from "./calendar.ts";
import type { Reading } from "./form.ts";
import type { Unit } from "./lexicon.ts";
import type { Period } from "./periods.ts";

/** Every field, absent. */
const ABSENT = {
  edtf: null,
  earliest: null,
  latest: null,
  basis: null,
  bounds: { earliest: null, latest: null },
  granularity: null,
  modifier: null,
  zone: null,
  order: null,
  anchor: null,
} as const;

type Extra = Partial<
  Pick<Reading, "modifier" | "zone" | "anchor" | "type" | "timex" | "granularity" | "earliest" | "latest">
>;

/** A time without bounds: "recently" where no publication is known, "three weeks". */
export const vague = (
  type: Reading["type"],
  timex: string | null,
  granularity: Granularity | null = null,
): Reading => ({
  ...ABSENT,
  type,
  timex,
  granularity,
});

export const stated = (period: Period, extra: Extra = {}): Reading => dated(period, "stated", extra);
export const fromPublication = (period: Period, extra: Extra = {}): Reading =>
  dated(period, "relative-to-publication", extra);
export const fromText = (period: Period, anchor: readonly [number, number], extra: Extra = {}): Reading =>
  dated(period, "relative-to-text", { anchor: [...anchor], ...extra });

function dated(period: Period, basis: NonNullable<Reading["basis"]>, extra: Extra): Reading {
  const { timex, earliest, latest, granularity } = period;
  return {
    ...ABSENT,
    type: "DATE",
    timex,
    earliest,
    latest,
    granularity,
    basis,
    bounds: { earliest: basis, latest: basis },
    ...extra,
  };
}

/** Open at one side: past or to come, as seen from a day. */
export function openPast(timex: string | null, latest: Day | null, type: Reading["type"] = "DATE"): Reading {
  if (latest === null) return vague(type, timex);
  return {
    ...ABSENT,
    type,
    timex,
    latest,
    basis: "relative-to-publication",
    bounds: { earliest: null, latest: "bounded-by-publication" },
  };
}
export function openAhead(
  timex: string | null,
  earliest: Day | null,
  type: Reading["type"] = "DATE",
): Reading {
  if (earliest === null) return vague(type, timex);
  return {
    ...ABSENT,
    type,
    timex,
    earliest,
    basis: "relative-to-publication",
    bounds: { earliest: "bounded-by-publication", latest: null },
  };
}

const LETTERS: Readonly<Record<Unit, string>> = {
  second: "TS",
  minute: "TM",
  hour: "TH",
  day: "D",
  weekend: "WE",
  week: "W",
  fortnight: "W",
  month: "M",
  quarter: "Q",
  half: "H",
  year: "Y",
  decade: "DE",
  century: "CE",
  millennium: "ML",
  night: "TNI",
  morning: "TMO",
  afternoon: "TAF",
  evening: "TEV",
};

/** TimeML duration: P3D, PT2H, PXW for an unknown count, P2Y6M for two and a half years. */
export function durationOf(count: number | null, unit: Unit): string {
  const letter = LETTERS[unit];
  const amount = unit === "fortnight" && count !== null ? count * 2 : count;
  if (letter.startsWith("T") && letter.length === 2) {
    const one = letter.slice(1);
    if (amount !== null && amount % 1 !== 0 && unit !== "second") {
      const rest = `${Math.round((amount % 1) * 60)}${unit === "hour" ? "M" : "S"}`;
      return amount < 1 ? `PT${rest}` : `PT${Math.floor(amount)}${one}${rest}`;
    }
    return `PT${amount ?? "X"}${one}`;
  }
  if (unit === "decade" && amount !== null) return `P${amount * 10}Y`;
  if (letter.length === 3) return `P${amount ?? "X"}${letter}`;
  if (amount !== null && amount % 1 !== 0) {
    if (unit === "year")
      return `P${amount < 1 ? "" : `${Math.floor(amount)}Y`}${Math.round((amount % 1) * 12)}M`;
    if (unit === "day")
      return amount < 1
        ? `PT${Math.round(amount * 24)}H`
        : `P${Math.floor(amount)}DT${Math.round((amount % 1) * 24)}H`;
    if (unit === "decade") return `P${amount * 10}Y`;
    if (unit === "century") return `P${amount * 100}Y`;
  }
  return `P${amount ?? "X"}${letter}`;
}
