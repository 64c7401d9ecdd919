import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { StemmaError } from "#errors.ts";
import {
  dossierBeginning,
  dossierOf,
  findProgramme,
  listProgrammes,
  programmesOf,
} from "#pipeline/dossier-of.ts";
import { Dossier, DossierBeginning, ProgrammeList } from "#vocabulary/dossier.ts";
import type { Programme } from "#vocabulary/programme.ts";
import { AsOfQuery, momentOf } from "../as-of.ts";
import { Problem } from "../problem.ts";
import { type Around, typed } from "../routes.ts";

const DossierParams = z.object({
  id: z
    .string()
    .startsWith("programme:", "takes the id of a programme, such as programme:missile-testing")
    .describe("id of a programme"),
});
const DossierQuery = AsOfQuery.extend({
  since: AsOfQuery.shape.asOf.describe("what changed since that day or moment"),
});

const BeginningQuery = AsOfQuery.extend({
  claims: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(20)
    .describe("so many claims at most that say something of their own"),
});

export function dossierRoutes(server: FastifyInstance, { store, knowledge }: Around): void {
  const found = async (id: string, asKnownOn: string | null): Promise<Programme> => {
    const programme = findProgramme(await programmesOf(store, knowledge, asKnownOn), id);
    if (programme === null) throw new StemmaError("not-found", { id });
    return programme;
  };
  typed(server).get(
    "/api/dossiers",
    {
      schema: {
        summary: "The programmes that packs have or persons follow, with how many reports may speak of each",
        querystring: AsOfQuery,
        response: { 200: ProgrammeList, 400: Problem },
      },
    },
    ({ query }) => listProgrammes(store, knowledge, momentOf(query.asOf)),
  );
  typed(server).get(
    "/api/dossiers/:id",
    {
      schema: {
        summary: "A programme followed over time",
        params: DossierParams,
        querystring: DossierQuery,
        response: { 200: Dossier, 400: Problem, 404: Problem },
      },
    },
    async ({ params, query }) => {
      const asKnownOn = momentOf(query.asOf);
      const programme = await found(params.id, asKnownOn);
      return dossierOf(store, programme, { asKnownOn, since: momentOf(query.since) });
    },
  );
  typed(server).get(
    "/api/dossiers/:id/beginning",
    {
      schema: {
        summary: "The first claims of a dossier, and how much there is of it",
        params: DossierParams,
        querystring: BeginningQuery,
        response: { 200: DossierBeginning, 400: Problem, 404: Problem },
      },
    },
    async ({ params, query }) => {
      const asKnownOn = momentOf(query.asOf);
      const programme = await found(params.id, asKnownOn);
      return dossierBeginning(store, programme, { asKnownOn, most: query.claims });
    },
  );
}
