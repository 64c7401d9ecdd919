import type { InferenceSession, Tensor } from "onnxruntime-node";
import type { HappeningJudge } from "#vocabulary/happening-judge.ts";
import type { Manifest } from "../model/manifest.ts";
import type { Markers } from "../model/network.ts";
import type { Pieces } from "../model/pieces.ts";
import { scorerTables } from "./scorer.ts";
import { WeighingJudge } from "./weighing-judge.ts";

export const HAPPENING = "happening.onnx";

/** So many pieces are read with each other; a longer text in stretches of about one length. */
const TOGETHER = 510;
/** Of a longer text, a book or a log, rules alone say when and where. */
const MOST = 16_384;

/** An encoder of its own, which sees a report whole and tells what hangs together in it. */
export interface HappeningGraph {
  /** The pieces of all that is read of a text, group by group. Null where the text is too long, or empty. */
  judge(groups: readonly Pieces[]): Promise<HappeningJudge | null>;
}

/** Loads the graph: pieces of a stretch in; numbers and a worth of each out, and the scorers' weights, which are always the same. */
export async function loadHappeningGraph(
  file: Uint8Array,
  known: NonNullable<Manifest["happening"]>,
  markers: Markers,
  options: InferenceSession.SessionOptions,
): Promise<HappeningGraph> {
  const { InferenceSession, Tensor } = await import("onnxruntime-node");
  const graph = await InferenceSession.create(file, options);
  const run = async (ids: readonly number[], asked: string[]) => {
    const marked = Int32Array.from([markers.first, ...ids, markers.last]);
    return graph.run({ ids: new Tensor("int32", marked, [1, marked.length]) }, asked);
  };
  const tables = scorerTables(floats((await run([], ["tables"]))["tables"]).slice(), known);
  return {
    async judge(groups) {
      const ids = groups.flatMap((group) => group.ids);
      if (ids.length === 0 || ids.length > MOST) return null;
      const { width } = known;
      const vectors = new Float32Array(ids.length * width);
      const worth = new Float32Array(ids.length);
      for (const [from, to] of stretches(ids.length)) {
        const said = await run(ids.slice(from, to), ["vectors", "worth"]);
        // Without the rows of the markers.
        vectors.set(floats(said["vectors"]).subarray(width, (to - from + 1) * width), from * width);
        worth.set(floats(said["worth"]).subarray(1, to - from + 1), from);
      }
      const starts = groups.flatMap((group) => group.starts);
      const ends = groups.flatMap((group) => group.ends);
      return new WeighingJudge({ starts, ends, vectors, width, worth }, tables, known.surer);
    },
  };
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
