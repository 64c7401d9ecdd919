import type { TimeContext } from "../context.ts";
import type { Form, Reading } from "../form.ts";
import { dayPeriod } from "../periods.ts";
import { fromPublication, fromText, openAhead, openPast, vague } from "../readings.ts";
import { direction } from "../tense.ts";

function present({ published }: TimeContext): Reading {
  if (published === null) return vague("DATE", "PRESENT_REF");
  return fromPublication(dayPeriod(published), { timex: "PRESENT_REF", granularity: null });
}

/** "Rights Now", "Future Corp.": a capital inside a sentence makes a name. */
const inName = ({ words, from }: TimeContext): boolean =>
  words[from]?.capital === true && from > 0 && words[from - 1]?.capital === true;

/** "the other day trips": what follows is what they are of. */
const isNoun = ({ words, to }: TimeContext): boolean => /^[a-z]{4,}s$/.test(words[to]?.lower ?? "");

/** "at the moment she was told", "at the moment of the crash": not the present. */
const isMomentThat = (context: TimeContext): boolean => {
  const { words, to } = context;
  const after = words[to];
  if (words[to - 1]?.lower !== "moment" || after === undefined) return false;
  if (/^(?:of|that|when)$/.test(after.lower)) return true;
  return /^[a-z]/.test(after.lower) && direction(context) === "past";
};

/** What may follow "the past" where it is a noun: a mark, a verb or a word that joins. */
const AFTER_PAST =
  /^(?:[^a-z].*|and|or|but|in|on|at|to|of|for|by|with|from|into|as|than|is|was|were|are|has|had|have|will|would|could|can|may|might|when|where|that|which|who|if|because|so|not|the|a|an|it|he|she|they|we|you|i|his|her|their|its|this|these|there|behind|about|without|also|only|again|said|made|make|makes|did|do|does|gave|went|came|took|told|[a-z]{2,}ed|[a-z]{2,}ing)$/;

export const vagueWords: readonly Form[] = [
  {
    words: "[right] now",
    example: "It is ready now.",
    read: (_, c) => {
      const { words, from, to } = c;
      if (inName(c) || words[from - 1]?.lower === "from") return null;
      if (words[to]?.lower === "-" && words[to]?.joined === true) return null;
      // "every now and then", "now and again"
      if (words[to]?.lower === "and" && /^(?:then|again)$/.test(words[to + 1]?.lower ?? "")) return null;
      return present(c);
    },
  },
  {
    words: "(currently / at present / presently / at the moment / nowadays / these days / at this time)",
    example: "It is currently in the yard.",
    // "at this time last year" is a year ago.
    read: (_, c) =>
      inName(c) ||
      isMomentThat(c) ||
      (c.words[c.to - 1]?.lower === "time" && /^(?:last|next|of)$/.test(c.words[c.to]?.lower ?? ""))
        ? null
        : present(c),
  },
  {
    words: "current",
    example: "The current plan ends.",
    read: (_, c) => {
      const after = c.words[c.to]?.lower ?? "";
      if (inName(c) || after === "account" || after === "events" || after === "affairs") return null;
      return present(c);
    },
  },
  {
    words: "[more|most] recently",
    example: "It recently left the yard.",
    // "as recently as last week": that week.
    read: (_, c) =>
      c.words[c.from - 1]?.lower === "as" && c.words[c.to]?.lower === "as"
        ? null
        : openPast("PAST_REF", c.published),
  },
  {
    words: "(recent / lately)",
    example: "Its recent voyage was short.",
    read: (_, c) => (inName(c) ? null : openPast("PAST_REF", c.published)),
  },
  {
    words: "(the [recent|distant] past / the old days)",
    example: "That lies in the past.",
    read: (_, c) => {
      const after = c.words[c.to];
      if (after !== undefined && (after.bits !== 0 || after.number >= 0)) return null;
      // "the past crimes", "the past president": what was before, and no time.
      if (
        !c.given &&
        after !== undefined &&
        !AFTER_PAST.test(after.lower) &&
        c.words[c.to - 2]?.lower === "the"
      )
        return null;
      return openPast("PAST_REF", c.published);
    },
  },
  {
    words: "[the] [near] future",
    example: "It will be built in the near future.",
    read: (_, c) => {
      const { words, from, to } = c;
      if (words[from]?.capital === true && from > 0) return null;
      if (/^(?:s|of)$/.test(words[to]?.lower ?? "") && words[from]?.lower === "the" && to - from === 2)
        return null;
      if (words[from]?.lower === "future" && !c.given)
        return words[from - 1]?.lower === "in" ? openAhead("FUTURE_REF", c.published) : null;
      return openAhead("FUTURE_REF", c.published);
    },
  },
  {
    words: "the [near|short|medium|long] term",
    example: "It will be built in the near term.",
    read: (_, c) =>
      c.to - c.from === 3 && c.words[c.from + 1]?.lower !== "long" && c.words[c.from + 1]?.lower !== "medium"
        ? openAhead("FUTURE_REF", c.published)
        : null,
  },
  {
    words: "(previously / formerly / once / earlier)",
    example: "previously",
    given: true,
    read: (_, c) => openPast("PAST_REF", c.published),
  },
  {
    words: "this [very|critical|crucial|particular|historic] moment|juncture",
    example: "It is not ready at this crucial moment.",
    read: (_, c) => present(c),
  },
  {
    words: "(then current / [at] that|the time)",
    example: "It was the then current plan.",
    read: (_, c) => (c.given || c.words[c.from]?.lower === "then" ? openPast("PAST_REF", c.published) : null),
  },
  {
    words: "(already / yet)",
    example: "already",
    given: true,
    read: (_, c) => present(c),
  },
  {
    words: "(as soon as possible / one day / from time to time)",
    example: "It will leave as soon as possible.",
    read: (_, c) =>
      c.given ||
      c.words[c.from]?.lower === "as" ||
      (c.words[c.from]?.lower === "one" &&
        /^(?:will|would|may|might|could|'ll)$/.test(c.words[c.from - 1]?.lower ?? ""))
        ? openAhead("FUTURE_REF", c.published)
        : null,
  },
  {
    words: "then",
    example: "then",
    given: true,
    read: (_, c) => (c.day === null ? openPast("PAST_REF", c.published) : fromText(c.day.period, c.day.span)),
  },
  {
    words: "a later|future date",
    example: "It will be built at a later date.",
    read: (_, c) => openAhead("FUTURE_REF", c.published),
  },
  {
    words: "an earlier date",
    example: "an earlier date",
    given: true,
    read: (_, c) => openPast("PAST_REF", c.published),
  },
  {
    words: "the other day|night",
    example: "It left the other day.",
    read: (_, c) => (isNoun(c) ? null : openPast("PAST_REF", c.published)),
  },
  {
    words: "(recent unit:UNITS and UNITS / recent times|memory|history)",
    example: "It grew in recent weeks and months.",
    read: (_, c) => openPast("PAST_REF", c.published),
  },
  {
    words: "soon",
    example: "It will leave soon.",
    read: (_, c) => {
      const { words, from, to } = c;
      if (
        words[from - 1]?.lower === "as" ||
        words[from - 1]?.lower === "so" ||
        words[from - 1]?.lower === "too" ||
        words[to]?.lower === "after" ||
        words[to]?.lower === "as"
      )
        return null;
      return direction(c) === "past" ? null : openAhead("FUTURE_REF", c.published);
    },
  },
];
