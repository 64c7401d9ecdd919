import type { FastifyInstance } from "fastify";
import { EntityDetail, EntityList, VoiceList } from "#vocabulary/entity-facts.ts";
import { EntityReports, VoiceProfile } from "#vocabulary/record.ts";
import { AsOfQuery, momentOf } from "../as-of.ts";
import { Problem } from "../problem.ts";
import { type Around, typed } from "../routes.ts";
import { describeEntity, entitiesOf, houseOf, listVoiceLines } from "./describe-entity.ts";
import { EntitiesQuery, EntityParams, EntityReportsQuery, EntitySaidQuery, VoicesQuery } from "./schema.ts";

export function entityRoutes(server: FastifyInstance, { store, knowledge }: Around): void {
  typed(server).get(
    "/api/entities",
    {
      schema: {
        summary: "The entities that a report names or lets speak, as packs have them",
        querystring: EntitiesQuery,
        response: { 200: EntityList, 400: Problem, 404: Problem },
      },
    },
    async ({ query }) => ({
      entities: await entitiesOf(store, knowledge, query.report, { asOf: momentOf(query.asOf) }),
    }),
  );
  typed(server).get(
    "/api/entities/:id",
    {
      schema: {
        summary: "An entity as packs have it, and how much the record holds by it and of it",
        params: EntityParams,
        querystring: AsOfQuery,
        response: { 200: EntityDetail, 400: Problem, 404: Problem },
      },
    },
    ({ params, query }) => describeEntity(store, knowledge, params.id, { asOf: momentOf(query.asOf) }),
  );
  typed(server).get(
    "/api/voices",
    {
      schema: {
        summary: "Who speaks in the record, the busiest first",
        querystring: VoicesQuery,
        response: { 200: VoiceList, 400: Problem },
      },
    },
    ({ query }) => listVoiceLines(store, knowledge, query.limit),
  );
  typed(server).get(
    "/api/entities/:id/profile",
    {
      schema: {
        summary: "How an entity speaks: over time, through whom, resting on whom, how often alone",
        params: EntityParams,
        querystring: AsOfQuery,
        response: { 200: VoiceProfile, 400: Problem },
      },
    },
    ({ params, query }) => store.voiceProfile(params.id, { asOf: momentOf(query.asOf) }),
  );
  typed(server).get(
    "/api/entities/:id/said",
    {
      schema: {
        summary: "What an entity said, or all voices of its house: report by report, the newest first",
        params: EntityParams,
        querystring: EntitySaidQuery,
        response: { 200: EntityReports, 400: Problem },
      },
    },
    async ({ params, query }) => {
      const who = query.by === "house" ? houseOf(knowledge, params.id) : params.id;
      if (who === null) return { reports: [], next: null };
      return store.entityReports(who, "said", pageOf(query));
    },
  );
  typed(server).get(
    "/api/entities/:id/about",
    {
      schema: {
        summary: "What is said of an entity: report by report, the newest first",
        params: EntityParams,
        querystring: EntityReportsQuery,
        response: { 200: EntityReports, 400: Problem },
      },
    },
    ({ params, query }) => store.entityReports(params.id, "about", pageOf(query)),
  );
}

const pageOf = ({
  limit,
  after,
  asOf,
}: {
  limit: number;
  after?: string | undefined;
  asOf?: string | undefined;
}) => ({
  limit,
  after: after ?? null,
  asOf: momentOf(asOf),
});
