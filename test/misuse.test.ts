import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { folderOf } from "./collecting.ts";
import { stemma } from "./run-stemma.ts";

const PATIENCE = 300_000;

test.each([
  [["raed", "a.txt"], "There is no command raed. See: stemma help"],
  [["watch"], "stemma watch is not there yet. See what there is: stemma help"],
  [["read", "--outlt", "X", "a.txt"], "stemma read knows no option --outlt. See: stemma help read"],
  [
    ["read", "--published", "yesterday", "a.txt"],
    "--published takes a date such as 2025-12-26 or 2025-12-26T09:30Z, not “yesterday”.",
  ],
  [["add", "--jobs", "many", "a.txt"], "--jobs takes a whole number from 1 to 256, not “many”."],
  [["read"], "stemma read needs SOURCE…. For example: stemma read demo/reports/03-meridian-press.txt"],
])(
  "%j is misuse, in one sentence that says what to do",
  (args, sentence) => {
    const ran = stemma(args);
    expect(ran).toEqual({ status: 2, out: "", err: [`stemma: ${sentence}`] });
  },
  PATIENCE,
);

test(
  "an id that the record does not hold is said, with how to find one",
  () => {
    const record = join(folderOf({}), "record");
    expect(stemma(["show", "--record", record, "report:nobody"])).toEqual({
      status: 2,
      out: "",
      err: [`stemma: There is no record at ${record}. Make one with: stemma add SOURCE --record ${record}`],
    });
    stemma(["add", "--record", record, "-"], { input: "Officials said that the well is dry." });
    expect(stemma(["show", "--record", record, "report:nobody"])).toEqual({
      status: 2,
      out: "",
      err: ["stemma: The record holds nothing with the id report:nobody. Find ids with: stemma search WORDS"],
    });
  },
  PATIENCE,
);

test(
  "a file that is no record is left as it is",
  () => {
    const folder = folderOf({ "notes.txt": "my notes" });
    const ran = stemma(["search", "--record", join(folder, "notes.txt"), "x"]);
    expect(ran.status).toBe(2);
    expect(ran.err).toHaveLength(1);
    expect(ran.err[0]).toMatch(
      /notes\.txt is not a readable record .*Restore it from a copy, or name another with --record\.$/,
    );
    const add = stemma(["add", "--record", join(folder, "notes.txt"), "-"], { input: "One said two." });
    expect([add.status, add.err.length]).toEqual([2, 1]);
  },
  PATIENCE,
);

test(
  "a record of a later version, and a database that is damaged, are said",
  () => {
    const record = join(folderOf({}), "record");
    stemma(["add", "--record", record, "-"], { input: "Officials said that the well is dry." });
    const file = join(record, "record.sqlite");
    const database = new DatabaseSync(file);
    database.exec("pragma user_version = 999");
    database.close();
    const newer = stemma(["search", "--record", record, "well"]);
    expect(newer.status).toBe(2);
    expect(newer.err).toEqual([
      expect.stringMatching(/is of version 999, this Stemma knows up to \d+\. Install a newer Stemma\.$/),
    ]);

    const broken = join(folderOf({}), "record");
    mkdirSync(broken);
    writeFileSync(join(broken, "record.sqlite"), "no database at all, but long enough to look at".repeat(50));
    const ran = stemma(["check", "--record", broken]);
    expect(ran.status).toBe(2);
    expect(ran.err).toEqual([expect.stringMatching(/is not a readable record .*Restore it from a copy/)]);
  },
  PATIENCE,
);
