// npm start: everything that a newcomer needs for the first look, in one command.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { fail, getReady, home, runProgram } from "./ready.mjs";

getReady();
const stemma = [join(home, "bin", "stemma.mjs")];
const port = await freePort(Number(process.env.STEMMA_PORT ?? 4747));

// The demo story goes into a record where there is none yet; one that is there is left as it is.
const seen = runProgram(process.execPath, [...stemma, "check", "--json"], { quiet: true });
if (seen.status === 2) {
  if (!/There is no record/.test(seen.stderr)) fail(seen.stderr.trim());
  const added = runProgram(process.execPath, [...stemma, "add", join(home, "demo", "reports")]);
  if (added.status !== 0) fail("The demo story could not be added; what was said stands above.");
}

const child = spawn(process.execPath, [...stemma, "serve", "--port", String(port)], {
  stdio: "inherit",
  cwd: home,
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 0));

/** The port asked for, or the next free one after it. */
async function freePort(wanted) {
  for (let candidate = wanted; candidate < wanted + 20; candidate++) {
    if (await isFree(candidate)) {
      if (candidate !== wanted) process.stderr.write(`Port ${wanted} is taken; using ${candidate}.\n`);
      return candidate;
    }
  }
  return fail(
    `The ports from ${wanted} to ${wanted + 19} are all taken. Choose another with: STEMMA_PORT=8080 npm start`,
  );
}

function isFree(candidate) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(candidate, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
