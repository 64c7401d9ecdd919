import type { LanguageReader } from "#language/language-reader.ts";
import { makeRulesReader } from "#language/rules-reader.ts";
import { loadPacks } from "#packs/load-packs.ts";
import { type Knowledge, makeKnowledge } from "#vocabulary/pack.ts";

/** What a reading needs besides the report: loaded once, handed to every stage. */
export interface Tools {
  knowledge: Knowledge;
  reader: LanguageReader;
}

/** Where the tools come from; plain data, so that a worker can be told it. */
export interface ToolSettings {
  packsFolder: string;
  /** Null: all that are installed. */
  packs: readonly string[] | null;
}

export async function makeTools({ packsFolder, packs }: ToolSettings): Promise<Tools> {
  const knowledge = makeKnowledge(await loadPacks(packsFolder, packs));
  return { knowledge, reader: makeRulesReader(knowledge) };
}

/** The version of a reading: the language reader and the packs it knew. Another one reads a report anew. */
export function readerVersion({ knowledge, reader }: Tools): string {
  return [reader.version, ...knowledge.packs.map((pack) => pack.head.name)].join("+");
}
