import type { InferenceSession, Tensor } from "onnxruntime-node";
import type { Scored } from "./decode-mentions.ts";
import type { Pairs } from "./pairs.ts";
import { MentionScorer, type MentionScores, type MentionTables } from "./score-mentions.ts";

/** What the weights say of tokens that are read together; matrices are row by token. */
export interface TokenScores extends MentionScores {
  /** The number of each token's part of speech. */
  tags: Int32Array;
  /** [tokens, width] */
  vectors: Float32Array;
  width: number;
}

/** Where each token begins and ends among the pieces; 1 where it stands in one sentence with the token before it, else 0. */
export interface TokenPlaces {
  first: Int32Array;
  last: Int32Array;
  joined: Float32Array;
}

/** The graphs over the encoder's numbers: words, relations, coreference. */
export interface WordGraphs {
  /** `hidden`: the encoder's numbers, a row a piece; the first and last row of each token. */
  tokens(hidden: Float32Array, places: TokenPlaces): Promise<TokenScores>;
  /** The stretches of one sentence, tokens [from, after) of those that were read together, that are worth more than `least` as a mention. */
  mentions(
    scores: TokenScores,
    count: number,
    sentence: readonly [from: number, after: number],
    least: number,
  ): Scored[];
  /** The tokens' vectors, and the head of each (0 the root, else the token's number and one) → scores of relations by token. */
  relations(vectors: Float32Array, heads: Int32Array): Promise<Float32Array>;
  /** Vectors of mentions (first, last and head token side by side), pairs of their rows → how much they are one. */
  pairs(mentions: Float32Array, count: number, pairs: Pairs): Promise<Float32Array>;
}

/** Numbers of a piece, as the encoder tells them. */
const SIZE = 384;
/** What the graph of words says of tokens, and what it says again at each run that asks. */
const SAID = ["tag", "heads", "pairs", "said", "vectors"] as const;
const TABLES = ["lengths", "shape", "shaped"] as const;

export const GRAPHS = ["words.onnx", "relations.onnx", "coreference.onnx"] as const;

/** Loads the three graphs, in the order of `GRAPHS`, on one thread each. */
export async function loadWordGraphs(
  files: readonly [Uint8Array, Uint8Array, Uint8Array],
  options: InferenceSession.SessionOptions,
): Promise<WordGraphs> {
  const { InferenceSession, Tensor } = await import("onnxruntime-node");
  const [words, relations, coreference] = (await Promise.all(
    files.map((file) => InferenceSession.create(file, options)),
  )) as [InferenceSession, InferenceSession, InferenceSession];
  const ints = (values: Int32Array): Tensor => new Tensor("int32", values, [values.length]);
  const asked = (hidden: Float32Array, { first, last, joined }: TokenPlaces) => {
    const pieces = (last.at(-1) ?? 0) + 1;
    return {
      hidden: new Tensor("float32", hidden, [pieces, hidden.length / pieces]),
      first: ints(first),
      last: ints(last),
      joined: new Tensor("float32", joined, [joined.length]),
    };
  };
  const none = { first: new Int32Array(1), last: new Int32Array(1), joined: new Float32Array(1) };
  const tables = await words.run(asked(new Float32Array(SIZE), none), TABLES);
  const scorer = new MentionScorer(tablesOf(tables));
  return {
    async tokens(hidden, places): Promise<TokenScores> {
      const said = await words.run(asked(hidden, places), SAID);
      const vectors = floats(said["vectors"]);
      return {
        tags: whole(said["tag"]),
        heads: floats(said["heads"]),
        pairs: floats(said["pairs"]),
        said: floats(said["said"]),
        vectors,
        width: vectors.length / places.first.length,
      };
    },
    mentions: (scores, count, sentence, least) => scorer.score(scores, count, sentence, least),
    async relations(vectors, heads): Promise<Float32Array> {
      const width = vectors.length / heads.length;
      const said = await relations.run({
        vectors: new Tensor("float32", vectors, [heads.length, width]),
        heads: ints(heads),
      });
      return floats(said["scores"]);
    },
    async pairs(mentions, count, { later, earlier, apart, alike }): Promise<Float32Array> {
      const said = await coreference.run({
        mentions: new Tensor("float32", mentions, [count, mentions.length / count]),
        later: ints(Int32Array.from(later)),
        earlier: ints(Int32Array.from(earlier)),
        apart: ints(Int32Array.from(apart)),
        alike: ints(Int32Array.from(alike)),
      });
      return floats(said["score"]);
    },
  };
}

function tablesOf(said: InferenceSession.OnnxValueMapType): MentionTables {
  const [kinds, longest] = said["lengths"]?.dims ?? [];
  if (kinds === undefined || longest === undefined)
    throw new TypeError("The network has no table of mentions.");
  const [lengths, shape, shaped] = TABLES.map((name) => floats(said[name]).slice()) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  return { kinds, longest, lengths, shape, shaped };
}

function floats(tensor: Tensor | undefined): Float32Array {
  if (tensor === undefined || !(tensor.data instanceof Float32Array))
    throw new TypeError("The network gave no numbers.");
  return tensor.data;
}

function whole(tensor: Tensor | undefined): Int32Array {
  if (tensor === undefined || !(tensor.data instanceof Int32Array))
    throw new TypeError("The network gave no whole numbers.");
  return tensor.data;
}
