import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeReading } from "../../../test/make-reading.ts";
import { openStore } from "../open-store.ts";

let folder: string;
const known = { Minister: { entity: "entity:okand", house: "house:vesland" } } as const;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "stemma-check-"));
  const store = await openStore(folder, { create: true, now: () => "2026-01-01T12:00:00.000Z" });
  const text =
    "Minister Okand visited an undisclosed yard in 2025. The agency gave no date.\nWork on the hull goes on.";
  const url = "https://courier.example/yard";
  for (const article of [
    { url, title: "Yard", published: "2026-01-01", text },
    { url, title: "Yard", published: "2026-01-01", text: `${text} It began in 2024.` },
    { url, title: "Yard", published: "2026-01-01", text: `${text} It began in 2024.`, reader: "test/2" },
    { givenId: "7", text: "A line with a name of its own. ".repeat(30) },
    { title: "By title", published: "2026-01-02", text: "Known by outlet, day and title." },
    { text: "Known by its text alone." },
  ]) {
    const { received, reading } = makeReading({ ...article, known });
    await store.add(received, reading);
  }
  // The claim of the first sentence that stands: a person's word on it, undone again.
  const [claim = "claim:none"] = (await store.queue({ limit: 99, report: null })).claims.flatMap((line) =>
    line.title === "Yard" && line.claim.content[0]?.[0] === 0 ? [line.claim.id] : [],
  );
  const { entry } = await store.review({ kind: "accept", claim, who: "Ada Marsh", why: null });
  await store.review({ kind: "undo", review: entry.id, who: "Ada Marsh", why: "a slip" });
  await store.close();
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function check() {
  const store = await openStore(folder, { create: false, now: () => "2026-01-02T12:00:00.000Z" });
  const result = await store.check();
  await store.close();
  return result;
}

/** Changes rows behind the record's back. */
function corrupt(sql: string): void {
  const raw = new DatabaseSync(join(folder, "record.sqlite"), { enableForeignKeyConstraints: false });
  raw.exec(sql);
  raw.close();
}

const STANDING = "(SELECT number FROM revision WHERE superseded_at IS NULL AND title = 'Yard')";

describe("check", () => {
  test("finds nothing in a record that is whole, and says how much it looked at", async () => {
    const { problems, spans, ...counts } = await check();
    expect(problems).toEqual([]);
    expect(counts).toEqual({ captures: 5, reports: 4, revisions: 5, claims: 43, reviews: 2 });
    expect(spans).toBeGreaterThan(200);
  });

  test.each<[what: string, rule: string, sql: string]>([
    [
      "a person's word that is another's",
      "review-id",
      "UPDATE review SET who = 'Somebody Else' WHERE kind = 'accept'",
    ],
    [
      "a person's word on words that moved",
      "span-words",
      `UPDATE review SET read = replace(read, '"content":[[0,', '"content":[[1,') WHERE kind = 'accept'`,
    ],
    [
      "a word before its time",
      "review-order",
      "UPDATE review SET recorded_at = '2020-01-01T00:00:00.000Z' WHERE kind = 'undo'",
    ],
    ["an undoing of nothing", "review-undoes", "UPDATE review SET undoes = id WHERE kind = 'undo'"],
    ["a word on a reading that never was", "review-reader", "UPDATE review SET reader = 'test/9'"],
    ["a word that no claim is known by", "review-claims", "DELETE FROM review_claim"],
    [
      "a withheld thing that nobody told",
      "withheld",
      "INSERT INTO withheld SELECT 'why', number FROM claim LIMIT 1",
    ],
    [
      "a withheld thing of a report that nobody told",
      "withheld",
      "INSERT INTO withholding SELECT 'how-many', '', number FROM reading LIMIT 1",
    ],
    ["a name counted wrong", "unlinked-name", "UPDATE unlinked_name SET claims = claims + 1"],
    ["a name that nobody bears", "unlinked-name", "INSERT INTO unlinked_name VALUES ('Nobody', 3)"],
    ["a doubt that does not follow", "claim-doubt", "UPDATE claim SET doubt = 0.777"],
    ["other bytes", "capture-hash", "UPDATE blob SET bytes = x'00', packing = 'plain'"],
    ["bytes that do not unpack", "capture-bytes", "UPDATE blob SET bytes = x'ffff', packing = 'deflate'"],
    ["a wrong size", "capture-size", "UPDATE blob SET size = size + 1"],
    ["a capture from elsewhere", "capture-id", "UPDATE capture SET url = 'https://other.example/'"],
    ["a text with a word changed", "report-text", `UPDATE revision SET text = replace(text, 'hull', 'keel')`],
    ["a text that was cut", "span-inside", `UPDATE revision SET text = substr(text, 1, 20)`],
    ["facts that were changed", "revision-id", `UPDATE revision SET facts = replace(facts, '"en"', '"de"')`],
    ["facts that cannot be read", "revision-shape", "UPDATE revision SET facts = '{'"],
    ["a title that its facts do not know", "revision-facts", "UPDATE revision SET title = 'Another'"],
    [
      "a paragraph that moved",
      "span-words",
      `UPDATE revision SET facts = replace(facts, '"paragraphs":[[0,', '"paragraphs":[[1,')`,
    ],
    [
      "a report known by another address",
      "report-id",
      `UPDATE revision SET facts = replace(facts, '/yard', '/dock')`,
    ],
    ["a name the input never gave", "report-id", `UPDATE receipt SET given = replace(given, '"7"', '"8"')`],
    [
      "a sentence that moved",
      "span-words",
      "UPDATE reading SET sentences = replace(sentences, '[[0,', '[[1,')",
    ],
    ["a sentence outside the text", "span-inside", "UPDATE reading SET sentences = '[[0,9999]]'"],
    [
      "a mention that moved",
      "mention-id",
      `UPDATE reading SET mentions = replace(mentions, '"span":[0,', '"span":[1,')`,
    ],
    [
      "a time that moved",
      "span-words",
      `UPDATE reading SET times = replace(times, '"span":[46,', '"span":[45,')`,
    ],
    [
      "an attribution that moved",
      "span-words",
      `UPDATE reading SET attributions = replace(attributions, '"content":[[0,', '"content":[[2,')`,
    ],
    [
      "a disclosure that moved",
      "span-words",
      `UPDATE reading SET disclosures = replace(disclosures, '"span":[26,', '"span":[25,')`,
    ],
    [
      "a disclosure of a claim that is not there",
      "disclosure-of",
      `UPDATE reading SET disclosures = replace(disclosures, '"of":["claim:', '"of":["claim:x')`,
    ],
    ["a reading that cannot be read", "reading-shape", "UPDATE reading SET notes = 'x'"],
    ["a claim's content that moved", "span-words", "UPDATE claim SET content = '[[1,9]]'"],
    ["a claim's words that were changed", "claim-id", "UPDATE claim SET words = words || '!'"],
    ["a claim without content", "claim-shape", "UPDATE claim SET content = '[]'"],
    ["a stance that is none", "claim-shape", "UPDATE claim SET stance = 'shouted'"],
    [
      "a quantity that moved",
      "span-words",
      `UPDATE claim SET event = replace(event, '"span":[46,', '"span":[45,')`,
    ],
    ["voices the chain does not have", "claim-voices", "UPDATE claim SET voices = 'Nobody'"],
    ["a claim that stands beside its reading", "claim-time", "UPDATE claim SET superseded_at = NULL"],
    ["a claim without a chain", "claim-chain", "DELETE FROM hop"],
    [
      "the words that name a voice, moved",
      "span-words",
      "UPDATE hop SET resolved_start = resolved_start + 1 WHERE resolved_start IS NOT NULL",
    ],
    [
      "a voice that speaks with another, moved",
      "span-words",
      `UPDATE hop SET joint = replace(joint, '"resolved":[' || resolved_start, '"resolved":[' || (resolved_start + 1)) WHERE resolved_start IS NOT NULL`,
    ],
    ["a voice of an identity that is none", "claim-shape", "UPDATE hop SET identity = 'guessed'"],
    ["a chain with a hop missing", "claim-chain", "DELETE FROM hop WHERE nth = 1"],
    ["a hop that moved", "span-words", "UPDATE hop SET span_start = span_start + 1 WHERE nth = 1"],
    ["a hop outside the text", "span-inside", "UPDATE hop SET span_end = 99999 WHERE nth = 1"],
    ["another voice in the chain", "claim-id", "UPDATE hop SET name = 'Another Agency' WHERE nth = 1"],
    [
      "a role that no mention plays",
      "event-role",
      `UPDATE claim SET event = replace(event, '"roles":{}', '"roles":{"agent":"mention:x"}')`,
    ],
    [
      "a revision superseded by none",
      "superseded",
      `UPDATE revision SET superseded_at = '2027-01-01T00:00:00.000Z' WHERE number = ${STANDING}`,
    ],
    [
      "a revision superseded before it was recorded",
      "superseded",
      "UPDATE revision SET superseded_at = '2020-01-01T00:00:00.000Z' WHERE superseded_at IS NOT NULL",
    ],
    [
      "two readings that stand at once",
      "superseded",
      `UPDATE reading SET superseded_at = NULL WHERE revision = ${STANDING}`,
    ],
    [
      "a report without a revision",
      "report-empty",
      "INSERT INTO report VALUES ('report:x', '2026-01-01T00:00:00.000Z')",
    ],
    ["a revision that nobody read", "revision-unread", "DELETE FROM reading WHERE reader = 'test/1'"],
    ["a capture that is gone", "reference", "DELETE FROM capture"],
    ["somebody present who is not named", "presence", "UPDATE presence SET who = 'entity:nobody'"],
    ["somebody named who is not present", "presence", "DELETE FROM presence"],
    [
      "a presence that stands beside its reading",
      "presence",
      "UPDATE presence SET superseded_at = '2027-01-01T00:00:00.000Z' WHERE superseded_at IS NULL",
    ],
    [
      "a claim the word index does not know",
      "word-index",
      "INSERT INTO claim_words (claim_words) VALUES ('delete-all')",
    ],
    [
      "a report the word index does not know",
      "word-index",
      "INSERT INTO revision_words (revision_words) VALUES ('delete-all')",
    ],
  ])("finds %s (%s)", async (_, rule, sql) => {
    corrupt(sql);
    expect((await check()).problems.map((problem) => problem.rule)).toContain(rule);
  });

  test("finds damaged pages and still answers", async () => {
    const file = join(folder, "record.sqlite");
    const raw = new DatabaseSync(file);
    const found = raw.prepare("SELECT pgoffset FROM dbstat WHERE name = 'hop' AND pagetype = 'leaf'").get();
    raw.close();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, Number(found?.["pgoffset"]), Number(found?.["pgoffset"]) + 4096);
    writeFileSync(file, bytes);
    expect((await check()).problems.map((problem) => problem.rule)).toContain("database");
  });

  describe("of claims as persons have them", () => {
    beforeEach(async () => {
      let hour = 10;
      const store = await openStore(folder, { create: false, now: () => `2026-01-02T${hour++}:00:00.000Z` });
      const claims = (await store.queue({ limit: 99, report: null })).claims.flatMap(({ claim, title }) =>
        title === "Yard" ? [claim] : [],
      );
      const [one, two] = claims;
      if (one === undefined || two === undefined) throw new Error("There are two claims of the yard.");
      const who = "Ada Marsh";
      const changes = { stance: "denied" } as const;
      await store.review({ kind: "correct", claim: one.id, changes, who, why: null });
      const { entry } = await store.review({ kind: "reject", claim: two.id, who, why: null });
      await store.review({ kind: "undo", review: entry.id, who, why: null });
      await store.close();
    });

    test("finds nothing where all was followed", async () => {
      expect((await check()).problems).toEqual([]);
    });

    test("leaves what is still to be followed to who follows it", async () => {
      corrupt(`DELETE FROM persons_voice; DELETE FROM persons_words; DELETE FROM persons_claim;
        INSERT INTO to_word SELECT report, min(recorded_at) FROM review GROUP BY report`);
      expect((await check()).problems).toEqual([]);
    });

    test.each<[what: string, sql: string]>([
      ["another stance than the person's", "UPDATE persons_claim SET stance = 'asserted' WHERE stands = 1"],
      ["a claim that nobody took away", "UPDATE persons_claim SET superseded_at = NULL WHERE stands = 0"],
      ["a claim from another day", "UPDATE persons_claim SET recorded_at = '2026-01-02T23:00:00.000Z'"],
      ["a voice that does not speak", "UPDATE persons_voice SET speaks = 1 - speaks"],
      ["a voice that says more", "UPDATE persons_voice SET said = said + 1"],
      ["no voice", "DELETE FROM persons_voice"],
    ])("finds %s", async (_, sql) => {
      corrupt(sql);
      expect((await check()).problems.map(({ rule }) => rule)).toContain("persons-claim");
    });
  });
});
