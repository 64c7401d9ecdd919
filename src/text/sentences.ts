import type { Span } from "#vocabulary/passage.ts";

/** Words whose full stop does not end a sentence, lower case, without the stop. */
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms messrs dr drs prof profs rev hon st sr jr gen gens col lt maj sgt capt cmdr adm brig cpl pvt gov govs sen sens rep reps pres amb supt insp tel " +
    "v vs etc inc ltd co corp bros no nos vol fig figs al approx dept est ave blvd rd mt ft " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun " +
    "e.g i.e a.m p.m u.s u.k u.n e.u d.c ph.d ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo"
  ).split(" "),
);
// These may stand at a sentence's end as well: they end it before a capital that begins a clause.
const EITHER = new Set([
  "u.s",
  "u.k",
  "u.n",
  "e.u",
  "d.c",
  "a.m",
  "p.m",
  "inc",
  "co",
  "corp",
  "ltd",
  "etc",
  "jr",
  "sr",
]);
// Words of their own as well, so in lower case they abbreviate nothing: "He sat.", "She was ill."
const WORDS = new Set(
  "sat sun wed miss mass ill ore wash fig mar col gen sen sens rep reps gov la pa me al conn del ave va mt ft no nos ind".split(
    " ",
  ),
);
const STARTERS =
  /^(?:the|a|an|he|she|it|they|we|i|you|in|on|at|but|and|this|that|these|those|there|his|her|its|their|when|while|if|as|after|for|mr|mrs|ms)$/i;

/** Whether a full stop belongs to the word before it, whatever follows: “Mr.”, “etc.”, an initial. */
export function isAbbreviation(word: string): boolean {
  if (/^\p{Lu}$/u.test(word)) return word !== "I";
  const bare = word.toLowerCase();
  return ABBREVIATIONS.has(bare) && bare !== "no" && bare !== "nos" && !(word === bare && WORDS.has(bare));
}

const CLOSERS = "\"'”’»)]〉》」』";
const OPENERS = "\"'“‘«([〈《「『„";

/**
 * Sentences of one paragraph, in order, without the white space around them. A full stop ends a sentence unless
 * it belongs to an abbreviation, an initial or a number; closing quotation marks and brackets stay with it.
 */
export function sentencesOf(text: string, [from, to]: Span): Span[] {
  const out: Span[] = [];
  let start = skipSpace(text, from, to);
  let at = start;
  while (at < to) {
    const c = text[at] as string;
    if (!isStop(c)) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < to && isStop(text[end] as string)) end++;
    const stops = text.slice(at, end);
    while (end < to && CLOSERS.includes(text[end] as string)) end++;
    if (endsHere(text, start, at, end, to, stops)) {
      out.push([start, end]);
      start = skipSpace(text, end, to);
      at = start;
    } else {
      at = end;
    }
  }
  const last = trimEnd(text, start, to);
  if (last > start) out.push([start, last]);
  return out;
}

const isStop = (c: string): boolean =>
  c === "." || c === "!" || c === "?" || c === "…" || c === "。" || c === "！" || c === "？";

function endsHere(text: string, start: number, at: number, end: number, to: number, stops: string): boolean {
  if (end >= to) return true;
  const wide = "。！？".includes(stops[0] as string);
  if (wide) return true;
  const gap = text[end] as string;
  if (!/\s/.test(gap)) return stops === "." && isGrownTogether(text, start, at, to);
  let next = skipSpace(text, end, to);
  while (next < to && OPENERS.includes(text[next] as string)) next++;
  const follow = text.slice(next, Math.min(to, next + 24));
  const lower = /^\p{Ll}/u.test(follow);
  if (stops === "." && end === at + 1) {
    const word = wordBefore(text, start, at);
    const bare = word.toLowerCase();
    if (/^\p{Lu}$/u.test(word)) return false;
    if (isOrdinal(text, start, at, to)) return false;
    // "No. 5" and "nos. 5 and 6" count; "He said no." ends.
    if (bare === "no" || bare === "nos") return !/^\p{N}/u.test(follow) && !lower;
    if (word === bare && WORDS.has(bare)) return !lower;
    if (ABBREVIATIONS.has(bare) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) {
      const nextWord = /^[\p{L}’']+/u.exec(follow)?.[0] ?? "";
      return EITHER.has(bare) && STARTERS.test(nextWord) && /^\p{Lu}/u.test(nextWord);
    }
  }
  // After "…" or a quoted exclamation the sentence goes on in lower case: “Stop!” he said.
  return !lower;
}

/** “on 8 July 2019.She left”: a page lost the space. A whole word or a year stands before the stop, and a word in lower case but for its first letter behind it. */
const isGrownTogether = (text: string, start: number, at: number, to: number): boolean =>
  /(?:\p{Ll}{5}|\d{4})$/u.test(text.slice(Math.max(start, at - 5), at)) &&
  /^(?!(?:Com|Net|Org)\b)\p{Lu}(?:\p{Ll}+)?[\s,’']/u.test(text.slice(at + 1, Math.min(to, at + 24)));

const MONTHS =
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})/u;

/** How far apart the points of a list in one line may stand. */
const NEXT_POINT = 300;

/** “1. Lund 2. Tarn 3. Osk”, numbers that go on from each other; “bis 13. September”. */
function isOrdinal(text: string, start: number, at: number, to: number): boolean {
  const found = /(?:^|\s)(\d{1,2})$/.exec(text.slice(Math.max(start, at - 3), at));
  if (found === null) return false;
  const from = at - (found[1]?.length ?? 0);
  const before = text.slice(Math.max(start, from - NEXT_POINT), from);
  const after = text.slice(at + 1, Math.min(to, at + NEXT_POINT));
  if (MONTHS.test(after.trimStart())) return true;
  const number = Number(found[1]);
  // “1. Open the valve.”
  if (before.trim() === "") return true;
  if (!/(?:^|[\s:])\d{1,2}\.\s/.test(before) && !/:\s*$/.test(before)) return false;
  const next = new RegExp(`\\s${number + 1}\\.\\s`);
  return number === 1 ? next.test(after) : new RegExp(`(?:^|[\\s:])${number - 1}\\.\\s`).test(before);
}

function wordBefore(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && /[\p{L}.]/u.test(text[from - 1] as string)) from--;
  return text.slice(from, at);
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text[at] as string)) at++;
  return at;
}

function trimEnd(text: string, start: number, to: number): number {
  let end = to;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return end;
}
