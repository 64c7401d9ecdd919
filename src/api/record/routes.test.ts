import { expect, test } from "vitest";
import { articles, serveRecord } from "../../../test/serve-record.ts";
import { RecordAbout, RecordCheck } from "./schema.ts";

test("The record says its version and what it holds", async () => {
  const { ask } = await serveRecord(articles);
  const { version, counts } = (await ask("/api/record")).json();
  expect(version).toBe("1.2.3");
  expect(counts).toMatchObject({ reports: 3, outlets: 1 });
  expect(counts.claims).toBeGreaterThan(3);
});

test("What lies in the record is told with its size, its readers and its packs", async () => {
  const { ask } = await serveRecord(articles);
  const about = RecordAbout.parse((await ask("/api/record/about")).json());
  expect(about).toMatchObject({ version: "1.2.3", place: null, models: [], packs: [], adds: false });
  expect(about.state).toMatchObject({ captures: 3, reports: 3, revisions: 3, stories: 0, reviews: 0 });
  expect(about.state.readers).toEqual([{ reader: "test/1", reports: 3 }]);
  expect(about.state.diskBytes).toBeGreaterThan(about.state.capturedBytes);
  expect(about.state.firstRecorded?.slice(0, 10)).toBe("2026-01-01");
});

test("An empty record has no readers and no days", async () => {
  const { ask } = await serveRecord([]);
  const { state } = RecordAbout.parse((await ask("/api/record/about")).json());
  expect(state).toMatchObject({ reports: 0, readers: [], firstRecorded: null, lastRecorded: null });
});

test("The record is proved whole on request", async () => {
  const { ask } = await serveRecord(articles);
  const check = RecordCheck.parse((await ask("/api/record/check")).json());
  expect(check).toMatchObject({ captures: 3, reports: 3, problems: [] });
});
