import type { Annotated } from "#vocabulary/annotated.ts";
import type { Knowledge, PackDay } from "#vocabulary/pack.ts";
import type { Report } from "#vocabulary/report.ts";

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

/**
 * How a report's outlet writes "3/4/2025": as its country does, day first where no row of the packs says otherwise. Null where the packs do
 * not know the outlet's country; then the other dates of the text decide.
 */
export function orderFor({ outlet }: Report, knowledge: Knowledge): "month-first" | "day-first" | null {
  const country = countryOf(outlet, knowledge);
  if (country === null) return null;
  const row = knowledge.packs
    .flatMap((pack) => pack.days)
    .find((day) => day.order !== undefined && day.country === country);
  return row?.order ?? "day-first";
}

function countryOf({ name, domain }: Report["outlet"], knowledge: Knowledge): string | null {
  for (const entity of knowledge.entities.values()) {
    if (entity.country === null) continue;
    const known =
      (domain !== null && entity.domains.some((one) => domain === one || domain.endsWith(`.${one}`))) ||
      (name !== null && entity.domains.length > 0 && (entity.name === name || entity.aliases.includes(name)));
    if (known) return entity.country;
  }
  return null;
}
