import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { Desk } from "./parts/desk.tsx";
import { NotFound } from "./parts/not-found.tsx";

const words = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;
const asOfOf = (search: Record<string, unknown>): { asOf?: string } => {
  const asOf = words(search["asOf"]);
  return asOf === undefined ? {} : { asOf };
};

const rootRoute = createRootRoute({ component: Desk, notFoundComponent: NotFound });

export const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  validateSearch: asOfOf,
  component: lazyRouteComponent(() => import("./views/reports/reports.tsx"), "Reports"),
});

export const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reports/$id",
  validateSearch: (search: Record<string, unknown>): { claim?: string; asOf?: string } => {
    const claim = words(search["claim"]);
    return { ...asOfOf(search), ...(claim === undefined ? {} : { claim }) };
  },
  component: lazyRouteComponent(() => import("./views/report/report.tsx"), "Report"),
});

export const claimRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/claims/$id",
  validateSearch: asOfOf,
  component: lazyRouteComponent(() => import("./views/claim/claim.tsx"), "ClaimView"),
});

export const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/search",
  validateSearch: (search: Record<string, unknown>): { q?: string; asOf?: string } => {
    const q = typeof search["q"] === "number" ? String(search["q"]) : words(search["q"]);
    return { ...asOfOf(search), ...(q === undefined ? {} : { q }) };
  },
  component: lazyRouteComponent(() => import("./views/search/search.tsx"), "Search"),
});

const routeTree = rootRoute.addChildren([reportsRoute, reportRoute, claimRoute, searchRoute]);

export const makeWorkbenchRouter = () =>
  createRouter({ routeTree, defaultPreload: "intent", scrollRestoration: true });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeWorkbenchRouter>;
  }
}
