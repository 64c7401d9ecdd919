import type { TimeContext } from "../context.ts";
import type { Form, Parts, Reading } from "../form.ts";
import { Kind, type Unit } from "../lexicon.ts";
import { modifierAt } from "../modifiers.ts";
import { durationOf, vague } from "../readings.ts";

const unitOf = (parts: Parts): Unit => (parts["unit"]?.lower ?? "day") as Unit;
const countOf = (parts: Parts): number | null =>
  Number.isNaN(parts["count"]?.value) ? null : (parts["count"]?.value ?? null);

/** What goes on: "an eight-month-old truce" tells how long, "an eight-month-old boy" how old. */
const LASTS =
  /^(?:truce|ceasefire|cease-fire|war|conflict|siege|strike|dispute|feud|blockade|embargo|sanctions|ban|moratorium|agreement|accord|pact|treaty|alliance|deal|government|administration|coalition|regime|programme|program|project|plan|campaign|offensive|uprising|rebellion|insurgency|revolt|occupation|crisis|standoff|stalemate|impasse|deadlock|policy|law|rule|partnership|tradition|slump|recession|boom|investigation|inquiry|trial|case|curfew|drought|protest|protests|talks|peace)$/;

/** "40 years old", "a 40-year-old", "aged 12 years" are ages; "a quarter of the votes" is a share. */
function isAge({ words, to, from, given }: TimeContext): boolean {
  const [one, two] = [words[to], words[to + 1]];
  if (given) return false;
  if (
    one?.lower === "old" ||
    one?.lower === "olds" ||
    (one?.lower === "-" && (two?.lower === "old" || two?.lower === "olds"))
  )
    return true;
  if (one?.lower === "of" && two?.lower === "age") return true;
  return words[from - 1]?.lower === "aged" || words[from - 1]?.lower === "age";
}

/** "$500 million a year", "24 hours a day", "700 seats a week": a rate, no time. */
const isRate = (words: TimeContext["words"], from: number): boolean => {
  const [before, two] = [words[from - 1], words[from - 2]];
  if (before === undefined) return false;
  if (
    before.number >= 0 ||
    /^(?:million|billion|thousand|percent|%|dollars|cents|hours|shares|units|seats|flights|barrels|tons|tonnes|copies|times)$/.test(
      before.lower,
    )
  )
    return true;
  return (two?.number ?? -1) >= 0 && before.lower.endsWith("s");
};

/** "weeks before the vote", "in the days that followed": how far from what is told next, or how long after it. */
const isDistance = ({ words, from, to }: TimeContext): boolean => {
  const [after, next] = [words[to]?.lower ?? "", words[to + 1]];
  if (after === "that") return /^(?:followed|passed|went|came)$/.test(next?.lower ?? "");
  if (after === "ahead") return next?.lower === "of";
  if (after === "leading") return /^(?:to|up|into)$/.test(next?.lower ?? "");
  return (
    /^(?:before|after|since|following|preceding)$/.test(after) &&
    next !== undefined &&
    !/^[.,;:)"]$/.test(next.lower) &&
    words[from - 1]?.lower !== "-" &&
    ((words[from - 1]?.bits ?? 0) & Kind.NUMBER) === 0
  );
};

/** "A day after the vote failed": how far apart, where "a day before" may also end a clause. */
const isApart = ({ words, to }: TimeContext): boolean =>
  /^(?:after|before)$/.test(words[to]?.lower ?? "") &&
  words[to + 1] !== undefined &&
  !/^[.,;:)"]$/.test(words[to + 1]?.lower ?? "");

/** "can be used over three years" says in which time; "for over three years", "took over three years" say how much more. */
const isPreposition = ({ words, from, given }: TimeContext): boolean =>
  !given && !MORE_THAN.test(words[from - 1]?.lower ?? "");
const MORE_THAN =
  /^(?:for|in|within|after|of|by|than|lasts?|lasted|lasting|took|takes?|taken|taking|spent|spends?|spending|served|serving|waited|waiting|be|is|was|were|been|just|well|already|little|with|at|to|about|only|has|had|have|every|needs?|needed|required?|requires)$/;

/** Lengths in one word. */
const LONG: Readonly<Record<string, string>> = {
  daylong: "P1D",
  weeklong: "P1W",
  monthlong: "P1M",
  yearlong: "P1Y",
  hourlong: "PT1H",
  dayslong: "PXD",
  weekslong: "PXW",
  monthslong: "PXM",
  yearslong: "PXY",
  hourslong: "PTXH",
  decadeslong: "PXDE",
};

function modified(reading: Reading, { words, from }: TimeContext): Reading {
  const modifier = modifierAt(words, from);
  return modifier === null ? reading : { ...reading, modifier };
}

function length(parts: Parts, context: TimeContext): Reading | null {
  const unit = unitOf(parts);
  const count = countOf(parts);
  const { words, from, to } = context;
  if (isAge(context)) return null;
  const first = parts["count"];
  // "a few minutes" is more than one.
  const one = first?.to === (first?.from ?? 0) + 1 && (first?.lower === "a" || first?.lower === "an");
  const after = words[to]?.lower ?? "";
  if (words[from]?.lower === "over" && isPreposition(context)) return null;
  if (unit === "second" && (count === 1 || !/^secs|^seconds/.test(words[to - 1]?.lower ?? ""))) return null;
  if (unit === "quarter") {
    // "a quarter", "three quarters of a million" are parts.
    if (
      count === 1 ||
      (/^three$/.test(first?.lower ?? "") &&
        after === "of" &&
        (words[to + 1]?.number ?? -1) < 1000 &&
        words[to + 1]?.lower !== "the") ||
      after === "-"
    )
      return null;
  }
  if (unit === "night" || unit === "morning" || unit === "afternoon" || unit === "evening") {
    if (unit !== "night" || count === 1 || words[to - 1]?.lower !== "nights") return null;
  }
  if (unit === "weekend" && !(words[to - 1]?.lower === "weekends")) return null;
  // "the day's work", "a year's rent" measure; "two minutes'" too.
  if (one && unit === "minute") return null;
  if (after === "-" && words[to]?.joined === true) return null;
  if (
    words[to - 1]?.capital === true &&
    words[from]?.lower !== words[to - 1]?.lower &&
    from > 0 &&
    words[from]?.number !== -1
  )
    return null;
  if (one && isRate(words, from)) return null;
  // "the second launch in as many weeks" counts launches; "one day in 2019" is some day.
  if (first?.lower === "many" && words[from - 1]?.lower === "as") return null;
  if (
    first?.lower === "one" &&
    unit === "day" &&
    (/^(?:in|last|this|next|soon)$/.test(after) ||
      /^(?:will|would|may|might|could|'ll)$/.test(words[from - 1]?.lower ?? ""))
  )
    return null;
  if (
    one &&
    unit === "day" &&
    !/^(?:for|in|within|than|over|about|nearly|almost|half|lasting|took|take|takes|just|only)$/.test(
      words[from - 1]?.lower ?? "",
    ) &&
    from === first?.from &&
    !isApart(context)
  )
    return null;
  if (
    one &&
    (after === "when" ||
      after === "that" ||
      after === "of" ||
      (after === "in" && words[to + 1]?.lower === "which")) &&
    first?.to === first.from + 1 &&
    from === first.from
  )
    return null;
  if (
    words[from - 1]?.lower === "$" ||
    (words[from]?.joined === true && /^[-$.,/:]$/.test(words[from - 1]?.lower ?? ""))
  )
    return null;
  return modified(vague("DURATION", durationOf(count, unit)), context);
}

export const durations: readonly Form[] = [
  {
    words:
      "[more|less than / no more|less than / around|approximately|roughly|nearly|almost|over|under / at least|most / up to / an additional / another] [the] COUNT [more|full|additional|consecutive|straight|whole|trading|working|business] unit:UNIT|UNITS [or so / and a half]",
    example: "They trained for three weeks.",
    read: (p, c) => halfMore(length(p, c), p, c),
  },
  {
    words: "tens|dozens|scores|hundreds|thousands [of hundreds|thousands|millions] of unit:UNITS",
    example: "It stood for hundreds of years.",
    read: (p) => vague("DURATION", durationOf(null, unitOf(p))),
  },
  {
    words: "COUNT [-] unit:UNIT [- long]",
    example: "A five-day visit began.",
    read: (p, c) => {
      if ((p["count"]?.value ?? 0) < 2 && c.words[(p["unit"]?.from ?? 1) - 1]?.lower !== "-") return null;
      if (/^(?:a|an)$/.test(p["count"]?.lower ?? "") && p["count"]?.to === (p["count"]?.from ?? 0) + 1)
        return null;
      return isAge(c) || unitOf(p) === "second" || unitOf(p) === "quarter" || unitOf(p) === "half"
        ? null
        : vague("DURATION", durationOf(countOf(p), unitOf(p)));
    },
  },
  {
    words: "COUNT [-] unit:UNIT|UNITS [-] old",
    example: "An eight-month-old truce ended.",
    read: (p, c) =>
      (c.given || LASTS.test(c.words[c.to]?.lower ?? "")) && !/^an?$/.test(p["count"]?.lower ?? "")
        ? vague("DURATION", durationOf(countOf(p), unitOf(p)))
        : null,
  },
  {
    words: "unit:decades|centuries|years|months|weeks|days|hours|minutes - (long / old)",
    example: "A months-long siege ended.",
    read: (p, c) =>
      c.words[c.to - 1]?.lower === "old" && !LASTS.test(c.words[c.to]?.lower ?? "")
        ? null
        : vague("DURATION", durationOf(null, c.words[p["unit"]?.from ?? c.from]?.entry?.unit ?? "year")),
  },
  {
    words: Object.keys(LONG).join("|"),
    example: "A weeklong visit ended.",
    read: (_, c) => vague("DURATION", LONG[c.words[c.from]?.lower ?? ""] ?? null),
  },
  {
    words: "the unit:decades|years|months|weeks|days|hours|minutes",
    example: "The talks stalled in the weeks before the vote.",
    read: (p, c) =>
      isDistance(c)
        ? vague("DURATION", durationOf(null, c.words[p["unit"]?.from ?? c.from]?.entry?.unit ?? "day"))
        : null,
  },
  {
    words: "unit:day|week|month|year|hour|decade|century - (long / old)",
    example: "A day-long meeting ended.",
    read: (p, c) =>
      c.words[c.to - 1]?.lower === "old" && !LASTS.test(c.words[c.to]?.lower ?? "")
        ? null
        : vague("DURATION", durationOf(1, (p["unit"]?.lower ?? "day") as Unit)),
  },
  {
    words: "unit:decades|centuries|years|months|weeks|days|hours|minutes",
    example: "It went on for decades.",
    read: (p, c) => {
      const before = c.words[c.from - 1]?.lower ?? "";
      const after = c.words[c.to]?.lower ?? "";
      if (c.given) return vague("DURATION", durationOf(null, c.words[c.from]?.entry?.unit ?? "year"));
      if (
        !(/^(?:for|many|within|in|took|takes|take|of|over|by|last|lasted)$/.test(before) || isDistance(c)) ||
        isAge(c) ||
        after === "later" ||
        after === "old"
      )
        return null;
      if (before === "many" && c.words[c.from - 2]?.lower === "as") return null;
      if (before === "in" && c.words[c.from - 2]?.lower === "interest") return null;
      if (
        before === "of" &&
        !/^(?:hundreds|thousands|dozens|number|couple)$/.test(c.words[c.from - 2]?.lower ?? "") &&
        c.words[c.from]?.lower !== "years"
      )
        return null;
      if (/^(?:by|last|over|of|in)$/.test(before) && after === "of") return null;
      const unit = c.words[c.from]?.entry?.unit ?? "year";
      void p;
      return vague("DURATION", durationOf(null, unit));
    },
  },
  {
    words:
      "(the first|latest|last|next|past|full|year - earlier nine|six|three months / the nine|six|three months)",
    example: "Output rose in the first nine months.",
    read: (_, c) => {
      const number = { nine: 9, six: 6, three: 3 }[c.words[c.to - 2]?.lower ?? ""] ?? null;
      return c.words[c.from + 1]?.lower === "past" ||
        c.words[c.from + 1]?.lower === "last" ||
        c.words[c.from + 1]?.lower === "next"
        ? null
        : vague("DURATION", durationOf(number, "month"));
    },
  },
  {
    words:
      "(a while / some time / a [very|fairly|relatively|rather] [short|long|brief|lengthy|extended|prolonged] time|period)",
    example: "It stayed for a while.",
    read: (_, c) =>
      c.given ||
      (/^(?:while|period)$/.test(c.words[c.to - 1]?.lower ?? "") && c.words[c.from - 1]?.lower === "for")
        ? vague("DURATION", "PXX")
        : null,
  },
  {
    words: "unit:UNITS or|and UNITS",
    example: "weeks or months",
    given: true,
    read: (p) => vague("DURATION", durationOf(null, unitOf(p))),
  },
  {
    words: "the|an (whole / entire / full) unit:day|week|month|year|night|summer",
    example: "It stayed the whole week.",
    read: (p, c) =>
      c.words[c.to]?.lower === "of" || c.words[c.to]?.lower === "-"
        ? null
        : vague("DURATION", durationOf(1, unitOf(p))),
  },
];

/** "a minute and a half". */
function halfMore(reading: Reading | null, parts: Parts, { words, to }: TimeContext): Reading | null {
  if (words[to - 1]?.lower !== "half") return reading;
  const count = countOf(parts);
  return count === null
    ? null
    : { ...vague("DURATION", durationOf(count + 0.5, unitOf(parts))), modifier: reading?.modifier ?? null };
}
