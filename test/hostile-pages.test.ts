import { describe, expect, test } from "vitest";
import { unzip } from "#collect/file.ts";
import { gzipBomb, HOSTILE } from "../evaluation/stress/hostile-pages.ts";
import { readHostile } from "../evaluation/stress/read-hostile.ts";

/** The full sizes are read by `npm run stress:hostile`. */
const small = (full: number): number => Math.max(2_000, Math.round(full / 200));

describe("A hostile page gives a report or an error, and shows nothing that it should not", () => {
  test.each(HOSTILE)("$name", (hostile) => {
    const { outcome, found, whole } = readHostile(hostile, small(hostile.full));
    expect(found).toEqual([]);
    if (hostile.outcome !== "either") expect(outcome).toBe(hostile.outcome);
    if (outcome === "report") expect(whole, "the article's first paragraph").toBe(true);
  });

  test("a gzip that unpacks to more than the limit is refused before it is held", async () => {
    const bomb = gzipBomb(20_000_000);
    expect(bomb.length).toBeLessThan(30_000);
    await expect(unzip(bomb, "bomb.html.gz", 1_000_000)).rejects.toMatchObject({ code: "input-too-large" });
    expect(await unzip(bomb, "bomb.html.gz", 20_000_000)).toHaveLength(20_000_000);
  });
});
