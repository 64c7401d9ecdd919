import { findQuotations } from "#text/quotations.ts";
import { sentencesOf } from "#text/sentences.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Report } from "#vocabulary/report.ts";
import { findAttributions } from "./attribution/find-attributions.ts";
import { makeTextView } from "./attribution/text-view.ts";
import type { RulesReader } from "./language-reader.ts";
import { findMentions } from "./mentions/find-mentions.ts";
import { makeNameFinder } from "./mentions/name-finder.ts";
import { standsAlone, tellingBlocks } from "./telling-blocks.ts";

/** The first reading, by rules: the baseline for trained models and the fallback where weights are missing. */
export function makeRulesReader(knowledge: Knowledge): RulesReader {
  const names = makeNameFinder(knowledge);
  return {
    version: "rules/14",
    annotate(report): Annotated {
      const { text } = report;
      const blocks = tellingBlocks(report);
      const sentences = blocks
        .flatMap((block) => sentencesOf(text, block))
        .flatMap((span) => cutLong(text, span));
      const quotations = findQuotations(text, blocks, standsAlone(report));
      const view = makeTextView(text, blocks, sentences, quotations);
      return {
        report,
        sentences,
        quotations,
        mentions: findMentions(view, names, report.sha256, dayOf(report)),
        attributions: findAttributions(view),
        structure: null,
        notes: [],
        reader: this.version,
      };
    },
  };
}

/** The day of publication, as YYYY-MM-DD or as much of it as is known. */
const dayOf = ({ published }: Report): string | null => published?.value.slice(0, 10) ?? null;

/** In UTF-16 units. A text without full stops would be one sentence, and every word in it would be held against every other. */
const LONGEST_SENTENCE = 3000;

/** An overlong sentence as pieces, cut at white space where there is any, never inside a surrogate pair. */
function cutLong(text: string, [start, end]: Span): Span[] {
  const out: Span[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const space = text.slice(from, from + LONGEST_SENTENCE).search(/\s\S*$/u);
    let to = space > 0 ? from + space : from + LONGEST_SENTENCE;
    if (/[\uD800-\uDBFF]/.test(text[to - 1] ?? "")) to--;
    const piece = text.slice(from, to).trimEnd().length;
    if (piece > 0) out.push([from, from + piece]);
    from = to;
    while (from < end && /\s/.test(text[from] as string)) from++;
  }
  return [...out, [from, end]];
}
