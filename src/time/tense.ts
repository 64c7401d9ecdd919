import type { TimeContext } from "./context.ts";
import { Kind } from "./lexicon.ts";

export type Direction = "past" | "ahead";

const AHEAD = new Set(
  "will 'll wo shall would should must may might can could scheduled due expected expects intends hopes wants upcoming coming tomorrow if postponed extended delayed adjourned rescheduled deferred effective matures maturing payable".split(
    " ",
  ),
);
const PAST = new Set(
  (
    "was were had did said told rose fell began became came went took made met got gave saw left ran led held kept lost won paid sent spoke wrote " +
    "knew thought felt found brought bought caught taught built cut hit put set shut stood sat struck drove flew grew drew threw broke chose wore bore " +
    "swore tore sank sang sprang shot fought sought sold slid spent meant dealt heard read beat bid bled fed fled sped lit won dug hung overthrew overtook withdrew " +
    "been since ago yesterday earlier last"
  ).split(" "),
);
// Words in -ed that point ahead, or are no verbs of the past.
const NO_PAST = new Set(
  "scheduled expected need needed united limited red hundred supposed indeed proposed unidentified so-called".split(
    " ",
  ),
);
const REACH = 14;
// "wants to meet on Friday": what follows "to" is a verb unless one of these.
const NO_VERB = new Set(
  "the a an his her its their our my your this that these those about more one two three".split(" "),
);

/**
 * Whether the words around an expression speak of what was or of what is to come: the nearest sign before it in its clause, else the
 * nearest after it. Null where nothing says so. No tree is needed; the governing verb of a date is nearly always the nearest.
 */
export function direction({ words, from, to }: TimeContext): Direction | null {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    // "They planned a march on Saturday", but "On Saturday they planned a march".
    const planned =
      words[at]?.lower === "planned" && !/^(?:as|previously|originally)$/.test(words[at - 1]?.lower ?? "");
    const sign = planned ? "ahead" : signOf(words, at);
    if (sign !== null) return sign;
  }
  for (let at = to; at < Math.min(words.length, to + REACH); at++) {
    const sign = signOf(words, at);
    if (sign !== null) return sign;
  }
  return null;
}

function signOf(words: TimeContext["words"], at: number): Direction | null {
  const word = words[at];
  // "May" the month points nowhere.
  if (word === undefined || word.number >= 0 || (word.bits & Kind.MONTH) !== 0) return null;
  const { lower } = word;
  if (AHEAD.has(lower)) return isPerfect(words, at) ? "past" : "ahead";
  if (PAST.has(lower)) return isPlan(words, at) ? "ahead" : "past";
  if (lower.length > 4 && lower.endsWith("ed") && !NO_PAST.has(lower) && !word.capital)
    return isPlan(words, at) ? "ahead" : "past";
  if (lower === "to") {
    // "according to diplomats", "due to rain" point nowhere.
    if (/^(?:according|due|owing|thanks|prior|close|next|addition)$/.test(words[at - 1]?.lower ?? ""))
      return null;
    // "had been scheduled to expire on Friday": what was to be, and is over.
    if (words[at - 2]?.lower === "been" && words[at - 3]?.lower === "had") return "past";
    const next = words[at + 1];
    if (
      next !== undefined &&
      next.number < 0 &&
      !next.capital &&
      next.bits === 0 &&
      /^[a-z]{2,}$/.test(next.lower) &&
      !NO_VERB.has(next.lower)
    )
      return words[at + 2]?.lower === "been" || next.lower === "have" ? null : "ahead";
  }
  return null;
}

/** "may have left", "would have met", "had been due": what might be past. */
const isPerfect = (words: TimeContext["words"], at: number): boolean =>
  words[at + 1]?.lower === "have" || (words[at - 1]?.lower === "been" && words[at - 2]?.lower === "had");

/** "will be released", "is to be signed": a participle after a word that points ahead. */
function isPlan(words: TimeContext["words"], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const lower = words[back]?.lower ?? "";
    if (lower === "," || lower === ".") return false;
    if (lower === "will" || lower === "'ll" || lower === "shall" || lower === "would" || lower === "wo")
      return words[back + 1]?.lower !== "have";
    if (lower === "to" && words[back + 1]?.lower === "be") return true;
  }
  return false;
}
