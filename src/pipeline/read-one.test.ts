import { join } from "node:path";
import { expect, test } from "vitest";
import { makeRulesReader } from "#language/rules-reader.ts";
import { loadPacks } from "#packs/load-packs.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { received } from "../../test/receive-words.ts";
import { root } from "../../test/shared.ts";
import { readOne } from "./read-one.ts";

const knowledge = makeKnowledge(await loadPacks(join(root, "packs"), null));
const tools = { knowledge, reader: makeRulesReader(knowledge), fallback: null };

test("A name that runs into the word beside it is a mention of the reading whose event names it", async () => {
  const text = "MINSA, May 9 - Marshal Oren Dalvikinspected the construction of the Brask Works on Monday.\n";
  const { report, claims, mentions } = await readOne(received({ kind: "text", text }), tools, "claims");
  const agents = claims.flatMap(({ event }) => event?.roles["agent"] ?? []);
  expect(agents).not.toEqual([]);
  for (const agent of agents) {
    const mention = mentions.find(({ id }) => id === agent);
    expect(mention).toMatchObject({ kind: "person", entity: "entity:oren-dalvik" });
    expect(report.text.slice(...(mention?.span ?? [0, 0]))).toBe("Marshal Oren Dalvik");
  }
});
