import type { HouseId } from "#vocabulary/house.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Report } from "#vocabulary/report.ts";

/** Who published a report, as the packs know it: by the name of the outlet, else by its domain. */
export function houseOfOutlet({ outlet }: Report, knowledge: Knowledge): HouseId | null {
  const named = outlet.name === null ? null : houseOfName(outlet.name, knowledge);
  return named ?? (outlet.domain === null ? null : (knowledge.byDomain.get(outlet.domain)?.house ?? null));
}

/** Whether packs know the outlet of a report as an agency. */
export const isWire = ({ outlet }: Report, knowledge: Knowledge): boolean =>
  [
    ...(outlet.name === null ? [] : (knowledge.byName.get(outlet.name.toLowerCase()) ?? [])),
    ...(outlet.domain === null ? [] : [knowledge.byDomain.get(outlet.domain)]),
  ].some((entity) => entity?.kind === "agency" || entity?.kind === "state-media");

const VOICES = new Set(["agency", "state-media", "outlet", "organisation", "institution"]);

/** The house of the agency, paper or broadcaster that bears a name; null where nobody does, or bearers of several houses. */
export function houseOfName(name: string, knowledge: Knowledge): HouseId | null {
  const bearers = (knowledge.byName.get(name.toLowerCase()) ?? []).filter(({ kind }) => VOICES.has(kind));
  const houses = new Set(bearers.map(({ house }) => house));
  const [only] = houses;
  return houses.size === 1 && only !== undefined ? only : null;
}

/** The house at the top: who controls the one that controls a voice. */
export function topHouse(house: HouseId, knowledge: Knowledge): HouseId {
  let at = house;
  for (let steps = 0; steps < 16; steps++) {
    const parent = knowledge.houses.get(at)?.parent ?? null;
    if (parent === null) return at;
    at = parent;
  }
  return at;
}

export const nameOfHouse = (house: HouseId, knowledge: Knowledge): string =>
  knowledge.houses.get(house)?.name ?? house;
