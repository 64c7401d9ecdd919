import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadModel } from "#language/model/load-model.ts";
import { piecesOf } from "#language/model/pieces.ts";
import { polnear } from "../gold/polnear.ts";

export interface ParityResult {
  version: string;
  articles: number;
  attributions: number;
  /** Attributions that the two paths read alike, piece by piece. */
  alike: number;
  /** Scores by training's own scorer, on its own path. */
  int8: Record<string, number>;
  float: Record<string, number>;
}

interface PythonReading {
  version: string;
  int8: Record<string, number>;
  float: Record<string, number>;
  read: Record<
    string,
    { anchor: number; inner?: boolean; source: number[]; cue: number[]; content: number[] }[]
  >;
}

/** PolNeAR dev by the product's TypeScript against training's Python over the same graphs (`stemma_training.compare` writes it). */
export async function measureParity(file: string): Promise<ParityResult> {
  const python = JSON.parse(readFileSync(file, "utf8")) as PythonReading;
  const model = await loadModel(join(import.meta.dirname, "..", "..", "models", "en"));
  if ("missing" in model) throw new Error(`The weights cannot be read: ${model.reason}.`);
  if (model.version !== python.version)
    throw new Error(`The weights are ${model.version}, ${file} was made with ${python.version}.`);
  let attributions = 0;
  let alike = 0;
  const articles = polnear("dev");
  for (const { id, text } of articles) {
    const ours = (await model.attribute(piecesOf(model.cutter, text, [[0, text.length]]))).map(
      ({ anchor, inner, source, cue, content }) => JSON.stringify([anchor, inner, source, cue, content]),
    );
    const theirs = new Set(
      (python.read[id] ?? []).map(({ anchor, inner = false, source, cue, content }) =>
        JSON.stringify([anchor, inner, source, cue, content]),
      ),
    );
    alike += ours.filter((one) => theirs.has(one)).length;
    attributions += Math.max(ours.length, theirs.size);
  }
  return {
    version: model.version,
    articles: articles.length,
    attributions,
    alike,
    int8: python.int8,
    float: python.float,
  };
}
