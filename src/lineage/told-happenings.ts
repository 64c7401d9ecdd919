import type { Claim } from "#vocabulary/claim.ts";
import { leadOf } from "./happening.ts";
import { onceEach } from "./once-each.ts";
import type { Sketch } from "./sketch.ts";

/** What the opening of a report tells to have happened on a day that it names. */
interface ToldDay {
  kinds: Set<string>;
  /** Places narrower than a country, and countries, as claims name them. */
  places: Set<string>;
  countries: Set<string>;
}

/** How two reports meet in what they tell of: nothing is known of it, one kind of happening on one day, or that at one place, too. */
export type Meeting = "none" | "day" | "place";

/** Whether the openings of two reports tell of one kind of happening on one day, and where. */
export function meetingOf(a: Sketch, b: Sketch): Meeting {
  const [one, two] = [toldDaysOf(a), toldDaysOf(b)];
  let found: Meeting = "none";
  for (const [day, told] of one) {
    const other = two.get(day);
    if (other === undefined || !haveOne(told.kinds, other.kinds)) continue;
    if (haveOne(told.places, other.places)) return "place";
    // Of two countries, or of no place at all, nothing is known to be one.
    if (haveOne(told.countries, other.countries)) found = "day";
  }
  return found;
}

const haveOne = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const one of a) if (b.has(one)) return true;
  return false;
};

const toldDaysOf = onceEach((sketch: Sketch): ReadonlyMap<string, ToldDay> => {
  const out = new Map<string, ToldDay>();
  const end = leadOf(sketch);
  for (const claim of sketch.reading.claims) {
    if ((claim.content[0]?.[0] ?? 0) >= end) continue;
    const day = dayOf(claim);
    if (day === null) continue;
    const told = out.get(day) ?? { kinds: new Set(), places: new Set(), countries: new Set() };
    out.set(day, told);
    if (claim.event !== null) told.kinds.add(claim.event.kind);
    const { place, precision } = claim.where;
    if (place !== null)
      (precision === "country" || precision === "region" ? told.countries : told.places).add(place);
  }
  return out;
});

/** The day on which a claim says that something happened; null where it names none, or nothing happened yet. */
const dayOf = ({ stance, when: { earliest, latest, basis } }: Claim): string | null =>
  stance === "asserted" && earliest !== null && earliest === latest && basis !== "bounded-by-report"
    ? earliest.slice(0, 10)
    : null;
