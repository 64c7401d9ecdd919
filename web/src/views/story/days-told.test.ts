import { expect, test } from "vitest";
import { dayBy, daysTold } from "./days-told.ts";

const reports = ["2026-01-03T23:30:00-09:00", null, "2026-01-01", "2026-01-03"].map((published) => ({
  published,
}));

test("Days of publication are told once, in order, each as it was printed", () => {
  expect(daysTold(reports)).toEqual(["2026-01-01", "2026-01-03"]);
});

test("A day between two is as the one before; before the first there is none", () => {
  const days = daysTold(reports);
  expect([dayBy(days, "2026-01-02"), dayBy(days, "2026-01-03"), dayBy(days, "2026-02-01")]).toEqual([
    0, 1, 1,
  ]);
  expect(dayBy(days, "2025-12-31")).toBe(-1);
});
