import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Report } from "#vocabulary/report.ts";
import type { LanguageReader } from "../language-reader.ts";
import { tellingBlocks } from "../telling-blocks.ts";
import type { Model } from "./load-model.ts";
import { piecesOf } from "./pieces.ts";
import { toAttribution } from "./to-attribution.ts";

/**
 * Reads with trained weights: who said what comes from the model, everything else from the rules. The gold that the weights were
 * made from has no nesting, so what is said within a content (KCNA said that Kim said …) is the rules' to find.
 */
export function makeModelReader(model: Model, rules: LanguageReader): LanguageReader {
  return {
    version: `${model.version}+${rules.version}`,
    async annotate(report: Report): Promise<Annotated> {
      const annotated = await rules.annotate(report);
      const pieces = piecesOf(model.cutter, report.text, tellingBlocks(report));
      const read = (await model.attribute(pieces))
        .map((decoded) => toAttribution(pieces, annotated.quotations, decoded, model.confidence(decoded)))
        .filter((attribution) => attribution !== null);
      const inner = annotated.attributions.filter((one) => read.some((outer) => isWithin(one, outer)));
      return {
        ...annotated,
        attributions: [...read, ...inner].sort((a, b) => startOf(a) - startOf(b)),
        reader: this.version,
      };
    },
  };
}

/** Whether all of an attribution but its source lies in one stretch of another's content, and leaves some of that over. */
function isWithin(inner: Attribution, outer: Attribution): boolean {
  if (inner.cue.length === 0) return false;
  const spans = [...inner.cue, ...inner.content];
  return outer.content.some(
    (around) =>
      spans.every((span) => lies(span, around)) && !inner.content.some((span) => same(span, around)),
  );
}

const lies = ([start, end]: Span, around: Span): boolean => start >= around[0] && end <= around[1];
const same = (a: Span, b: Span): boolean => a[0] === b[0] && a[1] === b[1];

function startOf({ cue, content }: Attribution): number {
  return Math.min(...[...cue, ...content].map(([start]) => start));
}
