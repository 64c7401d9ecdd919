import type { DatedBy } from "#vocabulary/report.ts";
import type { DateWitness } from "./date-witness.ts";
import { SCRIPT_WEIGHT } from "./date-witnesses.ts";
import { inRegion } from "./outlet-zone.ts";

/** From this weight on a shown day has a label or an element of its own right beside the headline. */
const BESIDE_HEADLINE = 9;
const LIKELY = 5;
const POSSIBLE = 2;
const IN_SIDEBAR = -3;
const MOST_STATED = 100;

type Tier = (witness: DateWitness) => boolean;
const shown: Tier = ({ basis }) => basis === "text" || basis === "time-element";
const published: Tier = ({ role }) => role === "published";
const modified: Tier = ({ role }) => role === "modified";
const inScript: Tier = ({ weight }) => weight <= SCRIPT_WEIGHT;
const stated =
  (basis: DatedBy["basis"]): Tier =>
  (w) =>
    w.basis === basis && !inScript(w);
const from =
  (least: number): Tier =>
  ({ weight }) =>
    weight >= least;
const both =
  (...tiers: readonly Tier[]): Tier =>
  (w) =>
    tiers.every((tier) => tier(w));

/**
 * The order of trust. What the outlet shows beside its headline stands first: meta data often tells of another system's day (import, first
 * draft), and nobody reads it. A page that tells only when it was last changed was published no later, which is better than no day.
 */
const PUBLISHED: readonly Tier[] = [
  both(shown, published, from(BESIDE_HEADLINE)),
  both(stated("json-ld"), published),
  both(stated("meta"), published),
  both(stated("microdata"), published, from(-2)),
  both(shown, published, from(LIKELY)),
  both(stated("json-ld"), (w) => !modified(w)),
  both(stated("meta"), (w) => !modified(w)),
  stated("url"),
  both(stated("microdata"), (w) => !modified(w), from(IN_SIDEBAR)),
  both(shown, modified, from(LIKELY)),
  both(shown, published, from(POSSIBLE)),
  both(inScript, published),
  both(inScript, ({ role }) => role === "created"),
  both(modified, from(IN_SIDEBAR)),
  both(shown, published, from(IN_SIDEBAR)),
];

const MODIFIED: readonly Tier[] = [
  both(stated("json-ld"), modified),
  both(stated("meta"), modified),
  both(stated("microdata"), modified, from(-2)),
  both(shown, modified, from(LIKELY)),
];

export interface DecidedDates {
  published: DatedBy | null;
  modified: DatedBy | null;
}

/** The days that are believed. `region`: where the outlet is, for moments given in UTC. */
export function decideDates(witnesses: readonly DateWitness[], region: string | null): DecidedDates {
  const first = firstOf(PUBLISHED, withoutShownAgain(witnesses));
  const changed = firstOf(MODIFIED, witnesses);
  return {
    published: first === null ? null : settled(first, witnesses, region),
    modified:
      changed === null
        ? null
        : { value: localised(withHour(changed, witnesses), region), basis: changed.basis },
  };
}

/**
 * All but the days without a label that lie between the stated moments of publication and of change, by more than clocks could tell: on those the page
 * was shown anew.
 */
function withoutShownAgain(witnesses: readonly DateWitness[]): readonly DateWitness[] {
  const days = (role: Tier): number[] =>
    witnesses
      .filter((witness) => stated("meta")(witness) && role(witness) && isMoment(witness.value))
      .map((witness) => Date.parse(witness.value.slice(0, 10)));
  const from = Math.min(...days(published).slice(0, MOST_STATED)) + 2 * DAY;
  const to = Math.max(...days(modified).slice(0, MOST_STATED)) - 2 * DAY;
  if (!(from < to)) return witnesses;
  return witnesses.filter((witness) => {
    const day = Date.parse(witness.value.slice(0, 10));
    return !shown(witness) || witness.labelled === true || day <= from || day >= to;
  });
}

/** Of the first tier that anyone is in, the weightiest; the first of equals. */
function firstOf(tiers: readonly Tier[], witnesses: readonly DateWitness[]): DateWitness | null {
  for (const tier of tiers) {
    let found: DateWitness | null = null;
    for (const witness of witnesses)
      if (tier(witness) && (found === null || witness.weight > found.weight)) found = witness;
    if (found !== null) return found;
  }
  return null;
}

const EXACT: readonly DatedBy["basis"][] = ["json-ld", "meta", "microdata", "time-element"];

/**
 * The believed day with the hour that a witness adds to it. "2023-11-09T03:28Z" on a page of 8 November is the evening of the 8th where the
 * outlet is: a moment in UTC is of the believed day where its region's clocks say so, or where some clock on earth does
 * and the page names the day. Then the day stands without an hour, unless a witness gives the same moment with its offset.
 */
function settled(believed: DateWitness, witnesses: readonly DateWitness[], region: string | null): DatedBy {
  const { basis } = believed;
  const value = rightWayRound(believed, witnesses);
  if (!isMoment(value)) {
    for (const exact of EXACT)
      for (const witness of witnesses) {
        if (
          witness.basis !== exact ||
          inScript(witness) ||
          witness.role === "modified" ||
          !isMoment(witness.value)
        )
          continue;
        const local = localised(witness.value, region);
        if (local.slice(0, 10) === value) return { value: local, basis: exact };
        if (witness.value.slice(0, 10) === value) return { value: witness.value, basis: exact };
      }
    return { value, basis };
  }
  if (!inUtc(value)) return { value, basis };
  const twin = witnesses.find(
    (witness) => isMoment(witness.value) && !inUtc(witness.value) && sameMoment(witness.value, value),
  );
  if (twin !== undefined) return { value: twin.value, basis };
  const days = witnesses.filter(
    (witness) =>
      !isMoment(witness.value) &&
      !modified(witness) &&
      (witness.basis === "url" ||
        inScript(witness) ||
        stated("meta")(witness) ||
        (shown(witness) && witness.weight >= LIKELY)),
  );
  const same = days.some((witness) => witness.value === value.slice(0, 10));
  const neighbour = days.find((witness) => someClockShows(value, witness.value));
  if (!same && neighbour !== undefined) {
    const local = localised(value, region);
    return local.startsWith(neighbour.value)
      ? { value: local, basis }
      : { value: neighbour.value, basis: neighbour.basis };
  }
  return { value: same ? value : localised(value, region), basis };
}

/** The moment that another witness of the same change gives to its day. */
function withHour({ value, basis }: DateWitness, witnesses: readonly DateWitness[]): string {
  if (isMoment(value)) return value;
  const exact = witnesses.find(
    (other) =>
      modified(other) && other.basis === basis && isMoment(other.value) && other.value.startsWith(value),
  );
  return exact?.value ?? value;
}

/** "11/01/2021" is what another witness says in a way that leaves no doubt. */
function rightWayRound({ value, or = null }: DateWitness, witnesses: readonly DateWitness[]): string {
  if (or === null) return value;
  const sure = witnesses.filter((witness) => (witness.or ?? null) === null && !shown(witness));
  const said = (day: string): boolean => sure.some((witness) => witness.value.startsWith(day));
  return said(or) && !said(value) ? or : value;
}

const isMoment = (value: string): boolean => value.length > 10;
const inUtc = (value: string): boolean => /(?:Z|[+-]00:?00)$/.test(value);
const sameMoment = (a: string, b: string): boolean => Math.abs(Date.parse(a) - Date.parse(b)) < 60_000;

/** A moment in UTC by the region's clocks, where that changes its day; as it was given else. */
function localised(value: string, region: string | null): string {
  if (!isMoment(value) || !inUtc(value)) return value;
  const local = inRegion(value, region);
  return local === null || local.slice(0, 10) === value.slice(0, 10) ? value : local;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Whether the day was on the calendar anywhere on earth at the moment: clocks run from twelve hours behind UTC to fourteen before it. */
function someClockShows(moment: string, day: string): boolean {
  const at = Date.parse(moment);
  return [at - 12 * HOUR, at + 14 * HOUR].some((t) => new Date(t).toISOString().slice(0, 10) === day);
}
