import type { Witness } from "#vocabulary/report.ts";
import type { BylineWitness } from "./bylines.ts";
import type { DateWitness } from "./date-witness.ts";
import { SCRIPT_WEIGHT } from "./date-witnesses.ts";
import type { DecidedDates } from "./decide-dates.ts";

/** Days of a page's sidebar change with every visit, and would make a new revision of a report that did not change. */
const LEAST = 5;
const MOST = 24;

/**
 * The witnesses that a report keeps: what is stated, and what is shown close to the article. Each value once a basis. A day after the capture
 * is refused. `signed`: the names that are believed, people and bodies.
 */
export function keptWitnesses(
  dates: readonly DateWitness[],
  refused: ReadonlyMap<DateWitness, string>,
  decided: DecidedDates,
  bylines: readonly BylineWitness[],
  signed: readonly string[],
): Witness[] {
  const out = new Map<string, Witness>();
  const add = (witness: Witness): void => {
    const key = [witness.fact, witness.basis, witness.value].join(" ");
    if (out.size < MOST && !out.has(key)) out.set(key, witness);
  };
  for (const date of dates) {
    const shown = date.basis === "text" || date.basis === "time-element";
    const fact = date.role === "modified" ? "modified" : "published";
    const believed = decided[fact]?.basis === date.basis && isSame(decided[fact].value, date.value);
    if (date.role === "other" || date.weight <= SCRIPT_WEIGHT) continue;
    if (shown && !believed && date.weight < LEAST) continue;
    add({
      fact,
      value: date.value,
      basis: date.basis,
      by: date.by === "" ? date.basis : date.by,
      believed,
      refused: refused.get(date) ?? null,
    });
  }
  for (const { basis, by, people, bodies, refused: why } of bylines)
    for (const value of [...people, ...bodies])
      add({
        fact: "byline",
        value,
        basis,
        by: by === "" ? basis : by,
        believed: why === null && signed.includes(value),
        refused: why,
      });
  return [...out.values()];
}

/** A moment may have been given its outlet's offset. */
const isSame = (decided: string, said: string): boolean =>
  decided.startsWith(said) || (said.length > 10 && Date.parse(decided) === Date.parse(said));
