import { StemmaError } from "#errors.ts";

/** A cursor names the last line that was shown, so that a page stays right while others add reports. */
export const writeCursor = (last: readonly [string, string | number]): string =>
  Buffer.from(JSON.stringify(last)).toString("base64url");

/** What a cursor names, its second part of the type of `like`. Throws `misuse` for words that are no cursor of such a list. */
export function readCursor<Second extends string | number>(
  cursor: string,
  like: Second extends string ? "string" : "number",
): [string, Second] {
  try {
    const found: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (
      Array.isArray(found) &&
      found.length === 2 &&
      typeof found[0] === "string" &&
      typeof found[1] === like
    )
      return [found[0], found[1] as Second];
  } catch {
    // Not JSON: said below.
  }
  throw new StemmaError("misuse", {
    reason: `"${cursor}" is no page of this list. Take "next" of the page before.`,
  });
}
