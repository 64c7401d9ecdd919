import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Article, makeReading } from "../../../test/make-reading.ts";
import { openStore } from "../open-store.ts";
import type { Reread } from "../store.ts";

const known = {
  "Vesna News Agency": { entity: "entity:vesna", house: "house:vesland" },
  Okand: { entity: "entity:okand", house: "house:vesland" },
  "Minister Okand": { entity: "entity:okand", house: "house:vesland" },
} as const;
const yard: Article = {
  known,
  url: "https://courier.example/yard",
  title: "Yard",
  published: "2026-01-02",
  text: "The yard is closed. Okand spoke there. The gate is open.",
};
const pier: Article = {
  known,
  url: "https://mole.example/pier",
  outlet: "The Mole",
  title: "Pier",
  published: "2026-01-03",
  text: "The pier is long.\nIt is old.",
};

test("A voice is looked for in the claims that stand, wherever the claims of an earlier reading or of another report lie between", async () => {
  const folder = mkdtempSync(join(tmpdir(), "stemma-profile-"));
  let second = 0;
  const store = await openStore(folder, {
    create: true,
    now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, second++)).toISOString(),
  });
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  for (const article of [yard, pier]) {
    const { received, reading } = makeReading(article);
    await store.add(received, reading);
  }
  const now = await store.voiceProfile("entity:vesna", { asOf: null });
  const byOutlets = now.relayedBy.map(({ name, claims }) => [name, claims]);
  expect(byOutlets).toEqual([
    ["The Courier", 3],
    ["The Mole", 2],
  ]);
  expect(now.restsOn).not.toEqual([]);
  const before = (await store.reports({ limit: 9, after: null, asOf: null })).reports[0]?.recordedAt ?? "";
  const held = await store.toReread("test/2", { limit: 9, after: null });
  const [item] = held
    .filter(({ title }) => title === "Yard")
    .map(
      (one): Reread => ({
        held: one,
        reader: "test/2",
        reading: makeReading({ ...yard, reader: "test/2" }).reading,
      }),
    );
  await store.rereadMany(item === undefined ? [] : [item]);
  expect(await store.voiceProfile("entity:vesna", { asOf: null })).toEqual(now);
  expect((await store.voiceProfile("entity:vesna", { asOf: before })).relayedBy).toEqual(now.relayedBy);
  expect((await store.voiceProfile("house:vesland", { asOf: null })).relayedBy).toEqual(now.relayedBy);
});
