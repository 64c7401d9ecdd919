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

/** Countries of outlets by domain and by name; packs are asked for every report, and looked through once. */
const countries = new WeakMap<Knowledge, ReadonlyMap<string, string>>();

function countryOf({ name, domain }: Report["outlet"], knowledge: Knowledge): string | null {
  let known = countries.get(knowledge);
  if (known === undefined) {
    const made = new Map<string, string>();
    for (const { name: own, aliases, domains, country } of knowledge.entities.values()) {
      if (country === null || domains.length === 0) continue;
      for (const one of [...domains, own, ...aliases]) if (!made.has(one)) made.set(one, country);
    }
    known = made;
    countries.set(knowledge, known);
  }
  // A domain's own, then what it is part of: www.a.example, a.example.
  for (let part = domain; part?.includes(".") === true; part = part.slice(part.indexOf(".") + 1)) {
    const country = known.get(part);
    if (country !== undefined) return country;
  }
  return name === null ? null : (known.get(name) ?? null);
}
