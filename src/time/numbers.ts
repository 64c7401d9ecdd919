import { Kind } from "./lexicon.ts";
import type { Word } from "./words.ts";

/** A count as printed: null where it is vague ("several"). `end` is the index after its last word. */
export interface Count {
  count: number | null;
  end: number;
  /** Of "two to three": the greater. */
  upTo: number | null;
}

/** A count at `at`: "three", "twenty-four", "a hundred", "2 1/2", "two to three", "a couple of", "several". Null: none. */
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
      if (next === "hundred") return { count: 100, end: at + 2 };
      if (next === "thousand") return { count: 1000, end: at + 2 };
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
      return { count: null, end: at + 1 };
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
  if (one !== undefined && one.lower === "and" && two?.lower === "a" && three?.lower === "half")
    return { count: value + 0.5, end: at + 4 };
  return { count: value, end: at + 1 };
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
  if (words[end]?.lower === "hundred") {
    total *= 100;
    end++;
  } else if (words[end]?.lower === "thousand") {
    total *= 1000;
    end++;
  }
  if (words[end]?.lower === "and" && words[end + 1]?.lower === "a" && words[end + 2]?.lower === "half")
    return { count: total + 0.5, end: end + 3 };
  return { count: total, end };
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
