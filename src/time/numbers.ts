import { Kind } from "./lexicon.ts";
import type { Word } from "./words.ts";

/** A count as printed: null where it is vague ("several"). `end` is the index after its last word. */
export interface Count {
  count: number | null;
  end: number;
  /** Of "two to three": the greater. */
  upTo: number | null;
}

/** A count at `at`: "three", "twenty-four", "a hundred and fifty", "two dozen", "2 1/2", "two-and-a-half", "two to three", "a quarter of an", "several". Null: none. */
export function countAt(words: readonly Word[], at: number): Count | null {
  const first = simple(words, at);
  if (first === null) return null;
  const joint = words[first.end];
  if (first.count === null || joint === undefined) return { ...first, upTo: null };
  if (joint.lower === "to" || joint.lower === "or" || joint.lower === "-") {
    const second = simple(words, first.end + 1);
    if (
      second !== null &&
      second.count !== null &&
      second.count > first.count &&
      second.count < first.count * 20 + 10
    )
      return { count: first.count, end: second.end, upTo: second.count };
  }
  return { ...first, upTo: null };
}

type Simple = Omit<Count, "upTo">;

function simple(words: readonly Word[], at: number): Simple | null {
  const word = words[at];
  if (word === undefined || (word.bits & Kind.NUMBER) === 0) return null;
  if (word.number >= 0) return withFraction(words, at);
  const next = words[at + 1]?.lower;
  switch (word.lower) {
    case "a":
    case "an":
      if (next === "few") return { count: null, end: at + 2 };
      if (next === "couple") return { count: 2, end: words[at + 2]?.lower === "of" ? at + 3 : at + 2 };
      if (next === "dozen") return { count: 12, end: at + 2 };
      if (next === "hundred") return withRest(words, 100, at + 2);
      if (next === "thousand") return withRest(words, 1000, at + 2);
      if (next === "quarter") return quarters(words, 1, at + 1);
      if (next === "half") return { count: 0.5, end: words[at + 2]?.lower === "-" ? at + 3 : at + 2 };
      return { count: 1, end: at + 1 };
    case "half":
      return next === "a" || next === "an" ? { count: 0.5, end: at + 2 } : null;
    case "couple":
      return { count: 2, end: next === "of" ? at + 2 : at + 1 };
    case "several":
    case "few":
    case "many":
    case "some":
      return { count: null, end: /^(?:dozen|hundred|thousand)$/.test(next ?? "") ? at + 2 : at + 1 };
    case "three":
      if (quarters(words, 3, at + 1) !== null) return quarters(words, 3, at + 1);
      return spelled(words, at);
    case "dozen":
      return { count: 12, end: at + 1 };
    default:
      return spelled(words, at);
  }
}

/** "10", "1,000", "2 1/2", "2.5". */
function withFraction(words: readonly Word[], at: number): Simple {
  const value = words[at]?.number ?? 0;
  const [one, two, three] = [words[at + 1], words[at + 2], words[at + 3]];
  if (one?.lower === "dozen") return { count: value * 12, end: at + 2 };
  if (one !== undefined && two !== undefined && one.joined && two.joined) {
    if (one.lower === "," && two.digits === 3) return { count: value * 1000 + two.number, end: at + 3 };
    if (one.lower === "." && two.number >= 0)
      return { count: value + two.number / 10 ** two.digits, end: at + 3 };
  }
  const slash = (from: Word | undefined, mark: Word | undefined, to: Word | undefined): number | null =>
    from !== undefined &&
    to !== undefined &&
    mark?.lower === "/" &&
    mark.joined &&
    to.joined &&
    from.number > 0 &&
    to.number > from.number &&
    to.number <= 8
      ? from.number / to.number
      : null;
  const fraction = slash(one, two, three);
  if (fraction !== null) return { count: value + fraction, end: at + 4 };
  if (one?.lower === "-" && one.joined) {
    const dashed = slash(two, three, words[at + 4]);
    if (dashed !== null) return { count: value + dashed, end: at + 5 };
  }
  if (one?.lower === "½") return { count: value + 0.5, end: at + 2 };
  return withHalf(words, value, at + 1);
}

/** "and a half", "-and-a-half" after a whole number. */
function withHalf(words: readonly Word[], count: number, at: number): Simple {
  const after = (from: number, lower: string): number => {
    const skip = words[from]?.lower === "-" ? 1 : 0;
    return words[from + skip]?.lower === lower ? from + skip + 1 : Number.NaN;
  };
  const end = after(after(after(at, "and"), "a"), "half");
  return Number.isNaN(end) ? { count, end: at } : { count: count + 0.5, end };
}

/** "a quarter of an hour", "a quarter-century", "three quarters of an hour": parts of one unit. */
function quarters(words: readonly Word[], count: number, at: number): Simple | null {
  const [first, one] = [at + (words[at]?.lower === "-" ? 1 : 0), words[at]?.lower];
  if (count > 1 && words[first]?.lower !== "quarters") return null;
  const next = first + 1;
  const unit = words[next + (words[next]?.lower === "-" ? 1 : 0)]?.lower;
  if (count === 1 && one === "quarter" && /^(?:hour|century)$/.test(unit ?? ""))
    return { count: 0.25, end: words[next]?.lower === "-" ? next + 1 : next };
  const article = words[next + 1]?.lower;
  const whole = words[next + 2]?.lower;
  return words[next]?.lower === "of" &&
    /^an?$/.test(article ?? "") &&
    /^(?:hour|year|century)$/.test(whole ?? "")
    ? { count: count / 4, end: next + 2 }
    : null;
}

/** What follows "a hundred", "two hundred": "and fifty", "thirty-two". */
function withRest(words: readonly Word[], count: number, at: number): Simple {
  const skip = words[at]?.lower === "and" ? 1 : 0;
  const rest = small(words, at + skip);
  return rest === null ? withHalf(words, count, at) : withHalf(words, count + rest.value, rest.end);
}

/** "twenty", "twenty-four", "two hundred", "one and a half". */
function spelled(words: readonly Word[], at: number): Simple | null {
  const value = words[at]?.entry?.number;
  if (value === undefined || value === 100 || value === 1000) return null;
  let total = value;
  let end = at + 1;
  if (value >= 20 && value < 100) {
    const skip = words[end]?.lower === "-" ? 1 : 0;
    const unit = words[end + skip]?.entry?.number;
    if (unit !== undefined && unit >= 1 && unit <= 9) {
      total += unit;
      end += skip + 1;
    }
  }
  const times = { hundred: 100, thousand: 1000, dozen: 12 }[words[end]?.lower ?? ""];
  if (times === undefined) return withHalf(words, total, end);
  return times === 12 ? { count: total * 12, end: end + 1 } : withRest(words, total * times, end + 1);
}

/** A year in words: "nineteen ninety-six", "two thousand (and) ten". Null: none. */
export function spokenYearAt(words: readonly Word[], at: number): { year: number; end: number } | null {
  const first = words[at]?.entry?.number;
  if (first === undefined) return null;
  if (first === 2 && words[at + 1]?.lower === "thousand") {
    const skip = words[at + 2]?.lower === "and" ? 1 : 0;
    const rest = small(words, at + 2 + skip);
    return rest === null ? { year: 2000, end: at + 2 } : { year: 2000 + rest.value, end: rest.end };
  }
  if (first < 15 || first > 20) return null;
  // "nineteen oh five"
  if (/^(?:oh|o)$/.test(words[at + 1]?.lower ?? "")) {
    const last = words[at + 2]?.entry?.number ?? 0;
    return last >= 1 && last <= 9 ? { year: first * 100 + last, end: at + 3 } : null;
  }
  const rest = small(words, at + 1);
  if (rest === null || rest.value < 10) return null;
  return { year: first * 100 + rest.value, end: rest.end };
}

function small(words: readonly Word[], at: number): { value: number; end: number } | null {
  const value = words[at]?.entry?.number;
  if (value === undefined || value > 99 || value === 0) return null;
  if (value >= 20) {
    const skip = words[at + 1]?.lower === "-" ? 1 : 0;
    const unit = words[at + 1 + skip]?.entry?.number;
    if (unit !== undefined && unit >= 1 && unit <= 9) return { value: value + unit, end: at + 2 + skip };
  }
  return { value, end: at + 1 };
}
