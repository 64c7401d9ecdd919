import type { HouseId } from "./house.ts";
import type { KnownEntity } from "./pack.ts";

/**
 * Who controlled an entity on a day, by packs. Null where nobody is known to have: before its present house took it over, if no row tells of
 * another. Without a day, who controls it now.
 *
 * @param day ISO 8601; a time of day after it is left aside
 */
export function houseAt(entity: Pick<KnownEntity, "house" | "control">, day: string | null): HouseId | null {
  if (day === null) return entity.house;
  const holds = entity.control.filter(
    ({ since, until }) =>
      (since === undefined || day.slice(0, since.length) >= since) &&
      (until === undefined || day.slice(0, until.length) <= until),
  );
  // Of several the one that began last: one year may end a house and begin another.
  const [held] = [...holds].sort((a, b) => (b.since ?? "").localeCompare(a.since ?? ""));
  if (held !== undefined) return held.house as HouseId;
  const isLater = entity.control.some(
    ({ house, since }) => house === entity.house && since !== undefined && day.slice(0, since.length) < since,
  );
  return isLater ? null : entity.house;
}
