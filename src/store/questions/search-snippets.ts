import { sql } from "kysely";
import type { Record } from "./at.ts";

/** Of texts of more bytes than this the first place is shown: to choose the best FTS5 weighs each against all others. */
const LONG = 100_000;
/** So much of a long text is shown before and after its mark, in UTF-16 units. */
const [BEFORE, AFTER] = [60, 180];
const [OPENS, CLOSES] = ["\u0002", "\u0003"];

type Index = "revision_words" | "claim_words" | "persons_words";

/** The words around what was found, marked with U+0002 and U+0003. Of a claim always its own words, even where a voice's name was found. */
export async function findSnippets(
  db: Record,
  index: Index,
  terms: string | null,
  numbers: readonly number[],
): Promise<Map<number, string>> {
  if (numbers.length === 0) return new Map();
  if (index !== "revision_words")
    return terms === null
      ? wordsOfClaims(db, index === "claim_words" ? "claim" : "persons_claim", numbers)
      : snippetsOf(db, index, terms, numbers);
  if (terms === null) return new Map();
  const rows = await db
    .selectFrom("revision")
    .select(["number", "text"])
    .where("number", "in", numbers)
    .where(sql<boolean>`octet_length(text) > ${sql.lit(LONG)}`)
    .execute();
  const long = new Map(rows.map(({ number, text }) => [number, text]));
  const found = await snippetsOf(
    db,
    index,
    terms,
    numbers.filter((number) => !long.has(number)),
  );
  for (const [number, text] of long) {
    const snippet = snippetOfLong(text, terms);
    if (snippet !== null) found.set(number, snippet);
  }
  return found;
}

async function snippetsOf(
  db: Record,
  index: Index,
  terms: string,
  numbers: readonly number[],
): Promise<Map<number, string>> {
  if (numbers.length === 0) return new Map();
  const column = sql.lit(index === "revision_words" ? -1 : 0);
  // Gone through once: asked for row by row, the index looks for a phrase from its start each time.
  const { rows } = await sql<{ rowid: number; snippet: string }>`
    select rowid, snippet(${sql.ref(index)}, ${column}, ${OPENS}, ${CLOSES}, '…', 32) as snippet
    from ${sql.table(index)} where ${sql.ref(index)} match ${terms}
      and rowid between ${Math.min(...numbers)} and ${Math.max(...numbers)} and +rowid in (${sql.join(numbers)})`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.rowid, row.snippet]));
}

/** Around the first of the words in a long text, where one stands in it as it was typed; else null. */
export function snippetOfLong(text: string, terms: string): string | null {
  const low = text.toLowerCase();
  const found = [...terms.matchAll(/"([^"]+)"/g)]
    .map(([, words = ""]) => ({ at: low.indexOf(words.toLowerCase()), length: words.length }))
    .filter(({ at }) => at !== -1);
  const [first] = found.sort((a, b) => a.at - b.at);
  // Letters whose lower case is longer would shift what follows.
  if (first === undefined || low.length !== text.length) return null;
  const [start, end] = [first.at, first.at + first.length];
  const from = start <= BEFORE ? 0 : Math.min(start, text.indexOf(" ", start - BEFORE) + 1);
  const to = end + AFTER >= text.length ? text.length : Math.max(end, text.lastIndexOf(" ", end + AFTER));
  const marked = `${text.slice(from, start)}${OPENS}${text.slice(start, end)}${CLOSES}${text.slice(end, to)}`;
  return `${from > 0 ? "…" : ""}${marked}${to < text.length ? "…" : ""}`;
}

/** The words of claims as they are, where no word was looked for. */
async function wordsOfClaims(
  db: Record,
  table: "claim" | "persons_claim",
  numbers: readonly number[],
): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom(table)
    .select(["number", "words"])
    .where("number", "in", numbers)
    .execute();
  return new Map(rows.map(({ number, words }) => [number, words]));
}
