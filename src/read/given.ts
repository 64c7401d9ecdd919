import type { Note } from "#vocabulary/note.ts";
import { parseMetaDate } from "./published-dates.ts";

/** A date that the input gave, or a note that it is none. */
export function parseMetaDateOr(written: string, notes: Note[]): string | null {
  const value = parseMetaDate(written);
  if (value === null)
    notes.push({ rule: "read/published", span: null, found: written, expected: "a date such as 2025-12-26" });
  return value;
}

/** The host of an address without "www."; null where the address is none. */
export function domainOf(url: string | null): string | null {
  if (url === null) return null;
  try {
    const { hostname } = new URL(url);
    return hostname === "" ? null : hostname.replace(/^www\./, "");
  } catch {
    return null;
  }
}
