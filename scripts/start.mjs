// npm start: everything that a newcomer needs for the first look, in one command.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { freePort } from "./free-port.mjs";
import { fail, getReady, home, runProgram } from "./ready.mjs";

getReady();
const settings = await readSettings();
const port = await portFor(settings.port);
const stemma = [join(home, "bin", "stemma.mjs")];

// The demo story goes into a record where there is none yet; one that is there is left as it is.
if (!existsSync(join(settings.record, "record.sqlite"))) {
  const added = runProgram(process.execPath, [...stemma, "add", join(home, "demo", "reports")]);
  if (added.status !== 0) fail("The demo story could not be added; what was said stands above.");
}

const child = spawn(process.execPath, [...stemma, "serve", "--port", String(port)], {
  stdio: "inherit",
  cwd: home,
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 0));

/** Where the record lies and at which port, by the same rules as every command. */
async function readSettings() {
  const { parseSettings } = await import(pathToFileURL(join(home, "dist", "settings.js")).href);
  try {
    return parseSettings(process.env, process.platform, home);
  } catch (error) {
    return fail(error.message);
  }
}

/** The port asked for, or the next free one after it. */
async function portFor(wanted) {
  const port = await freePort(wanted);
  if (port === null)
    return fail(
      `Port ${wanted} and those after it are all taken. Choose another with: STEMMA_PORT=8080 npm start`,
    );
  if (port !== wanted) process.stderr.write(`Port ${wanted} is taken; using ${port}.\n`);
  return port;
}
