import { describe, expect, test } from "vitest";
import { explain } from "./sqlite-errors.ts";

const sqliteError = (errcode: number): Error => Object.assign(new Error("what SQLite said"), { errcode });

describe("explain", () => {
  test.each([
    [5, "record-busy"],
    [5 | (2 << 8), "record-busy"],
    [6, "record-busy"],
    [8, "record-unwritable"],
    [10 | (3 << 8), "record-unwritable"],
    [11, "record-damaged"],
    [13, "record-unwritable"],
    [26, "record-damaged"],
  ])("SQLite's code %i is %s", (errcode, code) => {
    expect(explain(sqliteError(errcode), "./record")).toMatchObject({ code, values: { path: "./record" } });
  });

  test("leaves a broken rule of a table and other errors as they are", () => {
    const broken = sqliteError(19);
    const other = new Error("something else");
    expect(explain(broken, "./record")).toBe(broken);
    expect(explain(other, "./record")).toBe(other);
  });
});
