import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, createRouter } from "@tanstack/react-router";
import { Desk } from "./parts/desk.tsx";
import { NotFound } from "./parts/not-found.tsx";
import { type Place, screenData } from "./parts/screen-data.ts";
import { Trouble, Waiting } from "./parts/states.tsx";
import { watchHistory } from "./parts/went-back.ts";
import { About } from "./views/about/about.tsx";
import { Add } from "./views/add/add.tsx";
import { ClaimView } from "./views/claim/claim.tsx";
import { DossierView } from "./views/dossier/dossier.tsx";
import { Dossiers } from "./views/dossier/dossiers.tsx";
import { EntityView } from "./views/entity/entity.tsx";
import { Report } from "./views/report/report.tsx";
import { Reports } from "./views/reports/reports.tsx";
import { Review } from "./views/review/review.tsx";
import { Search } from "./views/search/search.tsx";
import { Stories } from "./views/stories/stories.tsx";
import { storySearchOf } from "./views/stories/story-search.ts";
import { Story } from "./views/story/story.tsx";
import { Voices } from "./views/voices/voices.tsx";

const words = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;
const asOfOf = (search: Record<string, unknown>): { asOf?: string } => {
  const asOf = words(search["asOf"]);
  return asOf === undefined ? {} : { asOf };
};

/** So long one stays where one was while the next screen's answer comes, in milliseconds; then that one waits. */
const STAYS = 250;

const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Desk,
  notFoundComponent: NotFound,
});

let isFirst = true;

/**
 * The next screen is made once, with its answer: one that waits in between would be laid out and painted for nothing. The first is not waited for, since there
 * is nothing to look at meanwhile.
 */
function having(
  screen: keyof typeof screenData,
  {
    context,
    params,
    location,
  }: { context: { queries: QueryClient }; params: object; location: { search: object } },
): Promise<void> | undefined {
  const id = "id" in params && typeof params.id === "string" ? params.id : "";
  const wait = screenData[screen](context.queries, { id, search: location.search as Place["search"] });
  const stays = !isFirst;
  isFirst = false;
  return stays ? wait : undefined;
}

export const storiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  validateSearch: storySearchOf,
  loader: (at) => having("", at),
  component: Stories,
});

export const storyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/stories/$id",
  validateSearch: (search: Record<string, unknown>): { edge?: string; knownOn?: string } => {
    const edge = words(search["edge"]);
    const knownOn = words(search["knownOn"]);
    return { ...(edge === undefined ? {} : { edge }), ...(knownOn === undefined ? {} : { knownOn }) };
  },
  loader: (at) => having("stories", at),
  component: Story,
});

export const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reports",
  validateSearch: asOfOf,
  loader: (at) => having("allReports", at),
  component: Reports,
});

export const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reports/$id",
  validateSearch: (
    search: Record<string, unknown>,
  ): { claim?: string; passage?: string; revision?: string; asOf?: string } => {
    const claim = words(search["claim"]);
    const passage = words(search["passage"]);
    const revision = words(search["revision"]);
    return {
      ...asOfOf(search),
      ...(claim === undefined ? {} : { claim }),
      ...(passage === undefined ? {} : { passage }),
      ...(revision === undefined ? {} : { revision }),
    };
  },
  loader: (at) => having("reports", at),
  component: Report,
});

export const claimRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/claims/$id",
  validateSearch: asOfOf,
  loader: (at) => having("claims", at),
  component: ClaimView,
});

export const entityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/entities/$id",
  validateSearch: (search: Record<string, unknown>): { by?: "house"; asOf?: string } => ({
    ...asOfOf(search),
    ...(search["by"] === "house" ? { by: "house" } : {}),
  }),
  loader: (at) => having("entities", at),
  component: EntityView,
});

export const dossiersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/dossiers",
  validateSearch: asOfOf,
  loader: (at) => having("allDossiers", at),
  component: Dossiers,
});

export const dossierRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/dossiers/$id",
  validateSearch: (search: Record<string, unknown>): { asOf?: string; since?: string } => {
    const since = words(search["since"]);
    return { ...asOfOf(search), ...(since === undefined ? {} : { since }) };
  },
  loader: (at) => having("dossiers", at),
  component: DossierView,
});

export const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/search",
  validateSearch: (search: Record<string, unknown>): { q?: string; asOf?: string } => {
    const q = typeof search["q"] === "number" ? String(search["q"]) : words(search["q"]);
    return { ...asOfOf(search), ...(q === undefined ? {} : { q }) };
  },
  loader: (at) => having("search", at),
  component: Search,
});

export const addRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/add",
  validateSearch: (search: Record<string, unknown>): { address?: string } => {
    const address = words(search["address"]);
    return address === undefined ? {} : { address };
  },
  component: Add,
});

export const voicesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/voices",
  loader: (at) => having("voices", at),
  component: Voices,
});

export const aboutRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/about",
  loader: (at) => having("about", at),
  component: About,
});

export const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/review",
  validateSearch: (search: Record<string, unknown>): { tab?: "second" | "history"; claim?: string } => {
    const claim = words(search["claim"]);
    const tab = search["tab"];
    return {
      ...(tab === "second" || tab === "history" ? { tab } : {}),
      ...(claim === undefined ? {} : { claim }),
    };
  },
  loader: (at) => having("review", at),
  component: Review,
});

// All screens together are a tenth of the bundle: parts fetched later would be missed where the server has stopped.
const routeTree = rootRoute.addChildren([
  storiesRoute,
  storyRoute,
  reportsRoute,
  reportRoute,
  claimRoute,
  entityRoute,
  dossiersRoute,
  dossierRoute,
  searchRoute,
  addRoute,
  reviewRoute,
  aboutRoute,
  voicesRoute,
]);

export function makeWorkbenchRouter(queries: QueryClient) {
  const router = createRouter({
    routeTree,
    context: { queries },
    defaultPendingComponent: Waiting,
    defaultPendingMs: STAYS,
    // What was asked is kept by the queries, and by nothing beside them.
    defaultGcTime: 0,
    scrollRestoration: true,
    pathParamsAllowedCharacters: [":"],
    defaultErrorComponent: Trouble,
  });
  watchHistory(router.history);
  return router;
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeWorkbenchRouter>;
  }
}
