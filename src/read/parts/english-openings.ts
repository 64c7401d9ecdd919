import type { Opening } from "./agency-openings.ts";

const PLACE = String.raw`(?<place>\p{Lu}[\p{L}.’'-]{1,24}(?:\s\p{Lu}[\p{L}.’'-]{1,24}){0,3})`;
const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
const DATE = String.raw`(?<date>${MONTH}\.?\s\d{1,2}(?:,?\s\d{4})?|\d{1,2}\s${MONTH}(?:\s\d{4})?)`;
const AGENCY = String.raw`(?<agency>\p{Lu}[\p{L}. &-]{1,24})`;

/** How some agencies open a report in English, without the dash that most set after it. Every part is bounded. */
const FORMS: readonly RegExp[] = [
  // MURMYSH, June 5. /Nord-Inform/.  MURMYSH, June 5 /Nord-Inform/
  new RegExp(String.raw`^${PLACE},\s${DATE}\.?\s\/${AGENCY}\/\.?\s+`, "u"),
  // MURMYSH. June 5 (Nord-Inform) -
  new RegExp(String.raw`^${PLACE}\.\s${DATE}\.?\s\(${AGENCY}\)\s?[-–—]{1,2}\s*`, "u"),
  // Sant Aldo, Jun 5 (HNA) The minister …; Sant Aldo [Karsolia], June 5 (HNA):
  new RegExp(
    String.raw`^${PLACE}(?:\s\[[\p{L} ]{2,30}\])?,\s${DATE}\s\(${AGENCY}\):?\s+(?=["“‘'\p{Lu}\d])`,
    "u",
  ),
  // Sant Aldo, HNA-  SANT ALDO, HNA –
  new RegExp(String.raw`^${PLACE},\s(?<agency>\p{Lu}{3,8})\s?(?:-{1,2}|[–—])\s*(?=["“‘'\p{Lu}\d])`, "u"),
];
const LONGEST = 120;

/** The opening of a paragraph; null where it has none of these. */
export function englishOpening(words: string): Opening | null {
  for (const form of FORMS) {
    const found = form.exec(words.slice(0, LONGEST));
    const groups = found?.groups;
    if (found === null || groups === undefined) continue;
    return {
      length: found[0].length,
      place: groups["place"] ?? "",
      date: groups["date"] ?? null,
      agencies: [(groups["agency"] ?? "").trim()],
      people: [],
    };
  }
  return null;
}
