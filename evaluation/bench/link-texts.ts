import { readFileSync } from "node:fs";
import { makeNameFinder } from "#language/mentions/name-finder.ts";
import { makeRulesReader } from "#language/rules-reader.ts";
import { loadPacks } from "#packs/load-packs.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { reportOf } from "../received.ts";

// Run by linking.ts in a process of its own: folder of packs, their names with commas or "all", file of texts.
const [folder = "", names = "all", file = ""] = process.argv.slice(2);
const before = performance.now();
const knowledge = makeKnowledge(await loadPacks(folder, names === "all" ? null : names.split(",")));
const loaded = performance.now();
makeNameFinder(knowledge);
const made = performance.now();
const reader = makeRulesReader(knowledge);
const reports = (JSON.parse(readFileSync(file, "utf8")) as string[]).map((text, i) =>
  reportOf(String(i), text),
);
for (const report of reports.slice(0, 40)) reader.annotate(report);
const start = performance.now();
let mentions = 0;
for (const report of reports) mentions += reader.annotate(report).mentions.length;
const aliases = [...knowledge.entities.values()].reduce((sum, { aliases: own }) => sum + 1 + own.length, 0);
process.stdout.write(
  JSON.stringify({
    aliases,
    loadMs: loaded - before,
    buildMs: made - loaded,
    annotateMs: performance.now() - start,
    mentions,
  }),
);
