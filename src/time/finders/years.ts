import type { TimeContext } from "../context.ts";
import type { Form, Parts, Reading } from "../form.ts";
import { Kind } from "../lexicon.ts";
import { centuryPeriod, decadePeriod, halfPeriod, isYear, seasonPeriod, yearPeriod } from "../periods.ts";
import { stated, vague } from "../readings.ts";
import { fullYear } from "./full-dates.ts";
import { cut, type Third, thirdOf } from "./months.ts";
import { isPartOfName } from "./years-in-names.ts";

function inYear(year: number, third: Third = null): Reading | null {
  if (!isYear(year)) return null;
  const period = yearPeriod(year);
  return cut(stated(period), period, third);
}

/** A year so much given that no word need lead to it. Beyond, a number of four digits is a number until words say otherwise. */
const LIKELY = (year: number): boolean => year >= 1900 && year <= 2039;
const LEADS =
  /^(?:in|since|of|from|until|till|by|during|before|after|for|through|and|to|or|late|early|mid|the|year|between|circa|about|around|\(|-|')$/;
/** What is counted in thousands, and what makes the number a name. */
const COUNTED =
  /^(?:percent|people|troops|soldiers|miles|km|tonnes|tons|dollars|homes|workers|votes|feet|foot|meters?|metres?|kilometers?|kilometres?|yards|acres|hectares|pounds|kilograms?|kg|litres?|liters?|barrels|euros?|yuan|won|yen|roubles?|rubles?|rupees?|cents|cases|copies|units|cars|shells|rounds|missiles|drones|ships|children|women|men|points|times|degrees|hours|minutes|seconds|days|weeks|months|years|shares|jobs|employees|members|passengers|gmt|utc|kst|hrs|hours|local|mw|megawatts|%)$/;
const NUMBER_NAMES =
  /^(?:no|number|page|chapter|verse|flight|model|boeing|section|article|room|gate|box|row|seat|platform|apartment|suite|bus|train|extension|pin|code|form|channel|highway|route|resolution|version|part|building|mirage|ke|mh|windows|size|lot|unit|cost|worth|totaling|totalling|nearly|over|than|least|most)$/;

/** "from 2000 to 3000", "between 1950 and 12,000": the other end is no year, so this one is a number too. */
function inRangeOfNumbers({ words, from, to }: TimeContext): boolean {
  const lead = words[from - 1]?.lower;
  if (lead !== "from" && lead !== "between") return false;
  const joint = words[to]?.lower;
  const other = words[to + 1];
  if ((joint !== "to" && joint !== "and") || other === undefined || other.number < 0) return false;
  return (
    other.digits !== 4 ||
    other.number < 1000 ||
    other.number >= 2200 ||
    // "between 1950 and 12,000", but "between 2014 and 2018, they said".
    (words[to + 2]?.lower === "," && words[to + 2]?.joined === true && words[to + 3]?.joined === true)
  );
}

function isYearHere(year: number, context: TimeContext): boolean {
  const { words, from, to } = context;
  const [before, after] = [words[from - 1], words[to]];
  if (year < 1000 || year >= 2200) return false;
  const attached = words[from]?.joined === true && before !== undefined;
  if (attached && /^[$€£#.,:/+&=]$/.test(before.lower)) return false;
  if (attached && before.lower === "-" && !(LIKELY(year) && isFirstYear(words, from - 2, year))) {
    if (!/^(?:mid|post|pre|late|early|fiscal)$/.test(words[from - 2]?.lower ?? "")) return false;
  }
  if (attached && !/^[-"'(]$/.test(before.lower)) return false;
  if (before !== undefined && /^[$€£#]$/.test(before.lower)) return false;
  if (isPartOfName(context)) return false;
  const dated = before?.lower === "than" && /^(?:later|earlier)$/.test(words[from - 2]?.lower ?? "");
  if (before !== undefined && !dated && NUMBER_NAMES.test(before.lower)) return false;
  if (before?.lower === "." && /^(?:no|nos)$/.test(words[from - 2]?.lower ?? "")) return false;
  if (after !== undefined) {
    if (
      after.joined &&
      /^[.,:]$/.test(after.lower) &&
      (words[to + 1]?.number ?? -1) >= 0 &&
      words[to + 1]?.joined === true
    )
      return false;
    // "2025-02-30", "2024-model"; "1950-1953" are two years.
    if (
      after.joined &&
      /^[-/]$/.test(after.lower) &&
      words[to + 1]?.joined === true &&
      words[to + 1]?.digits !== 4
    )
      return false;
    if (
      after.joined &&
      !/^[-,.;:)"'!?/\]]$/.test(after.lower) &&
      after.lower !== "'s" &&
      after.lower !== "--"
    )
      return false;
    if (COUNTED.test(after.lower)) return false;
    if (countsThings(context)) return false;
    // "2010 of them were new"
    if (after.lower === "of" && /^(?:them|these|those|whom|which|us)$/.test(words[to + 1]?.lower ?? ""))
      return false;
  }
  if (inRangeOfNumbers(context) || endsNoDate(context)) return false;
  return LIKELY(year)
    ? !bareNumber(context)
    : before !== undefined &&
        (year >= 1400
          ? LEADS.test(before.lower)
          : /^(?:in|since|until|year|circa)$/.test(before.lower) && endsPhrase(after));
}

/**
 * "ordered 1941 pumps", "spun 2012 spindles": many things behind a word that neither leads to a year nor makes it a part of their name ("in 2012
 * spindles were", "the 2012 floods"). What is reckoned by the year is of it ("expects 2026 sales").
 */
function countsThings({ words, from, to }: TimeContext): boolean {
  const [before, after] = [words[from - 1], words[to]];
  return (
    before !== undefined &&
    after !== undefined &&
    !before.capital &&
    before.bits === 0 &&
    /^[a-z]{2,}$/.test(before.lower) &&
    // “around 1800 houses”
    (!LEADS.test(before.lower) || /^(?:about|around)$/.test(before.lower)) &&
    (!OWNER.test(before.lower) || before.lower === "about") &&
    !after.capital &&
    /^[a-z]{2,}(?:[^aiosu]s|[^s]es|ies)$/.test(after.lower) &&
    !BY_THE_YEAR.test(after.lower)
  );
}
const OWNER =
  /^(?:an?|this|that|these|those|its|his|her|their|our|your|my|whose|no|every|each|new|past|recent|previous|full|whole|fiscal|on|with|as|than|over|into|about|at|when|while|if|because|but|so|was|were|is|are|has|had)$/;
const BY_THE_YEAR =
  /^(?:sales|earnings|results|profits|revenues|losses|figures|prices|exports|imports|deliveries|taxes|accounts|forecasts?|estimates|targets|plans|elections|games|olympics|primaries|midterms|polls|talks|protests|floods|attacks|marks|sees|brings|leaves|looks|promises|does|was|has|its|his|this|as|perhaps|always|besides|towards|news)$/;

/** "in 1246 and", "in 1246, the": nothing that could be counted follows. */
const endsPhrase = (after: TimeContext["words"][number] | undefined): boolean =>
  after === undefined ||
  /^(?:[.,;:)"]|and|but|when|as|after|by|to|with|under|he|she|it|they)$/.test(after.lower);

/** The first year of "1950-1953"; of "02-2100-2024" none. */
const isFirstYear = (words: TimeContext["words"], at: number, last: number): boolean => {
  const first = words[at];
  const dialled = first?.joined === true && words[at - 1]?.lower === "-";
  return first !== undefined && first.number >= 1000 && first.number <= last && !dialled;
};

/** "February 29, 2025", "31 June 2024": what is left of a day that no calendar has. */
function endsNoDate({ words, from }: TimeContext): boolean {
  const at = words[from - 1]?.lower === "," ? from - 2 : from - 1;
  const [one, two] = [words[at]?.bits ?? 0, words[at - 1]?.bits ?? 0];
  return (
    ((one & Kind.DAY) !== 0 && (two & Kind.MONTH) !== 0) ||
    ((one & Kind.MONTH) !== 0 && (two & Kind.DAY) !== 0)
  );
}

/** A capital word before that is no word of time: "Mirage 2000", "KE 2025", "Chapter 1999", "verse 2025". */
function bareNumber({ words, from }: TimeContext): boolean {
  const before = words[from - 1];
  // “In 2012,” at the head of a quotation
  if (before === undefined || LEADS.test(before.lower)) return false;
  if (!before.capital || before.bits !== 0 || from - 1 === 0) return false;
  return words[from - 2]?.capital === true ? false : before.lower.length < 3;
}

export const years: readonly Form[] = [
  {
    words: "[the] year year:YEAR|SPOKEN",
    example: "It shut in the year 2000.",
    read: (p) => inYear(p["year"]?.value ?? 0),
  },
  {
    words: "YEAR",
    example: "It shut in 2019.",
    read: (p, c) => (isYearHere(p["year"]?.value ?? 0, c) ? inYear(p["year"]?.value ?? 0) : null),
  },
  {
    words: "YEAR ~- yy:YY",
    example: "It was built in 1950-53.",
    read: (p, c) => {
      const year = p["year"]?.value ?? 0;
      const last = Math.floor(year / 100) * 100 + (p["yy"]?.value ?? 0);
      const before = c.words[c.from - 1]?.lower ?? "";
      if (!isYearHere(year, { ...c, to: c.to }) || last <= year || last > year + 40 || !LEADS.test(before))
        return null;
      return stated({ ...yearPeriod(year), latest: yearPeriod(last).latest }, { timex: null });
    },
  },
  {
    words: "third:early|mid|late [-] YEAR",
    example: "It shut in late 2019.",
    read: (p, c) =>
      isYearHere(p["year"]?.value ?? 0, { ...c, from: p["year"]?.from ?? c.from })
        ? inYear(p["year"]?.value ?? 0, thirdOf(p["third"]?.lower))
        : null,
  },
  {
    words: "third:end - YEAR",
    example: "Debt will fall by end-2027.",
    read: (p) => inYear(p["year"]?.value ?? 0, thirdOf(p["third"]?.lower)),
  },
  {
    words: "[the] third:beginning|start|middle|end|close of YEAR",
    example: "It shuts at the end of 2026.",
    read: (p) => inYear(p["year"]?.value ?? 0, thirdOf(p["third"]?.lower)),
  },
  {
    words: "SPOKEN",
    example: "It shut in nineteen ninety-six.",
    read: (p, c) => {
      const year = p["spoken"]?.value ?? 0;
      const before = c.words[c.from - 1]?.lower ?? "";
      if (year % 100 === 0 && !LEADS.test(before)) return null;
      return c.words[c.to]?.bits === 0 || c.words[c.to] === undefined
        ? year === 2000 && !/^(?:in|year|of|by)$/.test(before)
          ? null
          : inYear(year)
        : null;
    },
  },
  {
    words: "' YY",
    example: "It shut in '96.",
    read: (p, c) => {
      const before = c.words[c.from - 1]?.lower ?? "";
      if (
        c.words[c.from + 1]?.joined !== true ||
        (c.words[c.to]?.joined === true && /^[a-z'-]/.test(c.words[c.to]?.lower ?? ""))
      )
        return null;
      return LEADS.test(before) && before !== "'" ? inYear(fullYear(p["yy"]?.value ?? 0, c.published)) : null;
    },
  },
  {
    words: "[the] [lead:fiscal|financial|calendar] [year] YEAR",
    example: "Orders fell in fiscal 2024.",
    read: (p) => (p["lead"] === undefined ? null : inYear(p["year"]?.value ?? 0)),
  },
  {
    words: "[the] YEAR [~-|/ ~YY] fiscal|financial|calendar|school|academic year",
    example: "Orders fell in the 2024 fiscal year.",
    read: (p) => yearWithNext(p),
  },
  {
    words: "fy ['] year:YEAR|YY",
    example: "Orders fell in FY 2024.",
    // "FY25" is set in capitals.
    read: (p, c) => {
      const year = p["year"]?.value ?? 0;
      if (c.words[c.from]?.capital !== true) return null;
      return inYear(year < 100 ? fullYear(year, c.published) : year);
    },
  },
  {
    words: "YEAR ~/ ~YY",
    example: "It froze in the winter of 2023/24.",
    read: (p, c) => {
      const before = c.words[c.from - 1]?.lower ?? "";
      return LEADS.test(before) &&
        c.words[c.from]?.joined !== true &&
        !(c.words[c.to]?.joined === true && /^[/-]$/.test(c.words[c.to]?.lower ?? ""))
        ? yearWithNext(p)
        : null;
    },
  },
  {
    words: "ad|a.d. DIGITS",
    example: "It was built in A.D. 79.",
    read: (p, c) => (c.words[c.from]?.capital === true ? inYear(p["digits"]?.value ?? 0) : null),
  },
  {
    words: "DIGITS ad|a.d.|ce|c.e.",
    example: "It was built in 79 AD.",
    read: (p, c) => (c.words[c.to - 1]?.capital === true ? inYear(p["digits"]?.value ?? 0) : null),
  },
  {
    words: "DIGITS bc|b.c.|bce|b.c.e.",
    example: "It was built in 44 BC.",
    // No day of the calendar lies there: the value is TimeML's, and there are no bounds.
    read: (p, c) =>
      c.words[c.to - 1]?.capital === true && (p["digits"]?.value ?? 0) <= 9999
        ? vague("DATE", `BC${String(p["digits"]?.value ?? 0).padStart(4, "0")}`, "year")
        : null,
  },
  {
    words: "[the] ORD century bc|b.c.|bce|b.c.e.",
    example: "It was built in the 5th century BC.",
    read: (p) => {
      const nth = p["ord"]?.value ?? 0;
      return nth >= 1 && nth <= 99 ? vague("DATE", `BC${String(nth - 1).padStart(2, "0")}`, "century") : null;
    },
  },
  {
    words: "the [third:early|mid|late [-]] YY ~s",
    example: "It shut in the 80s.",
    read: (p, c) => {
      const year = p["yy"]?.value ?? 0;
      // "in the mid-30s" are ages and shares.
      if (
        year % 10 !== 0 ||
        year < (p["third"] === undefined ? 20 : 50) ||
        !LEADS.test(c.words[c.from - 1]?.lower ?? "") ||
        isWarmth(c)
      )
        return null;
      return decade(fullYear(year, c.published ?? "2000-01-01"), thirdOf(p["third"]?.lower));
    },
  },
  {
    words:
      "[the] [early|mid [-] to [-]] [third:early|mid|late [-]] [period:first|last|second half of the] YEAR ~s",
    example: "It shut in the late 1990s.",
    read: (p) => decade(p["year"]?.value ?? 0, thirdOf(p["third"]?.lower)),
  },
  {
    words: "[the] [third:early|mid|late [-]] YEAR ~'s",
    example: "It shut in the 1990's.",
    read: (p, c) =>
      (p["year"]?.value ?? 1) % 10 === 0 && /^(?:the|early|mid|late)$/.test(c.words[c.from]?.lower ?? "")
        ? decade(p["year"]?.value ?? 0, thirdOf(p["third"]?.lower))
        : null,
  },
  {
    words:
      "[the] [third:early|mid|late [-]] [( first / last / second ) half of the] [early|mid|late [-]] ' YY ~s",
    example: "It shut in the '80s.",
    read: (p, c) =>
      decade(fullYear(p["yy"]?.value ?? 0, c.published ?? "2000-01-01"), thirdOf(p["third"]?.lower)),
  },
  {
    words: "[the] [third:early|mid|late [-]] [nineteen [-]] DECADE",
    example: "It shut in the early nineties.",
    read: (p, c) => {
      const before = c.words[c.from - 1]?.lower ?? "";
      // "in her eighties" is an age, "in the eighties" may be the weather; the decade is what news means.
      if (/^(?:his|her|their|my|our)$/.test(before) || c.words[c.from]?.lower !== "the") return null;
      return decade(1900 + (p["decade"]?.value ?? 0), thirdOf(p["third"]?.lower));
    },
  },
  {
    words: "[the] [third:early|mid|late [-]] [tens:twenty -] ORD [-] century [ad|a.d.|ce|c.e.]",
    example: "It shut in the 19th century.",
    // "the 19th century ad campaign"
    read: (p, c) =>
      c.words[c.to - 1]?.lower === "ad" && c.words[c.to - 1]?.capital !== true
        ? null
        : century((p["ord"]?.value ?? 0) + (p["tens"] === undefined ? 0 : 20), thirdOf(p["third"]?.lower), c),
  },
  {
    words: "[the] which:first|second|last half of YEAR",
    example: "It shut in the first half of 2024.",
    read: (p) => {
      const year = p["year"]?.value ?? 0;
      return isYear(year) ? stated(halfPeriod(year, p["which"]?.lower === "first" ? 1 : 2)) : null;
    },
  },
  {
    words: "[the] [third:early|mid|late [-]] SEASON [of] [,] year:YEAR|SPOKEN [~-|/ ~YY]",
    example: "It shut in the winter of 2023.",
    read: (p) => {
      const year = p["year"]?.value ?? 0;
      if (!isYear(year)) return null;
      const period = seasonPeriod(year, p["season"]?.lower ?? "SP");
      return cut(stated(period), period, thirdOf(p["third"]?.lower));
    },
  },
];

/** "2024-25", "2023/24": a year that runs into the next. TimeML has no value for it; the first year names it. */
function yearWithNext(parts: Parts): Reading | null {
  const [first, last] = [parts["year"]?.value ?? 0, parts["yy"]?.value];
  if (last === undefined) return inYear(first);
  if (!isYear(first) || (first + 1) % 100 !== last) return null;
  return stated({ ...yearPeriod(first), latest: yearPeriod(first + 1).latest });
}

/** "highs in the 70s": degrees. */
const isWarmth = ({ words, from }: TimeContext): boolean =>
  words
    .slice(Math.max(0, from - 8), from)
    .some(({ lower }) =>
      /^(?:highs?|lows?|temperatures?|degrees|mercury|upper|mid|lower|iq|score[ds]?|shot|rounds?|percentile|percent|unemployment|rates?|approval|polls?|polling)$/.test(
        lower,
      ),
    );

function decade(from: number, third: Third): Reading | null {
  if (from % 10 !== 0 || !isYear(from)) return null;
  // "the 1900s" are a century to some; the decade of that number is what the value says.
  const period = decadePeriod(from);
  return cut(stated(period), period, third);
}

function century(nth: number, third: Third, { words, to }: TimeContext): Reading | null {
  if (nth < 1 || nth > 40 || words[to]?.lower === "fox" || words[to]?.capital === true) return null;
  const from = (nth - 1) * 100;
  if (from === 0) return vague("DATE", "00", "century");
  const period = centuryPeriod(from);
  return cut(stated(period), period, third);
}
