import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Article, makeReading } from "../../test/make-reading.ts";
import { openStore } from "./open-store.ts";
import { wordChanges } from "./questions/word-changes.ts";
import type { Store } from "./store.ts";

/** Whole characters of every script; the stages hand on well-formed text alone. */
const words = fc.string({ unit: "binary", maxLength: 30 });
const text = fc
  .array(
    fc.oneof(
      words,
      fc.constantFrom("Minister Okand said so. ", "In 2024 an undisclosed yard.\n", "북한은 ", "“No,” "),
    ),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(""))
  .filter((all) => all !== "");
const name = fc.string({ unit: "binary", minLength: 1, maxLength: 30 });
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const article: fc.Arbitrary<Article> = fc.record({
  text,
  url: orNull(fc.constantFrom("https://a.example/1", "https://a.example/2", "https://b.example/1")),
  givenId: orNull(fc.constantFrom("1", "2")),
  outlet: orNull(name),
  title: orNull(name),
  published: orNull(fc.constantFrom("2026-01-01", "2026-01-02T10:00:00+09:00", "2025")),
});

async function withStore<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "stemma-property-"));
  const store = await openStore(folder, { create: true, now: () => "2026-01-01T00:00:00.000Z" });
  try {
    return await work(store);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ids of everything that stands or stood, in no order. */
async function idsOf(store: Store, articles: readonly Article[]): Promise<string[]> {
  const ids = new Set<string>();
  for (const reading of articles.map((one) => makeReading(one).reading)) {
    const detail = await store.report(reading.report.id, { asOf: null });
    ids.add(reading.report.id);
    for (const revision of detail.revisions) ids.add(revision.id);
  }
  return [...ids].sort();
}

const addAll = (store: Store, articles: readonly Article[]) => store.addMany(articles.map(makeReading));

describe("any article", () => {
  test("comes back from the record as it went in, and the record is whole", async () => {
    await fc.assert(
      fc.asyncProperty(article, async (one) => {
        await withStore(async (store) => {
          const { received, reading } = makeReading(one);
          expect(await store.add(received, reading)).toBe("added");
          const detail = await store.report(reading.report.id, { asOf: null });
          expect(detail.reading).toEqual(reading);
          expect(detail.capture).toEqual(received.capture);
          for (const claim of reading.claims) {
            expect((await store.claim(claim.id, { asOf: null })).claim).toMatchObject(claim);
          }
          expect((await store.check()).problems).toEqual([]);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("gives the same ids in whatever order it arrives, and nothing more when it comes twice", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(article, { minLength: 1, maxLength: 6 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        async ([articles, shuffled]) => {
          const [first, second] = await Promise.all(
            [articles, shuffled].map((order) =>
              withStore(async (store) => {
                await addAll(store, order);
                const counts = await store.counts();
                expect(new Set(await addAll(store, order))).toEqual(new Set(["unchanged"]));
                expect(await store.counts()).toEqual(counts);
                expect((await store.check()).problems).toEqual([]);
                return idsOf(store, order);
              }),
            ),
          );
          expect(second).toEqual(first);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("can be searched for anything without an error", async () => {
    await withStore(async (store) => {
      await addAll(store, [{ text: "Minister Okand visited the yard." }]);
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(words, fc.string({ unit: fc.constantFrom('"', "*", " ", "a", "^", ":", "(", "-", "한") })),
          async (typed) => {
            expect((await store.search(typed, { limit: 5, asOf: null })).words).toBe(typed);
          },
        ),
        { numRuns: 300 },
      );
    });
  });

  test("changes of words put both texts together again", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before, after);
        const without = (kind: string) =>
          changes
            .filter((change) => change.kind !== kind)
            .map((change) => change.text)
            .join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
      }),
    );
  });
});
