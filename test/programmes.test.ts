import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadPacks } from "#packs/load-packs.ts";
import { ofProgramme } from "#text/of-programme.ts";
import type { Reading } from "#vocabulary/reading.ts";
import { root } from "./shared.ts";

const readings = readFileSync(join(root, "demo", "record.golden.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Reading);
const packs = await loadPacks(join(root, "packs"), ["dprk-arms", "press"]);
const programmes = packs.flatMap((pack) => pack.programmes);

test("no claim on the demo's invented country is of a programme of another, though the words of its signs stand there", () => {
  const held = (whose: boolean): string[] =>
    programmes.flatMap(({ id, signs, of }) =>
      readings.some(({ report, mentions, claims }) =>
        claims.some(ofProgramme(signs, report.text, mentions, whose ? of : [])),
      )
        ? [id]
        : [],
    );
  expect(held(true)).toEqual([]);
  expect(held(false)).not.toEqual([]);
});
