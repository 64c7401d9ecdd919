import { type Token, tokensOf } from "#text/tokens.ts";
import type { Quotation } from "#vocabulary/annotated.ts";
import type { Span } from "#vocabulary/passage.ts";

/** A text as the attribution rules see it: tokens with the sentence, paragraph and quotation each lies in. */
export interface TextView {
  text: string;
  tokens: readonly Token[];
  sentences: readonly { span: Span; from: number; to: number; paragraph: number }[];
  quotations: readonly Quotation[];
  /** Index of the outermost quotation that holds a token (its marks included), else -1. */
  quotedBy: Int32Array;
}

export function makeTextView(
  text: string,
  paragraphs: readonly Span[],
  sentences: readonly Span[],
  quotations: readonly Quotation[],
): TextView {
  const tokens: Token[] = [];
  const rows: TextView["sentences"][number][] = [];
  let paragraph = 0;
  for (const span of sentences) {
    while (paragraph + 1 < paragraphs.length && (paragraphs[paragraph]?.[1] ?? 0) <= span[0]) paragraph++;
    const from = tokens.length;
    for (const token of tokensOf(text, span)) tokens.push(token);
    rows.push({ span, from, to: tokens.length, paragraph });
  }
  const quotedBy = new Int32Array(tokens.length).fill(-1);
  let at = 0;
  quotations.forEach((quotation, index) => {
    if (quotation.depth > 0) return;
    while (at < tokens.length && (tokens[at] as Token).start < quotation.span[0]) at++;
    for (let i = at; i < tokens.length && (tokens[i] as Token).start < quotation.span[1]; i++)
      quotedBy[i] = index;
  });
  return { text, tokens, sentences: rows, quotations, quotedBy };
}

/** A token's lower-case form; empty past the ends of the text. */
export const lower = (view: TextView, i: number): string => view.tokens[i]?.lower ?? "";

/** The span of tokens `from` to before `to`. */
export function spanOf(view: TextView, from: number, to: number): Span {
  const first = view.tokens[from];
  const last = view.tokens[to - 1];
  if (first === undefined || last === undefined || to <= from)
    throw new RangeError("spanOf needs at least one token.");
  return [first.start, last.end];
}
