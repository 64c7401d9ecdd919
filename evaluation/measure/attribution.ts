import { join } from "node:path";
import type { LanguageReader } from "#language/language-reader.ts";
import { loadModel } from "#language/model/load-model.ts";
import { makeModelReader } from "#language/model/model-reader.ts";
import { makeRulesReader } from "#language/rules-reader.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { gumAttributions } from "../gold/gum-attribution.ts";
import { type GoldArticle, polnear } from "../gold/polnear.ts";
import { reportOf } from "../received.ts";
import {
  type AttributionScore,
  charactersOf,
  flatGuesses,
  pair,
  type Spans,
  scoreAttributions,
} from "../score/attribution.ts";
import { calibrationError, type Judged } from "../score/calibration.ts";
import { countKinds, type Mistake, type MistakeKind, mistakesIn, spread } from "../score/mistakes.ts";
import { type NestedGold, type NestedGuess, type NestedScore, scoreNested } from "../score/nested.ts";

export interface AttributionResult {
  articles: number;
  /** The rules' own reading against the first annotator. */
  rules: AttributionScore;
  /** What ships: trained weights through the product's own code; null where there are none. */
  model: {
    version: string;
    score: AttributionScore;
    nested: NestedScore;
    /** Of confidence against right contents (Jaccard ≥ .5). */
    calibrationError: number;
    /** How many mistakes of each kind, and thirty of them. */
    mistakes: Record<MistakeKind, number>;
    shown: Mistake[];
  } | null;
  /** GUM dev's discourse trees, by rules alone. */
  nestedByRules: NestedScore;
  /** Annotators against each other, on the articles that several annotated: what people reach. */
  people: AttributionScore;
  peoplePairs: number;
}

/** PolNeAR dev and GUM dev through the product's own reading, and people on the articles that several annotated. */
export async function measureAttribution(): Promise<AttributionResult> {
  const rules = makeRulesReader(makeKnowledge([]));
  const model = await loadModel(join(import.meta.dirname, "..", "..", "models", "en"));
  const dev = polnear("dev");
  const pairs = polnear("train").flatMap(({ text, annotators }) =>
    annotators.flatMap((gold, i) => annotators.slice(i + 1).map((guess) => ({ text, gold, guess }))),
  );
  const trained = "missing" in model ? null : makeModelReader(model, rules);
  return {
    articles: dev.length,
    rules: scoreAttributions(await readArticles(dev, rules)),
    model: trained === null || "missing" in model ? null : await measureModel(model.version, trained, dev),
    nestedByRules: await scoreNestedOn("dev", rules),
    people: scoreAttributions(pairs),
    peoplePairs: pairs.length,
  };
}

async function measureModel(
  version: string,
  reader: LanguageReader,
  dev: readonly GoldArticle[],
): Promise<NonNullable<AttributionResult["model"]>> {
  const read = await readArticles(dev, reader);
  const mistakes = read.flatMap((one) => mistakesIn(one));
  return {
    version,
    score: scoreAttributions(read),
    nested: await scoreNestedOn("dev", reader),
    calibrationError: calibrationError(read.flatMap(judge)),
    mistakes: countKinds(mistakes),
    shown: spread(mistakes, 30),
  };
}

interface ReadArticle {
  id: string;
  text: string;
  gold: readonly Spans[];
  guess: readonly Attribution[];
}

async function readArticles(
  articles: readonly GoldArticle[],
  reader: LanguageReader,
): Promise<ReadArticle[]> {
  const read: ReadArticle[] = [];
  for (const { id, text, annotators } of articles) {
    const { attributions } = await reader.annotate(reportOf(id, text));
    read.push({ id, text, gold: annotators[0] ?? [], guess: attributions });
  }
  return read;
}

/** Whether each attribution's content meets a gold one with Jaccard ≥ .5, one to one; inner ones have no gold here. */
function judge({ text, gold, guess }: ReadArticle): Judged[] {
  const outer = flatGuesses(text, guess);
  const [x, y] = [outer, gold].map((side) => side.map((one) => charactersOf(text, one.content)));
  const met = new Set(pair(x ?? [], y ?? [], 0.5).map(([i]) => i));
  return outer.map(({ confidence }, i) => ({ confidence, right: met.has(i) }));
}

async function scoreNestedOn(part: "dev", reader: LanguageReader): Promise<NestedScore> {
  const read: { gold: readonly NestedGold[]; guess: readonly NestedGuess[] }[] = [];
  for (const { id, text, attributions: gold } of gumAttributions(part)) {
    const { attributions: guess } = await reader.annotate(reportOf(id, text));
    read.push({ gold, guess });
  }
  return scoreNested(read);
}
