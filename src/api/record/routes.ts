import type { FastifyInstance } from "fastify";
import { type Around, typed } from "../routes.ts";
import { RecordFacts } from "./schema.ts";

export function recordRoutes(server: FastifyInstance, { store, version }: Around): void {
  typed(server).get(
    "/api/record",
    { schema: { summary: "What the record holds, in numbers", response: { 200: RecordFacts } } },
    async () => ({
      version,
      counts: await store.counts(),
    }),
  );
}
