import type { TimeContext } from "../context.ts";
import type { Parts, Reading } from "../form.ts";
import { PLACES } from "../lexicon.ts";
import { offsetIn, offsetOf, offsetText } from "../zones.ts";

/** The zone beside a clock, as a pattern: letters, "local time", "Seoul time", "Eastern Standard Time", +09:00. */
export const ZONE =
  "zone:ZONE [~sign:+|- ~ahead:DIGITS [~: ~past:DIGITS]] / ( zone:ZONE ) / local:local [time] / [u.s.|us] place:PLACE [standard|daylight|summer|mean] time";
/** The same right behind an ISO time. */
export const ISO_ZONE = "~z:z / ~sign:+|- ~ahead:DIGITS [~: ~past:DIGITS]";

/**
 * The zone of a clock whose time is `local`, `YYYY-MM-DDThh:mm` or less: as it stands there, else the dateline's or the outlet's, with how
 * it is known. Null where nothing tells.
 */
export function zoneOfClock(parts: Parts, context: TimeContext, local: string | null): Reading["zone"] {
  const [letters, place, sign] = [parts["zone"]?.lower, parts["place"], parts["sign"]?.lower];
  const text = (minutes: number | null): string | null => (minutes === null ? null : offsetText(minutes));
  const day = local ?? context.day?.period.earliest ?? context.published;
  if (parts["z"] !== undefined) return { name: "UTC", offset: "+00:00", basis: "stated" };
  if (sign !== undefined) {
    const minutes = minutesOf(parts["ahead"]?.value ?? 0, parts["past"]?.value);
    if (minutes > 14 * 60) return null;
    const name = `${letters?.toUpperCase() ?? "UTC"}${sign}${parts["ahead"]?.value ?? 0}`;
    return { name, offset: offsetText(sign === "-" ? -minutes : minutes), basis: "stated" };
  }
  if (letters !== undefined)
    return {
      name: letters.toUpperCase(),
      offset: text(offsetOf(letters, day?.slice(0, 10) ?? null)),
      basis: "stated",
    };
  if (place !== undefined) {
    const { words } = context;
    const printed = words.slice(place.from, place.to).map(({ start, end }) => context.text.slice(start, end));
    const zone = PLACES.get(place.lower);
    return {
      name: `${printed.join(" ")} time`,
      offset: text(zone === undefined || day === null ? null : offsetIn(zone, day)),
      basis: "stated",
    };
  }
  const { zone } = context;
  const inferred = zone === null || local === null ? null : text(offsetIn(zone.name, local));
  if (parts["local"] !== undefined)
    return inferred === null || zone === null
      ? { name: "local", offset: null, basis: "stated" }
      : { name: "local", offset: inferred, basis: zone.basis };
  return inferred === null || zone === null ? null : { ...zone, offset: inferred };
}

/** "+9", "+0900", "+09:00". */
const minutesOf = (ahead: number, past: number | undefined): number =>
  ahead > 14 ? Math.floor(ahead / 100) * 60 + (ahead % 100) : ahead * 60 + (past ?? 0);
