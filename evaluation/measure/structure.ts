import { join } from "node:path";
import { loadModel, type Model } from "#language/model/load-model.ts";
import { piecesOf } from "#language/model/pieces.ts";
import type { GivenTokens } from "#language/structure/structure-reader.ts";
import type { Structure } from "#vocabulary/structure.ts";
import { gumTrees, type TreebankText } from "../gold/treebank.ts";
import {
  addCoreference,
  type Clusters,
  type CoreferenceCounts,
  coreferenceF1,
  noCoreference,
  scoreCoreference,
} from "../score/coreference.ts";
import {
  addStructure,
  f1,
  noStructure,
  type ScoredText,
  type StructureCounts,
  scoreStructure,
} from "../score/structure.ts";
import {
  type LinkedText,
  type StructureMistake,
  someOfEach,
  structureMistakes,
} from "../score/structure-mistakes.ts";

export interface StructureScore {
  /** F1 of each; on gold tokens those of words are accuracies. */
  f1: Record<keyof StructureCounts, number>;
  counts: StructureCounts;
  coreference: Record<keyof CoreferenceCounts | "conll", number>;
}

export interface StructureResult {
  version: string;
  texts: number;
  words: number;
  /** Tokens and sentences are the treebank's. */
  given: StructureScore;
  /** From the text alone. */
  own: StructureScore;
  /** Mentions from the text alone, by type. */
  byType: Record<string, { gold: number; guess: number; f1: number }>;
  /** How many mistakes of each kind there are with gold words, and some of them. */
  mistakes: { counts: Record<string, number>; some: StructureMistake[] };
}

/** GUM dev's words, trees, mentions and coreference through the product's reading; `folder`: other weights than the released ones. */
export async function measureStructure(
  folder: string = join(import.meta.dirname, "..", "..", "models", "en"),
): Promise<StructureResult> {
  const model = await loadModel(folder);
  if ("missing" in model) throw new Error(`The weights cannot be read: ${model.reason}.`);
  if (!model.readsStructure) throw new Error(`The weights ${model.version} know no words and trees.`);
  const texts = gumTrees("dev");
  const given = new Tally();
  const own = new Tally();
  const mistakes: StructureMistake[] = [];
  for (const gold of texts) {
    const onGoldWords = await structureOf(model, gold, givenOf(gold));
    given.add(gold, onGoldWords);
    mistakes.push(...structureMistakes(gold.id, linkedGold(gold), linkedReading(onGoldWords)));
    own.add(gold, await structureOf(model, gold));
  }
  return {
    version: model.version,
    texts: texts.length,
    words: given.counts.tokens.gold,
    given: given.score(),
    own: own.score(),
    byType: own.byType(),
    mistakes: {
      counts: Object.fromEntries(
        [...Map.groupBy(mistakes, ({ what }) => what)].map(([what, of]) => [what, of.length]),
      ),
      some: someOfEach(mistakes),
    },
  };
}

const linkedGold = (gold: TreebankText): LinkedText => ({
  ...scoredGold(gold),
  mentions: gold.entities.map(({ first, last, type, cluster }) => ({
    span: [gold.words[first]?.span[0] ?? 0, gold.words[last]?.span[1] ?? 0],
    type,
    cluster,
  })),
});

const linkedReading = (read: Structure): LinkedText => ({ ...scoredReading(read), mentions: read.mentions });

/** The product's reading of a text's structure, of all of it. */
export async function structureOf(
  model: Model,
  { text }: TreebankText,
  given?: GivenTokens,
): Promise<Structure> {
  const { structure } = await model.read(piecesOf(model.cutter, text, [[0, text.length]]), given);
  if (structure === null) throw new Error("The weights know no words and trees.");
  return structure;
}

export const givenOf = ({ words }: TreebankText): GivenTokens => ({
  tokens: words.map(({ span }) => span),
  opens: words.map(({ sentence }, i) => words[i - 1]?.sentence !== sentence),
});

class Tally {
  counts: StructureCounts = noStructure;
  #coreference: CoreferenceCounts = noCoreference;
  readonly #types = new Map<string, { gold: number; guess: number; right: number }>();

  add(gold: TreebankText, read: Structure): void {
    const [right, mine] = [scoredGold(gold), scoredReading(read)];
    this.counts = addStructure(this.counts, scoreStructure(right, mine));
    this.#coreference = addCoreference(
      this.#coreference,
      scoreCoreference(goldClusters(gold), clustersOf(read)),
    );
    const key = ({ span, type }: { span: readonly number[]; type: string }): string =>
      `${span.join(" ")} ${type}`;
    const known = new Set(right.mentions.map(key));
    for (const mention of right.mentions) this.#type(mention.type).gold++;
    for (const mention of mine.mentions) {
      const tally = this.#type(mention.type);
      tally.guess++;
      if (known.has(key(mention))) tally.right++;
    }
  }

  #type(name: string): { gold: number; guess: number; right: number } {
    const known = this.#types.get(name) ?? { gold: 0, guess: 0, right: 0 };
    this.#types.set(name, known);
    return known;
  }

  score(): StructureScore {
    const names = Object.keys(this.counts) as (keyof StructureCounts)[];
    return {
      f1: Object.fromEntries(names.map((name) => [name, f1(this.counts[name])])) as StructureScore["f1"],
      counts: this.counts,
      coreference: coreferenceF1(this.#coreference),
    };
  }

  byType(): StructureResult["byType"] {
    return Object.fromEntries(
      [...this.#types].map(([name, counts]) => [
        name,
        { gold: counts.gold, guess: counts.guess, f1: f1(counts) },
      ]),
    );
  }
}

function scoredGold({ words, entities }: TreebankText): ScoredText {
  const sentences = [...Map.groupBy(words, ({ sentence }) => sentence).values()].map(
    (of): [number, number] => [of[0]?.span[0] ?? 0, of.at(-1)?.span[1] ?? 0],
  );
  return {
    words,
    sentences,
    mentions: entities.map(({ first, last, type }) => ({
      span: [words[first]?.span[0] ?? 0, words[last]?.span[1] ?? 0],
      type,
    })),
  };
}

function scoredReading({ words, sentences, mentions }: Structure): ScoredText {
  return {
    words: words.map(({ head, ...word }) => ({ ...word, head: head ?? -1 })),
    sentences: sentences.map(([first, after]) => [
      words[first]?.span[0] ?? 0,
      words[after - 1]?.span[1] ?? 0,
    ]),
    mentions,
  };
}

const goldClusters = ({ words, entities }: TreebankText): Clusters =>
  [...Map.groupBy(entities, ({ cluster }) => cluster).values()].map((of) =>
    of.map(({ first, last }) => `${words[first]?.span[0]} ${words[last]?.span[1]}`),
  );

const clustersOf = ({ mentions }: Structure): Clusters =>
  [...Map.groupBy(mentions, ({ cluster }) => cluster).values()].map((of) =>
    of.map(({ span }) => span.join(" ")),
  );
