import type { FastifyInstance } from "fastify";
import { StemmaError } from "#errors.ts";
import { findProgramme, programmesOf } from "#pipeline/dossier-of.ts";
import { keepStories } from "#pipeline/keep-stories.ts";
import {
  EdgeDetail,
  RulingOutcome,
  RulingRequest,
  StoryDetail,
  StoryFacet,
  StoryFacets,
  StoryList,
} from "#vocabulary/story-facts.ts";
import { Problem } from "../problem.ts";
import { type Around, typed } from "../routes.ts";
import { describeEdge, describeStory, NOTHING_ASKED } from "./describe-story.ts";
import { EdgeParams, FacetsQuery, KnownOnQuery, StoriesQuery, StoryParams, StoryQuery } from "./schema.ts";

/** Stories that a decision leaves of one, at most: as many as it may have reports that are told of. */
const LEFT = 1000;

export function storyRoutes(server: FastifyInstance, { store, knowledge }: Around): void {
  const nameOf = (id: string): string =>
    knowledge.houses.get(id)?.name ?? knowledge.entities.get(id)?.name ?? id;
  typed(server).get(
    "/api/stories",
    {
      schema: {
        summary: "Stories, the latest publication first; all filters that are given must hold",
        querystring: StoriesQuery,
        response: { 200: StoryList, 400: Problem, 404: Problem },
      },
    },
    async ({ query }) => {
      const facets: Partial<Record<StoryFacet, string>> = {};
      for (const facet of StoryFacet.options) {
        const value = query[facet];
        if (value !== undefined) facets[facet] = value;
      }
      return store.stories.lines({
        limit: query.limit,
        after: query.after ?? null,
        facets,
        reports:
          query.report !== undefined
            ? [query.report]
            : query.programme === undefined
              ? null
              : await told(query.programme),
        happenedFrom: query.happenedFrom ?? null,
        happenedTo: query.happenedTo ?? null,
        publishedFrom: query.publishedFrom ?? null,
        publishedTo: query.publishedTo ?? null,
        title: query.title ?? null,
        since: query.since === undefined ? null : new Date(query.since).toISOString(),
        freshOnly: query.fresh === "only" && query.since !== undefined,
      });
    },
  );
  async function told(id: string) {
    const programme = findProgramme(await programmesOf(store, knowledge, null), id);
    if (programme === null) throw new StemmaError("not-found", { id });
    return store.told(programme.signs, { asOf: null });
  }
  typed(server).get(
    "/api/stories/facets",
    {
      schema: {
        summary: "By which values stories can be chosen, with how many stories have each",
        querystring: FacetsQuery,
        response: { 200: StoryFacets, 400: Problem },
      },
    },
    async ({ query }) => {
      const { facets } = await store.stories.facets(query.of);
      return {
        facets: facets.map(({ facet, values }) => ({
          facet,
          values: values.map((one) => ({ ...one, name: nameOf(one.value) })),
        })),
      };
    },
  );
  typed(server).get(
    "/api/stories/:id",
    {
      schema: {
        summary: "A story: its tree, its claims with their standing, and who says each",
        params: StoryParams,
        querystring: StoryQuery,
        response: { 200: StoryDetail, 400: Problem, 404: Problem },
      },
    },
    ({ params, query }) =>
      describeStory(store, knowledge, params.id, {
        knownOn: query.knownOn ?? null,
        most: query.claims ?? null,
      }),
  );
  typed(server).get(
    "/api/stories/:id/edges/:edge",
    {
      schema: {
        summary: "An edge of a story's tree: its evidence and both texts",
        params: EdgeParams,
        querystring: KnownOnQuery,
        response: { 200: EdgeDetail, 400: Problem, 404: Problem },
      },
    },
    ({ params, query }) => describeEdge(store, knowledge, params.id, params.edge, query.knownOn ?? null),
  );
  typed(server).post(
    "/api/stories/:id/rulings",
    {
      schema: {
        summary: "Keeps a person's decision on an edge or on two origins, as `stemma overrule` does",
        params: StoryParams,
        body: RulingRequest,
        response: { 201: RulingOutcome, 400: Problem, 403: Problem, 404: Problem, 409: Problem },
      },
    },
    async ({ params, body }, reply) => {
      const story = await store.stories.shown(params.id);
      const known =
        body.about === "edge"
          ? story.nodes.map(({ id }) => id)
          : story.standing.origins_named.flatMap(({ name, house }) => [name, house]);
      const lacking = [body.one, body.two].find((one) => !known.includes(one));
      if (lacking !== undefined) throw new StemmaError("not-found", { id: lacking });
      await store.stories.rule(body);
      await keepStories(store.stories, knowledge);
      const left = await store.stories.lines({ ...NOTHING_ASKED, limit: LEFT, reports: story.reports });
      return reply.code(201).send({
        ruling: body,
        stories: left.stories
          .map(({ id, title, reports, origins }) => ({ id, title, reports, origins }))
          .sort((a, b) => b.reports - a.reports),
      });
    },
  );
}
