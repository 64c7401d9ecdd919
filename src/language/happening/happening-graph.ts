import type { InferenceSession, Tensor } from "onnxruntime-node";
import type { HappeningJudge } from "#vocabulary/happening-judge.ts";
import type { Manifest } from "../model/manifest.ts";
import type { Pieces } from "../model/pieces.ts";
import { scorerTables } from "./scorer.ts";
import { WeighingJudge } from "./weighing-judge.ts";

export const HAPPENING = "happening.onnx";

/** So many pieces are seen with each other; a longer text in stretches of about one length. */
const TOGETHER = 510;
/** Of a longer text, a book or a log, rules alone say when and where. */
export const MOST = 16_384;

/** A part of a text that was read by itself. */
export interface ReadPieces {
  pieces: Pick<Pieces, "starts" | "ends">;
  /** The encoder's numbers, a row a piece; null where they were not kept. */
  states: Float32Array | null;
}

/** Layers over the encoder's numbers that see a report whole, where the encoder sees a window, and tell what hangs together in it. */
export interface HappeningGraph {
  /** All that is read of a text, group by group. Null where the text is too long, or empty. */
  judge(groups: readonly ReadPieces[]): Promise<HappeningJudge | null>;
}

/** Loads the graph: a stretch's numbers in; others and a worth of each piece out, and the scorers' weights, which are always the same. */
export async function loadHappeningGraph(
  file: Uint8Array,
  known: NonNullable<Manifest["happening"]>,
  options: InferenceSession.SessionOptions,
): Promise<HappeningGraph> {
  const { InferenceSession, Tensor } = await import("onnxruntime-node");
  const graph = await InferenceSession.create(file, options);
  const { size } = known;
  const run = async (states: Float32Array, asked: string[]) =>
    graph.run({ states: new Tensor("float32", states, [1, states.length / size, size]) }, asked);
  const tables = scorerTables(
    floats((await run(new Float32Array(size), ["tables"]))["tables"]).slice(),
    known,
  );
  return {
    async judge(groups) {
      const starts = groups.flatMap(({ pieces }) => pieces.starts);
      const ends = groups.flatMap(({ pieces }) => pieces.ends);
      const states = joined(groups.map(({ states }) => states ?? new Float32Array(0)));
      if (starts.length === 0 || starts.length > MOST || states.length !== starts.length * size) return null;
      const { width } = known;
      const vectors = new Float32Array(starts.length * width);
      const worth = new Float32Array(starts.length);
      for (const [from, to] of stretches(starts.length)) {
        const said = await run(states.subarray(from * size, to * size), ["vectors", "worth"]);
        vectors.set(floats(said["vectors"]), from * width);
        worth.set(floats(said["worth"]), from);
      }
      const { surer, days, places } = known;
      return new WeighingJudge({ starts, ends, vectors, width, worth }, tables, {
        surer,
        signs: { days, places },
      });
    },
  };
}

/** Rows of numbers, one behind the other. */
export function joined(parts: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** As few as there can be, of about one length each. */
export function stretches(count: number): [number, number][] {
  const parts = Math.ceil(count / TOGETHER);
  return Array.from({ length: parts }, (_, k): [number, number] => [
    Math.floor((k * count) / parts),
    Math.floor(((k + 1) * count) / parts),
  ]);
}

function floats(tensor: Tensor | undefined): Float32Array {
  if (tensor === undefined || !(tensor.data instanceof Float32Array))
    throw new TypeError("The graph of happenings gave no numbers.");
  return tensor.data;
}
