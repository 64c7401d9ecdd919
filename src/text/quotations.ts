import type { Quotation } from "#vocabulary/annotated.ts";
import type { Span } from "#vocabulary/passage.ts";

interface Open {
  at: number;
  close: string;
  depth: number;
  index: number;
}

/** “``It rains,'' she said”: marks as agencies' wires type them. */
const TYPED = { open: "``", close: "''" };

/** A text of marks alone nests without end; no sentence does. */
const DEEPEST = 8;

const PAIRS: Readonly<Record<string, string>> = {
  "“": "”",
  "«": "»",
  "„": "“",
  "「": "」",
  "『": "』",
  "‘": "’",
};

/**
 * Quotations of every kind of mark: curly, straight, guillemets, low-high, corner brackets; nested ones by depth.
 * A quotation that a paragraph leaves open goes on in the next where that begins with a mark (the press's rule for
 * long quotations); otherwise it ends with its paragraph and is marked as not closed. A caption or a heading amid a long
 * quotation (`beside`) does not end it.
 */
export function findQuotations(
  text: string,
  paragraphs: readonly Span[],
  beside: (paragraph: Span) => boolean = () => false,
): Quotation[] {
  const out: Quotation[] = [];
  let carried: number | null = null;
  for (const paragraph of paragraphs) {
    const [from, to] = paragraph;
    const passedOver = beside(paragraph);
    const opens: Open[] = [];
    const first = out.length;
    for (let at = nextMark(text, from); at < to; at = nextMark(text, at + 1)) {
      const c = text[at] as string;
      const top = opens[opens.length - 1];
      if (top?.close === TYPED.close) {
        // Of an outlet that types so a straight mark within is an apostrophe.
        if (!text.startsWith(TYPED.close, at)) continue;
        finish(out, top, at + 2, true);
        opens.pop();
        at++;
        continue;
      }
      if (top !== undefined && (c === top.close ? closes(text, at, c) : closesMixed(text, at, top.close))) {
        finish(out, top, at + 1, true);
        opens.pop();
        continue;
      }
      // A closing mark of an outer quotation ends the inner ones that were left open.
      const outer = opens.findIndex((open) => open.close === c && c !== "’" && c !== "'");
      if (outer >= 0 && closes(text, at, c)) {
        for (const open of opens.splice(outer + 1)) finish(out, open, at, false);
        finish(out, opens.pop() as Open, at + 1, true);
        continue;
      }
      const close = closerOf(text, at, from, opens.length);
      if (close === null || opens.length >= DEEPEST) continue;
      const index = out.length;
      const continues =
        opens.length === 0 && index === first && carried !== null && !passedOver && startsWith(text, from, at)
          ? carried
          : null;
      out.push({
        span: [at, to],
        inner: [at + (close === TYPED.close ? 2 : 1), to],
        depth: opens.length,
        closed: false,
        continues,
      });
      opens.push({ at, close, depth: opens.length, index });
    }
    const left = opens[0];
    for (const open of opens) finish(out, open, to, false);
    if (!passedOver) carried = left === undefined ? null : left.index;
  }
  return out.filter((quotation) => quotation.inner[1] > quotation.inner[0]).map(relink(out));
}

const MARK = /["'“”«»„「」『』‘’`]/g;

/** Where the next mark stands that may open or close a quotation; behind the text where none does. */
function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(text)?.index ?? text.length;
}

/** Indices of `continues` count kept quotations only. */
function relink(all: readonly Quotation[]): (quotation: Quotation) => Quotation {
  const kept = new Map<number, number>();
  let n = 0;
  all.forEach((quotation, i) => {
    if (quotation.inner[1] > quotation.inner[0]) kept.set(i, n++);
  });
  return (quotation) =>
    quotation.continues === null
      ? quotation
      : { ...quotation, continues: kept.get(quotation.continues) ?? null };
}

function finish(out: Quotation[], open: Open, end: number, closed: boolean): void {
  const quotation = out[open.index];
  if (quotation === undefined) return;
  out[open.index] = {
    ...quotation,
    span: [open.at, end],
    inner:
      open.close === TYPED.close
        ? [open.at + 2, closed ? end - 2 : end]
        : [open.at + 1, closed ? end - 1 : end],
    closed,
  };
}

const isWord = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);

/** An apostrophe inside or at the end of a word is no closing mark: the generals’ plan, don't. */
function closes(text: string, at: number, mark: string): boolean {
  if (mark === '"') return !opensWithin(text, at);
  if (mark !== "’" && mark !== "'") return true;
  if (isWord(text[at + 1])) return false;
  // ‘… the generals’ plan …’: after a plural and before a lower-case word it is a possessive.
  return !(text[at - 1] === "s" && /^\s+\p{Ll}/u.test(text.slice(at + 1, at + 4)));
}

/** "They call it "temporary" and nobody moves": a straight mark that opens another quotation within the first. */
const opensWithin = (text: string, at: number): boolean =>
  /\s/.test(text[at - 1] ?? "") &&
  /^"\p{Ll}[^"\n]{0,80}[\p{L}\p{N},.!?]"(?=[\s,.;:)!?]|$)/u.test(text.slice(at, at + 90));

/** “a "great doubt,” she said”: who types one mark and lets a program turn the other has two of different kinds. */
function closesMixed(text: string, at: number, close: string): boolean {
  const c = text[at] as string;
  if (close === '"') return c === "”";
  return (
    close === "”" &&
    c === '"' &&
    /[\p{L}\p{N}.,!?;:…)]/u.test(text[at - 1] ?? "") &&
    /^(?:[\s.,;:)—–-]|$)/.test(text.slice(at + 1, at + 2))
  );
}

/** The mark that would close a quotation opening here, or null where none opens. */
function closerOf(text: string, at: number, from: number, depth: number): string | null {
  const c = text[at] as string;
  if (c === '"' || c === "'") {
    const before = at > from ? text[at - 1] : undefined;
    if (isWord(before)) return null;
    if (c === "'") {
      // ’90s, 'em: no quotation; and a single mark needs its closer in the same paragraph.
      if (
        !isWord(text[at + 1]) ||
        /^'(?:\d\ds|em|til|cause|s|re|ve|ll|d|m|t)\b/i.test(text.slice(at, at + 8))
      )
        return null;
      return depth > 0 || /[^\p{L}\p{N}\s]'|\p{L}'(?![\p{L}\p{N}])/u.test(text.slice(at + 2, at + 400))
        ? "'"
        : null;
    }
    if (/^"(?:\s|$)/.test(text.slice(at, at + 2)) && before !== undefined && !/[\s(—–-]/.test(before))
      return null;
    return '"';
  }
  if (c === "`") return text.startsWith(TYPED.open, at) ? TYPED.close : null;
  if (c === "‘" && (/^‘\d\ds?\b/.test(text.slice(at, at + 5)) || !isWord(text[at + 1]))) return null;
  return PAIRS[c] ?? null;
}

function startsWith(text: string, from: number, at: number): boolean {
  return text.slice(from, at).trim() === "";
}
