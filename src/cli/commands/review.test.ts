import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { openStore } from "#store/open-store.ts";
import type { Claim } from "#vocabulary/claim.ts";
import { makeReading } from "../../../test/make-reading.ts";
import { commandsWith, type RanHere } from "../../../test/run-here.ts";
import { articles } from "../../../test/serve-record.ts";

let stemma: (...words: string[]) => Promise<RanHere>;
let claims: Claim[];
let report: string;

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), "stemma-review-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let minute = 0;
  const now = () => new Date(Date.UTC(2026, 0, 1, 12, minute++)).toISOString();
  const store = await openStore(folder, { create: true, now });
  const { received, reading } = makeReading(articles[0] as (typeof articles)[0]);
  await store.add(received, reading);
  await store.close();
  claims = reading.claims;
  report = reading.report.id;
  stemma = commandsWith({ STEMMA_RECORD: folder, STEMMA_PACKS: join(folder, "no-packs") }, folder, now);
});

const by = ["--by", "Ada Marsh"];

test("The list says what is doubtful about a claim and how many are open", async () => {
  const { out } = await stemma("review");
  expect(out).toContain("The ministry said the harbour is closed.");
  expect(out).toMatch(/doubt 0\.\d\d: /);
  expect(out).toContain("2 claims nobody has looked at");
  const lines = (await stemma("review", "--json", "--limit", "1")).out.trim().split("\n");
  expect(lines.map((line) => Object.keys(JSON.parse(line)))).toEqual([
    ["claim", "words", "report", "title", "outlet", "published", "doubt", "reasons"],
  ]);
});

test("A correction names what is otherwise in the person's words", async () => {
  const id = claims[0]?.id ?? "";
  const kept = await stemma(
    ...[
      "review",
      "correct",
      id,
      "--stance",
      "denied",
      "--voice",
      "Harbour Board",
      "--passage",
      "the harbour is closed",
    ],
    ...["--when", "2025-02", "--where", "withheld", "--why", "so it says", "--json", ...by],
  );
  expect(kept.err).toBe("");
  const entry = JSON.parse(kept.out);
  expect(entry).toMatchObject({
    who: "Ada Marsh",
    why: "so it says",
    changed: ["content", "chain", "stance", "when", "where"],
  });
  expect(entry.made[0]).toMatchObject({
    stance: "denied",
    content: [[18, 39]],
    chain: [{ voice: { name: "The Courier" } }, { voice: { name: "Harbour Board", identity: "named" } }],
    when: { earliest: "2025-02-01", latest: "2025-02-28", edtf: "2025-02" },
    where: { place: null, missing: "withheld" },
  });
  const told = await stemma("review", "history", id);
  expect(told.out).toContain("corrected by Ada Marsh: content, chain, stance, when, where");
  expect((await stemma("review", "undo", entry.id, ...by)).out).toContain(`undoes ${entry.id}`);
  expect((await stemma("review", "history", id)).out).toContain("(undone)");
});

test("Accepting takes several claims; splitting, merging and adding take words as printed", async () => {
  const [a, b] = claims.map(({ id }) => id) as [string, string];
  expect((await stemma("review", "accept", a, b, ...by)).out.match(/accepted/g)).toHaveLength(2);
  const split = JSON.parse(
    (await stemma("review", "split", b, "Officials spoke", "undisclosed site", "--json", ...by)).out,
  );
  const [x, y] = split.made.map((claim: Claim) => claim.id) as [string, string];
  expect((await stemma("review", "merge", x, y, ...by)).status).toBe(0);
  const added = await stemma(
    "review",
    "add",
    report,
    "--passage",
    "harbour",
    "--voice",
    "Mara Quill",
    "--json",
    ...by,
  );
  expect(JSON.parse(added.out).made[0]).toMatchObject({ mode: "narrated", chain: [{}, { by: "said" }] });
  const [line = ""] = (await stemma("review", "export")).out.split("\n");
  const exported = JSON.parse(line);
  expect(exported).toMatchObject({ id: report, title: "Harbour closed", whole: true, by: ["Ada Marsh"] });
  expect(exported.text).toContain("The ministry said");
  expect(exported.claims.map((claim: { verdict: string }) => claim.verdict).sort()).toEqual([
    ...["accepted", "added", "added", "merged", "merged", "split"],
  ]);
});

test.each([
  [["approve"], "takes list, accept"],
  [["accept"], "needs an id"],
  [["correct", "claim:x"], "holds nothing with the id claim:x"],
  [["accept", "report:x"], "claim"],
])("stemma review %s is misuse", async (words, sentence) => {
  const { status, err, out } = await stemma("review", ...words, ...by);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain(sentence);
});

test.each([
  [["--stance", "sure"], "--stance takes one of"],
  [["--when", "2025-02-30"], "--when takes a day"],
  [["--when", "2025-03/2025-02"], "ends before it begins"],
  [["--passage", "no such words"], "does not stand in the report's text"],
  [["--passage", "1-9999"], "is not inside the report's text"],
  [[], "at least one field"],
])("A correction with %s keeps nothing", async (words, sentence) => {
  const id = claims[0]?.id ?? "";
  const { status, err } = await stemma("review", "correct", id, ...words, ...by);
  expect(status).toBe(2);
  expect(err).toContain(sentence);
  expect((await stemma("review", "history", id)).out).toBe("");
});
