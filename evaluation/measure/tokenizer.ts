import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PieceCutter, readVocabulary } from "#language/model/word-pieces.ts";
import { unitsOf } from "../gold/polnear.ts";

export interface TokenizerResult {
  texts: number;
  pieces: number;
  /** Texts whose pieces or offsets are not the reference's. */
  different: number;
}

/** Word pieces and offsets against the reference tokenizer's, from a file that `stemma_training.tokens` wrote. */
export async function measureTokenizer(file: string): Promise<TokenizerResult> {
  const models = join(import.meta.dirname, "..", "..", "models", "en", "vocabulary.txt");
  const cutter = new PieceCutter(readVocabulary(readFileSync(models, "utf8")));
  const result = { texts: 0, pieces: 0, different: 0 };
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { text, ids, offsets } = JSON.parse(line) as {
      text: string;
      ids: number[];
      offsets: [number, number][];
    };
    const units = unitsOf(text);
    const ours = cutter.cut(text, [0, text.length]);
    const same =
      ours.ids.length === ids.length &&
      ids.every(
        (id, i) =>
          ours.ids[i] === id &&
          ours.starts[i] === units[offsets[i]?.[0] ?? -1] &&
          ours.ends[i] === units[offsets[i]?.[1] ?? -1],
      );
    result.texts++;
    result.pieces += ids.length;
    if (!same) result.different++;
  }
  return result;
}
