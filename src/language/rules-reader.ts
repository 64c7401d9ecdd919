import { sentencesOf } from "#text/sentences.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Report } from "#vocabulary/report.ts";
import { findAttributions } from "./attribution/find-attributions.ts";
import { makeTextView } from "./attribution/text-view.ts";
import type { LanguageReader } from "./language-reader.ts";
import { findMentions, makeNameFinder } from "./mentions/find-mentions.ts";
import { findQuotations } from "./quotations.ts";

/** Parts that tell nothing: they are read for facts about the report, not for claims. */
const SILENT = new Set(["furniture", "section", "byline", "credit", "date", "dateline", "source-line"]);

/** The first reading, by rules: the baseline for trained models and the fallback where weights are missing. */
export function makeRulesReader(knowledge: Knowledge): LanguageReader {
  const names = makeNameFinder(knowledge);
  return {
    version: "rules/1",
    annotate(report): Annotated {
      const { text } = report;
      const blocks = tellingBlocks(report);
      const sentences = blocks.flatMap((block) => sentencesOf(text, block));
      const quotations = findQuotations(text, blocks);
      const view = makeTextView(text, blocks, sentences, quotations);
      return {
        report,
        sentences,
        quotations,
        mentions: findMentions(view, names, report.sha256),
        attributions: findAttributions(view),
        notes: [],
        reader: this.version,
      };
    },
  };
}

/** The stretches that are read: title, standfirst, captions, headings and body, in the order of the text. */
function tellingBlocks(report: Report): Span[] {
  const told = report.parts.filter((part) => !SILENT.has(part.kind)).map((part) => part.span);
  if (told.length > 0 || report.parts.length > 0) return told;
  return report.paragraphs.length > 0 ? [...report.paragraphs] : [[0, report.text.length]];
}
