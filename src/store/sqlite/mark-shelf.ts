import type { DatabaseSync, StatementSync } from "node:sqlite";
import { addHolder, type MarkPage, mergePages, PageReader, packPage, unpackPage } from "../rows/mark-page.ts";
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
    put: database.prepare(`INSERT OR REPLACE INTO ${TABLE[kind]} (page, body) VALUES (?, ?)`),
    drop: database.prepare(`DELETE FROM ${TABLE[kind]} WHERE page = ?`),
  });
  const by = { text: statements("text"), about: statements("about") };
  /** Each page that these marks are on, once, with what it holds and which of them are on it. */
  const change = (
    kind: MarkKind,
    items: readonly Marked[],
    work: (before: MarkPage, marks: MarkPage) => MarkPage,
  ): void => {
    const { get, put, drop } = by[kind];
    const pages = byPage(kind, items);
    for (let from = 0; from < pages.length; from += TOGETHER) {
      const some = pages.slice(from, from + TOGETHER);
      const bodies = new Map(
        rowsOf(
          get,
          some.map(([page]) => page),
        ),
      );
      for (const [page, marks] of some) {
        const body = bodies.get(page);
        const after = work(body === undefined ? emptyPage() : unpackPage(body), marks);
        if (after.rests.length > 0) put.run(page, packPage(after));
        else if (body !== undefined) drop.run(page);
      }
    }
  };
  return {
    add(items) {
      const often = new Set<number>();
      for (const kind of KINDS)
        change(kind, items, (before, marks) => within(kind, mergePages(before, marks), often));
      return [...often];
    },
    remove(items) {
      for (const kind of KINDS)
        change(kind, items, (before, marks) => {
          const gone = new Set(marks.rests.map((rest, k) => keyOf(rest, marks.revisions[k])));
          const after = emptyPage();
          before.rests.forEach((rest, k) => {
            const revision = before.revisions[k] as number;
            if (!gone.has(keyOf(rest, revision))) addHolder(after, rest, revision);
          });
          return after;
        });
    },
  };
}

const emptyPage = (): MarkPage => ({ rests: [], revisions: [] });
const keyOf = (rest: number, revision: number | undefined): string => `${rest} ${revision}`;

function byPage(kind: MarkKind, items: readonly Marked[]): [number, MarkPage][] {
  const lay = LAY[kind];
  const pages = new Map<number, [rest: number, revision: number][]>();
  for (const item of items)
    for (const mark of item[kind]) {
      const [page, rest] = lay(mark);
      const known = pages.get(page);
      if (known === undefined) pages.set(page, [[rest, item.revision]]);
      else known.push([rest, item.revision]);
    }
  // In the order in which they lie on the disk.
  return [...pages]
    .sort(([a], [b]) => a - b)
    .map(([page, held]) => {
      const out = emptyPage();
      for (const [rest, revision] of held.sort(([a, one], [b, two]) => a - b || one - two))
        addHolder(out, rest, revision);
      return [page, out];
    });
}

/** A page with no more holders of a mark than are kept of it; `often` gets those of a mark of text that is now held by too many. */
function within(kind: MarkKind, page: MarkPage, often: Set<number>): MarkPage {
  const { rests, revisions } = page;
  const out = emptyPage();
  for (let from = 0; from < rests.length; ) {
    const rest = rests[from] as number;
    let to = from + 1;
    while (to < rests.length && rests[to] === rest) to++;
    const wasTooMany = revisions[from] === TOO_MANY;
    if (kind === "text" && (wasTooMany || to - from > HOLDERS)) {
      if (!wasTooMany) for (let k = from; k < to; k++) often.add(revisions[k] as number);
      addHolder(out, rest, TOO_MANY);
    } else
      for (let k = from; k < Math.min(to, from + KEPT); k++) addHolder(out, rest, revisions[k] as number);
    from = to;
  }
  return out;
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
    `SELECT body FROM ${TABLE.about} WHERE page BETWEEN ? AND ? + ${MARK_SPANS - 1} ORDER BY page`,
  );
  const versionOf = database.prepare("PRAGMA data_version");
  const held = new Map<number, Uint8Array | null>();
  let version = -1;
  /** Reports of the same days ask for the same pages, as long as nothing is written between them. */
  const aboutPages = (pages: readonly number[]): [number, Uint8Array][] => {
    const now = Number(versionOf.get()?.["data_version"]);
    if (now !== version || held.size > HELD) held.clear();
    version = now;
    const missing = pages.filter((page) => !held.has(page));
    for (const page of missing) held.set(page, null);
    if (missing.length > 0) for (const [page, body] of rowsOf(get.about, missing)) held.set(page, body);
    return pages.flatMap((page) => {
      const body = held.get(page) ?? null;
      return body === null ? [] : [[page, body]];
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
      for (const [page, body] of kind === "about" ? aboutPages(pages) : rowsOf(get.text, pages))
        for (const rest of asked.get(page) ?? []) holdersIn(body, rest, HOLDERS, found);
    },
    everHolders(marks, found) {
      for (const mark of marks) {
        const [page, rest] = LAY.about(mark - (mark % MARK_SPANS));
        let left = HOLDERS;
        for (const row of spans.iterate(page, page)) {
          left -= holdersIn(row["body"] as Uint8Array, rest, left, found);
          if (left === 0) break;
        }
      }
    },
  };
}

/** The pages that there are. One question for all of them: a report is looked for under a hundred and fifty marks. */
function ask(database: DatabaseSync, kind: MarkKind): StatementSync {
  const statement = database.prepare(
    `SELECT page, body FROM json_each(?) AS asked CROSS JOIN ${TABLE[kind]} ON page = asked.value`,
  );
  statement.setReturnArrays(true);
  return statement;
}

const rowsOf = (statement: StatementSync, pages: readonly number[]): [number, Uint8Array][] =>
  statement.all(JSON.stringify(pages)) as unknown as [number, Uint8Array][];

/** Answers how many it found. */
function holdersIn(body: Uint8Array, rest: number, most: number, found: (revision: number) => void): number {
  const reader = new PageReader(body);
  let count = 0;
  while (count < most && reader.next() && reader.rest <= rest)
    if (reader.rest === rest && reader.revision !== TOO_MANY) {
      count++;
      found(reader.revision);
    }
  return count;
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
