import { beforeAll, describe, expect, test } from "vitest";
import { describeShared } from "../../test/shared.ts";
import { type ClaimPair, type ClaimPairPart, type PairedClaim, readClaimPairs } from "./claim-pairs.ts";
import { readEcbPlus } from "./ecbplus.ts";
import { readHelsinki } from "./helsinki.ts";

// Of the sealed pairs only the form is looked at; a failure names a pair's number or a report, and no word of it.
const OPEN: readonly ClaimPairPart[] = ["pairs", "later", "unseen"];
const reportsOf = (pairs: readonly ClaimPair[]): string[] =>
  pairs.flatMap(({ a, b }) => [a.report, b.report]);

describe("Labelled pairs of claims", () => {
  test("are as many in each part as the guide says", () => {
    const counts = [...OPEN, "sealed" as const].map((part) => [part, readClaimPairs(part).length]);
    expect(Object.fromEntries(counts)).toEqual({ pairs: 208, later: 109, unseen: 160, sealed: 150 });
  });

  test("are each of two reports, under one of three labels, with spans in order", () => {
    for (const part of [...OPEN, "sealed" as const])
      for (const [nth, { a, b, label }] of readClaimPairs(part).entries()) {
        expect(["same", "against", "different"], `${part} ${nth}`).toContain(label);
        expect(a.report, `${part} ${nth}`).not.toBe(b.report);
        for (const bounds of [a.content.flat(), b.content.flat()])
          expect(bounds, `${part} ${nth}`).toEqual([...new Set(bounds)].toSorted((one, two) => one - two));
      }
  });

  test("that are sealed are of no report that another pair has, and of none twice", () => {
    const reports = reportsOf(readClaimPairs("sealed"));
    const others = new Set(OPEN.flatMap((part) => reportsOf(readClaimPairs(part))));
    expect(reports.filter((report) => others.has(report))).toEqual([]);
    expect(reports).toEqual([...new Set(reports)]);
  });
});

describeShared("Sealed pairs of claims in their texts", () => {
  const texts = new Map<string, string>();
  beforeAll(() => {
    for (const { id, text } of [...readEcbPlus(1, 35), ...readHelsinki()]) texts.set(id, text);
  });

  const wordsOf = ({ report, content }: PairedClaim): string[] => {
    const text = texts.get(report) ?? "";
    const claim = content.map((span) => text.slice(...span)).join(" ");
    return claim.toLowerCase().match(/[a-z0-9'’]+/g) ?? [];
  };

  test("have four words or more, and are not equal word for word", () => {
    const bad = readClaimPairs("sealed").flatMap(({ a, b }, nth) => {
      const [one, two] = [wordsOf(a), wordsOf(b)];
      return one.length < 4 || two.length < 4 || one.join(" ") === two.join(" ") ? [nth] : [];
    });
    expect(bad).toEqual([]);
  });

  test("lie within their texts", () => {
    const outside = readClaimPairs("sealed").flatMap(({ a, b }) =>
      [a, b].flatMap(({ report, content }) =>
        (content.at(-1)?.[1] ?? 0) <= (texts.get(report)?.length ?? 0) ? [] : [report],
      ),
    );
    expect(outside).toEqual([]);
  });
});
