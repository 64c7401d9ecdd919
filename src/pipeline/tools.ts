import { createHash } from "node:crypto";
import { StemmaError } from "#errors.ts";
import type { LanguageReader } from "#language/language-reader.ts";
import { loadModel } from "#language/model/load-model.ts";
import { makeModelReader } from "#language/model/model-reader.ts";
import { makeRulesReader } from "#language/rules-reader.ts";
import { loadPacks } from "#packs/load-packs.ts";
import { blockWeights, READ_VERSION } from "#read/read-version.ts";
import { TIME_VERSION } from "#time/find-times.ts";
import { type Knowledge, makeKnowledge } from "#vocabulary/pack.ts";

/** What a reading needs besides the report: loaded once, handed to every stage. */
export interface Tools {
  knowledge: Knowledge;
  reader: LanguageReader;
  /** Why the weights that were asked for do not read; null where they do, or where none were asked for. */
  fallback: StemmaError | null;
  /** sha256 of what the trained weights say of themselves; null where rules read. */
  weights?: string | null;
}

/** Where the tools come from; plain data, so that a worker can be told it. */
export interface ToolSettings {
  packsFolder: string;
  /** Null: all that are installed. */
  packs: readonly string[] | null;
  /** The folder of the trained weights; null: read by rules. */
  modelFolder: string | null;
}

/** Weights that are missing or damaged leave the rules to read, and say so in `fallback`. */
export async function makeTools({ packsFolder, packs, modelFolder }: ToolSettings): Promise<Tools> {
  const knowledge = makeKnowledge(await loadPacks(packsFolder, packs));
  const rules = makeRulesReader(knowledge);
  if (modelFolder === null) return { knowledge, reader: rules, fallback: null };
  const model = await loadModel(modelFolder);
  if ("missing" in model) {
    const fallback = new StemmaError(`model-${model.missing}`, { folder: modelFolder, reason: model.reason });
    return { knowledge, reader: rules, fallback };
  }
  return { knowledge, reader: makeModelReader(model, rules), fallback: null, weights: model.digest };
}

const versions = new WeakMap<Tools, string>();

/**
 * The version of a reading: the language reader, those of times and pages, and the packs they knew. Another one reads a report anew. A
 * digest stands behind weights and packs: a row that changed makes another reader, whatever its version says.
 */
export function readerVersion(tools: Tools): string {
  const known = versions.get(tools);
  if (known !== undefined) return known;
  const { knowledge, reader, weights = null } = tools;
  const version = [
    reader.version,
    TIME_VERSION,
    READ_VERSION,
    `weights@${digestOf([blockWeights(), weights])}`,
    ...knowledge.packs.map((pack) => `${pack.head.name}@${digestOf(pack)}`),
  ].join("+");
  versions.set(tools, version);
  return version;
}

/** Enough to tell two states of a pack apart, and short enough to be read. */
const digestOf = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 8);
