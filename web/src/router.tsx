import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { Desk } from "./parts/desk.tsx";
import { NotFound } from "./parts/not-found.tsx";
import { Trouble } from "./parts/states.tsx";
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

const rootRoute = createRootRoute({ component: Desk, notFoundComponent: NotFound });

export const storiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  validateSearch: storySearchOf,
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
  component: Story,
});

export const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reports",
  validateSearch: asOfOf,
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
  component: Report,
});

export const claimRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/claims/$id",
  validateSearch: asOfOf,
  component: ClaimView,
});

export const entityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/entities/$id",
  validateSearch: (search: Record<string, unknown>): { by?: "house"; asOf?: string } => ({
    ...asOfOf(search),
    ...(search["by"] === "house" ? { by: "house" } : {}),
  }),
  component: EntityView,
});

export const dossiersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/dossiers",
  validateSearch: asOfOf,
  component: Dossiers,
});

export const dossierRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/dossiers/$id",
  validateSearch: (search: Record<string, unknown>): { asOf?: string; since?: string } => {
    const since = words(search["since"]);
    return { ...asOfOf(search), ...(since === undefined ? {} : { since }) };
  },
  component: DossierView,
});

export const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/search",
  validateSearch: (search: Record<string, unknown>): { q?: string; asOf?: string } => {
    const q = typeof search["q"] === "number" ? String(search["q"]) : words(search["q"]);
    return { ...asOfOf(search), ...(q === undefined ? {} : { q }) };
  },
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
  component: Voices,
});

export const aboutRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/about",
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

export function makeWorkbenchRouter() {
  const router = createRouter({
    routeTree,
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
