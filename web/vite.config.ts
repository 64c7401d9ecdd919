import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const source = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

/** Every screen has words in both, in every language. */
const FONTS = ["inter-latin-wght-normal", "newsreader-latin-wght-normal"];

/**
 * Has the fonts of the first words fetched beside the script. A browser asks for a font when it first lays out words in it: the page would be laid out with
 * another one, and once more when this has come.
 */
const fontsAhead: Plugin = {
  name: "fonts-ahead",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle }) =>
      FONTS.map((font) => {
        const file = Object.keys(bundle ?? {}).find((name) => name.includes(`/${font}-`));
        if (file === undefined) throw new Error(`There is no font ${font} among what was built.`);
        return {
          tag: "link",
          attrs: { rel: "preload", href: `/${file}`, as: "font", type: "font/woff2", crossorigin: "" },
          injectTo: "head",
        };
      }),
  },
};

export default defineConfig({
  plugins: [react(), fontsAhead],
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
