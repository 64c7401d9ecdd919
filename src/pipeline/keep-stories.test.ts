import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { traceReadings } from "#lineage/trace.ts";
import { openStore } from "#store/open-store.ts";
import type { Store } from "#store/store.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { Hop } from "#vocabulary/hop.ts";
import { makeVoice } from "#vocabulary/make-voice.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { makeReading } from "../../test/make-reading.ts";
import { readingsOf, twoStories } from "../../test/stories.ts";
import "../../test/steady-chance.ts";
import { keepStories } from "./keep-stories.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stemma-stories-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const knowledge = makeKnowledge([]);
const items = readingsOf(twoStories);
const batch = traceReadings(
  items.map(({ reading }) => reading),
  knowledge,
  [],
).stories;

async function withStore<Result>(name: string, work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(join(folder, name), { create: true, now: () => "2026-01-01T00:00:00.000Z" });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

test("reports added one by one, in any order, end in the stories of the batch", async () => {
  let nth = 0;
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...items], { minLength: items.length }), async (order) => {
      await withStore(`record-${nth++}`, async (store) => {
        for (const item of order) {
          await store.addMany([item]);
          await keepStories(store.stories, knowledge);
        }
        expect((await store.stories.trace()).stories).toEqual(batch);
      });
    }),
    { numRuns: 5 },
  );
}, 120_000);

test("a changed report leaves its story and joins another; nothing of the old one stays", async () => {
  await withStore("record", async (store) => {
    await store.addMany(items);
    expect(await keepStories(store.stories, knowledge)).toBe(items.length);
    const changed = makeReading({ ...twoStories[2], text: twoStories[3]?.text ?? "" });
    await store.addMany([changed]);
    await keepStories(store.stories, knowledge);
    const now = items.map(({ reading }) =>
      reading.report.id === changed.reading.report.id ? changed.reading : reading,
    );
    expect((await store.stories.trace()).stories).toEqual(traceReadings(now, knowledge, []).stories);
    expect(await keepStories(store.stories, knowledge)).toBe(0);
  });
}, 60_000);

test("a ruling is kept, and the tree follows it", async () => {
  await withStore("record", async (store) => {
    await store.addMany(items);
    await keepStories(store.stories, knowledge);
    const [story] = (await store.stories.stories({ limit: 1, after: 0 })).stories;
    const edge = story?.edges[0];
    if (story === undefined || edge === undefined) throw new Error("There is an edge.");
    await store.stories.rule({
      about: "edge",
      one: edge.from,
      two: edge.to,
      verdict: "apart",
      who: "L. Okand",
      why: "a test",
    });
    await keepStories(store.stories, knowledge);
    const [after] = await store.stories.storiesOf(edge.from);
    expect(after?.edges.some(({ from, to }) => from === edge.from && to === edge.to)).toBe(false);
    expect(await store.stories.rulings()).toHaveLength(1);
    await expect(store.stories.story("story:none")).rejects.toThrow("story:none");
  });
}, 60_000);

test("stories rest on claims as persons have them, follow an undoing, and no other process goes on with what it held", async () => {
  await withStore("record", async (store) => {
    await store.addMany(items);
    await withStore("record", async (other) => {
      const follow = async () => {
        await keepStories(other.stories, knowledge);
        return (await other.stories.trace()).stories;
      };
      expect(await follow()).toEqual(batch);
      const [first] = items;
      const claim = first?.reading.claims[0];
      if (first === undefined || claim === undefined) throw new Error("There is a claim.");
      const { report } = first.reading;

      const hop = {
        ...claim.chain[0],
        voice: makeVoice({ name: "the warden of the lock", kind: "person" }),
      } as Hop;
      const changes = { chain: [...claim.chain, hop], stance: "denied" as const };
      const corrected = await store.review({
        kind: "correct",
        claim: claim.id,
        changes,
        who: "Ada",
        why: null,
      });
      const withClaims = (claims: readonly Claim[]) =>
        traceReadings(
          items.map(({ reading }) =>
            reading.report.id === report.id ? { ...reading, claims: [...claims] } : reading,
          ),
          knowledge,
          [],
        ).stories;
      const others = first.reading.claims.slice(1);
      expect(await follow()).toEqual(withClaims([{ ...claim, ...changes }, ...others]));
      expect(await other.stories.sayings([claim.id])).toEqual([
        expect.objectContaining({
          stance: "denied",
          voice: expect.objectContaining({ name: "the warden of the lock" }),
        }),
      ]);
      const denied = await other.stories.facets(["stance"]);
      expect(denied.facets[0]?.values.map(({ value }) => value)).toContain("denied");

      const { id, ...body } = claim;
      await store.review({ kind: "undo", review: corrected.entry.id, who: "Ada", why: null });
      expect(await follow()).toEqual(batch);
      await store.review({ kind: "reject", claim: id, who: "Ada", why: null });
      expect(await follow()).toEqual(withClaims(others));
      expect(await other.stories.sayings([id])).toEqual([]);

      const span: [number, number] = [0, 11];
      const added = await store.review({
        kind: "add",
        report: report.id,
        claim: { ...body, content: [span] },
        who: "Ada",
        why: null,
      });
      const [made] = added.entry.made;
      if (made === undefined) throw new Error("A claim was made.");
      expect(await follow()).toEqual(withClaims([made, ...others]));
      expect(await other.stories.sayings([made.id])).toEqual([
        expect.objectContaining({ id: made.id, report: report.id, words: report.text.slice(...span) }),
      ]);
      expect((await other.check()).problems).toEqual([]);
    });
  });
}, 60_000);

test("to accept a claim asks for no placing", async () => {
  await withStore("record", async (store) => {
    await store.addMany(items);
    await keepStories(store.stories, knowledge);
    const claim = items[0]?.reading.claims[0]?.id ?? "claim:none";
    await store.review({ kind: "accept", claim, who: "Ada", why: null });
    expect(await keepStories(store.stories, knowledge)).toBe(0);
  });
});
