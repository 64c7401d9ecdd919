import type { InferenceSession, Tensor } from "onnxruntime-node";
import { type Candidate, candidateOf, REACH } from "./decode.ts";
import type { Manifest } from "./manifest.ts";

const AROUND = 2 * REACH + 1;
const SCORES = 10;

/** A window's pieces without its markers, as the encoder takes them. */
export interface Window {
  ids: readonly number[];
  shapes: Uint8Array;
}

/** What the network saw in a window. */
export interface Seen {
  /** Those with a probability above their kind's threshold; pieces are counted from the window's first. */
  candidates: Candidate[];
  /** The encoder's numbers, a row a piece, and two log odds a piece (a token, a sentence begins); null where nobody asked for them. */
  hidden: Float32Array | null;
  begins: Float32Array | null;
}

/** The released network: a window in, candidates and the encoder's numbers out. */
export interface Network {
  /** Whether the encoder tells what the graphs of words need. */
  tellsWords: boolean;
  read(window: Window, asked: { outer: number; inner: number | null; words: boolean }): Promise<Seen>;
}

/** The markers around a window. */
export interface Markers {
  first: number;
  last: number;
}

/**
 * One thread each: work is spread over threads by report, not within one. Windows and sentences are of every length, and a plan of memory for each wins
 * nothing. An arena does: without one every array of every step is asked for and given back, which costs a tenth of the time. It keeps what the longest took, some
 * 15 MB a worker.
 */
export const SESSION: InferenceSession.SessionOptions = {
  executionProviders: ["cpu"],
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  graphOptimizationLevel: "all",
  enableMemPattern: false,
  enableCpuMemArena: true,
  logSeverityLevel: 3,
};
const FOR_WORDS = ["hidden", "begins"];

/**
 * Loads the two graphs of attribution. Windows are run one by one, since the scale of int8 activations is taken over all that is
 * run together: in a batch a text's reading would hang on its neighbours.
 */
export async function loadNetwork(
  graphs: { encoder: Uint8Array; head: Uint8Array },
  manifest: Manifest,
  markers: Markers,
): Promise<Network> {
  const runtime = await import("onnxruntime-node");
  const [encoder, head] = await Promise.all([
    runtime.InferenceSession.create(graphs.encoder, SESSION),
    runtime.InferenceSession.create(graphs.head, SESSION),
  ]);
  const { width } = manifest;
  const tellsWords = FOR_WORDS.every((name) => encoder.outputNames.includes(name));
  const ofAttribution = encoder.outputNames.filter((name) => !FOR_WORDS.includes(name));

  return {
    tellsWords,
    async read({ ids, shapes }, asked): Promise<Seen> {
      const n = ids.length + 2;
      const idTensor = new Int32Array(n);
      const shapeTensor = new Int32Array(n);
      idTensor[0] = markers.first;
      idTensor[n - 1] = markers.last;
      for (let i = 0; i < ids.length; i++) {
        idTensor[i + 1] = ids[i] as number;
        shapeTensor[i + 1] = shapes[i] as number;
      }
      const seen = await encoder.run(
        {
          ids: new runtime.Tensor("int32", idTensor, [1, n]),
          shape: new runtime.Tensor("int32", shapeTensor, [1, n]),
        },
        asked.words ? encoder.outputNames : ofAttribution,
      );
      const [hidden, begins] = FOR_WORDS.map((name) =>
        asked.words ? withoutMarkers(floats(seen[name]), n) : null,
      ) as [Float32Array | null, Float32Array | null];
      const anchors = anchorsIn(floats(seen["anchor"]), asked.outer, false);
      if (asked.inner !== null) anchors.push(...anchorsIn(floats(seen["inner"]), asked.inner, true));
      if (anchors.length === 0) return { candidates: [], hidden, begins };

      const [keys, queries] = [floats(seen["key"]), floats(seen["query"])];
      const around = new Float32Array(anchors.length * AROUND * width);
      const sought = new Float32Array(anchors.length * width);
      for (const [k, { at }] of anchors.entries()) {
        const low = Math.max(0, at - REACH);
        const high = Math.min(n, at + REACH + 1);
        around.set(keys.subarray(low * width, high * width), (k * AROUND + low - at + REACH) * width);
        sought.set(queries.subarray(at * width, (at + 1) * width), k * width);
      }
      const said = await head.run({
        key: new runtime.Tensor("float32", around, [anchors.length, AROUND, width]),
        query: new runtime.Tensor("float32", sought, [anchors.length, width]),
      });
      const scores = floats(said["scores"]);
      const candidates = anchors.map(({ at, probability, inner }, k) => {
        const low = Math.max(1, at - REACH);
        const high = Math.min(n - 1, at + REACH + 1);
        const found = candidateOf(scores, k * AROUND * SCORES, at, probability, low, high);
        // The first marker is no piece of the window.
        return { ...found, anchor: at - 1, low: low - 1, inner };
      });
      return { candidates, hidden, begins };
    },
  };
}

/** Where the log odds say that a cue opens; the markers at both ends are no pieces. */
function anchorsIn(
  odds: Float32Array,
  threshold: number,
  inner: boolean,
): { at: number; probability: number; inner: boolean }[] {
  const out = [];
  for (let at = 1; at < odds.length - 1; at++) {
    const probability = 1 / (1 + Math.exp(-(odds[at] as number)));
    if (probability > threshold) out.push({ at, probability, inner });
  }
  return out;
}

/** Rows of a window of n without its first and last, which are no pieces. */
const withoutMarkers = (rows: Float32Array, n: number): Float32Array =>
  rows.subarray(rows.length / n, rows.length - rows.length / n);

function floats(tensor: Tensor | undefined): Float32Array {
  if (tensor === undefined || !(tensor.data instanceof Float32Array))
    throw new TypeError("The network gave no numbers.");
  return tensor.data;
}
