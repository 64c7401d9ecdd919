import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readOne } from "../../src/pipeline/read-one.ts";
import { makeTools } from "../../src/pipeline/tools.ts";
import { receivedOf } from "../received.ts";

/** A process that reads texts whole, on one thread, and says how long that took: `read-texts.ts FILE` (a JSON list). */
const texts = JSON.parse(readFileSync(process.argv[2] as string, "utf8")) as string[];
const tools = await makeTools({
  packsFolder: join(import.meta.dirname, "..", "..", "packs"),
  packs: null,
  modelFolder: null,
});
const received = texts.map((text, i) => receivedOf(`text ${i + 1}`, text, "2024-06-14"));
for (const one of received.slice(0, 50)) await readOne(one, tools, "claims");
const start = performance.now();
let claims = 0;
for (const one of received) claims += (await readOne(one, tools, "claims")).claims.length;
process.stdout.write(`${JSON.stringify({ ms: performance.now() - start, claims })}\n`);
