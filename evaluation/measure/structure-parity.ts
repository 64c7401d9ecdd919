import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadModel } from "#language/model/load-model.ts";
import { THING_TYPES } from "#vocabulary/structure.ts";
import { gumTrees } from "../gold/treebank.ts";
import { givenOf, structureOf } from "./structure.ts";

/** How many there are on either side, and how many are the same on both. */
interface Alike {
  of: number;
  alike: number;
}

export interface StructureParityResult {
  version: string;
  texts: number;
  /** Words of sentences that no window's end tears: the others are read otherwise on purpose. */
  words: number;
  torn: number;
  tags: Alike;
  /** Head and relation. */
  trees: Alike;
  /** Span and type, in sentences that are not torn. */
  mentions: Alike;
  /** Links from a mention to the first of its chain, of the mentions that both sides have. */
  links: Alike;
  /** Scores by training's own scorer on its own path, with float weights and with the released graphs. */
  float: Record<string, number>;
  int8: Record<string, number>;
}

interface PythonReading {
  version: string;
  float: Record<string, number>;
  int8: Record<string, number>;
  read: Record<
    string,
    {
      tags: string[];
      heads: number[];
      relations: string[];
      /** Whether each word's sentence lies in one window. */
      whole: boolean[];
      mentions: [first: number, last: number, type: string, cluster: number][];
    }
  >;
}

/** GUM dev on gold tokens by the product's TypeScript against training's Python over the same graphs (`stemma_training.compare_structure` writes it). */
export async function measureStructureParity(
  file: string,
  folder: string | null,
): Promise<StructureParityResult> {
  const python = JSON.parse(readFileSync(file, "utf8")) as PythonReading;
  const model = await loadModel(folder ?? join(import.meta.dirname, "..", "..", "models", "en"));
  if ("missing" in model) throw new Error(`The weights cannot be read: ${model.reason}.`);
  if (model.version !== python.version)
    throw new Error(`The weights are ${model.version}, ${file} was made with ${python.version}.`);
  const none = (): Alike => ({ of: 0, alike: 0 });
  const [tags, trees, mentions, links] = [none(), none(), none(), none()];
  let [words, torn, texts] = [0, 0, 0];
  const count = (tally: Alike, alike: boolean): void => {
    tally.of++;
    if (alike) tally.alike++;
  };
  for (const gold of gumTrees("dev")) {
    const theirs = python.read[gold.id];
    if (theirs === undefined) continue;
    texts++;
    const ours = await structureOf(model, gold, givenOf(gold));
    for (const [i, word] of ours.words.entries()) {
      if (theirs.whole[i] !== true) {
        torn++;
        continue;
      }
      words++;
      count(tags, word.tag === theirs.tags[i]);
      count(trees, (word.head ?? -1) === theirs.heads[i] && word.relation === theirs.relations[i]);
    }
    const key = (first: number, last: number, type: string): string => `${first} ${last} ${type}`;
    const [mine, yours] = [new Map<string, number>(), new Map<string, number>()];
    for (const { first, last, type, cluster } of ours.mentions)
      if (theirs.whole[first] === true) mine.set(key(first, last, type), cluster);
    for (const [first, last, type, cluster] of theirs.mentions)
      if (theirs.whole[first] === true && THING_TYPES.some((known) => known === type))
        yours.set(key(first, last, type), cluster);
    const shared = [...mine.keys()].filter((one) => yours.has(one));
    mentions.of += Math.max(mine.size, yours.size);
    mentions.alike += shared.length;
    const firstOf = (clusters: ReadonlyMap<string, number>): Map<number | undefined, string> =>
      new Map(shared.toReversed().map((one) => [clusters.get(one), one]));
    const [first, other] = [firstOf(mine), firstOf(yours)];
    for (const one of shared) count(links, first.get(mine.get(one)) === other.get(yours.get(one)));
  }
  return {
    version: model.version,
    texts,
    words,
    torn,
    tags,
    trees,
    mentions,
    links,
    float: python.float,
    int8: python.int8,
  };
}
