import { expect, test } from "vitest";
import { articles, serveRecord } from "../../../test/serve-record.ts";

test("The record says its version and what it holds", async () => {
  const { ask } = await serveRecord(articles);
  const { version, counts } = (await ask("/api/record")).json();
  expect(version).toBe("1.2.3");
  expect(counts).toMatchObject({ reports: 3, outlets: 1 });
  expect(counts.claims).toBeGreaterThan(3);
});
