import "@fontsource-variable/newsreader";
import "@fontsource-variable/newsreader/wght-italic.css";
import "@fontsource-variable/inter";
import "./styles/base.css";
import "./styles/desk.css";
import "./styles/claims.css";
import "./styles/report.css";
import "./styles/entity.css";
import "./styles/dossier.css";
import "./styles/add.css";
import "./styles/stories.css";
import "./styles/story.css";
import "./styles/story-tree.css";
import "./styles/story-tables.css";
import "./styles/story-edge.css";
import "./styles/story-rules.css";
import "./styles/story-claims.css";
import "./styles/story-time.css";
import "./styles/story-map.css";
import "./styles/palette.css";
import "./styles/review.css";
import "./styles/search.css";
import "./styles/voices.css";
import "./styles/about.css";
import "./styles/print.css";
import { ApiError } from "@stemma/client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { makeWorkbenchRouter } from "./router.tsx";
import { applyTheme, keptTheme } from "./theme.ts";
import { language } from "./words/words.ts";

document.documentElement.lang = language;
applyTheme(keptTheme());
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What the API refuses it refuses again.
      retry: (failures, error) => failures < 1 && !(error instanceof ApiError && error.status < 500),
      refetchOnWindowFocus: true,
      // The record is on this machine: a machine without a network has it all the same.
      networkMode: "always",
    },
  },
});
const router = makeWorkbenchRouter(queries);
const place = document.getElementById("workbench");
if (place === null) throw new Error("index.html has no #workbench.");
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
