import type { Dossier, DossierClaim } from "@stemma/vocabulary/dossier.ts";
import { makeVoice } from "@stemma/vocabulary/make-voice.ts";
import { expect, test } from "vitest";
import { csvOf, markdownOf } from "./export-dossier.ts";

const claimOf = (id: string, words: string, report: string, voice = "Harbour Board"): DossierClaim =>
  ({
    claim: {
      id,
      chain: [{ voice: makeVoice({ name: voice, kind: "institution" }) }],
      stance: "denied",
      when: { earliest: "2025-03-01", latest: "2025-03-01", missing: null },
      where: { place: null },
      event: null,
    },
    words: [words],
    verdict: "open",
    report,
    title: "Quay, *shut*",
    outlet: "The Lantern",
    published: "2025-03-02",
    standing: null,
    sameAs: null,
  }) as unknown as DossierClaim;

const dossier = {
  programme: { name: "Quays", about: "What is said of quays." },
  asKnownOn: null,
  reports: 1,
  outlets: 1,
  claims: [
    claimOf("claim:a", 'The <b>quay</b>\nis "shut"', "report:a"),
    claimOf("claim:b", "=1+1", "report:a"),
  ],
  quantities: [],
  neverDisclosed: [
    { kind: null, aspect: "where", withheld: 1, unknown: 0, disputed: 0, unsaid: 2, words: [] },
  ],
  contradictions: [],
} as unknown as Dossier;

test("Markdown has a line a claim and a note a report, and nothing in a report becomes markup", () => {
  const lines = markdownOf(dossier).split("\n");
  expect(lines).toContain('- The \\<b\\>quay\\</b\\> is "shut" (1 March 2025; Harbour Board; denied)[^1]');
  expect(lines.filter((line) => line.startsWith("[^"))).toEqual([
    "[^1]: The Lantern, “Quay, \\*shut\\*”, 2 March 2025 (claim:a, report:a).",
  ]);
  expect(lines).toContain("- at large, where: withheld in 1 claim, not said in 2 claims");
});

test("CSV quotes what needs it, and what a spreadsheet would take for a formula is words", () => {
  const [head, ...rest] = csvOf(dossier).split("\r\n");
  expect(head?.split(",")).toHaveLength(18);
  expect(rest[0]).toContain(
    'claim:a,"The <b>quay</b>\nis ""shut""",Harbour Board,Harbour Board,denied,2025-03-01',
  );
  expect(rest[1]).toContain("claim:b,'=1+1,");
  expect(rest.at(-1)).toBe("");
});
