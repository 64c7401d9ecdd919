import { innermostVoice } from "#vocabulary/chain.ts";
import type { Claim } from "#vocabulary/claim.ts";
import { Groups } from "./groups.ts";
import { commonOf, type Pair, type Saying, sayingsOf } from "./sayings.ts";
import type { Sketch } from "./sketch.ts";
import type { Told } from "./standing.ts";

/** Two groups say the same where they have so much in common on the average over their pairs. */
const GROUP = 0.36;

/**
 * Claims that say the same, in the order in which they were given: words in common, no differing amounts, no denial of one by the other, not
 * ordered here and called for there. `beside` pairs groups that speak of the same and cannot both be true.
 */
export function matchClaims(
  told: readonly Told[],
  sketches: readonly Sketch[],
): { groups: number[][]; beside: [number, number][] } {
  const known = sayingsOf(sketches);
  const sayings: { saying: Saying | null; members: number[] }[] = [];
  const numbers = new Map<Saying, number>();
  const added: Saying[] = [];
  told.forEach(({ claim, report }, nth) => {
    const saying = known.saying(claim, sketches[report] as Sketch);
    const number = saying === null ? undefined : numbers.get(saying);
    if (number !== undefined) {
      sayings[number]?.members.push(nth);
      return;
    }
    if (saying !== null) {
      numbers.set(saying, sayings.length);
      added.push(saying);
    }
    sayings.push({ saying, members: [nth] });
  });
  known.compare(added);
  const between = ({ one, two }: Pair): [number, number] => {
    const [a, b] = [numbers.get(one) as number, numbers.get(two) as number];
    return a < b ? [a, b] : [b, a];
  };
  const groups = joinAlike(
    known.same.map((pair) => ({ between: between(pair), common: pair.common })),
    sayings,
  );
  const all = groups.all();
  const numberOf = new Map<number, number>();
  all.forEach((group, nth) => {
    for (const one of group) numberOf.set(one, nth);
  });
  const beside = new Map<string, [number, number]>();
  for (const [one, two] of known.against.map(between).sort(([a, its], [b, other]) => a - b || its - other)) {
    const [a, b] = [numberOf.get(one) ?? 0, numberOf.get(two) ?? 0].sort((x, y) => x - y) as [number, number];
    if (a !== b) beside.set(`${a} ${b}`, [a, b]);
  }
  const claimsIn = (group: readonly number[]): number[] =>
    group.flatMap((one) => sayings[one]?.members ?? []).sort((a, b) => a - b);
  const found = all.map(claimsIn);
  const inOne = found.map((members) => ofOneReport(members.map((nth) => told[nth] as Told)));
  return {
    groups: found,
    beside: [...beside.values()].filter(([a, b]) => {
      const [some, others] = [inOne[a], inOne[b]];
      return some == null || others == null || !areOfOneTelling(some, others);
    }),
  };
}

/** Those that one report tells; null where several do. */
const ofOneReport = (told: readonly Told[]): readonly Told[] | null =>
  told.every(({ report }) => report === told[0]?.report) ? told : null;

/** In one report two voices give two amounts of one thing side by side; what stands farther apart, in UTF-16 units, is of another happening. */
const SIDE_BY_SIDE = 500;

/**
 * Whether two groups, each of one report, are of the same one, and there of one voice, of two days, or far from each other without a denial: who tells of 195 dead and then of 45
 * speaks of two happenings, and does not speak against themselves.
 */
function areOfOneTelling(some: readonly Told[], others: readonly Told[]): boolean {
  if (some[0]?.report !== others[0]?.report) return false;
  return some.every(({ claim: one }) =>
    others.every(
      ({ claim: two }) =>
        isOneVoice(one, two) ||
        areOfTwoDays(one.when, two.when) ||
        (!denies(one) && !denies(two) && Math.abs(startOf(one) - startOf(two)) > SIDE_BY_SIDE),
    ),
  );
}

const denies = ({ stance }: Claim): boolean => stance === "denied" || stance === "doubted";
const startOf = ({ content: [first] }: Claim): number => first?.[0] ?? 0;

function isOneVoice(one: Claim, two: Claim): boolean {
  const [a, b] = [innermostVoice(one.chain), innermostVoice(two.chain)];
  return a.entity === b.entity && a.name === b.name && a.kind === b.kind;
}

const areOfTwoDays = (one: Claim["when"], two: Claim["when"]): boolean =>
  one.missing === null &&
  two.missing === null &&
  ((one.latest !== null && two.earliest !== null && one.latest < two.earliest) ||
    (two.latest !== null && one.earliest !== null && two.latest < one.earliest));

/** Two groups become one where they are alike on the average: a chain of neighbours, each a little different, is no claim. */
function joinAlike(
  pairs: readonly { between: readonly [number, number]; common: number }[],
  sayings: readonly { saying: Saying | null; members: readonly number[] }[],
): Groups {
  const groups = new Groups(sayings.length);
  const sizeOf = (one: number): number => sayings[one]?.members.length ?? 0;
  const sizes = new Map<number, number>();
  const members = new Map<number, number[]>();
  const of = (root: number): number[] => members.get(root) ?? [root];
  const sorted = [...pairs].sort(
    ({ between: [a, its], common }, { between: [b, other], common: second }) =>
      second - common || a - b || its - other,
  );
  for (const { between } of sorted) {
    const [a, b] = [groups.of(between[0]), groups.of(between[1])];
    if (a === b) continue;
    const [left, right] = [of(a), of(b)];
    const [size, other] = [sizes.get(a) ?? sizeOf(a), sizes.get(b) ?? sizeOf(b)];
    let sum = 0;
    for (const i of left)
      for (const j of right)
        sum += sizeOf(i) * sizeOf(j) * commonOf(sayings[i]?.saying as Saying, sayings[j]?.saying as Saying);
    if (sum < GROUP * size * other) continue;
    groups.join(a, b);
    members.set(groups.of(a), [...left, ...right]);
    sizes.set(groups.of(a), size + other);
  }
  return groups;
}
