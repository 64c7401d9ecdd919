import "@fontsource-variable/newsreader";
import "@fontsource-variable/newsreader/wght-italic.css";
import "@fontsource-variable/inter";
import "./styles/base.css";
import "./styles/desk.css";
import "./styles/report.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { makeWorkbenchRouter } from "./router.tsx";
import { applyTheme, keptTheme } from "./theme.ts";

applyTheme(keptTheme());
const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 10_000, retry: 1, refetchOnWindowFocus: true } },
});
const router = makeWorkbenchRouter();
const place = document.getElementById("workbench");
if (place === null) throw new Error("index.html has no #workbench.");
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
