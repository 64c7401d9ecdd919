import { type Day, parts as partsOf } from "../calendar.ts";
import type { TimeContext } from "../context.ts";
import type { Form, Parts, Reading } from "../form.ts";
import { type Period, seasonPeriod } from "../periods.ts";
import { fromPublication, vague } from "../readings.ts";
import { type Direction, direction, isPlainFuture } from "../tense.ts";
import { cut, thirdOf } from "./months.ts";

/** The season that is meant: "last", the latest that has ended; "next", the first that has not begun; "this", the one that is on; else as the verb points. */
export function seasonNear(
  code: string,
  lead: string,
  published: Day,
  verb: Direction | null = null,
): Period {
  const [year] = partsOf(published);
  const around = [year - 2, year - 1, year, year + 1]
    .filter((at) => at >= 1)
    .map((at) => seasonPeriod(at, code));
  const found =
    lead === "last" || lead === "past"
      ? around.findLast((one) => one.latest < published)
      : lead === "next" || lead === "coming"
        ? around.find((one) => one.earliest > published)
        : (around.find((one) => one.earliest <= published && published <= one.latest) ??
          (verb === "past"
            ? around.findLast((one) => one.latest < published)
            : verb === "ahead"
              ? around.find((one) => one.earliest > published)
              : undefined));
  return found ?? seasonPeriod(year, code);
}

function season(parts: Parts, context: TimeContext): Reading {
  if (context.published === null) return vague("DATE", null, "season");
  const lead = parts["lead"]?.lower ?? "";
  const verb =
    lead === "this" ? null : isPlainFuture(context) ? "ahead" : direction(context) === "past" ? "past" : null;
  const period = seasonNear(parts["season"]?.lower ?? "SP", lead, context.published, verb);
  return cut(fromPublication(period), period, thirdOf(parts["third"]?.lower));
}

export const seasons: readonly Form[] = [
  {
    words:
      "[early|late|mid [-]] [lead:last|next|this|the|coming] [past|coming] [third:early|late|mid [-]] SEASON",
    example: "It left last summer.",
    read: (p, c) => {
      const first = c.words[c.from]?.lower;
      const lead = p["lead"]?.lower;
      const word = c.words[c.to - 1]?.lower;
      if (lead === undefined && (first === word || c.words[c.from]?.bits !== 0)) return bareSeason(p, c);
      if (
        lead === "the" &&
        (word === "fall" || word === "spring") &&
        (c.words[c.to]?.lower === "of" ||
          !/^(?:in|during|since|by|until)$/.test(c.words[c.from - 1]?.lower ?? ""))
      )
        return null;
      return season(p, c);
    },
  },
  {
    words: "[the] [third:early|mid|late [-]] SEASON of lead:last|this|next year",
    example: "It left in the summer of last year.",
    read: (p, c) => {
      if (c.published === null) return vague("DATE", null, "season");
      const lead = p["lead"]?.lower;
      const year = partsOf(c.published)[0] + (lead === "last" ? -1 : lead === "next" ? 1 : 0);
      if (year < 1) return null;
      const period = seasonPeriod(year, p["season"]?.lower ?? "SP");
      return cut(fromPublication(period), period, thirdOf(p["third"]?.lower));
    },
  },
  {
    words: "[the] past [two|three|four|five] summers|winters|springs|autumns",
    example: "It froze in the past three winters.",
    read: (_, c) => vague("SET", `XXXX-${SEASON_CODES[c.words[c.to - 1]?.lower ?? ""] ?? "SU"}`, "season"),
  },
];

const SEASON_CODES: Readonly<Record<string, string>> = {
  summers: "SU",
  winters: "WI",
  springs: "SP",
  autumns: "FA",
};

/** "in spring", "by summer": only after a word that takes a time. */
function bareSeason(parts: Parts, context: TimeContext): Reading | null {
  const { words, from } = context;
  if (context.given) return season(parts, context);
  if (!/^(?:in|by|since|until|during|through|from|of)$/.test(words[from - 1]?.lower ?? "")) return null;
  return words[context.to]?.capital === true ? null : season(parts, context);
}
