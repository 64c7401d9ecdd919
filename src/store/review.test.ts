import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Claim } from "#vocabulary/claim.ts";
import { makeVoice } from "#vocabulary/make-voice.ts";
import { type Article, makeReading } from "../../test/make-reading.ts";
import { openStore } from "./open-store.ts";
import type { Store } from "./store.ts";

let folder: string;
let store: Store;
const who = "Ada Marsh";
const article: Article = {
  url: "https://courier.example/yard",
  title: "Yard",
  published: "2026-01-01",
  text: "The yard was closed. Two hulls lay there. The mayor spoke of it.",
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "stemma-review-"));
  let minute = 0;
  store = await openStore(folder, {
    create: true,
    now: () => new Date(Date.UTC(2026, 0, 1, 12, minute++)).toISOString(),
  });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function added(what: Partial<Article> = {}): Promise<{ report: `report:${string}`; claims: Claim[] }> {
  const { received, reading } = makeReading({ ...article, ...what });
  await store.add(received, reading);
  return { report: reading.report.id, claims: reading.claims };
}

const now = { asOf: null };
async function shown(report: string, at = now as { asOf: string | null }) {
  const { reviewed } = await store.report(report, at);
  return reviewed.map(({ claim, verdict, stands, overrules, moved, gone }) => ({
    words: claim.content.map(([start, end]) => [start, end]),
    stance: claim.stance,
    verdict,
    stands,
    overrules,
    moved,
    gone,
  }));
}

async function whole(): Promise<void> {
  expect((await store.check()).problems).toEqual([]);
}

describe("a person's word", () => {
  test("lies on top of the reading, which stays as it was", async () => {
    const { report, claims } = await added();
    const first = claims[0] as Claim;
    const { entry } = await store.review({
      kind: "correct",
      claim: first.id,
      changes: { stance: "denied" },
      who,
      why: "the mayor says no",
    });
    expect(entry).toMatchObject({
      kind: "correct",
      changed: ["stance"],
      who,
      why: "the mayor says no",
      holds: true,
    });
    const detail = await store.report(report, now);
    expect(detail.reading.claims[0]?.stance).toBe("asserted");
    expect(detail.reviewed[0]).toMatchObject({
      claim: { id: first.id, stance: "denied" },
      verdict: "corrected",
      overrules: ["stance"],
      moved: [],
      read: { stance: "asserted" },
    });
    expect(detail.reviewed.slice(1).map(({ verdict }) => verdict)).toEqual(["open", "open"]);
    const claim = await store.claim(first.id, now);
    expect(claim.claim.stance).toBe("asserted");
    expect(claim.reviewed?.claim.stance).toBe("denied");
    expect(claim.reviews.map(({ id }) => id)).toEqual([entry.id]);
    await whole();
  });

  test("is what search shows; what it takes away is found no more, and was found before it was said", async () => {
    const { claims } = await added();
    const [first, second] = claims as [Claim, Claim];
    const found = async (words: string, asOf: string | null = null) =>
      (await store.search(words, { limit: 9, asOf })).hits.map(({ claim, stance, chain }) => ({
        claim,
        stance,
        speaker: chain.at(-1),
      }));
    const before = await found("in:claims yard");
    expect(before.map(({ claim, stance }) => [claim, stance])).toEqual([[first.id, "asserted"]]);
    expect((await found("in:claims hulls")).map(({ claim }) => claim)).toEqual([second.id]);
    const [outlet] = first.chain;
    const hop = {
      ...outlet,
      voice: makeVoice({ name: "the warden", kind: "person" }),
    } as Claim["chain"][number];
    const { entry } = await store.review({
      kind: "correct",
      claim: first.id,
      changes: { stance: "denied", chain: [outlet, hop] as Claim["chain"] },
      who,
      why: null,
    });
    await store.review({ kind: "reject", claim: second.id, who, why: null });
    expect(await found("in:claims yard")).toEqual([
      { claim: first.id, stance: "denied", speaker: "the warden" },
    ]);
    expect(await found("in:claims yard stance:asserted")).toEqual([]);
    expect(await found("in:claims hulls")).toEqual([]);
    const earlier = new Date(Date.parse(entry.recordedAt) - 1).toISOString();
    expect(await found("in:claims yard", earlier)).toEqual(before);
  });

  test("is what a search for a voice or a stance goes by, as of each day, and what the voices are counted by", async () => {
    const { claims } = await added({
      known: { mayor: { entity: "entity:mayor", house: "house:town" } },
    });
    const [first, second, third] = claims as [Claim, Claim, Claim];
    const found = async (words: string, asOf: string | null = null) =>
      (await store.search(words, { limit: 9, asOf })).hits.map(({ claim }) => claim);
    const facets = async (words: string) =>
      Object.fromEntries(
        (await store.search(words, { limit: 9, asOf: null })).facets.map(({ operator, values }) => [
          operator,
          Object.fromEntries(values.map(({ value, count }) => [value, count])),
        ]),
      );
    const before = await store.voices(9);
    const warden = makeVoice({ name: "the warden", kind: "person" });
    const mayor = makeVoice({
      name: "the mayor",
      kind: "person",
      entity: "entity:mayor",
      house: "house:town",
    });
    const [outlet] = first.chain;
    const saidBy = (voice: typeof warden) => [outlet, { ...outlet, voice }] as Claim["chain"];
    const change = (claim: Claim, changes: Partial<Claim>) =>
      store.review({ kind: "correct", claim: claim.id, changes, who, why: null });

    const denied = await change(first, { stance: "denied" });
    expect(await found("stance:denied")).toEqual([first.id]);
    expect(await found("yard stance:denied")).toEqual([first.id]);
    expect(await found("stance:asserted")).not.toContain(first.id);
    expect(await found("-stance:denied in:claims")).not.toContain(first.id);
    expect((await facets("stance:denied"))["stance"]).toEqual({ denied: 1 });

    const given = await change(first, { chain: saidBy(warden) });
    expect(await found('voice:"the warden"')).toEqual([first.id]);
    expect(await found("warden in:claims")).toEqual([first.id]);
    expect(await found('voice:"the warden" stance:denied')).toEqual([first.id]);
    expect(await found('voice:"the warden" stance:asserted')).toEqual([]);
    expect(await found('in:claims -voice:"the warden"')).not.toContain(first.id);
    expect((await facets("yard in:claims"))["voice"]).toEqual({ "the warden": 1 });
    expect((await store.voices(9)).unknown).toContainEqual({
      name: "the warden",
      kind: "person",
      claims: 1,
    });

    await change(second, { chain: saidBy(mayor) });
    expect(await found("voice:entity:mayor")).toContain(second.id);
    expect(await found("house:house:town")).toContain(second.id);
    const said = (voices: Awaited<ReturnType<Store["voices"]>>) =>
      voices.known.find((one) => one.who === "entity:mayor")?.claims ?? 0;
    expect(said(await store.voices(9))).toBe(said(before) + 1);
    expect((await store.entityCounts("entity:mayor", now)).said.claims).toBe(said(before) + 1);
    const listed = await store.entityReports("entity:mayor", "said", { limit: 9, after: null, asOf: null });
    expect(listed.reports.flatMap((one) => one.claims.map(({ claim }) => claim.id))).toContain(second.id);

    const earlier = new Date(Date.parse(denied.entry.recordedAt) - 1).toISOString();
    expect(await found("stance:denied", earlier)).toEqual([]);
    expect(await found("stance:denied", denied.entry.recordedAt)).toEqual([first.id]);
    expect(await found('voice:"the warden"', denied.entry.recordedAt)).toEqual([]);

    await store.review({ kind: "reject", claim: second.id, who, why: null });
    expect(await found("voice:entity:mayor")).not.toContain(second.id);
    expect(said(await store.voices(9))).toBe(said(before));
    for (const { entry } of [given, denied])
      await store.review({ kind: "undo", review: entry.id, who, why: null });
    expect(await found("stance:denied")).toEqual([]);
    expect(await found("stance:asserted")).toContain(third.id);
    await whole();
  });

  test("is followed in a newer reading of the report, and by a process that finds it left undone", async () => {
    const { claims } = await added();
    const first = claims[0] as Claim;
    await store.review({ kind: "correct", claim: first.id, changes: { stance: "denied" }, who, why: null });
    await added({ reader: "test/2" });
    const found = async () =>
      (await store.search("stance:denied", { limit: 9, asOf: null })).hits.map(({ claim }) => claim);
    expect(await found()).toEqual([first.id]);
    await store.close();
    // As a version left it that kept no such rows.
    const raw = new DatabaseSync(join(folder, "record.sqlite"));
    raw.exec(`DELETE FROM persons_voice; DELETE FROM persons_claim; INSERT INTO persons_words (persons_words) VALUES ('delete-all');
      INSERT INTO to_word SELECT report, min(recorded_at) FROM review GROUP BY report`);
    raw.close();
    store = await openStore(folder, { create: false, now: () => "2026-02-01T00:00:00.000Z" });
    expect(await found()).toEqual([first.id]);
    await whole();
  });

  test("is undone by another word, and that by a third; the record tells of all three", async () => {
    const { report, claims } = await added();
    const claim = claims[1]?.id as Claim["id"];
    const { entry } = await store.review({ kind: "reject", claim, who, why: null });
    expect((await shown(report))[1]).toMatchObject({ verdict: "rejected", stands: false });
    const undo = await store.review({ kind: "undo", review: entry.id, who, why: "a slip" });
    expect((await shown(report))[1]).toMatchObject({ verdict: "open", stands: true });
    await store.review({ kind: "undo", review: undo.entry.id, who, why: null });
    expect((await shown(report))[1]).toMatchObject({ verdict: "rejected", stands: false });
    const entries = await store.reviews(claim, now);
    expect(entries.map(({ kind, holds }) => [kind, holds])).toEqual([
      ["reject", true],
      ["undo", false],
      ["undo", true],
    ]);
    await whole();
  });

  test("can be asked for as it stood at a moment", async () => {
    const { report, claims } = await added();
    const { entry } = await store.review({
      kind: "reject",
      claim: claims[0]?.id as Claim["id"],
      who,
      why: null,
    });
    const before = { asOf: new Date(Date.parse(entry.recordedAt) - 1).toISOString() };
    expect((await shown(report, before))[0]?.verdict).toBe("open");
    expect((await shown(report, { asOf: entry.recordedAt }))[0]?.verdict).toBe("rejected");
  });

  test("makes one claim of two, with the passages of both, and two of one", async () => {
    const { report, claims } = await added();
    const [a, b, c] = claims as [Claim, Claim, Claim];
    const merged = await store.review({ kind: "merge", claims: [b.id, a.id], changes: {}, who, why: null });
    const one = merged.entry.made[0] as Claim;
    expect(one.content).toEqual([...a.content, ...b.content]);
    expect(one.chain).toEqual(b.chain);
    await store.review({
      kind: "split",
      claim: c.id,
      parts: [{ content: [[42, 51]] }, { content: [[52, 57]], stance: "possible" }],
      who,
      why: null,
    });
    const standing = (await store.report(report, now)).reviewed.filter(({ stands }) => stands);
    expect(standing.map(({ claim, verdict }) => [claim.content, claim.stance, verdict])).toEqual([
      [[...a.content, ...b.content], "asserted", "added"],
      [[[42, 51]], "asserted", "added"],
      [[[52, 57]], "possible", "added"],
    ]);
    // What was made by hand is found by its id, and can be corrected like any other.
    const byHand = await store.claim(one.id, now);
    expect(byHand).toMatchObject({ claim: { reader: `by hand: ${who}`, supersededAt: null } });
    await store.review({ kind: "correct", claim: one.id, changes: { mode: "narrated" }, who, why: null });
    expect((await store.claim(one.id, now)).reviewed?.claim.mode).toBe("narrated");
    await whole();
  });

  test("adds a claim that the reading did not find", async () => {
    const { report, claims } = await added();
    const { id: _, ...body } = claims[0] as Claim;
    const claim = { ...body, content: [[4, 8] as [number, number]] };
    const { entry } = await store.review({ kind: "add", report, claim, who, why: null });
    expect(entry).toMatchObject({ claims: [], read: [], made: [claim] });
    expect((await shown(report)).filter(({ verdict }) => verdict === "added")).toHaveLength(1);
    await expect(store.review({ kind: "add", report, claim, who, why: null })).rejects.toMatchObject({
      code: "review-refused",
    });
    const { entry: undo } = await store.review({ kind: "undo", review: entry.id, who, why: null });
    expect((await shown(report)).filter(({ verdict }) => verdict === "added")).toHaveLength(0);
    expect((await store.claim(entry.made[0]?.id ?? "", now)).claim.supersededAt).toBe(undo.recordedAt);
    await whole();
  });

  test("that cannot stand is refused with a sentence, and nothing is kept", async () => {
    const { report, claims } = await added();
    const [a, b] = claims as [Claim, Claim];
    const merged = await store.review({ kind: "merge", claims: [a.id, b.id], changes: {}, who, why: null });
    const one = merged.entry.made[0] as Claim;
    const reject = await store.review({ kind: "reject", claim: one.id, who, why: null });
    const before = (await store.reviews(report, now)).length;
    for (const [request, reason] of [
      [{ kind: "accept", claim: a.id }, /was merged by review:.*undo that first/],
      [{ kind: "accept", claim: one.id }, /was rejected/],
      [{ kind: "undo", review: merged.entry.id }, new RegExp(`${reject.entry.id} came after it`)],
      [
        { kind: "correct", claim: claims[2]?.id, changes: { content: [[0, 999]] } },
        /not inside the report's text/,
      ],
    ] as const)
      await expect(store.review({ ...request, who, why: null } as never)).rejects.toThrow(reason);
    await expect(store.review({ kind: "accept", claim: "claim:none", who, why: null })).rejects.toMatchObject(
      {
        code: "not-found",
      },
    );
    expect(await store.reviews(report, now)).toHaveLength(before);
  });
});

describe("a later reading", () => {
  test("keeps the person's word on top, and shows where it now differs", async () => {
    const { report, claims } = await added();
    const [a, b] = claims as [Claim, Claim];
    await store.review({ kind: "accept", claim: a.id, who, why: null });
    await store.review({ kind: "correct", claim: b.id, changes: { stance: "planned" }, who, why: null });
    const { received, reading } = makeReading({ ...article, reader: "test/2" });
    const newer = reading.claims.map((claim, nth) =>
      nth === 0
        ? { ...claim, stance: "doubted" as const }
        : nth === 1
          ? { ...claim, mode: "narrated" as const }
          : claim,
    );
    expect(await store.add(received, { ...reading, claims: newer })).toBe("reread");
    const [first, second] = (await store.report(report, now)).reviewed;
    expect(first).toMatchObject({
      claim: { stance: "asserted" },
      read: { stance: "doubted" },
      verdict: "accepted",
      overrules: ["stance"],
      moved: ["stance"],
    });
    // What the person said nothing of follows the newer reading.
    expect(second).toMatchObject({
      claim: { stance: "planned", mode: "narrated" },
      overrules: ["stance"],
      moved: [],
    });
    const queue = await store.queue({ limit: 10, report: null });
    expect(queue.claims[0]).toMatchObject({ claim: { id: a.id }, doubt: 1 });
    expect(queue).toMatchObject({ open: 1, reviewed: 2 });
    await whole();
  });

  test("that knows the claim by other words and voices is met by what both have in common", async () => {
    const { report, claims } = await added();
    const a = claims[0] as Claim;
    await store.review({ kind: "correct", claim: a.id, changes: { stance: "denied" }, who, why: null });
    const { received, reading } = makeReading({ ...article, reader: "test/2" });
    const [start, end] = a.content[0] as [number, number];
    const cut = { ...a, id: "claim:cut" as const, content: [[start + 4, end] as [number, number]] };
    await store.add(received, { ...reading, claims: [cut, ...reading.claims.slice(1)] });
    const [first, ...others] = (await store.report(report, now)).reviewed;
    expect(first).toMatchObject({
      claim: { id: a.id, stance: "denied", content: cut.content },
      read: { id: "claim:cut" },
      gone: false,
    });
    expect(others).toHaveLength(2);
  });

  test("that no longer has the claim leaves the person's word standing and says so", async () => {
    const { report, claims } = await added();
    await store.review({ kind: "accept", claim: claims[0]?.id as Claim["id"], who, why: null });
    const { received, reading } = makeReading({ ...article, reader: "test/2" });
    await store.add(received, { ...reading, claims: reading.claims.slice(1) });
    expect((await store.report(report, now)).reviewed[0]).toMatchObject({
      verdict: "accepted",
      stands: true,
      gone: true,
      read: null,
    });
  });

  test("of a changed article has the person's word where its words are now", async () => {
    const { report, claims } = await added();
    const b = claims[1] as Claim;
    await store.review({
      kind: "correct",
      claim: b.id,
      changes: {
        chain: [
          { ...(b.chain[0] as Claim["chain"][0]), voice: makeVoice({ name: "Radio Sel", kind: "outlet" }) },
        ],
      },
      who,
      why: null,
    });
    await added({ text: `Updated at noon. ${article.text}` });
    const found = (await store.report(report, now)).reviewed.find(({ claim }) => claim.id === b.id);
    expect(found?.claim.content).toEqual(b.content.map(([start, end]) => [start + 17, end + 17]));
    expect(found?.claim.chain.map(({ voice }) => voice.name)).toEqual(["Radio Sel"]);
    await whole();
  });

  test("of an article that lost the words does not have the claim; the entry still tells of it", async () => {
    const { report, claims } = await added();
    const b = claims[1] as Claim;
    await store.review({ kind: "accept", claim: b.id, who, why: null });
    await added({ text: "The yard was closed. The mayor spoke of it." });
    const detail = await store.report(report, now);
    expect(detail.reviewed.map(({ claim }) => claim.id)).not.toContain(b.id);
    expect(detail.reviews).toHaveLength(1);
    await whole();
  });
});

test("The queue has the doubtful claims first, leaves out what was looked at, and keeps to its limit", async () => {
  const { claims } = await added();
  const all = await store.queue({ limit: 10, report: null });
  expect(all.claims.map(({ claim }) => claim.id).sort()).toEqual(claims.map(({ id }) => id).sort());
  const doubts = all.claims.map(({ doubt }) => doubt);
  expect(doubts).toEqual([...doubts].sort((a, b) => b - a));
  expect(doubts[0]).toBeGreaterThan(0);
  expect(all.claims[0]?.reasons.length).toBeGreaterThan(0);
  await store.review({ kind: "accept", claim: all.claims[0]?.claim.id as Claim["id"], who, why: null });
  const rest = await store.queue({ limit: 1, report: null });
  expect(rest.claims.map(({ claim }) => claim.id)).toEqual([all.claims[1]?.claim.id]);
  expect(rest).toMatchObject({ open: 2, reviewed: 1 });
});

describe("over the whole record", () => {
  test("the history has the newest word first, page by page, and says what was undone", async () => {
    const { claims } = await added();
    const claim = claims[0]?.id ?? "claim:none";
    const first = await store.review({ kind: "accept", claim, who, why: null });
    await store.review({ kind: "undo", review: first.entry.id, who: "Ben Ost", why: null });
    const page = await store.reviewHistory({ limit: 1, after: null });
    expect(page.entries.map(({ entry }) => [entry.kind, entry.who, entry.holds])).toEqual([
      ["undo", "Ben Ost", true],
    ]);
    const rest = await store.reviewHistory({ limit: 5, after: page.next });
    expect(rest.entries.map(({ entry, title, words }) => [entry.kind, entry.holds, title, words])).toEqual([
      ["accept", false, "Yard", ["The yard was closed."]],
    ]);
    expect(rest.next).toBeNull();
  });

  test("a second person gets what others settled, until they said something of it", async () => {
    const { claims } = await added();
    const [one, two] = claims.map(({ id }) => id);
    await store.review({ kind: "accept", claim: one ?? "claim:none", who, why: null });
    await store.review({ kind: "reject", claim: two ?? "claim:none", who, why: null });
    const second = { limit: 9, report: null, second: "Ben Ost" };
    expect((await store.queue(second)).claims.map(({ claim }) => claim.id)).toEqual([one]);
    expect((await store.queue({ ...second, second: who })).claims).toEqual([]);
    await store.review({ kind: "accept", claim: one ?? "claim:none", who: "Ben Ost", why: null });
    expect((await store.queue(second)).claims).toEqual([]);
    expect((await store.agreement()).pairs).toMatchObject([{ claims: 1, same: 1 }]);
  });
});
