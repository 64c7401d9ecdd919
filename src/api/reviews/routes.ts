import type { FastifyInstance } from "fastify";
import { keepStories } from "#pipeline/keep-stories.ts";
import { Agreement, ReviewHistory, ReviewOutcome, ReviewQueue, ReviewRequest } from "#vocabulary/review.ts";
import { momentOf } from "../as-of.ts";
import { Problem } from "../problem.ts";
import { type Around, typed } from "../routes.ts";
import { HistoryQuery, QueueQuery, ReviewList, ReviewsQuery } from "./schema.ts";

export function reviewRoutes(server: FastifyInstance, { store, knowledge }: Around): void {
  // Stories follow without the person waiting: who shows one is told by the events. What could not be placed now is at the next addition.
  let placing = Promise.resolve();
  const place = (): void => {
    placing = placing.then(async () => {
      await keepStories(store.stories, knowledge).catch(() => 0);
    });
  };
  server.addHook("onClose", () => placing);
  typed(server).get(
    "/api/reviews",
    {
      schema: {
        summary: "What persons said of a report's claims, or of one claim",
        querystring: ReviewsQuery,
        response: { 200: ReviewList, 400: Problem, 404: Problem },
      },
    },
    async ({ query }) => ({ reviews: await store.reviews(query.of, { asOf: momentOf(query.asOf) }) }),
  );
  typed(server).get(
    "/api/reviews/queue",
    {
      schema: {
        summary: "The claims that a person should look at first",
        querystring: QueueQuery,
        response: { 200: ReviewQueue, 400: Problem },
      },
    },
    ({ query }) =>
      store.queue({ limit: query.limit, report: query.report ?? null, second: query.second ?? null }),
  );
  typed(server).get(
    "/api/reviews/history",
    {
      schema: {
        summary: "What persons said over the whole record, the newest first",
        querystring: HistoryQuery,
        response: { 200: ReviewHistory, 400: Problem },
      },
    },
    ({ query }) => store.reviewHistory({ limit: query.limit, after: query.after ?? null }),
  );
  typed(server).get(
    "/api/reviews/agreement",
    {
      schema: {
        summary: "How far persons agree who looked at the same claims",
        response: { 200: Agreement },
      },
    },
    () => store.agreement(),
  );
  typed(server).post(
    "/api/reviews",
    {
      schema: {
        summary: "Keeps a person's word on claims: accept, correct, reject, merge, split, add, undo",
        body: ReviewRequest,
        response: { 201: ReviewOutcome, 400: Problem, 403: Problem, 404: Problem, 409: Problem },
      },
    },
    async ({ body }, reply) => {
      const outcome = await store.review(body);
      place();
      return reply.code(201).send(outcome);
    },
  );
}
