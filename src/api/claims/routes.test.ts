import { expect, test } from "vitest";
import { ClaimDetail, ReportDetail, ReportList } from "#vocabulary/record.ts";
import { articles, serveRecord } from "../../../test/serve-record.ts";

test("A claim comes with its words, its report and its history", async () => {
  const { ask } = await serveRecord(articles.slice(0, 1));
  const [line] = ReportList.parse((await ask("/api/reports")).json()).reports;
  const report = ReportDetail.parse((await ask(`/api/reports/${line?.id}`)).json());
  for (const claim of report.claims) {
    const detail = ClaimDetail.parse((await ask(`/api/claims/${claim.id}`)).json());
    expect(detail.words).toEqual(claim.content.map((span) => report.reading.report.text.slice(...span)));
    expect(detail.report.id).toBe(line?.id);
    expect(detail.history).toHaveLength(1);
  }
});

test("An id of another kind is a 400, an id that is not kept a 404", async () => {
  const { ask } = await serveRecord([]);
  expect((await ask("/api/claims/report:abc")).statusCode).toBe(400);
  expect((await ask("/api/claims/claim:abc")).statusCode).toBe(404);
});
