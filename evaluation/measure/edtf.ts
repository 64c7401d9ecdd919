import { createRequire } from "node:module";
import { join } from "node:path";
import fc from "fast-check";
import { sentencesOf } from "#text/sentences.ts";
import { findTimes } from "#time/find-times.ts";

export interface EdtfResult {
  expressions: number;
  /** Those whose EDTF another library cannot parse, or parses to other days. */
  different: number;
}

const PIECES =
  "in |on |by |since |about |around |late |early |mid-|the |last |next |this |past |January |March |May |Dec. |5|31|29|, |2024|2025|1999|1850|Friday |yesterday |today |three |a few |weeks |days |centuries |decades |years |ago |later |from now |first |quarter |half |of |winter |summer |10:15 |10 a.m. |noon |GMT |3/4/2025 |2024-02-29|recently |now |1990s |19th century |every |year |earlier |a |a week |the end of |Christmas |Easter |Easter week |Ramadan |Eid al-Fitr |Chuseok |Lunar New Year |Passover |Nowruz |the latest quarter |. |said |will ".split(
    "|",
  );
const anyDay = fc
  .date({ min: new Date("1583-01-01T00:00:00Z"), max: new Date("2190-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

interface Parsed {
  min: number;
  max: number;
}

/** The EDTF of generated expressions, parsed by the library `edtf` (installed in evaluation/peers): does it give back the same bounds? */
export function measureEdtf(): EdtfResult {
  const require = createRequire(join(import.meta.dirname, "..", "peers", "package.json"));
  const { default: parse } = require("edtf") as {
    default: (words: string) => Parsed & { lower: Parsed; upper: Parsed };
  };
  const day = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
  const boundsOf = (edtf: string): [string | null, string | null] => {
    const parsed = parse(edtf);
    if (!edtf.includes("/")) return [day(parsed.min), day(parsed.max)];
    return [
      edtf.startsWith("../") ? null : day(parsed.lower.min),
      edtf.endsWith("/..") ? null : day(parsed.upper.max),
    ];
  };
  let expressions = 0;
  let different = 0;
  const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(words, anyDay, (text, published) => {
      for (const { edtf, earliest, latest } of findTimes(text, {
        published,
        sentences: sentencesOf(text, [0, text.length]),
      })) {
        if (edtf === null) continue;
        expressions++;
        const [first, last] = boundsOf(edtf);
        if (first !== earliest || last !== latest) different++;
      }
    }),
    { numRuns: 20_000, seed: 20_240_115 },
  );
  return { expressions, different };
}
