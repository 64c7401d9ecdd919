// Gets a checkout ready: packages, built files. It uses no package, and runs on any Node from 20 on.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// import.meta.dirname is younger than the oldest Node that must still be told in a sentence that it is too old.
export const home = join(dirname(fileURLToPath(import.meta.url)), "..");
const windows = process.platform === "win32";

/** Says in one sentence what is wrong, and ends. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/** Runs a program in the project's folder; its output is shown unless `quiet`. */
export function runProgram(program, args, { quiet = false, env = {} } = {}) {
  return spawnSync(program, args, {
    cwd: home,
    stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    encoding: "utf8",
    shell: windows,
    env: {
      ...process.env,
      PATH: `${join(home, "node_modules", ".bin")}${windows ? ";" : ":"}${process.env.PATH}`,
      ...env,
    },
  });
}

/** Packages as package-lock.json names them, and built files as new as their sources. */
export function getReady() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(
      `Stemma needs Node 20.19 or newer to set itself up; this is ${process.versions.node}. Get one at https://nodejs.org and try again.`,
    );
  const stamps = join(home, "node_modules", ".stemma");
  install(stamps);
  mkdirSync(stamps, { recursive: true });
  build(
    stamps,
    "sources",
    ["src", "tsconfig.json", "tsconfig.build.json", "package.json", "scripts/bundle.mjs"],
    join("dist", "program", "main.js"),
    ["run", "--silent", "build"],
  );
  build(
    stamps,
    "workbench",
    [
      "web/src",
      "web/public",
      "web/index.html",
      "web/vite.config.ts",
      "web/package.json",
      "src/vocabulary",
      "src/api/client.ts",
    ],
    join("web", "dist", "index.html"),
    ["run", "--silent", "build:web"],
  );
}

function install(stamps) {
  const lock = hashOf(["package-lock.json"]);
  const stamp = join(stamps, "packages");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  // A folder that npm itself filled from this very lock file needs no second time.
  const fresh =
    existsSync(join(home, "node_modules", ".package-lock.json")) &&
    statSync(join(home, "node_modules", ".package-lock.json")).mtimeMs >=
      statSync(join(home, "package-lock.json")).mtimeMs;
  if (!fresh || !existsSync(join(home, "node_modules", "node"))) {
    process.stderr.write("Installing packages …\n");
    const done = runProgram("npm", ["ci", "--no-audit", "--no-fund"], { quiet: true });
    if (done.error !== undefined)
      fail(
        `npm could not be started (${done.error.message}). Install npm, which comes with Node, and try again.`,
      );
    if (done.status !== 0) {
      const words = `${done.stderr}${done.stdout}`;
      if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|network/i.test(words))
        fail(
          "The packages could not be fetched: there is no network, or the registry does not answer. Connect, and run the same command again.",
        );
      process.stderr.write(words);
      fail("npm ci failed; what it said stands above. Mend that, and run the same command again.");
    }
  }
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, lock);
}

function build(stamps, name, inputs, result, command) {
  const stamp = join(stamps, name);
  const now = hashOf(inputs);
  if (existsSync(join(home, result)) && existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  process.stderr.write(`Building ${name === "sources" ? "Stemma" : "the workbench"} …\n`);
  const done = runProgram("npm", command, { quiet: true });
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout}${done.stderr}`);
    fail(`The build failed (npm ${command.join(" ")}); what it said stands above.`);
  }
  writeFileSync(stamp, now);
}

/** A hash over names, sizes and times of files: quick, and another one whenever something was touched. */
function hashOf(paths) {
  const hash = createHash("sha256");
  const visit = (path) => {
    const info = statSync(path, { throwIfNoEntry: false });
    if (info === undefined) return;
    if (info.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(`${path}\0${info.size}\0${info.mtimeMs}\n`);
  };
  for (const path of paths) visit(join(home, path));
  return hash.digest("hex");
}
