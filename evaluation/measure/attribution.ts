import { makeRulesReader } from "#language/rules-reader.ts";
import { readReport } from "#read/read-report.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import type { Report } from "#vocabulary/report.ts";
import { polnear } from "../gold/polnear.ts";
import { type AttributionScore, type Spans, scoreAttributions } from "../score/attribution.ts";

export interface AttributionResult {
  articles: number;
  /** The product's own reading against the first annotator. */
  rules: AttributionScore;
  /** Annotators against each other, on the articles that several annotated: what people reach. */
  people: AttributionScore;
  peoplePairs: number;
}

/** PolNeAR dev through the product's own reading, and people on the articles that several annotated. */
export function measureAttribution(): AttributionResult {
  const reader = makeRulesReader(makeKnowledge([]));
  const dev = polnear("dev");
  const rules = dev.map(({ id, text, annotators }) => ({
    text,
    gold: annotators[0] ?? [],
    guess: reader.annotate(reportOf(id, text)).attributions as readonly Spans[],
  }));
  const pairs = polnear("train").flatMap(({ text, annotators }) =>
    annotators.flatMap((gold, i) => annotators.slice(i + 1).map((guess) => ({ text, gold, guess }))),
  );
  return {
    articles: dev.length,
    rules: scoreAttributions(rules),
    people: scoreAttributions(pairs),
    peoplePairs: pairs.length,
  };
}

/** A text as a report, the way that `stemma read` makes it of a JSON line. */
export function reportOf(id: string, text: string, published: string | null = null): Report {
  return readReport({
    capture: {
      id: "capture:evaluation",
      input: id,
      url: null,
      capturedAt: null,
      mediaType: "text/plain",
      charset: null,
      headers: {},
      sha256: "",
      size: text.length,
    },
    bytes: new Uint8Array(),
    body: { kind: "text", text },
    given: { id, url: null, outlet: null, title: null, published, language: "en" },
  }).report;
}
