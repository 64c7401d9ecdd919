import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { StemmaError } from "#errors.ts";
import { openStore } from "#store/open-store.ts";
import type { Command } from "../command.ts";
import { knowledgeOf } from "../knowledge.ts";
import { numberOf, readOptions, record, recordOf } from "../options.ts";
import { version } from "../version.ts";

export const serve: Command = {
  name: "serve",
  argument: "",
  atLeast: 0,
  about: "serves the workbench and the API on this machine",
  details: "It listens on the loopback address alone. Stop it with Ctrl-C.",
  options: [{ name: "--port", value: "N", about: "port (default: STEMMA_PORT, else 4747)" }, record],
  examples: [{ words: "serve --port 8080", about: "the workbench at http://127.0.0.1:8080" }],
  async run(_args, options, around) {
    const { settings, out, stop } = around;
    if (!existsSync(join(settings.webFolder, "index.html"))) throw new StemmaError("workbench-not-built");
    const port = numberOf(options, "--port", settings.port, 1, 65_535);
    const path = recordOf(options, around);
    const store = await openStore(path, { create: true, now: around.now });
    const { makeServer } = await import("#api/server.ts");
    const { keepStories } = await import("#pipeline/keep-stories.ts");
    const { makeAdder } = await import("#pipeline/make-adder.ts");
    const knowledge = await knowledgeOf(around);
    const choices = { ...readOptions(new Map(), around, true), answering: true };
    const adder = makeAdder(store, choices, around.now, around.monotonic);
    const server = makeServer({
      store,
      knowledge,
      webFolder: settings.webFolder,
      host: "127.0.0.1",
      port,
      version,
      adder,
      setUp: { place: path, models: modelsIn(settings.modelsFolder) },
    });
    try {
      await server.listen({ host: "127.0.0.1", port });
    } catch (error) {
      await store.close();
      if ((error as NodeJS.ErrnoException).code === "EADDRINUSE")
        throw new StemmaError("port-taken", { port: String(port), other: String(port + 1) });
      throw error;
    }
    out.write(`The workbench is at http://127.0.0.1:${port}/ (record: ${path}). Stop it with Ctrl-C.\n`);
    // Reports that an earlier version kept, or an addition that was stopped, have no story yet.
    const placing = keepStories(store.stories, knowledge, stop).catch(() => 0);
    await new Promise<void>((resolve) => {
      if (stop.aborted) resolve();
      else stop.addEventListener("abort", () => resolve(), { once: true });
    });
    await server.close();
    await placing;
    await adder.close();
    await store.close();
    return 0;
  },
};

/** The trained weights that are there, by what they say of themselves. */
function modelsIn(folder: string): { name: string; version: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const card = join(folder, name, "model.json");
      if (!existsSync(card)) return [];
      try {
        const { version } = JSON.parse(readFileSync(card, "utf8")) as { version?: unknown };
        return [{ name, version: String(version ?? "unknown") }];
      } catch {
        return [{ name, version: "damaged" }];
      }
    });
}
