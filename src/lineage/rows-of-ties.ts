import type { Tie } from "./tie.ts";

/** Those that a report shares text with, in the order of their numbers, and what. */
export interface TieRow {
  others: Int32Array;
  ties: readonly Tie[];
}

export function rowsOf(count: number, ties: readonly Tie[]): TieRow[] {
  const counts = new Int32Array(count);
  for (const { a, b } of ties) {
    counts[a] = (counts[a] as number) + 1;
    counts[b] = (counts[b] as number) + 1;
  }
  const rows = Array.from(counts, (length) => ({
    others: new Int32Array(length),
    ties: new Array<Tie>(length),
  }));
  const filled = new Int32Array(count);
  const put = (one: number, two: number, tie: Tie): void => {
    const row = rows[one] as { others: Int32Array; ties: Tie[] };
    // Nearly always they come in order.
    let at = filled[one] as number;
    filled[one] = at + 1;
    for (; at > 0 && (row.others[at - 1] as number) > two; at--) {
      row.others[at] = row.others[at - 1] as number;
      row.ties[at] = row.ties[at - 1] as Tie;
    }
    row.others[at] = two;
    row.ties[at] = tie;
  };
  for (const tie of ties) {
    put(tie.a, tie.b, tie);
    put(tie.b, tie.a, tie);
  }
  return rows;
}

/**
 * The rows of before with some ties more: `numbers` are those that the reports of before have now, in the same order. A row that nothing has come to
 * has the very list of ties that it had.
 */
export function grownRows(
  before: readonly TieRow[],
  numbers: Int32Array,
  count: number,
  added: readonly Tie[],
): TieRow[] {
  const rows: TieRow[] = Array.from({ length: count }, () => NONE);
  before.forEach(({ others, ties }, nth) => {
    const now = new Int32Array(others.length);
    for (let at = 0; at < now.length; at++) now[at] = numbers[others[at] as number] as number;
    rows[numbers[nth] as number] = { others: now, ties };
  });
  const more = new Map<number, [other: number, tie: Tie][]>();
  const put = (one: number, two: number, tie: Tie): void => {
    const known = more.get(one);
    if (known === undefined) more.set(one, [[two, tie]]);
    else known.push([two, tie]);
  };
  for (const tie of added) {
    put(tie.a, tie.b, tie);
    put(tie.b, tie.a, tie);
  }
  for (const [one, its] of more)
    rows[one] = withMore(
      rows[one] as TieRow,
      its.sort(([a], [b]) => a - b),
    );
  return rows;
}

const NONE: TieRow = { others: new Int32Array(0), ties: [] };

function withMore(row: TieRow, its: readonly (readonly [number, Tie])[]): TieRow {
  const others = new Int32Array(row.others.length + its.length);
  const ties = new Array<Tie>(others.length);
  let [old, next] = [0, 0];
  for (let at = 0; at < others.length; at++) {
    const come = its[next];
    if (come !== undefined && (old === row.others.length || come[0] < (row.others[old] as number))) {
      [others[at], ties[at]] = come;
      next++;
    } else {
      others[at] = row.others[old] as number;
      ties[at] = row.ties[old++] as Tie;
    }
  }
  return { others, ties };
}
