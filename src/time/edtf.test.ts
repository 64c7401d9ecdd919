import fc from "fast-check";
import { expect, test } from "vitest";
import { daysByEdtf, timeWords } from "../../test/by-edtf.ts";
import { timesIn } from "../../test/times-in.ts";

const anyDay = fc
  .date({ min: new Date("1583-01-01T00:00:00Z"), max: new Date("2190-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("The library edtf reads an expression's EDTF back to the same days, whatever the words and the day of publication", () => {
  let compared = 0;
  fc.assert(
    fc.property(timeWords, anyDay, (text, published) => {
      for (const { words, edtf, earliest, latest } of timesIn(text, published)) {
        if (edtf === null) continue;
        compared++;
        expect(daysByEdtf(edtf), `${words}: ${edtf}`).toEqual([earliest, latest]);
      }
    }),
    { numRuns: 400 },
  );
  expect(compared).toBeGreaterThan(200);
});

test.each<[string, string]>([
  ["They met on Dec. 24, 2025.", "2025-12-24"],
  ["They met in March 2025.", "2025-03"],
  ["They met about 1950.", "1950~"],
])("%s: %s", (text, edtf) => {
  expect(timesIn(text, "2025-12-26")[0]?.edtf).toBe(edtf);
});
