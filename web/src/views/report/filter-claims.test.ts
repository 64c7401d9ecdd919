import type { RecordedClaim } from "@stemma/vocabulary/record.ts";
import { expect, test } from "vitest";
import { filterClaims } from "./filter-claims.ts";

const text = "The north quay is closed. The lighthouse stays dark.";
const claim = (content: [number, number][], name: string, stance: string): RecordedClaim =>
  ({
    content,
    stance,
    chain: [{ voice: { name }, with: [{ name: "the Pilots" }] }],
  }) as unknown as RecordedClaim;
const claims = [claim([[4, 24]], "Harbour Office", "asserted"), claim([[30, 51]], "a mayor", "denied")];

test("Every word must stand in the claim's words or in its voices, whatever its case", () => {
  expect(filterClaims(claims, text, { words: "QUAY harbour", stance: null })).toEqual([0]);
  expect(filterClaims(claims, text, { words: "pilots", stance: null })).toEqual([0, 1]);
  expect(filterClaims(claims, text, { words: "quay mayor", stance: null })).toEqual([]);
});

test("The stance narrows too, and where nothing is asked nothing is left out", () => {
  expect(filterClaims(claims, text, { words: " ", stance: "denied" })).toEqual([1]);
  expect(filterClaims(claims, text, { words: "quay", stance: "denied" })).toEqual([]);
  expect(filterClaims(claims, text, { words: "", stance: null })).toEqual([0, 1]);
});
