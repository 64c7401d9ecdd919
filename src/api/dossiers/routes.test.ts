import { expect, test } from "vitest";
import type { Dossier, DossierBeginning, ProgrammeList } from "#vocabulary/dossier.ts";
import type { Programme } from "#vocabulary/programme.ts";
import { packOf } from "../../../test/known-entity.ts";
import { articles, serveRecord } from "../../../test/serve-record.ts";

const harbour: Programme = {
  id: "programme:harbour",
  name: "The harbour",
  about: "What is shut and what is opened.",
  signs: [["harbour"], ["bridge", "open*"]],
  of: [],
  aspects: ["where"],
  source: "invented",
  pack: "test",
};

const served = () => serveRecord(articles, [{ ...packOf([]), programmes: [harbour] }]);

test("A dossier has the claims with a sign of the programme, by day, and says what it is asked as of", async () => {
  const { ask } = await served();
  const dossier = (await ask("/api/dossiers/programme:harbour")).json() as Dossier;
  expect(dossier).toMatchObject({
    programme: harbour,
    asKnownOn: null,
    since: null,
    reports: 2,
    changed: [],
  });
  expect(dossier.claims.map(({ words }) => words.join())).toEqual([
    "The ministry said the harbour is closed.",
    "The agency said a bridge was opened.",
  ]);
  const before = (await ask("/api/dossiers/programme:harbour?asOf=2020-01-01")).json() as Dossier;
  expect(before).toMatchObject({ claims: [], asKnownOn: "2020-01-01T23:59:59.999Z" });
  const since = (await ask("/api/dossiers/programme:harbour?since=2020-01-01")).json() as Dossier;
  expect(since.changed.map(({ kind }) => kind)).toEqual(["new", "new"]);
});

test("A dossier begins with its first claims, and says how many there are", async () => {
  const { ask } = await served();
  const whole = (await ask("/api/dossiers/programme:harbour")).json() as Dossier;
  const begun = async (query: string): Promise<DossierBeginning> =>
    (await ask(`/api/dossiers/programme:harbour/beginning${query}`)).json();
  expect(await begun("?claims=1")).toMatchObject({
    programme: harbour,
    reports: 2,
    claims: whole.claims.slice(0, 1),
    total: 2,
    different: 2,
    notes: [{ report: whole.claims[0]?.report, number: 1 }],
  });
  expect((await begun("")).claims).toEqual(whole.claims);
  expect(await begun("?asOf=2020-01-01")).toMatchObject({ claims: [], total: 0, notes: [] });
  expect((await ask("/api/dossiers/programme:none/beginning")).statusCode).toBe(404);
  expect((await ask("/api/dossiers/programme:harbour/beginning?claims=0")).statusCode).toBe(400);
});

test("A claim that a person rejected is in no dossier, and one that a person added is", async () => {
  const { ask, store } = await served();
  const { claims } = (await ask("/api/dossiers/programme:harbour")).json() as Dossier;
  const [first, second] = claims;
  if (first === undefined || second === undefined) throw new Error("The dossier is empty.");
  await store.review({ kind: "reject", claim: first.claim.id, who: "Ada Marsh", why: null });
  const { id: _, ...body } = second.claim;
  const content: [number, number][] = [[16, 35]];
  await store.review({
    kind: "add",
    report: second.report,
    claim: { ...body, content },
    who: "Ada Marsh",
    why: null,
  });
  const now = (await ask("/api/dossiers/programme:harbour")).json() as Dossier;
  expect(now.claims.map(({ words, verdict }) => [words.join(), verdict])).toEqual([
    ["The agency said a bridge was opened.", "open"],
    ["a bridge was opened", "added"],
  ]);
});

test("Programmes of packs and of persons are listed, a person's before a pack's with its id", async () => {
  const { ask, store } = await served();
  const own = { ...harbour, name: "Our harbour", signs: [["market"]], source: "Ada Marsh", pack: null };
  await store.follow(own, "a narrower look");
  expect(((await ask("/api/dossiers")).json() as ProgrammeList).programmes).toEqual([
    { programme: own, reports: 1 },
  ]);
  await store.follow({ ...own, signs: [["nothing"]] }, null);
  expect(((await ask("/api/dossiers")).json() as ProgrammeList).programmes[0]?.reports).toBe(0);
});

test("A programme that nobody has is a 404, and what is no programme a 400", async () => {
  const { ask } = await served();
  expect((await ask("/api/dossiers/programme:none")).statusCode).toBe(404);
  for (const url of ["/api/dossiers/harbour", "/api/dossiers/programme:harbour?since=soon"])
    expect([url, (await ask(url)).statusCode]).toEqual([url, 400]);
});
