import { StemmaError } from "#errors.ts";

const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const INPUT_OUTPUT = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

/** SQLite's primary result code, and null for an error that is not SQLite's. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !("errcode" in error)) return null;
  return typeof error.errcode === "number" ? error.errcode & 0xff : null;
}

export const isBusy = (error: unknown): boolean => sqliteCode(error) === BUSY || sqliteCode(error) === LOCKED;

/** Turns what SQLite threw into the table's error where a person can do something about it; else leaves it as it is. */
export function explain(error: unknown, path: string): unknown {
  switch (sqliteCode(error)) {
    case BUSY:
    case LOCKED:
      return new StemmaError("record-busy", { path }, { cause: error });
    case READ_ONLY:
    case INPUT_OUTPUT:
    case FULL:
      return new StemmaError(
        "record-unwritable",
        { path, reason: (error as Error).message },
        { cause: error },
      );
    case CORRUPT:
    case CANNOT_OPEN:
    case NOT_A_DATABASE:
      return new StemmaError("record-damaged", { path, reason: (error as Error).message }, { cause: error });
    default:
      return error;
  }
}
