import { expect, test } from "vitest";
import { monthsBetween } from "./months-between.ts";

test("Months go on over the turn of the year, both ends among them", () => {
  expect(monthsBetween("2025-11", "2026-02")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  expect(monthsBetween("2025-11", "2025-11")).toEqual(["2025-11"]);
  expect(monthsBetween("2025-11", "2025-10")).toEqual([]);
});

test("A day far away makes no endless list", () => {
  expect(monthsBetween("0001-01", "9999-12")).toHaveLength(1200);
});
