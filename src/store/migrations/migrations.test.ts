import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { migrate } from "../sqlite/migrate.ts";
import { migrations } from "./migrations.ts";

interface Step {
  /** Rows as the version before kept them. */
  before: string;
  /** What must be there afterwards. */
  after: (database: DatabaseSync) => void;
}

const tables = (database: DatabaseSync): unknown[] =>
  database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%_words%' ORDER BY name")
    .all()
    .map((row) => row["name"]);

/** A before and an after for every step, by its number. */
const steps: Record<number, Step> = {
  1: {
    before: "",
    after: (database) => {
      expect(tables(database)).toEqual([
        "blob",
        "capture",
        "claim",
        "hop",
        "reading",
        "receipt",
        "report",
        "revision",
      ]);
    },
  },
};

describe("migrations", () => {
  test("are numbered from one without gaps, and each has a before and an after here", () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, nth) => nth + 1));
    expect(Object.keys(steps).map(Number)).toEqual(migrations.map(({ number }) => number));
  });

  test.each(migrations)("step $number ($name) takes the rows of the version before with it", ({ number }) => {
    const database = new DatabaseSync(":memory:");
    if (number > 1) migrate(database, ":memory:", migrations.slice(0, number - 1));
    database.exec(steps[number]?.before ?? "");
    migrate(database, ":memory:", migrations.slice(0, number));
    steps[number]?.after(database);
    expect(database.prepare("PRAGMA user_version").get()).toEqual({ user_version: number });
    database.close();
  });

  test("run only what is missing, and a step that fails leaves the record as it was", () => {
    const database = new DatabaseSync(":memory:");
    const one = { number: 1, name: "one", sql: "CREATE TABLE one (n INTEGER)" };
    migrate(database, ":memory:", [one]);
    const bad = {
      number: 3,
      name: "bad",
      sql: "CREATE TABLE three (n INTEGER); SELECT 1 FROM nowhere",
    };
    const two = { number: 2, name: "two", sql: "INSERT INTO one VALUES (2)" };
    expect(() => migrate(database, ":memory:", [one, two, bad])).toThrow("nowhere");
    expect(database.prepare("SELECT count(*) AS n FROM one").get()).toEqual({ n: 0 });
    expect(tables(database)).toEqual(["one"]);
    migrate(database, ":memory:", [one, two]);
    expect(database.prepare("SELECT n FROM one").all()).toEqual([{ n: 2 }]);
    migrate(database, ":memory:", [one, two]);
    expect(database.prepare("SELECT n FROM one").all()).toEqual([{ n: 2 }]);
    database.close();
  });

  test("refuse a step that leaves rows pointing at nothing", () => {
    const database = new DatabaseSync(":memory:");
    const one = {
      number: 1,
      name: "one",
      sql: "CREATE TABLE a (n INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a); INSERT INTO a VALUES (1); INSERT INTO b VALUES (1)",
    };
    const two = { number: 2, name: "two", sql: "DELETE FROM a" };
    migrate(database, ":memory:", [one]);
    expect(() => migrate(database, ":memory:", [one, two])).toThrow("point at rows that are not there");
    expect(database.prepare("SELECT n FROM a").all()).toEqual([{ n: 1 }]);
    database.close();
  });
});
