import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Candidate, confidenceOf, type Decoded, decode } from "./decode.ts";
import { Manifest } from "./manifest.ts";
import { loadNetwork, type Network } from "./network.ts";
import { type Pieces, windowsOf } from "./pieces.ts";
import { PieceCutter, readVocabulary } from "./word-pieces.ts";

/** Trained weights, ready to read. */
export interface Model {
  version: string;
  cutter: PieceCutter;
  /** Attributions of a text, pieces counted from the text's first, in the order of their anchors. */
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

/** Loads a folder of `models/`. Each file's sha256 must be the manifest's: weights that were cut short or changed read wrongly. */
export async function loadModel(folder: string): Promise<Model | NoModel> {
  let manifest: Manifest;
  try {
    manifest = Manifest.parse(JSON.parse(await readFile(join(folder, "model.json"), "utf8")));
  } catch (error) {
    const absent = (error as NodeJS.ErrnoException).code === "ENOENT";
    return {
      missing: absent ? "absent" : "damaged",
      reason: absent ? "there is no model.json" : "model.json cannot be read",
    };
  }
  const files = new Map<string, Buffer>();
  for (const name of FILES) {
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
  try {
    network = await loadNetwork({ encoder, head }, manifest, { first, last });
  } catch (error) {
    const [line = "the runtime does not start"] = (error as Error).message.split("\n", 1);
    return { missing: "unusable", reason: line };
  }
  const thresholds = { outer: manifest.setting.threshold, inner: manifest.setting.inner };
  return {
    version: manifest.version,
    cutter: new PieceCutter(vocabulary),
    async attribute(pieces): Promise<Decoded[]> {
      const candidates: Candidate[] = [];
      for (const [from, to] of windowsOf(pieces, manifest.window)) {
        const window = { ids: pieces.ids.slice(from, to), shapes: pieces.shapes.subarray(from, to) };
        for (const found of await network.read(window, thresholds))
          candidates.push({ ...found, anchor: found.anchor + from, low: found.low + from });
      }
      return decode(candidates, manifest);
    },
    // Two places: the last ones of a sum differ from one processor to the next, and say nothing.
    confidence: (decoded) => Math.round(confidenceOf(decoded, manifest.confidence) * 100) / 100,
  };
}
