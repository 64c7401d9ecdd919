import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Claim } from "#vocabulary/claim.ts";
import { readWords, readWordsTrained } from "./read-words.ts";
import { describeShared, sharedFolder } from "./shared.ts";

/** A row of the table of claims in seed/expected.md. */
interface Row {
  line: string;
  who: string;
  what: string;
  when: string;
  where: string;
}

const shared = sharedFolder();
const seed = (name: string): string =>
  shared === null ? "" : readFileSync(join(shared, "seed", name), "utf8");

const rows: Row[] = seed("expected.md")
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter((cells) => /^\d+[ab]?$/.test(cells[1] ?? ""))
  .map(([, line = "", who = "", what = "", when = "", where = ""]) => ({ line, who, what, when, where }));

const text = seed("trt-world-2025-12-26.txt");
const reading = { rules: readWords(text), weights: await readWordsTrained(text) };

/** The claim that a row speaks of: the one that shares most of its words. */
function claimOf(row: Row, { claims, words }: typeof reading.rules): Claim {
  const cut = (of: string): Set<string> =>
    new Set((of.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 6)));
  const asked = cut(row.what.replace(/\(.*\)/g, ""));
  const shares = claims.map((claim) => {
    const told = cut(words(claim.content));
    const both = [...told].filter((word) => asked.has(word)).length;
    return { claim, share: both / (told.size + asked.size - both) };
  });
  const best = shares.sort((a, b) => b.share - a.share)[0];
  if (best === undefined || best.share < 0.2) throw new Error(`Row ${row.line} has no claim.`);
  return best.claim;
}

/** “as 2” means what row 2 says. */
const resolved = (cell: string, of: "when" | "where"): string => {
  const other = /^as (\d+a?)$/.exec(cell)?.[1];
  const row = rows.find(({ line }) => line === other);
  return row === undefined ? cell : resolved(row[of], of);
};

describeShared("Every row of the reference report's table", () => {
  test("is read: fourteen rows of claims and one of what was withheld", () => {
    expect(rows.map(({ line }) => line)).toEqual("1 2 3 4a 4b 5 6 7 8 9a 9b 10 11 12 13".split(" "));
  });

  for (const reader of ["rules", "weights"] as const)
    for (const row of rows.filter(({ line }) => line !== "6"))
      test(`${row.line}, ${reader}`, () => {
        const claim = claimOf(row, reading[reader]);
        const last = claim.chain.at(-1)?.voice;
        // Who asserts: the innermost voice, and through whom.
        if (/^Kim\b/.test(row.who)) expect(last?.name).toBe("Kim Jong Un");
        else if (/^KCNA(?! \/)/.test(row.who)) expect(last?.name).toBe("Korean Central News Agency");
        else if (/^the outlet/.test(row.who)) expect(claim.chain).toHaveLength(1);
        else if (/^unnamed/.test(row.who)) expect(last?.kind).toBe("unnamed");
        if (/through agencies/.test(row.who))
          expect(claim.chain.map(({ voice }) => voice.name)).toContain("agencies");
        if (/through KCNA|quoted by KCNA/.test(row.who))
          expect(claim.chain.map(({ voice }) => voice.name)).toContain("Korean Central News Agency");
        if (/carried on/.test(row.who)) expect(claim.chain.at(-1)?.carried).toBe(true);
        // When: bounds, and why there is no day of its own.
        const when = resolved(row.when, "when");
        const by = /(?:no later than|bounded by|until) (\d{4}-\d\d-\d\d)/.exec(when)?.[1];
        if (by !== undefined) expect([claim.when.earliest, claim.when.latest]).toEqual([null, by]);
        const span = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(when);
        if (span !== null) expect([claim.when.earliest, claim.when.latest]).toEqual([span[1], span[2]]);
        if (/withheld/.test(when)) expect(claim.when.missing).toBe("withheld");
        // Where.
        const where = resolved(row.where, "where");
        if (/^withheld/.test(where)) expect(claim.where.missing).toBe("withheld");
        if (/^not-stated/.test(where)) expect(claim.where.missing).toBe("not-stated");
        if (where === "—") {
          expect(claim.where.place).toBeNull();
          expect(claim.where.missing).not.toBe("not-stated");
        }
        const place = /^(North Korea);/.exec(where)?.[1];
        if (place !== undefined) expect(claim.where).toMatchObject({ place, missing: "withheld" });
        // What it is: events, quantities, periods, stances that the row names.
        const kind = /\(event: (inspection|plan|denunciation|unveiling)\b/.exec(row.what)?.[1];
        if (kind !== undefined) expect(claim.event?.kind).toBe(kind);
        const amount = /quantity (\d+) t\b/.exec(row.what)?.[1];
        if (amount !== undefined)
          expect(claim.event?.quantities).toMatchObject([{ value: Number(amount), unit: "tonne" }]);
        const year = /period (\d{4})/.exec(row.what)?.[1];
        if (year !== undefined)
          expect(claim.event?.periods).toContainEqual(
            expect.objectContaining({ earliest: `${year}-01-01`, latest: `${year}-12-31` }),
          );
        const quarter = /period \d{4}, (\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)/.exec(row.what);
        if (quarter !== null)
          expect(claim.event?.periods).toContainEqual(
            expect.objectContaining({ earliest: quarter[1], latest: quarter[2] }),
          );
        if (/stance: called for/.test(row.what)) expect(claim.stance).toBe("called-for");
        if (/mode: quoted/.test(row.what)) expect(claim.mode).toBe("quoted");
      });

  test("6: what KCNA did not tell bears on 1, 2 and 3, by words that say it", () => {
    for (const read of Object.values(reading)) {
      const silent = read.disclosures.filter(({ by }) => by.name === "Korean Central News Agency");
      expect(silent.map(({ aspect, kind }) => [aspect, kind])).toEqual([
        ["where", "withheld"],
        ["when", "withheld"],
      ]);
      for (const line of ["1", "2", "3"]) {
        const row = rows.find((one) => one.line === line);
        for (const { of } of silent) expect(of).toContain(row && claimOf(row, read).id);
      }
    }
  });
});
