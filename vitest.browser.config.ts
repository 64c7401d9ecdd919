import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"], externalConditions: ["source"] } },
  test: {
    include: ["test/browser/**/*.test.ts"],
    globalSetup: "test/browser/demo-record.ts",
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A machine that does other work too is slow, not wrong.
    expect: { poll: { timeout: 15_000 } },
    fileParallelism: false,
  },
});
