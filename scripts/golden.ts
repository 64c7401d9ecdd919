// npm run golden: writes the demo's record anew. Read every line that changed against the words before you commit it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { demoRecord } from "../test/demo-record.ts";

const home = join(import.meta.dirname, "..");
const readings = await demoRecord();
writeFileSync(
  join(home, "demo", "record.golden.jsonl"),
  `${readings.map((reading) => JSON.stringify(reading)).join("\n")}\n`,
);
process.stdout.write(`${readings.length} reports written to demo/record.golden.jsonl\n`);
