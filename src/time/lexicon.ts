/** What a word may be in a time expression, as bits: a word may be several ("second", "may", "fall"). */
export const Kind = {
  MONTH: 1,
  WEEKDAY: 2,
  UNIT: 4,
  UNITS: 8,
  NUMBER: 16,
  ORD: 32,
  SEASON: 64,
  PART: 128,
  YEAR: 256,
  DAY: 512,
  DIGITS: 1024,
  YY: 2048,
  ZONE: 4096,
  WD: 8192,
  DECADE: 16384,
  PLACE: 32768,
} as const;
export type KindName = keyof typeof Kind;

export interface Entry {
  bits: number;
  month?: number;
  weekday?: number;
  unit?: Unit;
  number?: number;
  ord?: number;
  season?: string;
  part?: string;
  decade?: number;
  /** Counts only with a capital: "May", "March", "Sat." are other words without one. */
  capital?: boolean;
}

export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "weekend"
  | "week"
  | "fortnight"
  | "month"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "millennium"
  | "night"
  | "morning"
  | "afternoon"
  | "evening";

const lexicon = new Map<string, Entry>();

function add(word: string, bits: number, values: Omit<Entry, "bits">): void {
  const known = lexicon.get(word) ?? { bits: 0 };
  lexicon.set(word, { ...known, ...values, bits: known.bits | bits });
}

const MONTHS: readonly (readonly string[])[] = [
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];
for (const [at, names] of MONTHS.entries())
  for (const name of names) add(name, Kind.MONTH, { month: at + 1, capital: true });

/** 0 is Sunday. */
export const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
for (const [at, name] of WEEKDAYS.entries())
  add(name, Kind.WEEKDAY | Kind.WD, { weekday: at, capital: true });
// Short ones only beside a date: "Sun" is a paper, "Sat" a verb, "Wed" another.
for (const [at, names] of ["sun", "mon", "tue tues", "wed", "thu thur thurs", "fri", "sat"].entries())
  for (const name of names.split(" ")) add(name, Kind.WD, { weekday: at, capital: true });

const UNITS: readonly (readonly [Unit, string, string])[] = [
  ["second", "second", "seconds"],
  ["minute", "minute", "minutes"],
  ["hour", "hour", "hours"],
  ["day", "day", "days"],
  ["weekend", "weekend", "weekends"],
  ["week", "week", "weeks"],
  ["fortnight", "fortnight", "fortnights"],
  ["month", "month", "months"],
  ["quarter", "quarter", "quarters"],
  ["year", "year", "years"],
  ["decade", "decade", "decades"],
  ["century", "century", "centuries"],
  ["millennium", "millennium", "millennia"],
  ["night", "night", "nights"],
  ["morning", "morning", "mornings"],
  ["afternoon", "afternoon", "afternoons"],
  ["evening", "evening", "evenings"],
];
for (const [unit, one, many] of UNITS) {
  add(one, Kind.UNIT, { unit });
  add(many, Kind.UNITS, { unit });
}
for (const [word, unit] of [
  ["min", "minute"],
  ["mins", "minute"],
  ["hr", "hour"],
  ["hrs", "hour"],
  ["secs", "second"],
  ["wks", "week"],
  ["yr", "year"],
  ["yrs", "year"],
] as const)
  add(word, Kind.UNITS, { unit });

const NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
for (const [value, word] of NUMBERS.entries()) add(word, Kind.NUMBER, { number: value });
for (const [at, word] of "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").entries())
  add(word, Kind.NUMBER, { number: 20 + at * 10 });
add("hundred", Kind.NUMBER, { number: 100 });
add("thousand", Kind.NUMBER, { number: 1000 });
for (const word of ["a", "an", "half", "several", "few", "couple", "dozen", "some", "many", "one-and-a-half"])
  add(word, Kind.NUMBER, {});

const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(
    " ",
  );
for (const [at, word] of ORDINALS.entries()) add(word, Kind.ORD, { ord: at + 1 });
add("thirtieth", Kind.ORD, { ord: 30 });

for (const [word, code] of [
  ["spring", "SP"],
  ["summer", "SU"],
  ["autumn", "FA"],
  ["fall", "FA"],
  ["winter", "WI"],
] as const) {
  add(word, Kind.SEASON, { season: code });
  if (word !== "fall") add(`${word}s`, 0, { season: code });
}
for (const [word, code] of [
  ["morning", "MO"],
  ["afternoon", "AF"],
  ["evening", "EV"],
  ["night", "NI"],
] as const)
  add(word, Kind.PART, { part: code });

for (const [at, word] of "twenties thirties forties fifties sixties seventies eighties nineties"
  .split(" ")
  .entries())
  add(word, Kind.DECADE, { decade: 20 + at * 10 });

/** Minutes ahead of Greenwich. "IST" and "CST" mean more than one; news mostly means these. */
export const ZONES: Readonly<Record<string, number>> = {
  gmt: 0,
  utc: 0,
  z: 0,
  bst: 60,
  ist: 330,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  wet: 0,
  west: 60,
  kst: 540,
  jst: 540,
  pyt: 540,
  hkt: 480,
  sgt: 480,
  aest: 600,
  aedt: 660,
  awst: 480,
  nzst: 720,
  nzdt: 780,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  hst: -600,
};
for (const zone of Object.keys(ZONES))
  if (zone !== "z" && zone !== "west") add(zone, Kind.ZONE, { capital: true });
for (const zone of ["et", "ct", "mt", "pt"]) add(zone, Kind.ZONE, { capital: true });

/** Places by whose clocks news tells the time ("Seoul time", "Eastern time"), with their zone in the IANA database. */
export const PLACES: ReadonlyMap<string, string> = new Map([
  ["seoul", "Asia/Seoul"],
  ["korea", "Asia/Seoul"],
  ["korean", "Asia/Seoul"],
  ["pyongyang", "Asia/Pyongyang"],
  ["tokyo", "Asia/Tokyo"],
  ["japan", "Asia/Tokyo"],
  ["beijing", "Asia/Shanghai"],
  ["taipei", "Asia/Taipei"],
  ["singapore", "Asia/Singapore"],
  ["delhi", "Asia/Kolkata"],
  ["tehran", "Asia/Tehran"],
  ["jerusalem", "Asia/Jerusalem"],
  ["israel", "Asia/Jerusalem"],
  ["moscow", "Europe/Moscow"],
  ["kyiv", "Europe/Kyiv"],
  ["kiev", "Europe/Kyiv"],
  ["ankara", "Europe/Istanbul"],
  ["berlin", "Europe/Berlin"],
  ["paris", "Europe/Paris"],
  ["london", "Europe/London"],
  ["greenwich", "UTC"],
  ["sydney", "Australia/Sydney"],
  ["eastern", "America/New_York"],
  ["central", "America/Chicago"],
  ["mountain", "America/Denver"],
  ["pacific", "America/Los_Angeles"],
]);
for (const place of PLACES.keys()) add(place, Kind.PLACE, { capital: true });

export const entryOf = (lower: string): Entry | undefined => lexicon.get(lower);
export const entries = (): IterableIterator<[string, Entry]> => lexicon.entries();
