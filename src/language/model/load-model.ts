import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { HappeningJudge } from "#vocabulary/happening-judge.ts";
import type { Structure } from "#vocabulary/structure.ts";
import {
  HAPPENING,
  type HappeningGraph,
  joined,
  loadHappeningGraph,
  MOST,
  type ReadPieces,
} from "../happening/happening-graph.ts";
import { type GivenTokens, StructureReader } from "../structure/structure-reader.ts";
import { GRAPHS, loadWordGraphs, type WordGraphs } from "../structure/word-graphs.ts";
import { type Candidate, confidenceOf, type Decoded, decode } from "./decode.ts";
import { Manifest } from "./manifest.ts";
import { loadNetwork, type Network, SESSION } from "./network.ts";
import { type Pieces, windowsOf } from "./pieces.ts";
import { PieceCutter, readVocabulary } from "./word-pieces.ts";

/** What the weights read of a text, which passes through the encoder once. */
export interface ModelReading {
  /** Pieces are counted from the text's first; in the order of their anchors. */
  attributions: Decoded[];
  /** Words, trees and mentions; null where these weights know none. */
  structure: Structure | null;
  /** The encoder's numbers, a row a piece; null where nothing is weighed by them, and of a book. */
  states: Float32Array | null;
}

/** Trained weights, ready to read. */
export interface Model {
  version: string;
  /** sha256 of model.json, which names those of the weights' files. */
  digest: string;
  cutter: PieceCutter;
  /** Whether the weights know words, trees and mentions. */
  readsStructure: boolean;
  /** `given`: tokens and sentences that are known beforehand. `states`: whether the encoder's numbers are wanted; else they are where something can be weighed by them. */
  read(pieces: Pieces, given?: GivenTokens, states?: boolean): Promise<ModelReading>;
  /** What weighs the days and places of a text, of which these are all the parts; null where these weights cannot. */
  judge(read: readonly ReadPieces[]): Promise<HappeningJudge | null>;
  /** The attributions alone. */
  attribute(pieces: Pieces): Promise<Decoded[]>;
  /** How sure an attribution is, from 0 to 1. */
  confidence(decoded: Decoded): number;
}

/** Why there is no model: the caller reads by rules and says so. */
export interface NoModel {
  missing: "absent" | "damaged" | "unusable";
  reason: string;
}

const FILES = ["encoder.onnx", "head.onnx", "vocabulary.txt"] as const;

/**
 * Loads a folder of `models/`. Each file's sha256 must be the manifest's: weights that were cut short or changed read wrongly. The graphs
 * of words are there all or not at all; without them attributions are read and no structure.
 */
export async function loadModel(folder: string): Promise<Model | NoModel> {
  let manifest: Manifest;
  let digest: string;
  try {
    const written = await readFile(join(folder, "model.json"), "utf8");
    digest = createHash("sha256").update(written).digest("hex");
    manifest = Manifest.parse(JSON.parse(written));
  } catch (error) {
    const absent = (error as NodeJS.ErrnoException).code === "ENOENT";
    return {
      missing: absent ? "absent" : "damaged",
      reason: absent ? "there is no model.json" : "model.json cannot be read",
    };
  }
  const lacking = GRAPHS.filter((name) => manifest.files[name] === undefined);
  const [lack] = lacking;
  if (lack !== undefined && lacking.length < GRAPHS.length)
    return { missing: "damaged", reason: `model.json has graphs of words but no ${lack}` };
  const files = new Map<string, Buffer>();
  const { happening } = manifest;
  const more = [...(lack === undefined ? GRAPHS : []), ...(happening === null ? [] : [HAPPENING])];
  for (const name of [...FILES, ...more]) {
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes === null) return { missing: "absent", reason: `${name} is not there` };
    if (createHash("sha256").update(bytes).digest("hex") !== manifest.files[name])
      return { missing: "damaged", reason: `${name} is not what model.json says` };
    files.set(name, bytes);
  }
  const [encoder, head, words] = FILES.map((name) => files.get(name) as Buffer) as [Buffer, Buffer, Buffer];
  const vocabulary = readVocabulary(words.toString("utf8"));
  const [first, last] = [vocabulary.ids.get("[CLS]"), vocabulary.ids.get("[SEP]")];
  if (first === undefined || last === undefined)
    return { missing: "damaged", reason: "vocabulary.txt lacks its markers" };
  let network: Network;
  let graphs: WordGraphs | null = null;
  let weighing: HappeningGraph | null = null;
  try {
    network = await loadNetwork({ encoder, head }, manifest, { first, last });
    if (lack === undefined) {
      const three = GRAPHS.map((name) => files.get(name) as Buffer) as [Buffer, Buffer, Buffer];
      graphs = await loadWordGraphs(three, SESSION);
    }
    const file = files.get(HAPPENING);
    if (file !== undefined && happening !== null)
      weighing = await loadHappeningGraph(file, happening, SESSION);
  } catch (error) {
    const [line = "the runtime does not start"] = (error as Error).message.split("\n", 1);
    return { missing: "unusable", reason: line };
  }
  if (graphs !== null && !network.tellsWords)
    return { missing: "damaged", reason: "encoder.onnx tells nothing that words.onnx could read" };
  return { ...makeModel(manifest, network, graphs, weighing, new PieceCutter(vocabulary)), digest };
}

function makeModel(
  manifest: Manifest,
  network: Network,
  graphs: WordGraphs | null,
  weighing: HappeningGraph | null,
  cutter: PieceCutter,
): Omit<Model, "digest"> {
  const { threshold: outer, inner } = manifest.setting;
  const read = async (
    pieces: Pieces,
    reader: StructureReader | null,
    states: Float32Array[] | null,
  ): Promise<Decoded[]> => {
    const candidates: Candidate[] = [];
    const words = reader !== null || states !== null;
    for (const [from, to] of windowsOf(pieces, manifest.window)) {
      const window = { ids: pieces.ids.slice(from, to), shapes: pieces.shapes.subarray(from, to) };
      const seen = await network.read(window, { outer, inner, words });
      for (const found of seen.candidates)
        candidates.push({ ...found, anchor: found.anchor + from, low: found.low + from });
      if (reader !== null && seen.hidden !== null && seen.begins !== null)
        await reader.add(seen.hidden, seen.begins);
      if (states !== null && seen.hidden !== null) states.push(seen.hidden);
    }
    return decode(candidates, manifest);
  };
  return {
    version: manifest.version,
    cutter,
    readsStructure: graphs !== null,
    async read(pieces, given, wanted = weighing !== null): Promise<ModelReading> {
      const reader = graphs === null ? null : new StructureReader(pieces, graphs, manifest.structure, given);
      const states = wanted && pieces.ids.length <= MOST ? [] : null;
      const attributions = await read(pieces, reader, states);
      return {
        attributions,
        structure: (await reader?.end()) ?? null,
        states: states === null ? null : joined(states),
      };
    },
    judge: async (groups) => (await weighing?.judge(groups)) ?? null,
    attribute: (pieces) => read(pieces, null, null),
    // Two places: the last ones of a sum differ from one processor to the next, and say nothing.
    confidence: (decoded) => Math.round(confidenceOf(decoded, manifest.confidence) * 100) / 100,
  };
}
