import { byForms, type Form, vague } from "./finder.ts";
import { countOf, durationOf, inName, SMALL, UNIT, WEEKDAY } from "./names.ts";

/** "A quarter of the votes", "three quarters of a million" are parts, not three months. */
const FRACTION = /^(?:\sof\s(?!the year|20|19)|-)/;

const forms: readonly Form[] = [
  {
    words: new RegExp(
      `\\b(?:(?:about|around|nearly|almost|at least|more than|less than|the (?:past|last|next|first)|over|some|another)\\s)?(${SMALL})[- ](${UNIT})s?\\b(?![- ]old|\\s(?:ago|earlier|later|before|from now|of age)|[’']\\s)`,
      "gi",
    ),
    read: (f, _, text) =>
      (/^(?:a|an)$/i.test(f[1] ?? "") && /^second$/i.test(f[2] ?? "")) ||
      (/^quarter$/i.test(f[2] ?? "") &&
        FRACTION.test(text.slice(f.index + f[0].length, f.index + f[0].length + 9)))
        ? null
        : vague("DURATION", durationOf(countOf(f[1] ?? ""), f[2] ?? "")),
  },
  {
    words:
      /\b(?:decades|centuries|years|months|weeks|days|hours)\b(?!\s(?:ago|earlier|later|old|before)|[’'])/gi,
    read: (f, _, text) =>
      /\b(?:for|several|many|few|in|over|of|recent|coming|past|last|next)\s$/i.test(
        text.slice(Math.max(0, f.index - 8), f.index),
      ) && /\b(?:for|several|many|of)\s$/i.test(text.slice(Math.max(0, f.index - 8), f.index))
        ? vague("DURATION", durationOf(null, f[0]))
        : null,
  },
  {
    words: new RegExp(
      `\\b(?:every|each)\\s(day|week|month|quarter|year|${WEEKDAY}|spring|summer|autumn|winter)\\b`,
      "gi",
    ),
    read: (f) =>
      vague(
        "SET",
        /day$/i.test(f[1] ?? "") && f[1]?.toLowerCase() !== "day" ? "P1W" : durationOf(1, f[1] ?? "year"),
      ),
  },
  {
    words: /\b(?:annually|yearly|monthly|weekly|daily|quarterly)\b/gi,
    read: (f, _, text) =>
      inName(f, text) || (/^\p{Lu}/u.test(f[0]) && /^\s\p{Lu}/u.test(text.slice(f.index + f[0].length)))
        ? null
        : vague(
            "SET",
            { a: "P1Y", y: "P1Y", m: "P1M", w: "P1W", d: "P1D", q: "P1Q" }[f[0].toLowerCase()[0] ?? "y"] ??
              "P1Y",
          ),
  },
  {
    words: /\b(?:once|twice|three times|several times)\s(?:a|per)\s(day|week|month|year)\b/gi,
    read: (f) => vague("SET", durationOf(1, f[1] ?? "year")),
  },
];

/** Lengths of time and what recurs. Ages ("a 40-year-old") are neither. */
export const findDurations = byForms(forms);
