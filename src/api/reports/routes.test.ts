import { expect, test } from "vitest";
import { ReportDetail, ReportList, ReportText } from "#vocabulary/record.ts";
import { articles, serveRecord } from "../../../test/serve-record.ts";

test("Reports come the newest first, page by page, each once", async () => {
  const { ask } = await serveRecord(articles);
  const first = ReportList.parse((await ask("/api/reports?limit=2")).json());
  expect(first.reports.map(({ title }) => title)).toEqual(["Market stays", "Bridge opened"]);
  expect(first.total).toBe(3);
  const second = ReportList.parse(
    (await ask(`/api/reports?limit=2&after=${encodeURIComponent(first.next ?? "")}`)).json(),
  );
  expect(second.reports.map(({ title }) => title)).toEqual(["Harbour closed"]);
  expect(second.next).toBeNull();
});

test("A report comes whole, as its schema says", async () => {
  const { ask } = await serveRecord(articles);
  const [line] = ReportList.parse((await ask("/api/reports")).json()).reports.slice(-1);
  const detail = ReportDetail.parse((await ask(`/api/reports/${line?.id}`)).json());
  expect(detail.reading.report.text).toBe(articles[0]?.text);
  expect(detail.claims.length).toBe(line?.claims);
  expect(detail.claims.length).toBeGreaterThan(0);
});

test("Of a report with many claims the first come with what was read up to there, and how many more there are", async () => {
  const text =
    "The mayor said the quay is open.\n\nThe agency said the ferry is late.\n\nThe board said the crane is broken.";
  const { ask, store } = await serveRecord([{ text, givenId: "a", title: "Three", published: "2025-03-01" }]);
  const [line] = ReportList.parse((await ask("/api/reports")).json()).reports;
  const whole = ReportDetail.parse((await ask(`/api/reports/${line?.id}`)).json());
  expect([whole.claims.length, whole.more]).toEqual([3, 0]);
  const part = ReportDetail.parse((await ask(`/api/reports/${line?.id}?claims=1`)).json());
  expect(part.reading.report.text).toBe(text);
  expect(part).toMatchObject({
    claims: whole.claims.slice(0, 1),
    reviewed: whole.reviewed.slice(0, 1),
    more: 2,
  });
  expect(part.reading.claims).toEqual(whole.reading.claims.slice(0, 1));
  expect(part.reading.sentences).toEqual(whole.reading.sentences.filter(([start]) => start < 34));
  expect(part.rest).toBe(0);
  // As many as there are, or more, is the whole.
  for (const claims of [3, 400])
    expect((await ask(`/api/reports/${line?.id}?claims=${claims}`)).json()).toEqual(whole);
  // What a person said of a claim further on is no word on those that are shown, and no claim of theirs is missed.
  const [, second] = whole.claims;
  await store.review({ kind: "reject", claim: second?.id as never, who: "Ada Marsh", why: null });
  const reviewed = ReportDetail.parse((await ask(`/api/reports/${line?.id}?claims=1`)).json());
  expect(reviewed.reviewed.map(({ claim, verdict }) => [claim.id, verdict])).toEqual([
    [whole.claims[0]?.id, "open"],
  ]);
  expect(reviewed.more).toBe(2);
  expect((await ask(`/api/reports/${line?.id}?claims=0`)).statusCode).toBe(400);
});

test("The record is shown as it stood: a later report is not in it", async () => {
  const { ask } = await serveRecord(articles);
  const all = ReportList.parse((await ask("/api/reports")).json()).reports;
  const recorded = all.map(({ recordedAt }) => recordedAt).sort();
  const asOf = ReportList.parse((await ask(`/api/reports?asOf=${recorded[0]}`)).json());
  expect(asOf.reports.map(({ title }) => title)).toEqual(["Harbour closed"]);
  expect((await ask("/api/reports?asOf=2025-12-31")).json()).toMatchObject({
    reports: [],
    total: 0,
    next: null,
  });
  const later = all[0]?.id;
  expect((await ask(`/api/reports/${later}?asOf=2025-12-31`)).statusCode).toBe(404);
});

test.each([
  ["limit=x", "limit takes a whole number from 1 to 200."],
  ["limit=0", "limit takes a whole number from 1 to 200."],
  ["limit=201", "limit takes a whole number from 1 to 200."],
  ["limit=1.5", "limit takes a whole number from 1 to 200."],
  ["asOf=yesterday", "asOf takes a date such as 2025-12-26 or a moment such as 2025-12-26T12:00:00Z."],
  ["asOf=2025-13-45", "asOf takes a date such as 2025-12-26 or a moment such as 2025-12-26T12:00:00Z."],
  ["after=zzz", '"zzz" is no page of this list. Take "next" of the page before.'],
])("A list asked for with %s is a 400 with a sentence", async (query, message) => {
  const { ask } = await serveRecord(articles);
  const answer = await ask(`/api/reports?${query}`);
  expect(answer.statusCode).toBe(400);
  expect(answer.json()["message"]).toBe(message);
});

test("An id of another kind is a 400, an id that is not kept a 404", async () => {
  const { ask } = await serveRecord(articles);
  expect((await ask("/api/reports/claim:abc")).json()).toEqual({
    code: "bad-request",
    message: "id takes the id of a report, such as report:abc.",
  });
  const absent = await ask("/api/reports/report:abc");
  expect(absent.statusCode).toBe(404);
  expect(absent.json()).toMatchObject({ code: "not-found", message: expect.stringContaining("report:abc") });
});

test("A very long text comes up to the end of the paragraph of the last of its first claims, says how much is left, and is had whole by itself", async () => {
  const sentences = Array.from(
    { length: 2000 },
    (_, nth) => `The mayor said that the quay of the ${nth}th ward is open. All saw it.`,
  );
  const text = sentences.join("\n\n");
  const { ask } = await serveRecord([{ text, givenId: "a", title: "Wards", published: "2025-03-01" }]);
  const [line] = ReportList.parse((await ask("/api/reports")).json()).reports;
  const whole = ReportDetail.parse((await ask(`/api/reports/${line?.id}`)).json());
  const part = ReportDetail.parse((await ask(`/api/reports/${line?.id}?claims=3`)).json());
  const { report } = part.reading;
  expect(whole.rest).toBe(0);
  expect(report.text).toBe(sentences.slice(0, 2).join("\n\n"));
  expect(part.rest).toBe(text.length - report.text.length);
  expect(report.parts).toEqual(whole.reading.report.parts.slice(0, 2));
  expect(report.paragraphs).toEqual(whole.reading.report.paragraphs.slice(0, 2));
  const ends = [...part.claims, ...part.reviewed.map(({ claim }) => claim)].flatMap(({ content, chain }) =>
    [...content, ...chain.flatMap(({ span }) => (span === null ? [] : [span]))].map(([, end]) => end),
  );
  expect(Math.max(...ends)).toBeLessThanOrEqual(report.text.length);
  const printed = ReportText.parse((await ask(`/v1/reports/${line?.id}/text`)).json());
  expect(printed).toEqual({ report: whole.reading.report, revision: whole.revision, capture: whole.capture });
  expect((await ask("/api/reports/report:none/text")).statusCode).toBe(404);
  expect((await ask(`/api/reports/${line?.id}/text?asOf=2020-01-01`)).statusCode).toBe(404);
});
