export const MONTH_NAMES = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
/** Months as printed; "May" and "March" only with their capital, so that the verbs stay verbs. */
export const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|Jun(?:e|\\.)?|Jul(?:y|\\.)?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
export const WEEKDAY_NAMES = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
export const WEEKDAY = "(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)";
export const YEAR = "(?:1[5-9]\\d\\d|20\\d\\d)";
export const SMALL =
  "(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|a few|several|\\d{1,3})";
export const UNIT = "(?:second|minute|hour|day|week|month|quarter|year|decade|century|centurie)";

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
};
const LETTERS: Readonly<Record<string, string>> = {
  second: "TS",
  minute: "TM",
  hour: "TH",
  day: "D",
  week: "W",
  month: "M",
  quarter: "Q",
  year: "Y",
  decade: "DE",
  century: "CE",
  centurie: "CE",
};

export const monthOf = (name: string): number =>
  MONTH_NAMES.findIndex((month) => month.startsWith(name.toLowerCase().replace(".", "").slice(0, 3))) + 1;
export const weekdayOf = (name: string): number => WEEKDAY_NAMES.indexOf(name.toLowerCase());
/** Null for "a few", "several". */
export const countOf = (words: string): number | null =>
  NUMBERS[words.toLowerCase()] ?? (/^\d+$/.test(words) ? Number(words) : null);
/** TimeML duration: P3D, PT2H, PXW for an unknown count. */
export function durationOf(count: number | null, unit: string): string {
  const letter = LETTERS[unit.toLowerCase().replace(/s$/, "")] ?? "D";
  return letter.startsWith("T") ? `PT${count ?? "X"}${letter.slice(1)}` : `P${count ?? "X"}${letter}`;
}

/** Whether a capitalised match stands right after another capitalised word: "Russia Today", "the Harbour Daily". */
export const inName = (found: RegExpExecArray, text: string): boolean =>
  /^\p{Lu}/u.test(found[0]) &&
  /(?:^|\s)\p{Lu}[\p{L}.]*\s$/u.test(text.slice(Math.max(0, found.index - 30), found.index)) &&
  !/(?:^|[.!?]\s)(?:The|A|An|In|On|By|And|But|Until|From|Since)\s$/.test(
    text.slice(Math.max(0, found.index - 30), found.index),
  );
