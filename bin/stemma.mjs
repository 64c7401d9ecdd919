#!/usr/bin/env node
// The launcher: it must run on any Node, and uses nothing but what every Node has.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import module, { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const home = join(dirname(fileURLToPath(import.meta.url)), "..");
const main = join(home, "dist", "program", "main.js");
const [major] = process.versions.node.split(".").map(Number);

if (!existsSync(main)) {
  process.stderr.write("stemma: it is not built yet. Build it with: npm run build\n");
  process.exit(2);
}

// What the compiler made of the program is kept for the next start, which takes a quarter less processor time for it; workers and children are told by the
// environment. A folder that cannot be written is no harm: nothing is kept then.
process.env.NODE_COMPILE_CACHE ??= join(home, "node_modules", ".cache", "stemma");
if (major >= 24) {
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  await import(pathToFileURL(main).href);
} else {
  // node:sqlite needs a newer Node than this one; the package brings it along.
  const node = ownNode();
  if (node === null) {
    process.stderr.write(
      `stemma: it needs Node 24 or newer, this is ${process.versions.node}. Install what it needs with: npm ci\n`,
    );
    process.exit(2);
  }
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    if (signal !== null) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else process.exit(code ?? 1);
  });
}

function ownNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve("node/package.json"));
    for (const file of [join(folder, "bin", "node"), join(folder, "bin", "node.exe")])
      if (existsSync(file)) return file;
  } catch {
    // Not installed: said above.
  }
  return null;
}
