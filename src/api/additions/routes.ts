import type { FastifyInstance } from "fastify";
import { Addition, AdditionList, AdditionRequest } from "#vocabulary/addition.ts";
import { Problem } from "../problem.ts";
import { type Around, typed } from "../routes.ts";

/** A file of the largest size that is read, in base64, and a little around it. */
const MOST = 44 * 1024 * 1024;

/** Reports that a person hands to the workbench. Without an adder the server only shows. */
export function additionRoutes(server: FastifyInstance, { adder }: Around): void {
  if (adder === null) return;
  typed(server).get(
    "/api/additions",
    {
      schema: {
        summary: "What was handed in since the server started, and how far each is",
        response: { 200: AdditionList },
      },
    },
    async () => ({ additions: adder.list() }),
  );
  typed(server).post(
    "/api/additions",
    {
      bodyLimit: MOST,
      schema: {
        summary: "Hands in a file, a text or an address to be read and kept, as `stemma add` does",
        body: AdditionRequest,
        response: { 202: Addition, 400: Problem, 403: Problem, 413: Problem, 503: Problem },
      },
    },
    async ({ body }, reply) => reply.code(202).send(adder.add(body)),
  );
}
