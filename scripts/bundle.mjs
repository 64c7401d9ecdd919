// Puts the built modules of the command and of its worker threads into a few files. Some seven hundred small ones take a start half a second of processor time to find.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

const home = join(import.meta.dirname, "..");
// As deep in `dist` as the modules that it is made of: they find the project's folder by their own.
const folder = join(home, "dist", "program");
rmSync(folder, { recursive: true, force: true });
const bundle = await rolldown({
  cwd: home,
  input: {
    main: join(home, "dist", "cli", "main.js"),
    worker: join(home, "dist", "pipeline", "worker.js"),
  },
  platform: "node",
  // The weights' runtime is no JavaScript; the server's packages load parts of their own by name, and are not asked for at a command's start.
  external: [/^onnxruntime-node/, /^@?fastify/],
});
await bundle.write({
  dir: folder,
  format: "esm",
  entryFileNames: "[name].js",
  chunkFileNames: "[name]-[hash].js",
});
await bundle.close();
