import type { Span } from "#vocabulary/passage.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { inSpan } from "./in-span.ts";
import { VERB } from "./leftover.ts";

const PARTICIPLE =
  "(?:\\p{L}{2,}ed|shown|seen|built|made|held|taken|given|sold|sent|known|found|begun|won|lost|drawn|written|brought|bought)\\b";
const OPENS = `(?:which|who|whose|where|when\\s(?:an?|the|its|his|her|their|it|he|she|they)|(?:first|last|once)\\s\\p{L}+|${PARTICIPLE}|an?\\s[^,]{1,60}\\b(?:it|they|he|she|that|which)\\b)`;

/** Words up to the point where an added clause is still open: “…, a project it first unveiled in ”. */
export const ADDED_CLAUSE = new RegExp(`,\\s${OPENS}[^,]*$`, "u");

const FOLLOWS = new RegExp(`^,\\s${OPENS}[^,]*$`, "u");

/**
 * A content with the added clauses that follow its stretches to the sentence's end or to the next comma (“The Tarn-4, first
 * unveiled in October, is believed to …”), where the reading left them out.
 */
export function withAddedClause(text: string, sentence: Span, content: readonly Span[]): Span[] {
  return content.map(([start, end], i): Span => {
    const following = content[i + 1]?.[0];
    const next = following ?? sentence[1];
    if (end >= next || next > sentence[1]) return [start, end];
    const gap = text.slice(end, next);
    const rest =
      following === undefined ? gap.replace(/[.\s]+$/u, "") : (/^,[^,]*(?=,)/u.exec(gap)?.[0] ?? "");
    return FOLLOWS.test(rest) ? [start, end + rest.length] : [start, end];
  });
}

const WHOLE = new RegExp(`,\\s(${OPENS}[^,]*)`, "gu");

/**
 * Clauses that add a happening with a time of its own to what a content tells (“…, a project it first unveiled in
 * March”; “The Tarn-4, shown at a parade in 2023, can …”). Each with the name before it, where that opens the content.
 */
export function addedClauses(
  text: string,
  content: readonly Span[],
  times: readonly TimeExpression[],
): Span[][] {
  return content.flatMap(([from, to]) => {
    const words = text.slice(from, to);
    return [...words.matchAll(WHOLE)].flatMap((found): Span[][] => {
      const start = from + found.index + found[0].length - (found[1] ?? "").length;
      const end = from + found.index + found[0].trimEnd().length;
      const dated = inSpan(times, [start, end]).some((time) => time.type !== "SET" && time.latest !== null);
      if (!dated) return [];
      const host = words.slice(0, found.index);
      // “His team, Tarn, suspended him on Sunday”: what opens the clause is the sentence's own verb.
      if (
        new RegExp(`^${PARTICIPLE}`, "u").test(found[1] ?? "") &&
        !VERB.test(`${host} `) &&
        !VERB.test(words.slice(found.index + found[0].length))
      )
        return [];
      const named = /^(?:(?:that|the)\s)?[\p{L}\p{N}-]+(?:\s[\p{L}\p{N}-]+){0,4}$/iu.test(host);
      return [
        named && !/^an?\s/.test(found[1] ?? "")
          ? [
              [from, from + found.index],
              [start, end],
            ]
          : [[start, end]],
      ];
    });
  });
}
