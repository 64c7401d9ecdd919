import { expect, test } from "vitest";
import type { Disclosure } from "#vocabulary/disclosure.ts";
import { makeVoice } from "#vocabulary/make-voice.ts";
import { withheldIn } from "./withheld.ts";

const told = (
  kind: Disclosure["kind"],
  aspect: Disclosure["aspect"],
  ...of: Disclosure["of"]
): Disclosure => ({
  span: [0, 4],
  aspect,
  kind,
  by: makeVoice({ name: "Radio Sel", kind: "outlet" }),
  of,
});

test("What is withheld of a claim is found by its aspect and as any, once however often it is said", () => {
  const withheld = withheldIn([
    told("withheld", "where", "claim:a", "claim:b"),
    told("withheld", "where", "claim:a"),
    told("withheld", "when", "claim:a"),
  ]);
  expect(withheld.claims.map(({ aspect, claim }) => `${aspect} ${claim}`).sort()).toEqual([
    "any claim:a",
    "any claim:b",
    "when claim:a",
    "where claim:a",
    "where claim:b",
  ]);
  expect([...withheld.aspects].sort()).toEqual(["any", "when", "where"]);
});

test("What bears on no claim is withheld in the reading alone; what the source did not know is not withheld", () => {
  expect(withheldIn([told("withheld", "why"), told("unknown-to-source", "where", "claim:a")])).toEqual({
    claims: [],
    aspects: ["why", "any"],
  });
  expect(withheldIn([])).toEqual({ claims: [], aspects: [] });
});
