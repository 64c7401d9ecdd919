import { describe, expect, test } from "vitest";
import { momentAfter, momentOf, publishedOrder } from "./moments.ts";

describe("momentOf", () => {
  test("a day is its last moment, a date-time itself in UTC", () => {
    expect(momentOf("2026-01-31")).toBe("2026-01-31T23:59:59.999Z");
    expect(momentOf("2026-01-31T12:00:00+03:00")).toBe("2026-01-31T09:00:00.000Z");
  });

  test.each(["", "yesterday", "2026", "2026-13-01", "1767225600000", "Jan 5 2026"])("refuses %j", (asOf) => {
    expect(() => momentOf(asOf)).toThrow(expect.objectContaining({ code: "misuse" }));
  });
});

describe("momentAfter", () => {
  test("is the clock, unless the clock stands or went back", () => {
    expect(momentAfter("2026-01-01T00:00:00.000Z", null)).toBe("2026-01-01T00:00:00.000Z");
    expect(momentAfter("2026-01-01T00:00:00.002Z", "2026-01-01T00:00:00.000Z")).toBe(
      "2026-01-01T00:00:00.002Z",
    );
    expect(momentAfter("2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00.000Z")).toBe(
      "2026-01-01T00:00:00.001Z",
    );
    expect(momentAfter("2020-01-01T00:00:00.000Z", "2026-01-01T00:00:00.000Z")).toBe(
      "2026-01-01T00:00:00.001Z",
    );
  });
});

describe("publishedOrder", () => {
  test("sorts days, date-times of any zone, and nothing", () => {
    const given = ["2026-01-02", "2026-01-01T23:00:00-05:00", "2026-01-02T01:00:00+09:00", null];
    expect([...given].sort((a, b) => (publishedOrder(a) < publishedOrder(b) ? -1 : 1))).toEqual([
      null,
      "2026-01-02T01:00:00+09:00",
      "2026-01-02",
      "2026-01-01T23:00:00-05:00",
    ]);
  });
});
