import type { ClockZone, DateOrder } from "#time/context.ts";
import { zoneOfCity } from "#time/zones.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Knowledge, PackDay } from "#vocabulary/pack.ts";
import type { Report } from "#vocabulary/report.ts";

/**
 * The days of the packs that a report may mean: those of no country, of its outlet's, and of countries that it names, itself or by somebody who
 * belongs there. "Liberation Day" is another day in another country.
 */
export function daysFor(annotated: Annotated, knowledge: Knowledge): readonly PackDay[] {
  const days = knowledge.packs.flatMap((pack) => pack.days);
  if (days.length === 0) return days;
  const countries = new Set<string>();
  // A country's own press writes its years without its name.
  const own = countryOf(annotated.report.outlet, knowledge);
  if (own !== null) countries.add(own);
  for (const { entity } of annotated.mentions) {
    if (entity === null) continue;
    countries.add(entity);
    const country = knowledge.entities.get(entity)?.country;
    if (country != null) countries.add(country);
  }
  return days.filter(({ country }) => country === undefined || countries.has(country));
}

/**
 * How a report writes "3/4/2025": as its outlet's country does, else the dateline's; day first where no row of the packs says otherwise. Null
 * where the packs know neither country; then the other dates of the text decide.
 */
export function orderFor(annotated: Annotated, knowledge: Knowledge): DateOrder | null {
  const outlet = countryOf(annotated.report.outlet, knowledge);
  const country = outlet ?? datelineCountry(annotated, knowledge);
  if (country === null) return null;
  const order = rowOf(country, knowledge, "order")?.order ?? "day-first";
  return { order, basis: outlet === null ? "dateline" : "outlet" };
}

/**
 * Whose clocks a report tells the time by where it does not say: those of its dateline's city or country, and without a dateline those of the
 * outlet's country. Null where that is not known or has several zones.
 */
export function zoneFor(annotated: Annotated, knowledge: Knowledge): ClockZone | null {
  const { dateline, outlet } = annotated.report;
  const zoneOf = (country: string | null): string | null =>
    country === null ? null : (rowOf(country, knowledge, "zone")?.zone ?? null);
  const basis = dateline?.place == null ? "outlet" : "dateline";
  const name =
    dateline?.place == null
      ? zoneOf(countryOf(outlet, knowledge))
      : (zoneOfCity(dateline.place.split(",")[0] ?? "") ?? zoneOf(datelineCountry(annotated, knowledge)));
  return name === null ? null : { name, basis };
}

const rowOf = (country: string, { packs }: Knowledge, fact: "order" | "zone"): PackDay | undefined =>
  packs.flatMap((pack) => pack.days).find((day) => day[fact] !== undefined && day.country === country);

/** The country that a dateline names, or that of the first place in it. Datelines are in capitals, which no name of a pack is. */
function datelineCountry({ report, mentions }: Annotated, knowledge: Knowledge): string | null {
  const { dateline } = report;
  if (dateline === null) return null;
  const { entities } = knowledge;
  for (const part of (dateline.place ?? "").toLowerCase().split(/,\s*/)) {
    const country = countriesByName(knowledge).get(part);
    if (country !== undefined) return country;
  }
  for (const { span, entity } of mentions) {
    if (entity === null || span[0] < dateline.span[0] || span[1] > dateline.span[1]) continue;
    const place = entities.get(entity);
    if (place?.kind === "country") return entity;
    if (place?.kind === "place" && place.country !== null) return place.country;
  }
  return null;
}

const byName = new WeakMap<Knowledge, ReadonlyMap<string, string>>();

function countriesByName(knowledge: Knowledge): ReadonlyMap<string, string> {
  let known = byName.get(knowledge);
  if (known === undefined) {
    const made = new Map<string, string>();
    for (const { id, kind, name, aliases } of knowledge.entities.values())
      if (kind === "country") for (const one of [name, ...aliases]) made.set(one.toLowerCase(), id);
    known = made;
    byName.set(knowledge, known);
  }
  return known;
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
