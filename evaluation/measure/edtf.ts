import fc from "fast-check";
import { sentencesOf } from "#text/sentences.ts";
import { findTimes } from "#time/find-times.ts";
import { daysByEdtf, timeWords } from "../../test/by-edtf.ts";

export interface EdtfResult {
  expressions: number;
  /** Those whose EDTF another library cannot parse, or parses to other days. */
  different: number;
}

const anyDay = fc
  .date({ min: new Date("1583-01-01T00:00:00Z"), max: new Date("2190-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** The EDTF of generated expressions, parsed by the library `edtf`: does it give back the same bounds? The tests draw a few hundred such texts, this 20,000. */
export function measureEdtf(): EdtfResult {
  let expressions = 0;
  let different = 0;
  fc.assert(
    fc.property(timeWords, anyDay, (text, published) => {
      for (const { edtf, earliest, latest } of findTimes(text, {
        published,
        sentences: sentencesOf(text, [0, text.length]),
      })) {
        if (edtf === null) continue;
        expressions++;
        if (!agrees(edtf, earliest, latest)) different++;
      }
    }),
    { numRuns: 20_000, seed: 20_240_115 },
  );
  return { expressions, different };
}

function agrees(edtf: string, earliest: string | null, latest: string | null): boolean {
  try {
    const [first, last] = daysByEdtf(edtf);
    return first === earliest && last === latest;
  } catch {
    return false;
  }
}
