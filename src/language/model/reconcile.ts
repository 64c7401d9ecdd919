import { meet } from "#text/spans.ts";
import type { Quotation } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";

/**
 * What the weights read with what only the rules see. Most of the gold that the weights learnt from has no nesting, so a voice
 * within a voice is the rules' to find first; the weights' own add to that. In the order of the text.
 */
export function reconcile(
  text: string,
  read: readonly Attribution[],
  byRules: readonly Attribution[],
  innerRead: readonly Attribution[] = [],
  quotations: readonly Quotation[] = [],
): Attribution[] {
  const whole = read
    .map((one) => withoutHoles(text, one, read))
    .map((one, _, all) => withQuotation(text, one, all, byRules));
  const tails = whole.map((one) => tailOf(text, one, byRules));
  const refined = whole
    .map((one) => withoutSpeaker(one, byRules))
    .map((one, i) => withoutTail(text, one, tails[i]))
    .map((one) => nearerSubject(text, one, byRules))
    .map((one) => afterDash(text, one))
    .map((one) => fromThat(text, one))
    .map((one) => withoutExpletive(text, one))
    .map((one, _, all) => toTheEnd(one, all, quotations))
    .map((one) => ({ ...one, content: one.content.flatMap((piece) => paragraphsOf(text, piece)) }));
  const free = byRules.filter(
    (one) => one.cue.length > 0 && !refined.some((other) => meet(one.cue, other.cue)),
  );
  const relays = refined.map((outer) => relayIn(outer, byRules, free));
  const out = refined.flatMap((outer, i): Attribution[] => {
    const speaker = relays[i];
    if (speaker == null) return [outer];
    const words = apartFrom(outer.content, headOf(speaker));
    // As the rules have it: the outer content takes in the inner source and cue.
    return [
      {
        ...outer,
        content: inOrder([...words, headOf(speaker)]),
        mode: outer.mode === "quoted" ? "mixed" : outer.mode,
      },
      { ...speaker, content: words, mode: words.length < outer.content.length ? speaker.mode : outer.mode },
    ];
  });
  const inner = free.filter(
    (one) =>
      !relays.includes(one) &&
      refined.some((outer) => liesWithin(one, outer) || isToldOf(one, outer, refined)),
  );
  // A quotation that only its surroundings attribute has no cue for the weights to find it by.
  const lone = byRules.filter(
    (one) =>
      one.cue.length === 0 && !out.some((other) => meet(one.content, [...other.content, ...other.cue])),
  );
  const more = innerRead.filter((one) => ![...out, ...inner].some((other) => meet(one.cue, other.cue)));
  const around = new Set(
    tails.filter((one): one is Attribution => one !== undefined && !inner.includes(one)),
  );
  const passedOn = passedOnUnseen(text, free, [...out, ...inner]);
  return [...out, ...inner, ...passedOn, ...more, ...lone, ...around]
    .filter((one) => !saysWhichOne(text, one))
    .sort((a, b) => startOf(a) - startOf(b));
}

/** “the leader's third publicly known visit”: a word before its thing, behind a possessive, which only says which one is meant. */
function saysWhichOne(text: string, { source, cue, content }: Attribution): boolean {
  const [who, how, what] = [source.at(-1), cue.at(-1), content[0]];
  return (
    who !== undefined &&
    how !== undefined &&
    what !== undefined &&
    /['’]s(?:\s\p{L}+)?\s$/u.test(text.slice(who[0], (cue[0] as Span)[0])) &&
    /(?:known|ed)\s$/u.test(text.slice(how[0], what[0]))
  );
}

/**
 * “…,” KCNA quoted Kim as saying: the speaker, where the rules see one within what the outer cue tells. The weights leave “Kim as saying”
 * out of the outer content, or have it there as a piece of its own.
 */
function relayIn(
  outer: Attribution,
  byRules: readonly Attribution[],
  free: readonly Attribution[],
): Attribution | null {
  const same = byRules.find((one) => meet(one.cue, outer.cue));
  if (same === undefined) return null;
  return (
    free.find((one) => {
      const words = apartFrom(outer.content, headOf(one));
      return (
        one.source.length > 0 &&
        [...one.source, ...one.cue].every((span) => same.content.some((around) => lies(span, around))) &&
        meet(one.content, words) &&
        !meet([...one.source, ...one.cue], words)
      );
    }) ?? null
  );
}

/**
 * “…, the agency quoted the commander of its fleet, Rear Admiral Edda Vorn, as saying”: with so much between them the weights may see neither cue. Both
 * are kept as the rules have them, where nobody has what is told.
 */
function passedOnUnseen(
  text: string,
  free: readonly Attribution[],
  read: readonly Attribution[],
): Attribution[] {
  return free.flatMap((speaker) => {
    const [cue] = speaker.cue;
    if (cue === undefined || !/^as \p{L}+ing$/u.test(text.slice(...cue))) return [];
    const medium = free.find(
      (one) => one !== speaker && one.content.some((piece) => lies(headOf(speaker), piece)),
    );
    const told = [...speaker.content, ...speaker.source];
    return medium === undefined || read.some(({ content, source }) => meet([...content, ...source], told))
      ? []
      : [medium, speaker];
  });
}

/** “Kim as saying”: from the source to the end of the cue. */
const headOf = ({ source, cue }: Attribution): Span => [
  source[0]?.[0] ?? cue[0]?.[0] ?? 0,
  cue.at(-1)?.[1] ?? 0,
];

/** A content without the piece that is a stretch and no more. */
const apartFrom = (content: readonly Span[], stretch: Span): Span[] =>
  content.filter((piece) => !same(piece, stretch));

/** “quoted Kim as saying” as one cue: where the rules see a speaker with a cue in it, the medium's own is the first word. */
function withoutSpeaker(one: Attribution, byRules: readonly Attribution[]): Attribution {
  const within = (span: Span): boolean => one.cue.some((cue) => lies(span, cue));
  const speaks = byRules.some(
    ({ source, cue }) => source.length > 0 && cue.length > 0 && [...source, ...cue].every(within),
  );
  const own =
    speaks && byRules.find(({ cue, source }) => cue.length > 0 && cue.every(within) && !source.some(within));
  return own ? { ...one, cue: own.cue } : one;
}

/** Up to three words, with nothing that sets them off from what stands around them; and up to ten. */
const HOLE = /^[ \t]*(?:[\p{L}\p{N}’'-]+[ \t]*){0,3}$/u;
const WIDE_HOLE = /^[ \t]*(?:[\p{L}\p{N}’'-]+[ \t]+){0,10}$/u;

/** What is left behind a wide one is a scrap, in characters. */
const SCRAP = 24;

/**
 * “…, a project it first unveiled in March” read without “a project”: words that are nobody's, between two pieces, are the content's. More than three
 * are where nobody's content has them either: “detected what they described as an explosion at a remote site” has a cue that was given up for unsure.
 */
function withoutHoles(text: string, one: Attribution, all: readonly Attribution[]): Attribution {
  const content: Span[] = [];
  for (const [start, end] of one.content) {
    const last = content.at(-1);
    const gap: Span | undefined = last && [last[1], start];
    const taken = gap && all.some(({ source, cue }) => meet([...source, ...cue], [gap]));
    const words = gap === undefined ? "" : text.slice(...gap);
    const nobodys =
      HOLE.test(words) ||
      (WIDE_HOLE.test(words) &&
        end - start <= SCRAP &&
        !all.some((other) => meet(other.content, [gap as Span])));
    if (last && !taken && nobodys) content[content.length - 1] = [last[0], end];
    else content.push([start, end]);
  }
  return content.length === one.content.length ? one : { ...one, content };
}

/** “‘…,’ the agency quoted Kim as saying”, read as “Kim as saying” alone: a quotation that only the rules give this cue, and nobody else has. */
function withQuotation(
  text: string,
  one: Attribution,
  all: readonly Attribution[],
  byRules: readonly Attribution[],
): Attribution {
  const same = byRules.find(({ cue }) => meet(cue, one.cue));
  const quoted = (same?.content ?? []).filter(
    (piece) => /^[“"]/.test(text.slice(...piece)) && !all.some(({ content }) => meet(content, [piece])),
  );
  return same === undefined || quoted.length === 0
    ? one
    : { ...one, content: inOrder([...one.content, ...quoted]), mode: same.mode };
}

/** “the board said that the quay is shut, according to the Wire”: the tail tells of the whole sentence, and is no words of the board's. */
function tailOf(text: string, one: Attribution, byRules: readonly Attribution[]): Attribution | undefined {
  const last = one.content.at(-1);
  if (last === undefined || one.mode === "quoted") return undefined;
  return byRules.find(({ cue: [cue], source: [source], content }) =>
    cue !== undefined && source !== undefined && /^according to$/i.test(text.slice(...cue))
      ? lies(cue, last) && source[0] > cue[0] && source[1] >= last[1] && meet(content, one.cue)
      : false,
  );
}

function withoutTail(text: string, one: Attribution, tail: Attribution | undefined): Attribution {
  const [last, cue] = [one.content.at(-1), tail?.cue[0]];
  if (last === undefined || cue === undefined) return one;
  const kept = text.slice(last[0], cue[0]).replace(/,?\s*$/, "");
  return kept === ""
    ? one
    : { ...one, content: [...one.content.slice(0, -1), [last[0], last[0] + kept.length]] };
}

/** “KCNA reported that Kim visited the yard, calling it …”: who calls is the nearer subject, where the rules see one. */
function nearerSubject(text: string, one: Attribution, byRules: readonly Attribution[]): Attribution {
  const cue = one.cue[0];
  const source = one.source[0];
  if (cue === undefined || source === undefined || !/ing$/.test(text.slice(cue[0], cue[1]))) return one;
  const nearer = byRules.find(
    (other) =>
      meet(other.cue, one.cue) && other.source.some(([start, end]) => start >= source[1] && end <= cue[0]),
  );
  return nearer === undefined ? one : { ...one, source: nearer.source };
}

/** “They did this — aimed, analysts say, at that”: a dash before a cue between commas sets off what is attributed. */
function afterDash(text: string, one: Attribution): Attribution {
  const [source, cue] = [one.source[0], one.cue[0]];
  const first = one.content[0];
  if (source === undefined || cue === undefined || first === undefined || one.content.length < 2) return one;
  const [from, to] = [Math.min(source[0], cue[0]), Math.max(source[1], cue[1])];
  const between = /,\s*$/.test(text.slice(0, from)) && /^,/.test(text.slice(to));
  // The dash may lie within a piece of the content or between two.
  const dash = /^(.{30,}\s[—–]\s)\S/su.exec(text.slice(first[0], from))?.[1];
  if (!between || dash === undefined) return one;
  const start = first[0] + dash.length;
  const kept = one.content.filter(([, end]) => end > start);
  if (kept[0] === undefined || kept[0][0] > from) return one;
  return { ...one, content: [[Math.max(start, kept[0][0]), kept[0][1]], ...kept.slice(1)] };
}

/** “said on Monday that the yard had closed”: the day between the cue and its “that” is the saying's. */
function fromThat(text: string, one: Attribution): Attribution {
  const [cue, first] = [one.cue.at(-1), one.content[0]];
  if (cue === undefined || first === undefined || text.slice(cue[1], first[0]).trim() !== "") return one;
  const day = SAYING_DAY.exec(text.slice(first[0], first[1]))?.[0];
  return day === undefined
    ? one
    : { ...one, content: [[first[0] + day.length, first[1]], ...one.content.slice(1)] };
}

/** “It is believed that the yard is closed”: the “it” stands for what is believed, and is no words of it. */
function withoutExpletive(text: string, one: Attribution): Attribution {
  const [first, ...rest] = one.content;
  const cue = one.cue[0];
  if (first === undefined || rest.length === 0 || cue === undefined || first[1] > cue[0]) return one;
  return /^it$/i.test(text.slice(...first)) ? { ...one, content: rest } : one;
}

/** A piece of a content, cut where a paragraph ends. */
function paragraphsOf(text: string, [start, end]: Span): Span[] {
  const out: Span[] = [];
  let from = start;
  for (const { index, 0: gap } of text.slice(start, end).matchAll(/\s*\n\s*/g)) {
    out.push([from, start + index]);
    from = start + index + gap.length;
  }
  return [...out, [from, end] as Span].filter(([a, b]) => b > a);
}

/** A quotation that goes on in the next paragraph is one speech: its reader's window may end before it does. */
function toTheEnd(
  one: Attribution,
  all: readonly Attribution[],
  quotations: readonly Quotation[],
): Attribution {
  const content = one.content.map((piece, i): Span => {
    // A window that ends amid a paragraph of it, and the next that begins with the paragraph behind.
    const [at, held] = quotationAt(quotations, piece);
    const next = one.content[i + 1];
    const goesOn =
      next !== undefined &&
      held !== undefined &&
      quotations.some(({ continues, span }) => continues === at && lies([next[0], next[0]], span));
    return goesOn ? [piece[0], held.span[1]] : piece;
  });
  for (;;) {
    const last = content[content.length - 1] as Span;
    const [at, held] = quotationAt(quotations, last);
    const next = at < 0 ? -1 : quotations.findIndex(({ continues }) => continues === at);
    const more = quotations[next];
    if (held === undefined || more === undefined || last[0] > held.span[0]) break;
    if (all.some((other) => other !== one && meet(other.content, [more.span]))) break;
    content[content.length - 1] = [last[0], held.span[1]];
    content.push([...more.span]);
  }
  return { ...one, content };
}

/** The outer quotation in which a stretch ends. */
function quotationAt(quotations: readonly Quotation[], [, end]: Span): [number, Quotation | undefined] {
  const at = quotations.findIndex(({ span, depth }) => depth === 0 && lies([end - 1, end], span));
  return [at, quotations[at]];
}

const SAYING_DAY =
  /^(?:(?:late|early|earlier) )?(?:(?:on|in|last|this|earlier) )?(?:\p{Lu}\p{Ll}+day|\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|yesterday|today|week|month|year)(?: (?:morning|afternoon|evening|night))? (?=that )/u;

/** Whether all of an attribution but its source lies in one stretch of another's content, and leaves some of that over. */
function liesWithin(inner: Attribution, outer: Attribution): boolean {
  const spans = [...inner.cue, ...inner.content];
  return outer.content.some(
    (around) =>
      spans.every((span) => lies(span, around)) && !inner.content.some((span) => same(span, around)),
  );
}

/** “… reported that Kim visited the yard, calling it …”: the inner source stands in the outer content, the rest after it. */
function isToldOf(inner: Attribution, outer: Attribution, read: readonly Attribution[]): boolean {
  const source = inner.source[0];
  const after = outer.content.at(-1)?.[1] ?? 0;
  return (
    source !== undefined &&
    outer.content.some((around) => lies(source, around)) &&
    inner.cue.every(([start]) => start >= after) &&
    !read.some((other) => meet(inner.content, other.content))
  );
}

const lies = ([start, end]: Span, around: Span): boolean => start >= around[0] && end <= around[1];
const same = (a: Span, b: Span): boolean => a[0] === b[0] && a[1] === b[1];
const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a[0] - b[0]);

function startOf({ cue, content }: Attribution): number {
  return Math.min(...[...cue, ...content].map(([start]) => start));
}
