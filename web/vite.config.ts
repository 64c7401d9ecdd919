import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const source = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: [
      { find: /^@stemma\/vocabulary\//, replacement: `${source("vocabulary")}/` },
      { find: "@stemma/client", replacement: source("api/client.ts") },
    ],
    conditions: ["source", "module", "browser", "development|production"],
  },
  // The workbench's policy allows no inline script or style, and no data: fonts.
  build: {
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    // Browsers that know it compile all functions beside the page's thread when they get the script, and none in the moment in which a screen is first opened.
    rolldownOptions: { output: { postBanner: "//# allFunctionsCalledOnLoad" } },
  },
  server: { proxy: { "/api": "http://127.0.0.1:4747" } },
});
