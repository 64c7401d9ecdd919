import { expect, test } from "vitest";
import { walk } from "./keys.ts";

test("j and k walk a list and stop at its ends", () => {
  expect(walk("j", -1, 3)).toBe(0);
  expect(walk("j", 2, 3)).toBe(2);
  expect(walk("k", 1, 3)).toBe(0);
  expect(walk("k", 0, 3)).toBe(0);
});

test("Other keys and empty lists go nowhere", () => {
  expect(walk("x", 1, 3)).toBeNull();
  expect(walk("j", -1, 0)).toBeNull();
});
