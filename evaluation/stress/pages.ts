import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StemmaError } from "#errors.ts";
import { Report } from "#vocabulary/report.ts";
import { readPageBytes } from "../../test/read-page-bytes.ts";
import { seeded } from "../bench/synthetic-articles.ts";
import { keep } from "../bench/turns.ts";
import { mutatePage } from "./mutate-page.ts";

/**
 * Reads mutated golden pages by the product's own path, bytes to report, and looks that each gives a report that keeps to the schema or an error
 * of the table, that none takes longer than a second of the processor, and that memory stays steady. `node … pages.ts [COUNT] [SEED]`; exit status 1 where
 * anything is amiss: the number of the page is told, and `node … pages.ts --page N [SEED]` writes it to stress-page.html.
 */
const COUNT = 100_000;
/** A shorter run shows too little to be kept. */
const LEAST_KEPT = 20_000;
const MOST_MS = 1_000;
/** Memory is compared with what it was after so many pages, when all code is compiled. */
const WARM = 5_000;
const STEADY = 1.1;
const SHOWN = 10;

const args = process.argv.slice(2);
const alone = args[0] === "--page" ? Number(args[1]) : null;
const count = alone === null ? Number(args[0] ?? COUNT) : alone + 1;
const seed = Number(args[alone === null ? 1 : 2] ?? 20_240_115);

const home = join(import.meta.dirname, "..", "..", "test", "pages");
const pages = readdirSync(home, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readFileSync(join(home, name, "page.html")));

const faults: string[] = [];
const outcomes = new Map<string, number>();
let slowest = { ms: 0, page: -1 };
let warm: number | null = null;
let most = 0;

for (let number = alone ?? 0; number < count; number++) {
  // Each page has a row of chances of its own, so that it can be made again alone.
  const chance = seeded(seed + number * 7919);
  const pick = (): Uint8Array => pages[Math.floor(chance() * pages.length)] ?? Uint8Array.of();
  const bytes = mutatePage(pick(), pick(), chance);
  if (alone !== null) writeFileSync("stress-page.html", bytes);
  const start = process.cpuUsage();
  const outcome = read(bytes, number);
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1_000;
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  if (ms > slowest.ms) slowest = { ms, page: number };
  if (ms > MOST_MS) faults.push(`page ${number} took ${ms.toFixed(0)} ms`);
  if (number % 1_000 === 999) {
    globalThis.gc?.();
    const { heapUsed } = process.memoryUsage();
    if (number + 1 <= WARM) warm = heapUsed;
    else most = Math.max(most, heapUsed);
  }
}
if (warm !== null && most > warm * STEADY && globalThis.gc !== undefined)
  faults.push(`memory grew from ${mib(warm)} to ${mib(most)} MiB`);

const told = [...outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, n]) => `${n} ${outcome}`);
process.stdout.write(
  `${count - (alone ?? 0)} pages (seed ${seed}): ${told.join(", ")}; slowest ${slowest.ms.toFixed(0)} ms (page ${slowest.page})${warm === null ? "" : `; memory ${mib(warm)} to ${mib(most)} MiB`}\n`,
);
for (const fault of faults.slice(0, SHOWN)) process.stdout.write(`${fault}\n`);
if (faults.length > SHOWN) process.stdout.write(`and ${faults.length - SHOWN} more\n`);
if (alone === null && count >= LEAST_KEPT)
  keep("stress-pages", {
    pages: count,
    seed,
    reports: outcomes.get("reports") ?? 0,
    faults: faults.length,
    slowestMs: Math.round(slowest.ms),
    memory: warm === null ? null : { first: Number(mib(warm)), most: Number(mib(most)) },
    node: process.version,
  });
process.exitCode = faults.length > 0 ? 1 : 0;

function read(bytes: Uint8Array, number: number): string {
  try {
    const about = { input: `page ${number}`, url: "https://stress.example/2024/01/15/page" };
    const { report } = readPageBytes(bytes, about);
    const whole = Report.safeParse(report);
    if (!whole.success) faults.push(`page ${number}: ${whole.error.issues[0]?.path.join(".")} is amiss`);
    const outside = report.parts.find(
      ({ span: [start, end] }) => !(start >= 0 && start < end && end <= report.text.length),
    );
    if (outside !== undefined) faults.push(`page ${number}: a part lies outside the text`);
    if (!report.text.isWellFormed()) faults.push(`page ${number}: a letter is cut in two`);
    return "reports";
  } catch (error) {
    if (error instanceof StemmaError) return error.code;
    faults.push(
      `page ${number}: ${(error as Error).stack?.split("\n").slice(0, 2).join(" ") ?? String(error)}`,
    );
    return "crashes";
  }
}

function mib(size: number): string {
  return (size / 1024 / 1024).toFixed(0);
}
