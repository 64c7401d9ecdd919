import type { FastifyInstance } from "fastify";
import { type Around, typed } from "../routes.ts";
import { RecordAbout, RecordCheck, RecordFacts } from "./schema.ts";

export function recordRoutes(
  server: FastifyInstance,
  { store, version, knowledge, adder, setUp }: Around,
): void {
  typed(server).get(
    "/api/record",
    { schema: { summary: "What the record holds, in numbers", response: { 200: RecordFacts } } },
    async () => ({
      version,
      counts: await store.counts(),
    }),
  );
  typed(server).get(
    "/api/record/about",
    {
      schema: {
        summary: "Versions, models, packs, what lies in the record and how large it is",
        response: { 200: RecordAbout },
      },
    },
    async () => ({
      version,
      node: process.version,
      place: setUp.place,
      models: [...setUp.models],
      packs: knowledge.packs.map(({ head, entities, houses, programmes }) => ({
        ...head,
        entities: entities.length,
        houses: houses.length,
        programmes: programmes.length,
      })),
      adds: adder !== null,
      state: await store.state(),
    }),
  );
  typed(server).get(
    "/api/record/check",
    {
      schema: {
        summary: "Proves the record whole, as `stemma check` does; of a large one this takes a while",
        response: { 200: RecordCheck },
      },
    },
    async () => {
      const start = performance.now();
      const found = await store.check();
      return { ...found, took: Math.round(performance.now() - start) };
    },
  );
}
