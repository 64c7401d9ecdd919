import type { ReportDetail, ReportText } from "@stemma/vocabulary/record.ts";
import { expect, test } from "vitest";
import { withText } from "./with-text.ts";

const report = (text: string, sha256: string) => ({ text, sha256, paragraphs: [], parts: [] });
const there = {
  revision: "revision:a",
  rest: 12,
  claims: [],
  reading: { report: report("The quay", "one"), sentences: [] },
} as unknown as ReportDetail;
const printed = (revision: string, sha256: string): ReportText =>
  ({ revision, report: report("The quay is shut. All.", sha256) }) as unknown as ReportText;

test("The rest of a text stands where its beginning stood", () => {
  const whole = withText(there, printed("revision:a", "one"));
  expect(whole.reading.report.text).toBe("The quay is shut. All.");
  expect(whole).toMatchObject({ rest: 0, claims: [], reading: { sentences: [] } });
});

test("The text of another revision, or another reading of the same one, is no end of it", () => {
  expect(withText(there, printed("revision:b", "one"))).toBe(there);
  expect(withText(there, printed("revision:a", "two"))).toBe(there);
});
