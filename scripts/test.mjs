// npm test: types, lint, directions, docs, unit, golden, property and browser tests, each with its time, and one line at the end.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { getReady, home, runProgram } from "./ready.mjs";
import { tallyWords } from "./tally.mjs";

getReady();
const count = { passed: 0, failed: 0, skipped: 0 };

/** A check that is one test by itself. */
function check(name, program, args) {
  const start = Date.now();
  const done = runProgram(program, args, { quiet: true });
  const right = done.status === 0;
  if (right) count.passed++;
  else count.failed++;
  process.stdout.write(
    `${right ? "ok  " : "FAIL"} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)\n`,
  );
  if (!right) process.stdout.write(`${done.stdout}${done.stderr}\n`);
}

/** A Vitest run: its own counts are added. */
function suite(name, args) {
  const start = Date.now();
  const report = join(home, "node_modules", ".stemma", `${name}.json`);
  rmSync(report, { force: true });
  const done = runProgram("vitest", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...args,
  ]);
  let result = null;
  try {
    result = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    count.failed++;
  }
  if (result !== null) {
    count.passed += result.numPassedTests;
    count.failed += result.numFailedTests;
    count.skipped += result.numPendingTests + result.numTodoTests;
    // A file that cannot be loaded fails no single test.
    if (done.status !== 0 && result.numFailedTests === 0) count.failed++;
  }
  process.stdout.write(
    `${done.status === 0 ? "ok  " : "FAIL"} ${name} tests (${((Date.now() - start) / 1000).toFixed(1)} s)\n`,
  );
}

check("types", "tsc", ["-p", "tsconfig.json"]);
check("types of the workbench", "tsc", ["-p", "tsconfig.web.json"]);
check("lint", "biome", ["check", "."]);
const directions = ["--config", ".dependency-cruiser.mjs", "--output-type", "err-long"];
check("directions", "depcruise", [...directions, "src"]);
check("directions of the workbench", "depcruise", [
  ...directions,
  "--ts-config",
  "tsconfig.web.json",
  "web/src",
]);
check("docs are as the code makes them", "node", [
  "--conditions=source",
  join("scripts", "docs.ts"),
  "--check",
]);
suite("unit", []);
suite("browser", ["--config", "vitest.browser.config.ts"]);

process.stdout.write(tallyWords(count));
process.exit(count.failed > 0 ? 1 : 0);
