import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "./open-store.ts";
import { parseQuery } from "./questions/parse-query.ts";
import {
  type Asked,
  claimOrder,
  matchingClaims,
  matchingReports,
  NO_LAST,
  reportOrder,
} from "./questions/search-parts.ts";
import { matchingPersons } from "./questions/search-persons.ts";
import { nodeSqliteDialect } from "./sqlite/dialect.ts";
import type { Tables } from "./tables.ts";

let folder: string;
let database: DatabaseSync;
let db: Kysely<Tables>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "stemma-plans-"));
  await (await openStore(folder, { create: true, now: () => "2026-01-01T00:00:00.000Z" })).close();
  database = new DatabaseSync(join(folder, "record.sqlite"));
  db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) });
});
afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

function planOf(of: "claims" | "reports", typed: string): string[] {
  const query = parseQuery(typed);
  const asked: Asked = {
    query,
    houses: new Map(),
    outlets: new Map([["Lantern", ["The Lantern"]]]),
    at: null,
    last: NO_LAST,
    readings: null,
  };
  const compiled =
    of === "claims"
      ? matchingClaims(db, asked)
          .select("claim.number")
          .orderBy(claimOrder(asked), "desc")
          .limit(60)
          .compile()
      : matchingReports(db, asked)
          .select("revision.number")
          .orderBy(reportOrder(asked), "desc")
          .limit(60)
          .compile();
  return database
    .prepare(`EXPLAIN QUERY PLAN ${compiled.sql}`)
    .all(...(compiled.parameters as string[]))
    .map(({ detail }) => String(detail));
}

test.each([
  ["words of claims", "claims", "quay ", "SCAN claim_words VIRTUAL TABLE INDEX"],
  [
    "whether claims stand that words find",
    "claims",
    "quay ",
    "claim USING INDEX claim_now (number=? AND rowid=?)",
  ],
  ["a voice by its name", "claims", 'voice:"Harbour Board"', "SCAN claim_words VIRTUAL TABLE INDEX"],
  ["words in a stance", "claims", "quay stance:denied ", "SCAN claim_words VIRTUAL TABLE INDEX"],
  ["a voice by its id", "claims", "voice:entity:board", "hop USING COVERING INDEX hop_by_entity (entity=?)"],
  ["a house", "claims", "house:house:harbour", "hop USING COVERING INDEX hop_by_house (house=?)"],
  ["a stance", "claims", "stance:denied", "claim USING INDEX claim_by_stance (stance=?)"],
  ["a kind of happening", "claims", "kind:launch", "claim USING INDEX claim_by_kind (<expr>=?)"],
  [
    "claims of an outlet",
    "claims",
    "outlet:Lantern",
    "revision USING COVERING INDEX revision_by_outlet (outlet=?)",
  ],
  [
    "claims of which something is withheld",
    "claims",
    "withheld:where",
    "withheld USING PRIMARY KEY (aspect=?)",
  ],
  ["words of reports", "reports", "quay ", "SCAN revision_words VIRTUAL TABLE INDEX"],
  [
    "an outlet's reports",
    "reports",
    "outlet:Lantern",
    "revision USING COVERING INDEX revision_by_outlet (outlet=?)",
  ],
  [
    "reports before a day",
    "reports",
    "before:2024-05",
    "revision USING COVERING INDEX revision_newest (published_order",
  ],
  [
    "reports after a day",
    "reports",
    "after:2024-05",
    "revision USING COVERING INDEX revision_newest (published_order>? AND published_order<?)",
  ],
  [
    "reports that say something is withheld",
    "reports",
    "withheld:where",
    "withholding USING PRIMARY KEY (aspect=?)",
  ],
] as const)("%s are found by an index", (_, of, typed, index) => {
  const plan = planOf(of, typed);
  expect(plan.join("\n")).toContain(index);
  // Nothing is gone through row by row but what an index or the one row without words gives.
  const scans = plan.filter((line) =>
    /^SCAN (?!found|\(?subquery|CONSTANT|told|bears|claim_words|revision_words)/i.test(line),
  );
  expect(scans.filter((line) => !line.includes("USING INDEX"))).toEqual([]);
});

test.each([
  ["a common stance", "stance:asserted"],
  ["a busy house", "house:house:harbour"],
  ["a busy voice", "voice:entity:board"],
  ["a voice by its name", 'voice:"Harbour Board"'],
  ["a house in one stance", "house:house:harbour stance:denied"],
  ["which something is withheld", "withheld:where"],
])("Claims of %s are not put in order before the first are shown", (_, typed) => {
  expect(planOf("claims", typed).join("\n")).not.toContain("TEMP B-TREE");
});

test("A claim in whose chain a house speaks twice is found once", async () => {
  database.exec(`
    INSERT INTO blob VALUES ('s', 0, 'plain', x'');
    INSERT INTO capture VALUES ('capture:a', 's', 'in', NULL, NULL, 'text/plain', NULL, '{}', 'now');
    INSERT INTO report VALUES ('report:a', 'now');
    INSERT INTO revision VALUES (1, 'revision:a', 'report:a', 'capture:a', NULL, NULL, NULL, NULL, '', NULL, 'words', 's', '{}', 'x',
      'now', NULL, NULL);
    INSERT INTO reading VALUES (1, 1, 'rules/1', 'in', '[]', '[]', '[]', '[]', '[]', '[]', 'x', 'now', NULL);
    INSERT INTO claim VALUES (1, 'claim:a', 1, 0, 'narrated', 'asserted', '[]', '', '', '{}', '{}', NULL, NULL, 'now', NULL, NULL, NULL);
    INSERT INTO hop (claim, nth, name, kind, house, relayed_by, carried) VALUES
      (1, 0, 'Harbour Post', 'outlet', 'house:harbour', 'narrated', 0), (1, 1, 'Harbour Board', 'institution', 'house:harbour', 'said', 0);`);
  const asked = {
    query: parseQuery("house:house:harbour"),
    houses: new Map(),
    outlets: new Map(),
    at: null,
    last: NO_LAST,
    readings: null,
  };
  expect(await matchingClaims(db, asked).select("claim.id").execute()).toEqual([{ id: "claim:a" }]);
});

test.each([
  ["words", "quay ", "SCAN persons_words VIRTUAL TABLE INDEX"],
  ["a voice by its name", 'voice:"Harbour Board"', "SCAN persons_words VIRTUAL TABLE INDEX"],
  ["a voice by its id", "voice:entity:board", "persons_voice USING PRIMARY KEY (who=?)"],
  ["a house", "house:house:harbour", "persons_voice USING PRIMARY KEY (who=?)"],
  ["a stance", "stance:denied", "persons_claim_by_stance (stance=?)"],
  ["a kind of happening", "kind:launch", "persons_claim_by_kind (kind=?)"],
  ["what a report is", "outlet:Lantern", "persons_claim USING COVERING INDEX persons_claim_reading"],
])("Claims as persons have them are found by an index: by %s", (_, typed, index) => {
  const query = parseQuery(typed);
  const { sql: text, parameters } = matchingPersons(
    {
      query,
      houses: new Map(),
      outlets: new Map([["Lantern", ["The Lantern"]]]),
      at: null,
      last: NO_LAST,
      readings: null,
    },
    60,
  ).compile(db);
  const plan = database
    .prepare(`EXPLAIN QUERY PLAN ${text}`)
    .all(...(parameters as string[]))
    .map(({ detail }) => String(detail));
  expect(plan.join("\n")).toContain(index);
});
