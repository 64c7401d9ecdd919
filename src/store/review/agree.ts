import type { Agreement, PairAgreement, ReviewId, ReviewKind } from "#vocabulary/review.ts";
import { whichHold } from "./which-hold.ts";

/** An entry as far as agreement goes. */
export interface Spoken {
  id: ReviewId;
  kind: ReviewKind;
  who: string;
  claims: readonly string[];
  undoes: ReviewId | null;
}

/**
 * How far persons agree. Of each person the last word on a claim counts that they did not take back themselves; what another undid was their word all the
 * same. Words are the same where they are of one kind: accepting and correcting are two.
 */
export function agree(entries: readonly Spoken[]): Agreement {
  const own = new Map<string, Spoken[]>();
  for (const entry of entries) {
    const list = own.get(entry.who);
    if (list === undefined) own.set(entry.who, [entry]);
    else list.push(entry);
  }
  const words = new Map([...own].map(([who, list]) => [who, lastWords(list)]));
  const persons = [...own]
    .map(([who, list]) => ({ who, entries: list.length }))
    .sort((a, b) => b.entries - a.entries || (a.who < b.who ? -1 : 1));
  const pairs: PairAgreement[] = [];
  for (const [i, { who: one }] of persons.entries())
    for (const { who: two } of persons.slice(i + 1)) {
      const pair = compare(one, two, words.get(one) ?? new Map(), words.get(two) ?? new Map());
      if (pair !== null) pairs.push(pair);
    }
  return { persons, pairs: pairs.sort((a, b) => b.claims - a.claims) };
}

function lastWords(entries: readonly Spoken[]): Map<string, ReviewKind> {
  const hold = whichHold(entries);
  const words = new Map<string, ReviewKind>();
  for (const { id, kind, claims } of entries)
    if (kind !== "undo" && hold.has(id)) for (const claim of claims) words.set(claim, kind);
  return words;
}

/** Cohen (1960), "A coefficient of agreement for nominal scales". */
function compare(
  one: string,
  two: string,
  a: ReadonlyMap<string, ReviewKind>,
  b: ReadonlyMap<string, ReviewKind>,
): PairAgreement | null {
  const shared = [...a].flatMap(([claim, kind]) => {
    const other = b.get(claim);
    return other === undefined ? [] : [[kind, other] as const];
  });
  if (shared.length === 0) return null;
  const same = shared.filter(([x, y]) => x === y).length;
  const kinds = new Set(shared.flat());
  const share = (of: 0 | 1, kind: ReviewKind): number =>
    shared.filter((pair) => pair[of] === kind).length / shared.length;
  const chance = [...kinds].reduce((sum, kind) => sum + share(0, kind) * share(1, kind), 0);
  const kappa = chance === 1 ? null : (same / shared.length - chance) / (1 - chance);
  return { one, two, claims: shared.length, same, kappa };
}
