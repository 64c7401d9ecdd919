import type { Chain } from "@stemma/vocabulary/chain.ts";
import { expect, test } from "vitest";
import { citationOf } from "./citation.ts";

const voice = {
  entity: null,
  house: null,
  identity: "named",
  form: "named",
  role: null,
  affiliation: null,
  anonymity: null,
  resolved: null,
} as const;
const hop = { span: null, with: [], credit: null, carried: false } as const;
const chain = [
  { ...hop, voice: { ...voice, name: "The Lantern", kind: "outlet" }, by: "reported" },
  { ...hop, voice: { ...voice, name: "Press Bureau", kind: "agency" }, by: "said" },
] as unknown as Chain;
const report = {
  id: "report:a1",
  title: "Quay to\nclose",
  url: "https://lantern.example/quay",
  outlet: { name: "The Lantern", domain: "lantern.example" },
  published: { value: "2026-01-02", basis: "given" },
} as unknown as Parameters<typeof citationOf>[0]["report"];
const capture = { sha256: "ab".repeat(32) };
const address = "http://127.0.0.1:4747/reports/report:a1?claim=claim:b2";

test("A claim's citation has its words, its chain, outlet, title and day, the hash of the capture, and the address that opens it", () => {
  expect(citationOf({ words: "the quay will close", chain, report, capture, address }).split("\n")).toEqual([
    "“the quay will close”",
    "The Lantern ← Press Bureau (said)",
    "The Lantern, “Quay to close”, 2 January 2026, https://lantern.example/quay",
    `SHA-256 ${"ab".repeat(32)}`,
    address,
  ]);
});

test("What is not stated is said to be so, and words of several lines stay on theirs", () => {
  const bare = { ...report, title: null, url: null, outlet: { name: null, domain: null }, published: null };
  expect(
    citationOf({
      words: "one\ntwo",
      chain: null,
      report: bare as unknown as typeof report,
      capture,
      address,
    }).split("\n"),
  ).toEqual(["“one two”", "Outlet not stated, day not stated", `SHA-256 ${"ab".repeat(32)}`, address]);
});
