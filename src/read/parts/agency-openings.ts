/** How agencies and papers open a report in other languages than English: where, when, whose, and who wrote it. */
export interface Opening {
  /** Where the body begins in the words. */
  length: number;
  place: string;
  date: string | null;
  agencies: string[];
  people: string[];
}

const HANGUL = "\\p{Script=Hangul}";
const HAN = "\\p{Script=Han}";
// Every part is bounded, and each form begins with a bracket or ends in a word that stands nowhere else.
const FORMS: readonly RegExp[] = [
  // (남포항=새벽통신) 김하람 이도윤 기자 =
  new RegExp(
    `^\\((?<place>[^()=\\n]{1,20})=(?<agency>[^()=\\n]{2,20})\\)\\s*(?:(?<people>[${HANGUL} ·,]{2,40}?)\\s?(?:기자|특파원|통신원)\\s*=\\s*|=\\s*)?`,
    "u",
  ),
  // (해산 5월 14일발 해산중앙통신)
  new RegExp(
    `^[(（](?<place>[${HANGUL}]{1,10})\\s?(?<date>\\d{1,2}월\\s?\\d{1,2}일)\\s?발\\s?(?<agency>[${HANGUL}]{2,16})[)）]\\s*`,
    "u",
  ),
  // 【記者陳芷蘭／青灣報導】, 〔本報記者…／…報導〕
  new RegExp(
    `^[【〔［\\[](?:[${HAN}]{0,6})?[記记]者(?<people>[${HAN}、 ]{2,16})[∕／/](?<place>[${HAN}]{2,8}?)(?:\\d{1,2}日)?(?:報導|报道|電|电|特稿)[】〕］\\]]\\s*`,
    "u",
  ),
  // 【ハサン３月４日発＝ハサン通信】
  /^[【［[(（](?<place>[^】］\])）\d０-９＝=]{1,16}?)(?<date>[\d０-９]{1,2}月[\d０-９]{1,2}日)?発?[＝=](?<agency>[^】］\])）]{2,20})[】］\])）]\s*/u,
  // 海山社青浦5月12日电（记者 林晓 周远）
  new RegExp(
    `^(?<agency>[${HAN}]{1,6}?(?:社|网|網))(?<place>[${HAN}]{2,8}?)(?<date>\\d{1,2}月\\d{1,2}日)[电電](?:[（(](?:[${HAN}]{0,4})?[记記]者[:： ]?(?<people>[${HAN}、 ]{2,30})[）)])?\\s*`,
    "u",
  ),
  // МУРМЫШ, 5 июн - Норд-Информ.  МОСКВА, 5 июня. /ТАСС/.
  /^(?<place>\p{Lu}[\p{Lu} -]{1,30}), (?<date>\d{1,2} [а-яіїє]{3,9})\.? ?(?:[-–—] ?(?<agency>\p{Lu}[\p{L}-]{1,24})\.|\/(?<second>[\p{L}. -]{2,24})\/\.?|\((?<third>[\p{L}. -]{2,24})\) ?[-–—])\s+/u,
];
const LONGEST = 120;
const MOST_PEOPLE = 6;

/** The opening of a paragraph; null where it has none. */
export function agencyOpening(words: string): Opening | null {
  const trimmed = words.trimStart();
  const lead = words.length - trimmed.length;
  for (const form of FORMS) {
    const found = form.exec(trimmed.slice(0, LONGEST));
    const groups = found?.groups;
    if (found === null || groups === undefined) continue;
    const agency = groups["agency"] ?? groups["second"] ?? groups["third"];
    return {
      length: lead + found[0].length,
      place: (groups["place"] ?? "").trim(),
      date: groups["date"] ?? null,
      agencies: agency === undefined ? [] : [agency.trim()],
      people: (groups["people"] ?? "")
        .split(/[、,·\s]+/)
        .filter((name) => name !== "")
        .slice(0, MOST_PEOPLE),
    };
  }
  return null;
}
