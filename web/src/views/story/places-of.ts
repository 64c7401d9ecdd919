import type { StorySaying } from "@stemma/vocabulary/story-facts.ts";

export interface Place {
  name: string;
  lat: number;
  lon: number;
  precision: string | null;
  claims: number;
}

/** The places that a story's claims name and whose coordinates are known: those of most claims first. */
export function placesOf(sayings: readonly StorySaying[]): Place[] {
  const found = new Map<string, Place>();
  for (const { where } of sayings) {
    const { place, lat, lon, precision } = where;
    if (place === null || lat === null || lon === null) continue;
    const known = found.get(place);
    if (known === undefined) found.set(place, { name: place, lat, lon, precision, claims: 1 });
    else known.claims++;
  }
  return [...found.values()].sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1));
}

/** The places that a story's claims name, whether a map has them or not: those of most claims first. */
export function mostNamed(sayings: readonly Pick<StorySaying, "where">[]): string[] {
  const found = new Map<string, number>();
  for (const { where } of sayings)
    if (where.place !== null) found.set(where.place, (found.get(where.place) ?? 0) + 1);
  return [...found].sort(([a, many], [b, most]) => most - many || (a < b ? -1 : 1)).map(([place]) => place);
}

/** How far from its point a place may lie, in kilometres: what its circle shows. */
const REACH: Readonly<Record<string, number>> = {
  site: 4,
  town: 12,
  district: 30,
  province: 80,
  country: 250,
  region: 400,
};
export const reachOf = (precision: string | null): number => REACH[precision ?? ""] ?? 60;

const KM_A_DEGREE = 111.2;

/** How much wider than high the map is. */
const SHAPE = 460 / 300;

/** A window of the world in degrees around places, with some of the land about them; wider than high. */
export function windowOf(places: readonly Place[]): {
  west: number;
  south: number;
  width: number;
  height: number;
} {
  const reach = places.map(({ precision }) => reachOf(precision) / KM_A_DEGREE);
  const [south, north] = [
    Math.min(...places.map(({ lat }, i) => lat - (reach[i] ?? 0))),
    Math.max(...places.map(({ lat }, i) => lat + (reach[i] ?? 0))),
  ];
  const narrow = Math.max(0.2, Math.cos((((south + north) / 2) * Math.PI) / 180));
  const [west, east] = [
    Math.min(...places.map(({ lon }, i) => lon - (reach[i] ?? 0) / narrow)),
    Math.max(...places.map(({ lon }, i) => lon + (reach[i] ?? 0) / narrow)),
  ];
  const height = Math.max(3, (north - south) * 1.45, ((east - west) * narrow * 1.35) / SHAPE);
  const width = (height * SHAPE) / narrow;
  return { west: (west + east) / 2 - width / 2, south: (south + north) / 2 - height / 2, width, height };
}
