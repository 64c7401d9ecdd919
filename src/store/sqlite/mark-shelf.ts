import type { DatabaseSync, StatementSync } from "node:sqlite";
import { compareHeld, type Held, mergeHeld, PageReader, packPage, unpackPage } from "../rows/mark-page.ts";
import { MARK_SPANS, type Marks } from "../stories.ts";

/** Holders of a mark that are looked at. A mark of text that more hold is a formula or a notice, and counts for nothing from then on. */
export const HOLDERS = 48;
/** So many holders of a mark of what reports are about are kept, some beyond those looked at: the first may go. */
const KEPT = 2 * HOLDERS;
/** In place of the holders of a mark of text that counts for nothing; no revision has this number. */
const TOO_MANY = 0;

/** Marks of a revision. */
export interface Marked extends Marks {
  revision: number;
}

export type MarkKind = keyof Marks;

/** On which page of its kind a mark is, and by what it is told from others there. */
type Laid = readonly [page: number, rest: number];

/** 65,536 pages of text; of what reports are about 256 for each span of time, so that what comes together lies together. */
const LAY: Readonly<Record<MarkKind, (mark: number) => Laid>> = {
  text: (mark) => [mark >>> 15, mark & 0x7fff],
  about: (mark) => {
    const word = Math.floor(mark / MARK_SPANS);
    return [(word >>> 16) * MARK_SPANS + (mark % MARK_SPANS), word & 0xffff];
  },
};

const TABLE: Readonly<Record<MarkKind, string>> = { text: "text_marks", about: "about_marks" };
const KINDS = ["text", "about"] as const;

/** Keeps marks and takes them away; `database` is within a transaction. */
export interface MarkWriter {
  /** Answers the holders of the marks of text that have just become too frequent to count. */
  add(items: readonly Marked[]): number[];
  remove(items: readonly Marked[]): void;
}

export function makeMarkWriter(database: DatabaseSync): MarkWriter {
  const statements = (kind: MarkKind) => ({
    get: database.prepare(`SELECT body FROM ${TABLE[kind]} WHERE page = ?`),
    put: database.prepare(`INSERT OR REPLACE INTO ${TABLE[kind]} (page, body) VALUES (?, ?)`),
    drop: database.prepare(`DELETE FROM ${TABLE[kind]} WHERE page = ?`),
  });
  const by = { text: statements("text"), about: statements("about") };
  /** Each page that these marks are on, once, with what it holds and which of them are on it. */
  const change = (
    kind: MarkKind,
    items: readonly Marked[],
    work: (before: Held[], marks: Held[]) => Held[],
  ): void => {
    const { get, put, drop } = by[kind];
    for (const [page, marks] of byPage(kind, items)) {
      const row = get.get(page);
      const before = row === undefined ? [] : unpackPage(row["body"] as Uint8Array);
      const after = work(before, marks);
      if (after.length > 0) put.run(page, packPage(after));
      else if (row !== undefined) drop.run(page);
    }
  };
  return {
    add(items) {
      const often = new Set<number>();
      for (const kind of KINDS)
        change(kind, items, (before, marks) => {
          const after: Held[] = [];
          for (const holders of byMark(mergeHeld(before, marks)))
            after.push(...(kind === "text" ? unlessTooMany(holders, often) : holders.slice(0, KEPT)));
          return after;
        });
      return [...often];
    },
    remove(items) {
      for (const kind of KINDS)
        change(kind, items, (before, marks) => {
          const gone = new Set(marks.map(keyOf));
          return before.filter((one) => !gone.has(keyOf(one)));
        });
    },
  };
}

const keyOf = ({ rest, revision }: Held): string => `${rest} ${revision}`;

function byPage(kind: MarkKind, items: readonly Marked[]): [number, Held[]][] {
  const lay = LAY[kind];
  const pages = new Map<number, Held[]>();
  for (const item of items)
    for (const mark of item[kind]) {
      const [page, rest] = lay(mark);
      const known = pages.get(page);
      if (known === undefined) pages.set(page, [{ rest, revision: item.revision }]);
      else known.push({ rest, revision: item.revision });
    }
  for (const held of pages.values()) held.sort(compareHeld);
  // In the order in which they lie on the disk.
  return [...pages].sort(([a], [b]) => a - b);
}

/** The holders of each mark of a page. */
function* byMark(held: readonly Held[]): Generator<readonly Held[]> {
  for (let from = 0; from < held.length; ) {
    let to = from + 1;
    while (to < held.length && held[to]?.rest === held[from]?.rest) to++;
    yield held.slice(from, to);
    from = to;
  }
}

function unlessTooMany(holders: readonly Held[], often: Set<number>): readonly Held[] {
  const [first] = holders as [Held];
  if (first.revision === TOO_MANY) return [first];
  if (holders.length <= HOLDERS) return holders;
  for (const { revision } of holders) often.add(revision);
  return [{ rest: first.rest, revision: TOO_MANY }];
}

/** Asks who holds a mark: the first revisions that do, as many as are looked at. */
export function makeMarkReader(
  database: DatabaseSync,
): (kind: MarkKind, mark: number, found: (revisions: readonly number[]) => void) => void {
  const get = { text: ask(database, "text"), about: ask(database, "about") };
  const holders: number[] = [];
  return (kind, mark, found) => {
    const [page, rest] = LAY[kind](mark);
    const body = (get[kind].get(page) as unknown as [Uint8Array] | undefined)?.[0];
    holders.length = 0;
    if (body !== undefined) holdersIn(body, rest, holders);
    if (holders.length > 0) found(holders);
  };
}

function ask(database: DatabaseSync, kind: MarkKind): StatementSync {
  const statement = database.prepare(`SELECT body FROM ${TABLE[kind]} WHERE page = ?`);
  statement.setReturnArrays(true);
  return statement;
}

/** The same for a mark of what reports are about in every span of time. */
export function makeSpanReader(
  database: DatabaseSync,
): (mark: number, found: (revisions: readonly number[]) => void) => void {
  const spans = database.prepare(
    `SELECT body FROM ${TABLE.about} WHERE page BETWEEN ? AND ? + ${MARK_SPANS - 1} ORDER BY page`,
  );
  return (mark, found) => {
    const [page, rest] = LAY.about(mark - (mark % MARK_SPANS));
    const holders: number[] = [];
    for (const row of spans.iterate(page, page)) {
      holdersIn(row["body"] as Uint8Array, rest, holders);
      if (holders.length >= HOLDERS) break;
    }
    found(holders);
  };
}

function holdersIn(body: Uint8Array, rest: number, holders: number[]): void {
  const reader = new PageReader(body);
  while (holders.length < HOLDERS && reader.next() && reader.rest <= rest)
    if (reader.rest === rest && reader.revision !== TOO_MANY) holders.push(reader.revision);
}

/** Every revision that holds a mark. Throws where a page does not unpack. */
export function revisionsMarked(database: DatabaseSync): Set<number> {
  const out = new Set<number>();
  for (const kind of KINDS)
    for (const row of database.prepare(`SELECT body FROM ${TABLE[kind]}`).iterate()) {
      const reader = new PageReader(row["body"] as Uint8Array);
      while (reader.next()) if (reader.revision !== TOO_MANY) out.add(reader.revision);
    }
  return out;
}
