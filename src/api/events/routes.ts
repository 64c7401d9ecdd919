import { PassThrough } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { Pulse } from "#vocabulary/story-facts.ts";
import { type Around, typed } from "../routes.ts";

/** How often the record is looked at while somebody listens, in milliseconds. Another process may write to it and tells nobody. */
const LOOK = 1000;
/** A line that says nothing, so that whoever is gone is noticed. */
const BREATH = 15;
/** So many listen at once; a browser has six connections to a server for all of its tabs. */
const LISTENERS = 64;

/** `reports,readings`: what changed between two looks; empty where nothing did. Trees and standing follow in commits of their own. */
export function changesOf(before: Pulse, now: Pulse): string[] {
  const changed = (["reports", "readings", "reviews", "rulings"] as const).filter(
    (kind) => before[kind] !== now[kind],
  );
  return changed.length === 0 && before.commits !== now.commits ? ["stories"] : changed;
}

/** Tells browsers what is new, whoever wrote it. */
export function eventRoutes(server: FastifyInstance, { store }: Around): void {
  const listeners = new Set<PassThrough>();
  let timer: NodeJS.Timeout | null = null;
  let last: Pulse | null = null;
  let quiet = 0;
  let looking = false;

  async function look(): Promise<void> {
    if (looking) return;
    looking = true;
    try {
      const now = await store.pulse();
      const changes = last === null ? [] : changesOf(last, now);
      last = now;
      quiet++;
      if (changes.length > 0) tell(`event: change\ndata: ${changes.join(",")}\n\n`);
      else if (quiet >= BREATH) tell(": still here\n\n");
    } catch {
      // Another process holds the record for too long: the next look tells what changed meanwhile.
    } finally {
      looking = false;
    }
  }
  function tell(words: string): void {
    quiet = 0;
    for (const listener of listeners) listener.write(words);
  }
  function leave(listener: PassThrough): void {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
    last = null;
  }

  typed(server).get(
    "/api/events",
    {
      schema: {
        summary:
          "Server-sent events: `change` with what changed (reports, readings, reviews, rulings, stories), within a second",
      },
    },
    async (_request, reply) => {
      if (listeners.size >= LISTENERS)
        return reply.code(503).send({
          code: "bad-request",
          message: "Too many pages listen already. Close some of them.",
        });
      const listener = new PassThrough();
      listeners.add(listener);
      // Whoever is gone takes the stream along; what was about to be written to it is lost to nobody.
      listener.on("error", () => leave(listener));
      reply.raw.on("close", () => {
        leave(listener);
        listener.end();
      });
      listener.write("retry: 2000\nevent: hello\ndata: -\n\n");
      if (timer === null) {
        timer = setInterval(() => void look(), LOOK);
        void look();
      }
      return reply.header("cache-control", "no-store").type("text/event-stream").send(listener);
    },
  );
  server.addHook("onClose", async () => {
    for (const listener of [...listeners]) {
      leave(listener);
      listener.end();
    }
  });
}
