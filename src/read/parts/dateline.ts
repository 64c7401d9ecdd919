import { splitNames } from "../names.ts";
import { agencyOpening } from "./agency-openings.ts";
import type { Line, Sheet } from "./line.ts";

// PLACE[, Place][, Month D[, YYYY]] [(AGENCY)] — ; a dash and either capitals, an agency or a date must be there.
// A hyphen or an en dash between two words is none: “U.S.-led forces”, “US–China talks”.
const DATELINE =
  /^(?<place>\p{Lu}[\p{L}.’'/ -]{1,40}(?:,\s\p{Lu}[\p{L}.’' ]{1,30}){0,2}?)(?:,?\s(?<date>(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d{4})?))?(?:,?\s\((?<agency>[\p{Lu}][\p{L}. /&-]{1,40})\))?(?:\s?(?:--|—)\s?|\s?–\s|\s-\s|(?<=\))-\s)(?=\S)/u;

/** “Pyongyang, December 24 (KCNA) -- …”: where, when and whose. Returns where the body begins inside the line, or 0. */
export function readDateline(sheet: Sheet, line: Line): number {
  if (sheet.dateline !== null) return 0;
  const found = DATELINE.exec(line.text);
  const groups = found?.groups;
  if (found === null || groups === undefined) return otherwise(sheet, line);
  const place = groups["place"] ?? "";
  const date = groups["date"] ?? null;
  const agency = groups["agency"] ?? null;
  const capitals =
    place.length > 2 && place.replace(/[^\p{L}]/gu, "") === place.replace(/[^\p{L}]/gu, "").toUpperCase();
  if (date === null && agency === null && !capitals) return 0;
  const span: [number, number] = [line.span[0], line.span[0] + found[0].trimEnd().length];
  sheet.dateline = { span, place: place.trim(), date };
  if (agency !== null) {
    const at = line.text.indexOf(`(${agency})`);
    sheet.credits.push({
      span: [line.span[0] + at, line.span[0] + at + agency.length + 2],
      kind: "agency",
      names: splitNames(agency),
    });
  }
  return found[0].length;
}

/** As other languages open a report. */
function otherwise(sheet: Sheet, line: Line): number {
  const found = agencyOpening(line.text);
  if (found === null) return 0;
  const { length, place, date, agencies, people } = found;
  const span: [number, number] = [line.span[0], line.span[0] + line.text.slice(0, length).trimEnd().length];
  sheet.dateline = { span, place, date };
  if (agencies.length > 0) sheet.credits.push({ span, kind: "agency", names: agencies });
  sheet.bylines.push(...people.filter((name) => !sheet.bylines.includes(name)));
  return length;
}
