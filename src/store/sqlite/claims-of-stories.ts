import type { DatabaseSync } from "node:sqlite";
import type { TracedClaim } from "#vocabulary/trace.ts";
import { claimsOfStory, STORY_COLUMNS, type StoryRow } from "../rows/story-parts.ts";

/** Claims that are held at most, some hundred bytes each. */
const MOST = 50_000;

/** The stories that hold one of these reports, each once. */
const HOLDING = `SELECT number FROM story WHERE number IN (
  SELECT in_story.story FROM json_each(?) AS asked CROSS JOIN in_story ON in_story.report = asked.value) ORDER BY id`;
const BODIES = `SELECT number, ${STORY_COLUMNS} FROM story WHERE number IN (SELECT value FROM json_each(?))`;

/**
 * The claims of all stories that hold one of these reports. A dossier asks for the same few hundred stories at each look, and to unpack them takes as long as
 * all else of it: they are held as long as nobody writes to the record.
 */
export function makeClaimsOfStories(reading: DatabaseSync): (reports: readonly string[]) => TracedClaim[] {
  // SQLite's own count of what other connections, of this process or another, have written: this one only reads.
  const version = reading.prepare("PRAGMA data_version");
  const held = new Map<number, readonly TracedClaim[]>();
  let [count, seen] = [0, -1];
  const forget = (): void => {
    held.clear();
    count = 0;
  };
  return (reports) => {
    const now = Number(version.get()?.["data_version"]);
    if (now !== seen) forget();
    seen = now;
    const numbers = reading
      .prepare(HOLDING)
      .all(JSON.stringify(reports))
      .map((row) => Number(row["number"]));
    const read = new Map<number, readonly TracedClaim[]>();
    const left = JSON.stringify(numbers.filter((number) => !held.has(number)));
    for (const row of reading.prepare(BODIES).iterate(left))
      read.set(Number(row["number"]), claimsOfStory(row as unknown as StoryRow));
    const found = numbers.flatMap((number) => held.get(number) ?? read.get(number) ?? []);
    for (const [number, claims] of read) {
      if (count + claims.length > MOST) forget();
      held.set(number, claims);
      count += claims.length;
    }
    return found;
  };
}
