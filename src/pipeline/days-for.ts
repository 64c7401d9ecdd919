import type { Annotated } from "#vocabulary/annotated.ts";
import type { Knowledge, PackDay } from "#vocabulary/pack.ts";

/**
 * The days of the packs that a report may mean: those of no country, and those of countries that it names, itself or by somebody who
 * belongs there. "Liberation Day" is another day in another country.
 */
export function daysFor(annotated: Annotated, knowledge: Knowledge): readonly PackDay[] {
  const days = knowledge.packs.flatMap((pack) => pack.days);
  if (days.length === 0) return days;
  const countries = new Set<string>();
  for (const { entity } of annotated.mentions) {
    if (entity === null) continue;
    countries.add(entity);
    const country = knowledge.entities.get(entity)?.country;
    if (country != null) countries.add(country);
  }
  return days.filter(({ country }) => country === undefined || countries.has(country));
}
