import { expect, test } from "vitest";
import { keepStories } from "#pipeline/keep-stories.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { makeReading } from "../../../test/make-reading.ts";
import { serveRecord } from "../../../test/serve-record.ts";
import { twoStories } from "../../../test/stories.ts";

const knowledge = makeKnowledge([]);

test("The claims of stories are those of now: the same when asked again, and others once a report has come", async () => {
  // Of one story: the row that it had is another's afterwards, under its number.
  const [before, last] = twoStories;
  const { store } = await serveRecord(before === undefined ? [] : [before]);
  await keepStories(store.stories, knowledge);
  const stories = async () => (await store.stories.stories({ limit: 10, after: 0 })).stories;
  const ids = async () => (await stories()).flatMap(({ reports }) => reports);
  const traced = async () => (await stories()).flatMap(({ claims }) => claims);
  const inOrder = (claims: Awaited<ReturnType<typeof traced>>) =>
    [...claims].sort((a, b) => ((a.claims[0] ?? "") < (b.claims[0] ?? "") ? -1 : 1));
  const asked = async () => inOrder(await store.stories.claimsOf(await ids()));

  const first = await asked();
  expect(first.length).toBeGreaterThan(0);
  expect(first).toEqual(inOrder(await traced()));
  expect(await asked()).toEqual(first);
  const [one] = await ids();
  expect(await store.stories.claimsOf([one ?? ""])).not.toEqual([]);

  if (last === undefined) throw new Error("There are reports.");
  const { received, reading } = makeReading(last);
  await store.add(received, reading);
  await keepStories(store.stories, knowledge);
  const second = await asked();
  expect(second).not.toEqual(first);
  expect(second).toEqual(inOrder(await traced()));
});
