import type { DatabaseSync, StatementSync } from "node:sqlite";
import { changedPage, EMPTY_PAGE, type MarkChange, MarkPage, pageOfEarlier } from "../rows/mark-page.ts";
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

/** What tells a mark from others of its page is below this. */
const RESTS = 65_536;

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
/** Pages of what reports are about that are held between two questions: those of some months. */
const HELD = 4096;
/** Pages that are read at once before they are written. */
const TOGETHER = 500;

/** Keeps marks and takes them away; `database` is within a transaction. */
export interface MarkWriter {
  /** Answers the holders of the marks of text that have just become too frequent to count. */
  add(items: readonly Marked[]): number[];
  remove(items: readonly Marked[]): void;
}

export function makeMarkWriter(database: DatabaseSync): MarkWriter {
  const statements = (kind: MarkKind) => ({
    get: ask(database, kind),
    put: database.prepare(`INSERT OR REPLACE INTO ${TABLE[kind]} (page, body, holders) VALUES (?, ?, ?)`),
    drop: database.prepare(`DELETE FROM ${TABLE[kind]} WHERE page = ?`),
  });
  const by = { text: statements("text"), about: statements("about") };
  /** Goes through the pages that marks are on. `work` has who holds a mark, and who shall hold it or not; it answers who does then, null where that changes nothing. */
  const change = (
    kind: MarkKind,
    items: readonly Marked[],
    work: (had: readonly number[], revisions: readonly number[]) => readonly number[] | null,
  ): void => {
    const { get, put, drop } = by[kind];
    const pages = byPage(kind, items);
    for (let from = 0; from < pages.length; from += TOGETHER) {
      const some = pages.slice(from, from + TOGETHER);
      const numbers = some.map(({ page }) => page);
      const known = new Map(pagesOf(get, numbers));
      for (const { page, marks } of some) {
        const before = known.get(page) ?? EMPTY_PAGE;
        const changes: MarkChange[] = [];
        for (const { rest, revisions } of marks) {
          const first = before.first(rest);
          const had = before.revisionsOf(rest, first);
          const has = work(had, revisions);
          if (has !== null) changes.push({ rest, from: first, before: had.length, revisions: has });
        }
        if (changes.length === 0) continue;
        const after = changedPage(before, changes);
        if (after.holders > 0) put.run(page, after.bytes, after.holders);
        else drop.run(page);
      }
    }
  };
  return {
    add(items) {
      const often = new Set<number>();
      for (const kind of KINDS)
        change(kind, items, (had, revisions) => withHolders(kind, had, revisions, often));
      return [...often];
    },
    remove(items) {
      for (const kind of KINDS)
        change(kind, items, (had, revisions) => {
          const left = had.filter((revision) => !revisions.includes(revision));
          return left.length < had.length ? left : null;
        });
    },
  };
}

/** The marks of a page that shall change, each with its revisions; both in order. */
interface PageMarks {
  page: number;
  marks: { rest: number; revisions: number[] }[];
}

/** In the order in which pages lie on the disk. */
function byPage(kind: MarkKind, items: readonly Marked[]): PageMarks[] {
  const lay = LAY[kind];
  const sorted = [...items].sort((a, b) => a.revision - b.revision);
  // One number for page, mark and item, so that sorting numbers puts all in order.
  const keys = new Float64Array(sorted.reduce((sum, item) => sum + item[kind].length, 0));
  let count = 0;
  sorted.forEach((item, nth) => {
    for (const mark of item[kind]) {
      const [page, rest] = lay(mark);
      keys[count++] = (page * RESTS + rest) * sorted.length + nth;
    }
  });
  keys.sort();
  const out: PageMarks[] = [];
  for (const key of keys) {
    const laid = Math.floor(key / sorted.length);
    const { revision } = sorted[key - laid * sorted.length] as Marked;
    const [page, rest] = [Math.floor(laid / RESTS), laid % RESTS];
    let last = out.at(-1);
    if (last?.page !== page) {
      last = { page, marks: [] };
      out.push(last);
    }
    const mark = last.marks.at(-1);
    if (mark?.rest !== rest) last.marks.push({ rest, revisions: [revision] });
    else if (mark.revisions.at(-1) !== revision) mark.revisions.push(revision);
  }
  return out;
}

/**
 * Who holds a mark with these others, no more than are kept; null where that are the same as before. `often` gets the holders of a mark of text that is now held
 * by too many.
 */
function withHolders(
  kind: MarkKind,
  had: readonly number[],
  revisions: readonly number[],
  often: Set<number>,
): readonly number[] | null {
  if (kind === "text" && had[0] === TOO_MANY) return null;
  const all = [...new Set([...had, ...revisions])].sort((a, b) => a - b);
  if (kind === "text" && all.length > HOLDERS) {
    for (const revision of all) often.add(revision);
    return [TOO_MANY];
  }
  const kept = kind === "about" ? all.slice(0, KEPT) : all;
  return kept.length === had.length && kept.every((revision, nth) => revision === had[nth]) ? null : kept;
}

/** Asks who holds marks: for each that anyone does its first holders, as many as are looked at. */
export interface MarkReader {
  holders(kind: MarkKind, marks: readonly number[], found: (revision: number) => void): void;
  /** The same for marks of what reports are about in every span of time. */
  everHolders(marks: readonly number[], found: (revision: number) => void): void;
}

export function makeMarkReader(database: DatabaseSync): MarkReader {
  const get = { text: ask(database, "text"), about: ask(database, "about") };
  const spans = database.prepare(
    `SELECT page, body, holders FROM ${TABLE.about} WHERE page BETWEEN ? AND ? + ${MARK_SPANS - 1} ORDER BY page`,
  );
  spans.setReturnArrays(true);
  const versionOf = database.prepare("PRAGMA data_version");
  const held = new Map<number, MarkPage | null>();
  let version = -1;
  /** Reports of the same days ask for the same pages, as long as nothing is written between them. */
  const aboutPages = (pages: readonly number[]): [number, MarkPage][] => {
    const now = Number(versionOf.get()?.["data_version"]);
    if (now !== version || held.size > HELD) held.clear();
    version = now;
    const missing = pages.filter((page) => !held.has(page));
    for (const page of missing) held.set(page, null);
    if (missing.length > 0) for (const [page, found] of pagesOf(get.about, missing)) held.set(page, found);
    return pages.flatMap((page) => {
      const found = held.get(page) ?? null;
      return found === null ? [] : [[page, found]];
    });
  };
  return {
    holders(kind, marks, found) {
      const lay = LAY[kind];
      const asked = new Map<number, number[]>();
      for (const mark of marks) {
        const [page, rest] = lay(mark);
        const known = asked.get(page);
        if (known === undefined) asked.set(page, [rest]);
        else known.push(rest);
      }
      const pages = [...asked.keys()];
      for (const [page, of] of kind === "about" ? aboutPages(pages) : pagesOf(get.text, pages))
        for (const rest of asked.get(page) ?? []) holdersIn(of, rest, HOLDERS, found);
    },
    everHolders(marks, found) {
      for (const mark of marks) {
        const [page, rest] = LAY.about(mark - (mark % MARK_SPANS));
        let left = HOLDERS;
        for (const row of spans.iterate(page, page)) {
          left -= holdersIn(pageOf(row as unknown as PageRow)[1], rest, left, found);
          if (left === 0) break;
        }
      }
    },
  };
}

/** The pages that there are. One question for all of them: a report is looked for under a hundred and fifty marks. */
function ask(database: DatabaseSync, kind: MarkKind): StatementSync {
  const statement = database.prepare(
    `SELECT page, body, holders FROM json_each(?) AS asked CROSS JOIN ${TABLE[kind]} ON page = asked.value`,
  );
  statement.setReturnArrays(true);
  return statement;
}

/** Pages that earlier versions wrote do not say how many holders they have. */
type PageRow = [page: number, body: Uint8Array, holders: number | null];

const pageOf = ([page, body, holders]: PageRow): [number, MarkPage] => [
  page,
  holders === null ? pageOfEarlier(body) : new MarkPage(body, holders),
];

const pagesOf = (statement: StatementSync, pages: readonly number[]): [number, MarkPage][] =>
  (statement.all(JSON.stringify(pages)) as unknown as PageRow[]).map(pageOf);

/** Answers how many it found. */
function holdersIn(page: MarkPage, rest: number, most: number, found: (revision: number) => void): number {
  let count = 0;
  for (let nth = page.first(rest); nth < page.holders && count < most && page.rest(nth) === rest; nth++) {
    const revision = page.revision(nth);
    if (revision === TOO_MANY) continue;
    count++;
    found(revision);
  }
  return count;
}

/** Every revision that holds a mark. Throws where a page does not unpack. */
export function revisionsMarked(database: DatabaseSync): Set<number> {
  const out = new Set<number>();
  for (const kind of KINDS) {
    const rows = database.prepare(`SELECT page, body, holders FROM ${TABLE[kind]}`);
    rows.setReturnArrays(true);
    for (const row of rows.iterate()) {
      const [, page] = pageOf(row as unknown as PageRow);
      for (let nth = 0; nth < page.holders; nth++)
        if (page.revision(nth) !== TOO_MANY) out.add(page.revision(nth));
    }
  }
  return out;
}
