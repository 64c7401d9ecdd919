import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Adder } from "#pipeline/make-adder.ts";
import type { Store } from "#store/store.ts";
import type { Knowledge } from "#vocabulary/pack.ts";

/** The server with its routes typed by their schemas. */
export const typed = (server: FastifyInstance) => server.withTypeProvider<ZodTypeProvider>();

/** Where the record lies and which trained weights are there, as the command line found them. */
export interface SetUp {
  place: string | null;
  models: readonly { name: string; version: string }[];
}

/** What a resource's routes need. */
export interface Around {
  store: Store;
  /** What the installed packs know. */
  knowledge: Knowledge;
  version: string;
  setUp: SetUp;
  /** Reads and keeps what is handed in; null where the record is only shown. */
  adder: Adder | null;
}
