import type { DossierClaim } from "./dossier.ts";

/** A bar on the scale of a chronology: from 0 to 100, and whether an end is open. */
export interface Bar {
  from: number;
  to: number;
  openStart: boolean;
  openEnd: boolean;
}

/** The days that a chronology covers: of all bounds and publications. Null where no claim has any. */
export function daysOf(claims: readonly DossierClaim[]): { first: string; last: string } | null {
  const days = claims
    .flatMap(({ claim, published }) => [claim.when.earliest, claim.when.latest, published])
    .flatMap((day) => (day === null ? [] : [day.slice(0, 10)]))
    .sort();
  const [first] = days;
  const last = days.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

/** Whether bars would tell anything: not where all days are one, nor where every bar is the same. */
export function tells(claims: readonly DossierClaim[], days: { first: string; last: string }): boolean {
  if (days.first === days.last) return false;
  const bars = claims.map((one) => barOf(one, days)).filter((bar) => bar !== null);
  return new Set(bars.map((bar) => JSON.stringify(bar))).size > 1;
}

/** Where the bounds of a claim lie on the scale; an open end reaches to the scale's. Null where neither is known. */
export function barOf({ claim }: DossierClaim, { first, last }: { first: string; last: string }): Bar | null {
  const { earliest, latest } = claim.when;
  if (earliest === null && latest === null) return null;
  const start = dayNumber(first);
  const days = Math.max(1, dayNumber(last) - start + 1);
  const place = (day: string): number => ((dayNumber(day) - start) / days) * 100;
  return {
    from: earliest === null ? 0 : place(earliest),
    to: latest === null ? 100 : place(latest) + 100 / days,
    openStart: earliest === null,
    openEnd: latest === null,
  };
}

const dayNumber = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000;
