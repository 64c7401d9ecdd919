import { domainOwner } from "#vocabulary/domain-owner.ts";
import type { HouseId } from "#vocabulary/house.ts";
import { houseAt } from "#vocabulary/house-at.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Report } from "#vocabulary/report.ts";

/** The day of a report, on which who controls whom is asked; null where it is not known. */
export const dayOf = ({ published }: Report): string | null => published?.value ?? null;

/** Who controlled the outlet of a report on its day, as the packs know it: by the name of the outlet, else by its domain. */
export function houseOfOutlet(report: Report, knowledge: Knowledge): HouseId | null {
  const { name, domain } = report.outlet;
  const day = dayOf(report);
  const named = name === null ? null : houseOfName(name, day, knowledge);
  const at = domainOwner(knowledge, domain);
  return named ?? (at === null ? null : houseAt(at, day));
}

/** Whether packs know the outlet of a report as an agency. */
export const isWire = ({ outlet }: Report, knowledge: Knowledge): boolean =>
  [
    ...(outlet.name === null ? [] : (knowledge.byName.get(outlet.name.toLowerCase()) ?? [])),
    domainOwner(knowledge, outlet.domain),
  ].some((entity) => entity?.kind === "agency" || entity?.kind === "state-media");

const VOICES = new Set(["agency", "state-media", "outlet", "organisation", "institution"]);

/**
 * The house that held the agency, paper or broadcaster of a name on a day; null where nobody bears it, or bearers of several houses. Without a day the house
 * of now.
 */
export function houseOfName(name: string, day: string | null, knowledge: Knowledge): HouseId | null {
  const bearers = (knowledge.byName.get(name.toLowerCase()) ?? []).filter(({ kind }) => VOICES.has(kind));
  const houses = new Set(bearers.map((bearer) => houseAt(bearer, day)));
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
