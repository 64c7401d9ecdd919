import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addTo, DEMO_RECORD, demo, findChromium } from "./workbench.ts";

/** The demo is read once for all suites over it; each has a copy of its record. */
export default async function keepDemoRecord(): Promise<(() => void) | undefined> {
  if (findChromium() === null) return;
  const folder = mkdtempSync(join(tmpdir(), "stemma-demo-"));
  const record = join(folder, "record");
  await addTo(record, [demo]);
  process.env[DEMO_RECORD] = record;
  return () => rmSync(folder, { recursive: true });
}
