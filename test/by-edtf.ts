import { createRequire } from "node:module";
import fc from "fast-check";

const PIECES =
  "in |on |by |since |about |around |late |early |mid-|the |last |next |this |past |January |March |May |Dec. |5|31|29|, |2024|2025|1999|1850|Friday |yesterday |today |three |a few |weeks |days |centuries |decades |years |ago |later |from now |first |quarter |half |of |winter |summer |10:15 |10 a.m. |noon |GMT |3/4/2025 |2024-02-29|recently |now |1990s |19th century |twenty-|every |year |earlier |a |a week |the end of |July-September |the prior |9/11 |two hours and ten minutes |overnight |night |will |Christmas |Easter |Easter week |Ramadan |Eid al-Fitr |Chuseok |Lunar New Year |Passover |Nowruz |the latest quarter |. |said ".split(
    "|",
  );

/** Texts of words that time expressions are made of, sense or none. */
export const timeWords = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 30 })
  .map((parts) => parts.join(""));

interface Parsed {
  min: number;
  max: number;
}

// The package has no types of its own.
const { default: parse } = createRequire(import.meta.url)("edtf") as {
  default: (words: string) => Parsed & { lower: Parsed; upper: Parsed };
};
const day = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** The first and the last day of an EDTF value as the library `edtf` reads it; null where it is open. Throws where that cannot parse it. */
export function daysByEdtf(edtf: string): [string | null, string | null] {
  const parsed = parse(edtf);
  if (!edtf.includes("/")) return [day(parsed.min), day(parsed.max)];
  return [
    edtf.startsWith("../") ? null : day(parsed.lower.min),
    edtf.endsWith("/..") ? null : day(parsed.upper.max),
  ];
}
