import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Disclosure } from "#vocabulary/disclosure.ts";
import { makeVoice } from "#vocabulary/make-voice.ts";
import { makeMarkReader, makeMarkWriter } from "../sqlite/mark-shelf.ts";
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

/** One report with one reading, as versions 5 to 9 keep it. */
const ONE_READING = `
      INSERT INTO blob VALUES ('s', 0, 'plain', x'');
      INSERT INTO capture VALUES ('capture:a', 's', 'in', NULL, NULL, 'text/plain', NULL, '{}', 'now');
      INSERT INTO report VALUES ('report:a', 'now');
      INSERT INTO revision VALUES (1, 'revision:a', 'report:a', 'capture:a', NULL, NULL, NULL, NULL, '', NULL, 'words', 's', '{}', 'x',
        'now', NULL, NULL);
      INSERT INTO reading VALUES (1, 1, 'rules/1', 'in', '[]', '[]', '[]', '[]', '[]', '[]', 'x', 'now', NULL);
`;

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
  2: {
    before: `
      INSERT INTO blob VALUES ('s', 0, 'plain', x'');
      INSERT INTO capture VALUES ('capture:a', 's', 'in', NULL, NULL, 'text/plain', NULL, '{}', 'now');
      INSERT INTO report VALUES ('report:a', 'now');
      INSERT INTO revision VALUES (1, 'revision:a', 'report:a', 'capture:a', NULL, NULL, NULL, NULL, '', NULL, 'words', 's', '{}', 'x',
        'now', NULL);
      INSERT INTO reading VALUES (1, 1, 'rules/1', 'in', '[]', '[]', '[]', '[]',
        '[{"span":[0,4],"aspect":"where","kind":"withheld","by":{"name":"Vesna","kind":"agency","entity":null,"house":null},"of":[]}]',
        '[]', 'x', 'now', NULL);
      INSERT INTO reading VALUES (2, 1, 'rules/2', 'in', '[]', '[]', '[]', '[]', '[]', '[]', 'x', 'now', NULL);
      INSERT INTO claim VALUES (1, 'claim:a', 1, 0, 'narrated', 'asserted', '[]', '', '', '{}', '{}', NULL, NULL, 'now', NULL);
      INSERT INTO hop VALUES (1, 0, 'Daily Compass', 'outlet', NULL, NULL, 'narrated', NULL, NULL, NULL, NULL, 0);
      INSERT INTO hop VALUES (1, 1, 'analysts', 'unnamed', NULL, NULL, 'said', 3, 9, 'a word', NULL, 0);
    `,
    after: (database) => {
      const hops = database.prepare(
        "SELECT name, identity, form, joint, resolved_words FROM hop ORDER BY nth",
      );
      const nothing = { form: null, joint: "[]", resolved_words: null };
      expect(hops.all()).toEqual([
        { name: "Daily Compass", identity: "named", ...nothing },
        { name: "analysts", identity: "unnamed", ...nothing },
      ]);
      const [first, second] = database.prepare("SELECT disclosures FROM reading ORDER BY number").all();
      expect(z.array(Disclosure).parse(JSON.parse(String(first?.["disclosures"])))).toEqual([
        {
          span: [0, 4],
          aspect: "where",
          kind: "withheld",
          by: makeVoice({ name: "Vesna", kind: "agency", form: null }),
          of: [],
        },
      ]);
      expect(second?.["disclosures"]).toBe("[]");
    },
  },
  3: {
    // Two readings of one revision. "Okand" at 0-5 and 20-25, "Vesna" at 8-13; the first claim holds 0-13 and 19-26.
    before: `
      INSERT INTO blob VALUES ('s', 0, 'plain', x'');
      INSERT INTO capture VALUES ('capture:a', 's', 'in', NULL, NULL, 'text/plain', NULL, '{}', 'now');
      INSERT INTO report VALUES ('report:a', 'now');
      INSERT INTO revision VALUES (1, 'revision:a', 'report:a', 'capture:a', NULL, NULL, NULL, '2026-01-01', '2026-01-01', NULL, 'words', 's',
        '{}', 'x', 'now', NULL);
      INSERT INTO reading VALUES (1, 1, 'rules/1', 'in', '[]',
        '[{"span":[0,5],"entity":"entity:okand"},{"span":[8,13],"entity":"entity:vesna"},{"span":[14,16],"entity":null},{"span":[20,25],"entity":"entity:okand"}]',
        '[]', '[]', '[]', '[]', 'x', 'now', 'later');
      INSERT INTO reading VALUES (2, 1, 'rules/2', 'in', '[]', '[{"span":[8,13],"entity":"entity:vesna"}]', '[]', '[]', '[]', '[]', 'x', 'later', NULL);
      INSERT INTO claim VALUES (1, 'claim:a', 1, 0, 'narrated', 'asserted', '[[0,13],[19,26]]', '', '', '{}', '{}', NULL, NULL, 'now', 'later');
      INSERT INTO claim VALUES (2, 'claim:b', 1, 1, 'narrated', 'asserted', '[[9,24]]', '', '', '{}', '{}', NULL, NULL, 'now', 'later');
      INSERT INTO hop (claim, nth, name, kind, entity, house, relayed_by, carried, joint) VALUES
        (1, 0, 'Courier', 'outlet', 'entity:courier', NULL, 'narrated', 0, '[]'),
        (1, 1, 'Vesna', 'agency', 'entity:vesna', 'house:vesland', 'reported', 0, '[]'),
        (1, 2, 'Okand', 'person', 'entity:okand', 'house:vesland', 'said', 0,
          '[{"entity":"entity:aide","house":null},{"entity":null,"house":"house:guests"}]'),
        (2, 0, 'Courier', 'outlet', 'entity:courier', NULL, 'narrated', 0, '[]');
    `,
    after: (database) => {
      const found = database
        .prepare(
          "SELECT reading, who, published_order, mentions, about, said, own, recorded_at, superseded_at FROM presence ORDER BY reading, who",
        )
        .all()
        .map((row) => Object.values(row).join(" "));
      expect(found).toEqual([
        "1 entity:aide 2026-01-01 0 0 1 1 now later",
        "1 entity:courier 2026-01-01 0 0 2 1 now later",
        "1 entity:okand 2026-01-01 2 1 1 1 now later",
        "1 entity:vesna 2026-01-01 1 1 1 0 now later",
        "1 house:guests 2026-01-01 0 0 1 1 now later",
        "1 house:vesland 2026-01-01 0 0 1 1 now later",
        "2 entity:vesna 2026-01-01 1 0 0 0 later ",
      ]);
      expect(tables(database)).toContain("presence");
    },
  },
  4: {
    before: `
      INSERT INTO blob VALUES ('s', 0, 'plain', x'');
      INSERT INTO capture VALUES ('capture:a', 's', 'in', NULL, NULL, 'text/plain', NULL, '{}', 'now');
      INSERT INTO report VALUES ('report:a', 'now');
      INSERT INTO revision VALUES (1, 'revision:a', 'report:a', 'capture:a', NULL, NULL, NULL, NULL, '', NULL, 'words', 's', '{}', 'x',
        'now', NULL);
      INSERT INTO receipt VALUES ('capture:a', '[]', 'rules/1', 'report:a', 1, 'now');
    `,
    after: (database) => {
      expect(database.prepare("SELECT number, text, rereads FROM revision").all()).toEqual([
        { number: 1, text: "words", rereads: null },
      ]);
      expect(database.prepare("SELECT reader, revision, note FROM receipt").all()).toEqual([
        { reader: "rules/1", revision: 1, note: null },
      ]);
    },
  },
  5: {
    before: `
      ${ONE_READING}
    `,
    after: (database) => {
      // What was kept before has no place yet: the next addition finds it.
      expect(database.prepare("SELECT count(*) AS n FROM place").get()).toEqual({ n: 0 });
      expect(database.prepare("SELECT number FROM revision").all()).toEqual([{ number: 1 }]);
      for (const table of ["in_story", "mark", "place", "ruling", "story"])
        expect(tables(database)).toContain(table);
    },
  },
  6: {
    before: `
      ${ONE_READING}
      INSERT INTO claim VALUES (1, 'claim:a', 1, 0, 'narrated', 'asserted', '[]', 'words', '', '{}', '{}', NULL, NULL, 'now', NULL);
    `,
    after: (database) => {
      // How doubtful a claim was that an earlier version read is not known.
      expect(database.prepare("SELECT id, words, doubt FROM claim").all()).toEqual([
        { id: "claim:a", words: "words", doubt: null },
      ]);
      expect(tables(database)).toEqual(expect.arrayContaining(["programme", "review", "review_claim"]));
    },
  },
  7: {
    before: `
      ${ONE_READING}
      INSERT INTO place VALUES (1, 1, 1);
      INSERT INTO mark VALUES (7, 1);
      INSERT INTO story VALUES (1, 'story:a', 1, 1, '', 2, 'plain', x'7b7d');
      INSERT INTO in_story VALUES ('report:a', 1);
      INSERT INTO ruling VALUES (1, 'edge', 'report:a', 'report:b', 'apart', 'Ada Marsh', 'a guess', 'now', NULL);
    `,
    after: (database) => {
      // The report waits for a place, so that its story is made anew with its line; what a person decided stays.
      for (const table of ["story", "in_story", "place", "story_facet"])
        expect(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 });
      for (const table of ["ruling", "mark", "reading"])
        expect(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 1 });
    },
  },
  8: {
    before: `
      INSERT INTO blob VALUES ('s', 0, 'plain', x'');
      INSERT INTO capture VALUES ('capture:a', 's', 'in', NULL, NULL, 'text/plain', NULL, '{}', 'now');
      INSERT INTO report VALUES ('report:a', 'now');
      INSERT INTO revision VALUES (1, 'revision:a', 'report:a', 'capture:a', 'The Lantern', NULL, NULL, NULL, '', NULL, 'words', 's', '{}',
        'x', 'now', NULL, NULL);
      INSERT INTO reading VALUES (1, 1, 'rules/1', 'in', '[]', '[]', '[]', '[]', '[{"kind":"withheld"}]', '[]', 'x', 'now', NULL);
      INSERT INTO claim VALUES (1, 'claim:a', 1, 0, 'narrated', 'denied', '[]', 'words', '', '{}', '{}', '{"kind":"launch"}', NULL, 'now',
        NULL, 0.2);
    `,
    after: (database) => {
      const one = (from: string) => database.prepare(`SELECT count(*) AS n FROM ${from}`).get();
      // Rows that were there before are found by the new indexes.
      for (const from of [
        "revision INDEXED BY revision_by_outlet WHERE outlet = 'the lantern' COLLATE NOCASE",
        "claim INDEXED BY claim_by_stance WHERE stance = 'denied'",
        "claim INDEXED BY claim_by_kind WHERE event IS NOT NULL AND event ->> '$.kind' = 'launch'",
        `reading INDEXED BY reading_withholding WHERE instr(disclosures, '"withheld"') > 0`,
      ])
        expect([from, one(from)]).toEqual([from, { n: 1 }]);
    },
  },
  9: {
    before: `
      ${ONE_READING}
      INSERT INTO presence VALUES ('entity:a', '', 1, 0, 0, 2, 1, 'now', NULL);
    `,
    after: (database) => {
      expect(
        database
          .prepare(
            "SELECT who, said FROM presence INDEXED BY presence_speaking WHERE said > 0 AND superseded_at IS NULL",
          )
          .all(),
      ).toEqual([{ who: "entity:a", said: 2 }]);
    },
  },
  10: {
    // Two revisions of one report, the first superseded, both with places and marks of the version before.
    before: `
      INSERT INTO blob VALUES ('s', 0, 'plain', x'');
      INSERT INTO capture VALUES ('capture:a', 's', 'in', NULL, NULL, 'text/plain', NULL, '{}', 'now');
      INSERT INTO report VALUES ('report:a', 'now');
      INSERT INTO revision VALUES (1, 'revision:a', 'report:a', 'capture:a', NULL, NULL, NULL, NULL, '', NULL, 'words', 's', '{}', 'x',
        'now', 'later', NULL);
      INSERT INTO revision VALUES (2, 'revision:b', 'report:a', 'capture:a', NULL, NULL, NULL, NULL, '', NULL, 'words', 's', '{}', 'x',
        'later', NULL, NULL);
      INSERT INTO reading VALUES (1, 1, 'rules/1', 'in', '[]', '[]', '[]', '[]', '[]', '[]', 'x', 'now', 'later');
      INSERT INTO reading VALUES (2, 2, 'rules/1', 'in', '[]', '[]', '[]', '[]', '[]', '[]', 'x', 'later', NULL);
      INSERT INTO place VALUES (2, 2, 2);
      INSERT INTO mark VALUES (14, 1), (14, 2);
      INSERT INTO story (number, id, neighbourhood, reports, last_published, size, packing, body) VALUES (1, 'story:a', 2, 1, '', 2, 'plain', x'7b7d');
      INSERT INTO in_story VALUES ('report:a', 1);
    `,
    after: (database) => {
      for (const table of ["in_story", "story", "place", "mark"])
        expect(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 });
      const toPlace = database.prepare("SELECT revision FROM to_place ORDER BY revision");
      expect(toPlace.all()).toEqual([{ revision: 2 }]);
      // What comes to be read, and what comes to be superseded, is noted from now on.
      database.exec("DELETE FROM to_place; UPDATE reading SET superseded_at = 'last' WHERE number = 2;");
      expect(toPlace.all()).toEqual([{ revision: 2 }]);
      database.exec(
        "INSERT INTO reading VALUES (3, 1, 'rules/2', 'in', '[]', '[]', '[]', '[]', '[]', '[]', 'x', 'last', NULL)",
      );
      expect(toPlace.all()).toEqual([{ revision: 1 }, { revision: 2 }]);
    },
  },
  11: {
    before: `
      ${ONE_READING}
      INSERT INTO place VALUES (1, 1, 1);
      INSERT INTO mark VALUES (14, 1);
      INSERT INTO story (number, id, neighbourhood, reports, last_published, size, packing, body) VALUES (1, 'story:a', 1, 1, '', 2, 'plain', x'7b7d');
      INSERT INTO in_story SELECT id, 1 FROM report;
      DELETE FROM to_place;
    `,
    after: (database) => {
      for (const table of ["in_story", "story", "place", "text_marks", "about_marks"])
        expect(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 });
      expect(database.prepare("SELECT revision FROM to_place").all()).toEqual([{ revision: 1 }]);
    },
  },
  12: {
    before: `
      INSERT INTO story (number, id, neighbourhood, reports, last_published, size, packing, body) VALUES (1, 'story:a', 2, 1, '', 2, 'plain', x'7b7d');
    `,
    after: (database) => {
      expect(database.prepare("SELECT id, size, packing, rest FROM story").get()).toEqual({
        id: "story:a",
        size: 2,
        packing: "plain",
        rest: null,
      });
    },
  },
  13: {
    before: ONE_READING,
    after: (database) => {
      const planOf = (sql: string): string =>
        String(database.prepare(`EXPLAIN QUERY PLAN ${sql}`).get()?.["detail"]);
      for (const [sql, index] of [
        ["SELECT sum(size) FROM blob", "blob_size"],
        [
          "SELECT count(DISTINCT outlet) FROM revision WHERE superseded_at IS NULL",
          "revision_outlet_standing",
        ],
        [
          "SELECT reader, count(*) FROM reading WHERE superseded_at IS NULL GROUP BY reader",
          "reading_standing",
        ],
        ["SELECT count(*) FROM revision WHERE rereads IS NOT NULL", "revision_rereading"],
        [
          "SELECT name FROM hop WHERE entity IS NULL AND kind <> 'outlet' AND name IS NOT NULL GROUP BY name",
          "hop_unlinked_names",
        ],
      ] as const)
        expect(planOf(sql)).toContain(`COVERING INDEX ${index}`);
      expect(database.prepare("SELECT count(*) AS n FROM revision").get()).toEqual({ n: 1 });
    },
  },
  14: {
    before: `
      ${ONE_READING}
      INSERT INTO place VALUES (1, 1, 1);
      INSERT INTO review VALUES (1, 'review:a', 'reject', 'report:a', 1, 'rules/1', '[]', '[]', '[]', '[]', NULL, 'Ada', NULL, 'x', 'now');
      DELETE FROM to_place;
    `,
    after: (database) => {
      const toPlace = database.prepare("SELECT revision FROM to_place");
      expect(toPlace.all()).toEqual([{ revision: 1 }]);
      const say = (number: number, kind: string): void => {
        database.exec(`DELETE FROM to_place; INSERT INTO review
          VALUES (${number}, 'review:${number}', '${kind}', 'report:a', 1, 'rules/1', '[]', '[]', '[]', '[]', NULL, 'Ada', NULL, 'x', 'later');`);
      };
      say(2, "accept");
      expect(toPlace.all()).toEqual([]);
      say(3, "undo");
      expect(toPlace.all()).toEqual([{ revision: 1 }]);
    },
  },
  15: {
    // The second disclosure bears on no claim; the third was not known, which is not withheld; the last bears on a claim of nobody.
    before: `
      ${ONE_READING}
      UPDATE revision SET published_order = '2026-01-01';
      UPDATE reading SET disclosures = '[{"kind":"withheld","aspect":"where","of":["claim:a","claim:b"]},{"kind":"withheld","aspect":"why","of":[]},
        {"kind":"unknown-to-source","aspect":"when","of":["claim:a"]},{"kind":"withheld","aspect":"where","of":["claim:a","claim:z"]}]';
      INSERT INTO claim VALUES (1, 'claim:a', 1, 0, 'narrated', 'asserted', '[]', '', '', '{}', '{}', NULL, NULL, 'now', NULL, NULL);
      INSERT INTO claim VALUES (2, 'claim:b', 1, 1, 'narrated', 'asserted', '[]', '', '', '{}', '{}', NULL, NULL, 'now', NULL, NULL);
      INSERT INTO hop (claim, nth, name, kind, entity, house, relayed_by, carried) VALUES
        (1, 0, 'Courier', 'outlet', 'entity:courier', 'house:courier', 'narrated', 0);
    `,
    after: (database) => {
      expect(database.prepare("SELECT aspect, claim FROM withheld ORDER BY aspect, claim").all()).toEqual([
        { aspect: "any", claim: 1 },
        { aspect: "any", claim: 2 },
        { aspect: "where", claim: 1 },
        { aspect: "where", claim: 2 },
      ]);
      expect(database.prepare("SELECT * FROM withholding ORDER BY aspect").all()).toEqual(
        ["any", "where", "why"].map((aspect) => ({ aspect, published_order: "2026-01-01", reading: 1 })),
      );
      for (const by of ["house", "entity"])
        expect(
          database
            .prepare(`SELECT claim FROM hop INDEXED BY hop_by_${by} WHERE ${by} = '${by}:courier'`)
            .all(),
        ).toEqual([{ claim: 1 }]);
    },
  },
  16: {
    // "officials" speak twice in the first claim, once in the second; the third no longer stands. The agency is known, the outlet is one.
    before: `
      ${ONE_READING}
      INSERT INTO claim VALUES (1, 'claim:a', 1, 0, 'narrated', 'asserted', '[]', '', '', '{}', '{}', NULL, NULL, 'now', NULL, NULL);
      INSERT INTO claim VALUES (2, 'claim:b', 1, 1, 'narrated', 'asserted', '[]', '', '', '{}', '{}', NULL, NULL, 'now', NULL, NULL);
      INSERT INTO claim VALUES (3, 'claim:c', 1, 2, 'narrated', 'asserted', '[]', '', '', '{}', '{}', NULL, NULL, 'now', 'later', NULL);
      INSERT INTO hop (claim, nth, name, kind, entity, relayed_by, carried) VALUES
        (1, 0, 'Courier', 'outlet', NULL, 'narrated', 0), (1, 1, 'officials', 'unnamed', NULL, 'said', 0),
        (1, 2, 'officials', 'unnamed', NULL, 'said', 0), (1, 3, 'Vesna', 'agency', 'entity:vesna', 'said', 0),
        (2, 0, 'officials', 'unnamed', NULL, 'said', 0), (3, 0, 'officials', 'unnamed', NULL, 'said', 0), (3, 1, 'Ada Marsh', 'person', NULL, 'said', 0);
    `,
    after: (database) => {
      expect(database.prepare("SELECT * FROM unlinked_name").all()).toEqual([
        { name: "officials", claims: 2 },
      ]);
      for (const table of ["reading", "revision", "capture"])
        expect(
          database
            .prepare(
              `SELECT count(*) AS n FROM ${table} INDEXED BY ${table}_recorded WHERE recorded_at <= 'now'`,
            )
            .get(),
        ).toEqual({ n: 1 });
    },
  },
  17: {
    before: `
      ${ONE_READING}
      INSERT INTO receipt VALUES ('capture:a', '', 'rules/1', 'report:a', 1, 'now', NULL), ('capture:a', '', 'rules/2', 'report:a', 1, 'later', '{}');
    `,
    after: (database) => {
      expect(
        database
          .prepare(
            "SELECT reader FROM receipt INDEXED BY receipt_failed WHERE report = 'report:a' AND note IS NOT NULL",
          )
          .all(),
      ).toEqual([{ reader: "rules/2" }]);
    },
  },
  18: {
    // Mark 5 of revision 3.
    before: "INSERT INTO text_marks VALUES (2, x'0503')",
    after: (database) => {
      const found: number[] = [];
      makeMarkReader(database).holders("text", [(2 << 15) + 5, (2 << 15) + 6], (revision) =>
        found.push(revision),
      );
      expect(found).toEqual([3]);
      const add = (revision: number): number[] =>
        makeMarkWriter(database).add([{ revision, text: [(2 << 15) + 5], about: [] }]);
      add(9);
      add(9);
      expect(database.prepare("SELECT page, hex(body) AS body, holders FROM text_marks").all()).toEqual([
        { page: 2, body: "050005000300000009000000", holders: 2 },
      ]);
    },
  },
  19: {
    before: `
      ${ONE_READING}
      INSERT INTO review VALUES (1, 'review:a', 'accept', 'report:a', 1, 'rules/1', '[]', '[]', '[]', '[]', NULL, 'Ada Marsh', NULL, 'x', 'then');
      INSERT INTO review VALUES (2, 'review:b', 'undo', 'report:a', 1, 'rules/1', '[]', '[]', '[]', '[]', 'review:a', 'Ada Marsh', NULL, 'x', 'until');
    `,
    after: (database) => {
      const due = () => database.prepare("SELECT * FROM to_word").all();
      expect(due()).toEqual([{ report: "report:a", since: "then" }]);
      database.exec(`DELETE FROM to_word;
        INSERT INTO reading VALUES (2, 1, 'rules/2', 'in', '[]', '[]', '[]', '[]', '[]', '[]', 'x', 'later', NULL)`);
      expect(due()).toEqual([{ report: "report:a", since: "later" }]);
      database.exec(`DELETE FROM to_word; DELETE FROM review;
        INSERT INTO reading VALUES (3, 1, 'rules/3', 'in', '[]', '[]', '[]', '[]', '[]', '[]', 'x', 'last', NULL)`);
      expect(due()).toEqual([]);
    },
  },
  20: {
    before: `
      ${ONE_READING}
      INSERT INTO claim (number, id, reading, nth, mode, stance, content, words, voices, happened, place, recorded_at)
        VALUES (1, 'claim:a', 1, 0, 'narrated', 'asserted', '[]', 'words', '', '{}', '{}', 'now');
    `,
    after: (database) => {
      // What a claim was built on that an earlier version read is not known.
      expect(database.prepare("SELECT id, predicate FROM claim").all()).toEqual([
        { id: "claim:a", predicate: null },
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
