import type { Token } from "#text/tokens.ts";

const OPENERS = new Set(
  "and but that when as because if while though although where whereas since after before until so or then said says however".split(
    " ",
  ),
);
const AFTER = new Set(
  "of for in on at to by from with as than about into over under during through and or but".split(" "),
);

/**
 * Whether the words from `first` to before `end` are the subject of their clause, as far as word order shows: a clause opens before
 * them and a verb follows, or “said” stands before them.
 */
export function isSubject(tokens: readonly Token[], first: number, last: number): boolean {
  let end = last;
  let from = first;
  // “the Minsa mayor”: what describes the words belongs to them.
  while (from > 0 && /^(?:the|an?)$/.test(tokens[from - 1]?.lower ?? "")) from--;
  // “Tarn's Coast Guard says”: whose it is belongs to the words.
  while (
    from > 1 &&
    /^['’]s$/.test(tokens[from - 1]?.text ?? "") &&
    /^\p{Lu}/u.test(tokens[from - 2]?.text ?? "")
  ) {
    from -= 2;
    while (from > 0 && /^(?:\p{Lu}|the$)/u.test(tokens[from - 1]?.text ?? "")) from--;
  }
  const previous = tokens[from - 1];
  if (previous !== undefined && /^(?:said|says|added|wrote|asked|replied|told|tweeted)$/.test(previous.lower))
    return true;
  const opens = previous === undefined || previous.kind === "mark" || OPENERS.has(previous.lower);
  if (!opens) return false;
  // “firms in Merania and Tarn, earned”: a place beside a place.
  if (
    /^(?:and|or)$/.test(previous?.lower ?? "") &&
    /^\p{Lu}/u.test(tokens[from - 2]?.text ?? "") &&
    /^(?:of|for|in|on|at|to|from|with|by)$/.test(tokens[from - 3]?.lower ?? "")
  )
    return false;
  // “Torwell Inc. said”: a stop that ends no sentence.
  if (tokens[end]?.text === "." && tokens[end + 1] !== undefined) end++;
  let next = tokens[end];
  if (next === undefined) return false;
  // What is added in commas to the word that opens a sentence may be long: “Vorn, 59, of Minsa, who saw it from the yard, said”.
  if (from === 0 && next.text === ",") return true;
  // “The operator of the plant, Tarn Works, says”: the name of what the sentence opens with.
  if (
    next.text === "," &&
    previous?.text === "," &&
    /^(?:said|says|told|has|had|is|was|will|would|added|warned|wrote)$/.test(tokens[end + 1]?.lower ?? "")
  )
    return true;
  if (next.text === "," || next.text === "(") {
    const close = next.text === "(" ? ")" : ",";
    let at = end + 1;
    while (at < tokens.length && at < end + 24 && tokens[at]?.text !== close) at++;
    next = tokens[at + 1];
    if (next?.text === ",") next = tokens[at + 2];
  }
  // “Okand and Vorn said”: both are.
  if (next?.lower === "and" && /^\p{Lu}/u.test(tokens[end + 1]?.text ?? "")) {
    let at = end + 1;
    while (/^\p{Lu}/u.test(tokens[at]?.text ?? "")) at++;
    // “under the Repair, Recovery and Reform Act.”: the end of a name, and of the sentence.
    return tokens[at] !== undefined && tokens[at]?.text !== ".";
  }
  return next !== undefined && /^\p{Ll}/u.test(next.text) && !AFTER.has(next.lower);
}
