import { openStore } from "../../src/store/open-store.ts";
import { makeReading } from "../../test/make-reading.ts";
import { syntheticArticles } from "./synthetic-articles.ts";

/** A process that keeps synthetic reports and says how long that took: `write-store.ts FOLDER COUNT GROUP SEED`. */
const [folder = "", count = "0", group = "1", seed = "1"] = process.argv.slice(2);

const items = syntheticArticles(Number(count), Number(seed)).map(makeReading);
const store = await openStore(folder, { create: true, now: () => "2026-01-01T00:00:00.000Z" });
const start = performance.now();
for (let from = 0; from < items.length; from += Number(group)) {
  await store.addMany(items.slice(from, from + Number(group)));
}
const ms = performance.now() - start;
await store.close();
process.stdout.write(`${JSON.stringify({ ms })}\n`);
