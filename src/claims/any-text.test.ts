import fc from "fast-check";
import { expect, test } from "vitest";
import type { Span } from "#vocabulary/passage.ts";
import { anyText } from "../../test/any-text.ts";
import { readWords } from "../../test/read-words.ts";

const pieces = fc.constantFrom(
  ..."Oren Dalvik |KPB |said |reported |that |, according to |, but gave no figures|did not say where |on Tuesday |in March 2023|, first shown in |“|”|. |\n|who asked not to be named |and called for |😀|김정은 |\u200b|Its location has never been disclosed|40 rockets |—".split(
    "|",
  ),
);
const newsLike = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(""));

test("Whatever the text, every span of a claim and a disclosure lies within it, and every tie leads to a claim", () => {
  fc.assert(
    // An input of white space alone is refused before it is read.
    fc.property(
      fc.oneof(anyText, newsLike).map((text) => `A ${text}`),
      (text) => {
        const { report, claims, disclosures, notes } = readWords(text, {
          outlet: "Daily Compass",
          published: "2024-05-09",
        });
        const spans: (Span | null)[] = [
          ...claims.flatMap((claim) => [
            ...claim.content,
            ...claim.chain.map((hop) => hop.span),
            claim.where.span,
          ]),
          ...claims.flatMap((claim) => claim.event?.quantities.map((quantity) => quantity.span) ?? []),
          ...disclosures.map((disclosure) => disclosure.span),
          ...[
            ...claims.flatMap(({ chain }) => chain.flatMap((hop) => [hop.voice, ...hop.with])),
            ...disclosures.map(({ by }) => by),
          ].map(({ resolved }) => resolved),
          ...notes.map((note) => note.span),
        ];
        for (const span of spans) {
          if (span === null) continue;
          expect(span[0]).toBeLessThan(span[1]);
          expect(span[1]).toBeLessThanOrEqual(report.text.length);
        }
        const ids = new Set(claims.map(({ id }) => id));
        expect(ids.size).toBe(claims.length);
        for (const id of disclosures.flatMap(({ of }) => of)) expect(ids).toContain(id);
        for (const { when } of claims)
          if (when.earliest !== null && when.latest !== null) expect(when.earliest <= when.latest).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test("Claims of a long report are made in about linear time", () => {
  const unit =
    "Oren Dalvik visited 12 yards on Monday, KPB reported. “We will build more,” he said. Analysts say that output rose by 40 percent in March.\n\n";
  const time = (length: number): number => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    // Processor time: what else the machine does is no matter of ours.
    const before = process.cpuUsage();
    readWords(text, { outlet: "Daily Compass", published: "2024-05-09" });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  time(20_000);
  // Four times the text: quadratic work would take sixteen times as long.
  const quarter = Math.min(time(75_000), time(75_000));
  expect(time(300_000)).toBeLessThan(Math.max(10 * quarter, 2000));
});
