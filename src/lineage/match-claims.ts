import { tokensOf } from "#text/tokens.ts";
import type { Claim } from "#vocabulary/claim.ts";
import { Groups } from "./groups.ts";
import { differ, type Quantities, quantitiesOf } from "./quantities-told.ts";
import { rarityOf } from "./rarity.ts";
import type { Sketch } from "./sketch.ts";
import type { Told } from "./standing.ts";
import { roughForm } from "./word-forms.ts";

/** What a claim says: its words in a rough form, each with what it counts for. */
interface Said {
  /** All its words; what tells little counts for little. */
  words: ReadonlyMap<string, number>;
  /** Those that are no names and no numbers: what is said, not of whom. */
  plain: ReadonlyMap<string, number>;
  /** Two words in a row. */
  runs: ReadonlySet<string>;
  quantities: Quantities;
}

/** How alike two claims are that say the same: words in common by those of both, plain words likewise, and runs of the shorter. */
const PLAIN = 0.4;
const RUNS = 0.35;
const SAME = 0.5;
/** And two groups, on the average over their pairs. */
const GROUP = 0.45;
/** Below this two have nothing to do with each other. */
const LIKE = 0.2;
/** A word that tells less than this may stand in any claim. */
const TELLS = 0.15;
/** Fewer telling words than these are no claim that could be known again. */
const LEAST = 2;
/** A word that stands in more claims than this does not bring two together for comparison. */
const OFTEN = 60;

/**
 * Claims that say the same, in the order in which they were given: words in common, no differing amounts, no denial of one by the other, not
 * ordered here and called for there. `beside` pairs groups that speak of the same and cannot both be true.
 */
export function matchClaims(
  told: readonly Told[],
  sketches: readonly Sketch[],
): { groups: number[][]; beside: [number, number][] } {
  const said = told.map(({ claim, report }) => saidOf(claim, sketches[report] as Sketch));
  const groups = new Groups(told.length);
  const against: [number, number][] = [];
  const alike: { one: number; two: number; common: number }[] = [];
  for (const [one, two] of pairsOf(said)) {
    const [a, b] = [said[one] as Said, said[two] as Said];
    const common = inCommon(a, b);
    if (common === 0) continue;
    const [first, second] = [told[one] as Told, told[two] as Told];
    if (differ(a.quantities, b.quantities) || contradicts(first.claim, second.claim)) {
      if (common >= SAME) against.push([one, two]);
    } else alike.push({ one, two, common });
  }
  joinAlike(alike, groups, told.length);
  const all = groups.all();
  const numberOf = new Map<number, number>();
  all.forEach((group, nth) => {
    for (const one of group) numberOf.set(one, nth);
  });
  const beside = new Map<string, [number, number]>();
  for (const [one, two] of against) {
    const [a, b] = [numberOf.get(one) ?? 0, numberOf.get(two) ?? 0].sort((x, y) => x - y) as [number, number];
    if (a !== b) beside.set(`${a} ${b}`, [a, b]);
  }
  return { groups: all, beside: [...beside.values()] };
}

function saidOf({ content }: Claim, { reading }: Sketch): Said {
  const { text } = reading.report;
  const words = new Map<string, number>();
  const plain = new Map<string, number>();
  const runs = new Set<string>();
  const tokens = content
    .flatMap((span) => tokensOf(text, span))
    .filter(({ kind, lower }) => kind !== "mark" && !lower.startsWith("'"));
  let before: string | null = null;
  for (const { kind, lower, start } of tokens) {
    const rough = roughForm(lower);
    const tells = rarityOf(lower);
    words.set(rough, tells < TELLS ? 0.1 : 1);
    if (kind !== "number" && !/\p{Lu}/u.test(text[start] ?? "")) plain.set(rough, tells < 0.2 ? 0.02 : tells);
    if (before !== null) runs.add(`${before} ${rough}`);
    before = rough;
  }
  const quantities = quantitiesOf(
    tokens.map(({ lower }) => lower),
    (nth) => tokens[nth]?.kind === "number",
  );
  return { words, plain, runs, quantities };
}

function pairsOf(said: readonly Said[]): [number, number][] {
  const holders = new Map<string, number[]>();
  said.forEach(({ words }, nth) => {
    for (const [word, counts] of words) {
      if (counts < 1) continue;
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [nth]);
      else known.push(nth);
    }
  });
  const pairs = new Map<number, [number, number]>();
  for (const of of holders.values()) {
    if (of.length > OFTEN) continue;
    for (let one = 1; one < of.length; one++)
      for (let two = 0; two < one; two++) {
        const [a, b] = [of[two] as number, of[one] as number];
        pairs.set(a * said.length + b, [a, b]);
      }
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

/** How alike two are where that is enough for one claim, else 0. */
function inCommon(a: Said, b: Said): number {
  const telling = ({ words }: Said): number => [...words.values()].filter((counts) => counts === 1).length;
  if (Math.min(telling(a), telling(b)) < LEAST) return 0;
  if (sayOther(a, b)) return 0;
  let runs = 0;
  for (const run of a.runs) if (b.runs.has(run)) runs++;
  const alike =
    jaccard(a.words, b.words) +
    PLAIN * jaccard(a.plain, b.plain) +
    (RUNS * runs) / Math.max(1, Math.min(a.runs.size, b.runs.size));
  return alike >= LIKE ? alike : 0;
}

/** Whether two that both say something, beside whom and when they name, have nothing of it in common. */
function sayOther(a: Said, b: Said): boolean {
  const [one, two] = [a, b].map(({ plain }) =>
    [...plain].flatMap(([word, counts]) => (counts < 0.2 ? [] : [word])),
  );
  return (
    one !== undefined &&
    two !== undefined &&
    one.length > 1 &&
    two.length > 1 &&
    !one.some((word) => two.includes(word))
  );
}

function jaccard(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [common, all] = [0, 0];
  for (const [word, counts] of a) {
    all += counts;
    if (b.has(word)) common += counts;
  }
  for (const [word, counts] of b) if (!a.has(word)) all += counts;
  return all === 0 ? 0 : common / all;
}

/** Two groups become one where they are alike on the average: a chain of neighbours, each a little different, is no claim. */
function joinAlike(
  alike: { one: number; two: number; common: number }[],
  groups: Groups,
  count: number,
): void {
  const found = new Map(alike.map(({ one, two, common }) => [one * count + two, common]));
  const members = new Map<number, number[]>();
  const of = (root: number): number[] => members.get(root) ?? [root];
  for (const { one, two, common } of alike.sort(
    (a, b) => b.common - a.common || a.one - b.one || a.two - b.two,
  )) {
    if (common < SAME) break;
    const [a, b] = [groups.of(one), groups.of(two)];
    if (a === b) continue;
    const [left, right] = [of(a), of(b)];
    let sum = 0;
    for (const i of left)
      for (const j of right) sum += found.get(Math.min(i, j) * count + Math.max(i, j)) ?? 0;
    if (sum < GROUP * left.length * right.length) continue;
    groups.join(a, b);
    members.set(groups.of(a), [...left, ...right]);
  }
}

/** "Denied" and "doubted" stand against what another asserts, "ordered" against "called for". */
function contradicts(a: Claim, b: Claim): boolean {
  const doubted = ({ stance }: Claim): boolean => stance === "denied" || stance === "doubted";
  const stances = [a.stance, b.stance];
  return doubted(a) !== doubted(b) || (stances.includes("ordered") && stances.includes("called-for"));
}
