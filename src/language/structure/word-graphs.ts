import type { InferenceSession, Tensor } from "onnxruntime-node";
import type { Pairs } from "./pairs.ts";

/** What the weights say of tokens that are read together; matrices are row by token. */
export interface TokenScores {
  /** The number of each token's part of speech. */
  tags: Int32Array;
  /** How much each token hangs on the root, then on each token: [tokens, 1 + tokens]. */
  heads: Float32Array;
  /** How much the tokens from a row's to a column's are a mention, and of which type: [tokens, tokens]. */
  mentions: Float32Array;
  kinds: Int32Array;
  /** [tokens, width] */
  vectors: Float32Array;
  width: number;
}

/** Where each token begins and ends among the pieces, and in which sentence it stands. */
export interface TokenPlaces {
  first: Int32Array;
  last: Int32Array;
  sentence: Int32Array;
}

/** The graphs over the encoder's numbers: words, relations, coreference. */
export interface WordGraphs {
  /** `hidden`: the encoder's numbers, a row a piece; the first and last row of each token, and the number of its sentence. */
  tokens(hidden: Float32Array, places: TokenPlaces): Promise<TokenScores>;
  /** The tokens' vectors, and the head of each (0 the root, else the token's number and one) → scores of relations by token. */
  relations(vectors: Float32Array, heads: Int32Array): Promise<Float32Array>;
  /** Vectors of mentions (first, last and head token side by side), pairs of their rows → how much they are one. */
  pairs(mentions: Float32Array, count: number, pairs: Pairs): Promise<Float32Array>;
}

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
  // Weights before en/5 score mentions without sentences.
  const asksSentences = words.inputNames.includes("sentence");
  return {
    async tokens(hidden, { first, last, sentence }): Promise<TokenScores> {
      const pieces = (last.at(-1) ?? 0) + 1;
      const said = await words.run({
        hidden: new Tensor("float32", hidden, [pieces, hidden.length / pieces]),
        first: ints(first),
        last: ints(last),
        ...(asksSentences ? { sentence: ints(sentence) } : {}),
      });
      const vectors = floats(said["vectors"]);
      return {
        tags: whole(said["tag"]),
        heads: floats(said["heads"]),
        mentions: floats(said["mention"]),
        kinds: whole(said["kind"]),
        vectors,
        width: vectors.length / first.length,
      };
    },
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
