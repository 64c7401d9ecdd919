import { expect, test } from "vitest";
import type { ReportDetail } from "#vocabulary/record.ts";
import type { ReviewOutcome, ReviewQueue } from "#vocabulary/review.ts";
import { articles, serveRecord } from "../../../test/serve-record.ts";

const HOST = "127.0.0.1:4747";

async function desk() {
  const { server, ask } = await serveRecord(articles);
  const { claims } = (await ask("/api/reviews/queue?limit=1")).json() as ReviewQueue;
  const line = claims[0];
  if (line === undefined) throw new Error("The queue is empty.");
  const send = (payload: unknown, headers: Record<string, string> = {}) =>
    server.inject({
      method: "POST",
      url: "/api/reviews",
      headers: { host: HOST, "content-type": "application/json", ...headers },
      payload: JSON.stringify(payload),
    });
  return { server, ask, send, line };
}

test("A person's word is kept, shown on top of the reading, and undone", async () => {
  const { ask, send, line } = await desk();
  const kept = await send({
    kind: "correct",
    claim: line.claim.id,
    changes: { stance: "denied" },
    who: "Ada Marsh",
    why: "so it says",
  });
  expect(kept.statusCode).toBe(201);
  const { entry, claims } = kept.json() as ReviewOutcome;
  expect(claims.find(({ claim }) => claim.id === line.claim.id)).toMatchObject({
    verdict: "corrected",
    overrules: ["stance"],
  });
  const { reviewed } = (await ask(`/api/reports/${line.report}`)).json() as ReportDetail;
  expect(reviewed).toEqual(claims);
  expect((await ask(`/api/reviews?of=${line.claim.id}`)).json()).toEqual({ reviews: [entry] });
  const undone = await send({ kind: "undo", review: entry.id, who: "Ada Marsh", why: null });
  expect((undone.json() as ReviewOutcome).claims.every(({ verdict }) => verdict === "open")).toBe(true);
});

test("A word that cannot stand is answered with a sentence, and one that is no word as a bad request", async () => {
  const { send, line } = await desk();
  const { id: claim } = line.claim;
  const who = "Ada Marsh";
  const outside = await send({ kind: "correct", claim, changes: { content: [[0, 9999]] }, who });
  expect([outside.statusCode, outside.json()["code"]]).toEqual([409, "review-refused"]);
  for (const request of [
    { kind: "accept", claim },
    { kind: "accept", claim, who: "" },
    { kind: "correct", claim, changes: {}, who },
    { kind: "correct", claim, changes: { stance: "sure" }, who },
    { kind: "correct", claim, changes: { content: [[5, 2]] }, who },
    { kind: "burn", claim, who },
    { kind: "accept", claim, who, more: 1 },
    null,
  ])
    expect([request, (await send(request)).statusCode]).toEqual([request, 400]);
  expect((await send({ kind: "accept", claim: "claim:none", who })).statusCode).toBe(404);
});

test("A page elsewhere cannot write: neither with its origin, nor as a form, nor from another site", async () => {
  const { server, ask, send, line } = await desk();
  const request = { kind: "accept", claim: line.claim.id, who: "Ada Marsh" };
  for (const headers of [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://127.0.0.1:8080" },
    { origin: "http://evil.example:4747" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ]) {
    const answer = await send(request, headers as Record<string, string>);
    expect([headers, answer.statusCode]).toEqual([headers, 403]);
  }
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonp"])
    expect((await send(request, { "content-type": type })).statusCode).toBe(415);
  const asked = await server.inject({
    method: "OPTIONS",
    url: "/api/reviews",
    headers: { host: HOST, origin: "https://evil.example", "access-control-request-method": "POST" },
  });
  expect(asked.statusCode).toBe(403);
  expect(asked.headers["access-control-allow-origin"]).toBeUndefined();
  expect((await ask(`/api/reviews?of=${line.claim.id}`)).json()).toEqual({ reviews: [] });
  for (const origin of ["http://127.0.0.1:4747", "http://localhost:4747"])
    expect((await send(request, { origin, "sec-fetch-site": "same-origin" })).statusCode).toBe(201);
});
