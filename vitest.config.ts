import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    conditions: ["source"],
    // As the workbench's bundler has it.
    alias: [{ find: /^@stemma\/vocabulary\//, replacement: `${import.meta.dirname}/src/vocabulary/` }],
  },
  ssr: { resolve: { conditions: ["source"], externalConditions: ["source"] } },
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "evaluation/**/*.test.ts", "web/src/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/browser/**"],
    setupFiles: ["test/steady-chance.ts"],
    testTimeout: 30_000,
    // No test changes what another reads: the code is loaded once a worker instead of once for each of three hundred files, which took most of the time.
    isolate: false,
    maxWorkers: "100%",
  },
});
