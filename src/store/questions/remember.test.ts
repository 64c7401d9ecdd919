import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { nodeSqliteDialect } from "../sqlite/dialect.ts";
import { openDatabase } from "../sqlite/open-database.ts";
import type { Tables } from "../tables.ts";
import { remembering } from "./remember.ts";

function opened() {
  const folder = mkdtempSync(join(tmpdir(), "stemma-remember-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "record.sqlite");
  const writing = openDatabase(file, 1000);
  onTestFinished(() => writing.close());
  writing.exec("PRAGMA journal_mode = WAL; CREATE TABLE thing (number INTEGER)");
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(openDatabase(file, 1000)) });
  onTestFinished(() => db.destroy());
  return { db, writing };
}

test("Of many answers those that were asked for last are kept", async () => {
  const { db } = opened();
  const remember = remembering(2);
  let asked = 0;
  const look = (name: string) =>
    db.transaction().execute((moment) => remember(moment, name, async () => ++asked));
  expect([await look("one"), await look("two"), await look("one"), await look("three")]).toEqual([
    1, 2, 1, 3,
  ]);
  expect([await look("one"), await look("three"), await look("two")]).toEqual([1, 3, 4]);
});

test("What was found is given again until another connection has committed, and questions are told apart", async () => {
  const { db, writing } = opened();
  const remember = remembering();
  let asked = 0;
  const look = (name: string) =>
    db.transaction().execute((moment) => remember(moment, name, async () => ++asked));
  expect([await look("one"), await look("one"), await look("two"), await look("one")]).toEqual([1, 1, 2, 1]);
  writing.exec("INSERT INTO thing VALUES (1)");
  expect([await look("one"), await look("two"), await look("one")]).toEqual([3, 4, 3]);
});
