import { splitNames } from "../names.ts";
import { agencyOpening, type Opening } from "./agency-openings.ts";
import { englishOpening } from "./english-openings.ts";
import type { Line, Sheet } from "./line.ts";

// “London (CNN)It was”: older pages leave nothing between the agency and the first word.
// PLACE[, Place][, Month D[, YYYY]] [(AGENCY)] — ; a dash and either capitals, an agency or a date must be there.
// A hyphen or an en dash between two words is none: “U.S.-led forces”, “US–China talks”.
const DATELINE =
  /^(?<place>\p{Lu}[\p{L}.’'/ -]{1,40}(?:,\s\p{Lu}[\p{L}.’' ]{1,30}){0,2}?)(?:,?\s(?<date>(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d{4})?))?(?:,?\s\((?<agency>[\p{Lu}][\p{L}. /&-]{1,40}|(?:dpa|epd|kna|apa|sda|sid|ots|ntb|belga)(?:\/\p{Ll}{2,4})?)\))?(?:\s?(?:--|—)\s?|\s?–\s|\s-\s|(?<=\))-\s|(?<=\([A-Z]{2,6}\))(?=[\p{Lu}“"‘]))(?=\S)/u;

// “Harbour Notes via HNA — The port …”: whose words they are, and through which agency.
const VIA =
  /^(?:\p{Lu}[\p{L}.&’'-]{1,24}(?:\s\p{Lu}[\p{L}.&’'-]{1,24}){0,3})\svia\s(?<agency>\p{Lu}{2,6}|\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,2})\s?(?:--|[—–])\s?(?=["“‘'\p{Lu}\d])/u;
// (Reuters) Engineers …, (CNN) — The …: whose words they are, and no place.
const CREDITED =
  /^\((?<agency>[A-Z]{2,6}(?:\/[A-Z]{2,6})?|\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,2})\)(?:(?:\s?[-–—]{1,2})?\s+|(?<=\([A-Z]{3,6}\)))(?=[\p{Lu}\d“"‘])/u;
/** What else stands so before a first sentence: which version or kind of report it is, or an abbreviation of its own. */
const NO_AGENCY =
  /^(?:LEAD|LD|EOM|UPDATED?|PHOTOS?|VIDEO|RECAP|FOCUS|PDF|US|UK|EU|UN|USA|ROK|DPRK|NK|(?:News )?Focus|Lead|Updated?|Recap|Photos?|Videos?|Watch|Listen|Read|Images?|File|Analysis|Opinion|Editorial|Commentary|Column|Interview|Features?|Correct(?:ed|ion)|Exclusive|Roundup|Review|Sponsored|Advertisement|Continued|Part)\b/;

/** “FILE - In this photo”, “WATCH — The mayor”: what stands so is no place. */
const NO_PLACE =
  /^(?:FILES?(?: (?:PHOTO|IMAGE))?|PHOTOS?|PICTURES?|VIDEOS?|WATCH|LISTEN|READ|LIVE|UPDATED?|BREAKING(?: NEWS)?|EXCLUSIVE|ANALYSIS|OPINION|COMMENTARY|FACT CHECK|EXPLAINER|FLASHBACK|PICTURED|CORRECTION|NOTE|MORE|ALSO|RELATED)$/;

/** “Pyongyang, December 24 (KCNA) -- …”: where, when and whose. Returns where the body begins inside the line, or 0; `sheet.dateline` stays null where a credit alone opens it. */
export function readDateline(sheet: Sheet, line: Line): number {
  if (sheet.dateline !== null) return 0;
  const english = englishOpening(line.text);
  if (english !== null) return opened(sheet, line, english);
  const found = DATELINE.exec(line.text);
  const groups = found?.groups;
  if (found === null || groups === undefined) return otherwise(sheet, line);
  // “OSKER - OSKER (HN) –”: the page and the agency both say it.
  const place = (groups["place"] ?? "").trim().replace(/^(.{3,40}) - \1$/u, "$1");
  if (NO_PLACE.test(place)) return 0;
  const date = groups["date"] ?? null;
  const agency = groups["agency"] ?? null;
  // “KANAZAWA, Ishikawa Pref. – The …”: the town in capitals, and what it lies in.
  const town = place.split(",")[0] ?? "";
  const letters = (isWithin(place, line.text.slice(found[0].length)) ? town : place).replace(
    /[^\p{L}]/gu,
    "",
  );
  const capitals = letters.length > 2 && letters === letters.toUpperCase();
  if (date === null && agency === null && !capitals) return credited(sheet, line);
  const span: [number, number] = [line.span[0], line.span[0] + found[0].trimEnd().length];
  sheet.dateline = { span, place, date };
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

/** Whether a land or a region stands beside the town, and a sentence begins behind. */
const isWithin = (place: string, rest: string): boolean =>
  /^[^,]{4,},\s\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?$/u.test(place) && /^["“‘'\p{Lu}\d]/u.test(rest);

/** As other languages open a report. */
function otherwise(sheet: Sheet, line: Line): number {
  const found = agencyOpening(line.text);
  return found === null ? credited(sheet, line) : opened(sheet, line, found);
}

function opened(sheet: Sheet, line: Line, found: Opening): number {
  const { length, place, date, agencies, people } = found;
  const span: [number, number] = [line.span[0], line.span[0] + line.text.slice(0, length).trimEnd().length];
  sheet.dateline = { span, place, date };
  if (agencies.length > 0) sheet.credits.push({ span, kind: "agency", names: agencies });
  sheet.bylines.push(...people.filter((name) => !sheet.bylines.includes(name)));
  return length;
}

/** An agency that stands alone before the first words is a credit, and no dateline. */
function credited(sheet: Sheet, line: Line): number {
  const via = VIA.exec(line.text);
  if (via !== null) {
    const { length } = via[0];
    const span: [number, number] = [line.span[0], line.span[0] + line.text.slice(0, length).trimEnd().length];
    sheet.credits.push({ span, kind: "agency", names: splitNames(via.groups?.["agency"] ?? "") });
    return length;
  }
  const found = CREDITED.exec(line.text);
  const agency = found?.groups?.["agency"];
  if (found === null || agency === undefined || NO_AGENCY.test(agency)) return 0;
  const start = line.span[0];
  sheet.credits.push({ span: [start, start + agency.length + 2], kind: "agency", names: splitNames(agency) });
  return found[0].length;
}
