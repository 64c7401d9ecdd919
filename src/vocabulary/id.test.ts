import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { captureId } from "./capture.ts";
import { type Chain, innermostVoice } from "./chain.ts";
import { ClaimId, claimId } from "./claim.ts";
import { dossierId } from "./dossier.ts";
import { idSchema, makeId } from "./id.ts";
import { makeVoice } from "./make-voice.ts";
import { mentionId } from "./mention.ts";
import { ReportId, reportId, revisionId } from "./report.ts";

const part = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.integer(),
  fc.constant(null),
  fc.constantFrom("", "\u0000", "\u00001:a", "-", "null"),
);

describe("An id", () => {
  test("is its kind, a colon and sixteen characters of base 32", () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(makeId("claim", ...parts)).toMatch(/^claim:[a-z2-7]{16}$/);
      }),
    );
  });

  test("is the first 80 bits of the SHA-256 of its parts with their lengths, so any machine makes the same", () => {
    const expected = createHash("sha256").update("report\u00003:url\u00002:한국").digest().subarray(0, 10);
    const bits = [...expected].map((byte) => byte.toString(2).padStart(8, "0")).join("");
    const words = (bits.match(/.{5}/g) ?? []).map(
      (five) => "abcdefghijklmnopqrstuvwxyz234567"[Number.parseInt(five, 2)],
    );
    expect(makeId("report", "url", "한국")).toBe(`report:${words.join("")}`);
  });

  test("differs when parts differ, however they are cut", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), fc.array(part, { maxLength: 4 }), (one, other) => {
        const same = JSON.stringify(one.map(String)) === JSON.stringify(other.map(String));
        // Only numbers and their digits are alike; null is not the word "null".
        const nulls =
          one.map((value) => value === null).join() === other.map((value) => value === null).join();
        // A lone surrogate has no UTF-8 of its own, so such strings cannot be told apart and are left out here.
        fc.pre([...one, ...other].every((value) => typeof value !== "string" || value.isWellFormed()));
        expect(makeId("claim", ...one) === makeId("claim", ...other)).toBe(same && nulls);
      }),
      { numRuns: 500 },
    );
    expect(makeId("claim", "ab", "c")).not.toBe(makeId("claim", "a", "bc"));
    expect(makeId("claim", null)).not.toBe(makeId("claim", ""));
    expect(makeId("claim", "a")).not.toBe(makeId("mention", "a").replace("mention", "claim"));
  });

  test("of another kind, or without anything after the colon, is refused by the schema", () => {
    const Schema = idSchema("claim");
    expect(Schema.safeParse("claim:abc").success).toBe(true);
    for (const wrong of ["claim:", "claim", "report:abc", "", ":abc", " claim:abc", 5, null])
      expect(Schema.safeParse(wrong).success, String(wrong)).toBe(false);
  });
});

const identity = {
  url: "https://a.example/1",
  givenId: "7",
  outlet: "Harbour News",
  day: "2026-01-03",
  title: "Yard launches boats",
  textSha256: "0".repeat(64),
};

describe("A report", () => {
  test("is known by its address, whatever else changes", () => {
    expect(reportId(identity)).toBe(
      reportId({ ...identity, title: "Other", day: null, outlet: null, textSha256: "1" }),
    );
    expect(reportId(identity)).not.toBe(reportId({ ...identity, url: "https://a.example/2" }));
    expect(ReportId.safeParse(reportId(identity)).success).toBe(true);
  });

  test("without an address is known by the input's own name within its outlet", () => {
    const named = { ...identity, url: null };
    expect(reportId(named)).toBe(reportId({ ...named, title: "Other", day: null }));
    expect(reportId(named)).not.toBe(reportId({ ...named, outlet: "Other News" }));
  });

  test("without either is known by outlet, day and title, and at last by its text", () => {
    const titled = { ...identity, url: null, givenId: null };
    expect(reportId(titled)).toBe(reportId({ ...titled, textSha256: "1".repeat(64) }));
    expect(reportId(titled)).not.toBe(reportId({ ...titled, day: "2026-01-04" }));
    const loose = { ...titled, outlet: null, day: null };
    expect(reportId(loose)).not.toBe(reportId({ ...loose, textSha256: "1".repeat(64) }));
    const bare = { ...titled, title: null };
    expect(reportId(bare)).toBe(reportId({ ...bare, outlet: "Other News", day: null }));
    expect(reportId(bare)).not.toBe(reportId({ ...bare, textSha256: "1".repeat(64) }));
  });

  test("has a revision for every state of its facts", () => {
    const id = reportId(identity);
    expect(revisionId(id, "{}")).toBe(revisionId(id, "{}"));
    expect(revisionId(id, "{}")).not.toBe(revisionId(id, '{"a":1}'));
    expect(revisionId(id, "{}")).toMatch(/^revision:/);
  });
});

const chain: Chain = [
  {
    voice: makeVoice({ name: "Harbour News", kind: "outlet" }),
    with: [],
    by: "reported",
    span: null,
    credit: null,
    carried: false,
  },
  {
    voice: makeVoice({ name: "Mara Quill", kind: "person" }),
    with: [],
    by: "said",
    span: [3, 9],
    credit: null,
    carried: false,
  },
];

describe("A claim", () => {
  const report = reportId(identity);

  test("keeps its id when only its place moves", () => {
    const moved: Chain = chain.map((hop) => ({ ...hop, span: [100, 106] }));
    expect(claimId(report, "The yard is ready.", chain, 0)).toBe(
      claimId(report, "The yard is ready.", moved, 0),
    );
    expect(ClaimId.safeParse(claimId(report, "x", chain, 0)).success).toBe(true);
  });

  test("is another with other words, another voice, another way of relaying, or as the second of its like", () => {
    const one = claimId(report, "The yard is ready.", chain, 0);
    const quoted: Chain = chain.map((hop) => ({ ...hop, by: "quoted" }));
    expect(
      new Set([
        one,
        claimId(report, "The yard is shut.", chain, 0),
        claimId(report, "The yard is ready.", chain.slice(0, 1), 0),
        claimId(report, "The yard is ready.", quoted, 0),
        claimId(report, "The yard is ready.", chain, 1),
      ]).size,
    ).toBe(5);
  });

  test("is the knowledge of the last voice of its chain", () => {
    expect(innermostVoice(chain).name).toBe("Mara Quill");
    expect(() => innermostVoice([])).toThrow("A chain has at least one hop.");
  });
});

test("Captures, mentions and dossiers are known by what they hold", () => {
  expect(captureId("a".repeat(64), null)).toBe(captureId("a".repeat(64), null));
  expect(captureId("a".repeat(64), null)).not.toBe(captureId("a".repeat(64), "https://a.example/1"));
  expect(mentionId("a", "person", [1, 12])).not.toBe(mentionId("a", "person", [11, 2]));
  expect(mentionId("a", "person", [1, 12])).toMatch(/^mention:/);
  expect(dossierId("missiles")).toMatch(/^dossier:/);
});
