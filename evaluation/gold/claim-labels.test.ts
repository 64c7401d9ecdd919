import { describe, expect, test } from "vitest";
import type { Span } from "#vocabulary/passage.ts";
import { describeShared } from "../../test/shared.ts";
import { LABEL_PARTS, type LabelledReport, type LabelPart, labelledReports } from "./claim-labels.ts";

// Of a sealed part only the form is looked at; a failure names the report and no word of it.
const every = (sets: string[]): LabelledReport[] =>
  LABEL_PARTS.flatMap((part) => labelledReports(part, sets));

const spansOf = ({ claims, disclosures }: LabelledReport): Span[] => [
  ...claims.flatMap(({ content, chain }) => [
    ...content,
    ...chain.flatMap(({ span }) => (span === null ? [] : [span])),
  ]),
  ...disclosures.map(({ span }) => span),
];

describe("Labels on reports of our own words", () =>
  suite(() => every(["own"]), { open: 133, "sealed-15": 10 }));
describeShared("Labels on reports of others", () =>
  suite(() => every(["kcna", "helsinki"]), { open: 145, "sealed-15": 6 }),
);

function suite(reports: () => LabelledReport[], counts: Record<LabelPart, number>): void {
  const inPart = (part: LabelPart): LabelledReport[] =>
    labelledReports(part, [...new Set(reports().map(({ set }) => set))]);

  test("are as many as the guide says that rules may be made on", () => {
    expect(inPart("open")).toHaveLength(counts.open);
  });

  test("are as many in the sealed sets as the guide says", () => {
    for (const part of LABEL_PARTS.slice(1)) expect(inPart(part)).toHaveLength(counts[part]);
  });

  test("label no report twice", () => {
    const articles = reports().map(({ set, article }) => `${set} ${article}`);
    expect(articles).toEqual([...new Set(articles)]);
  });

  test("bind whole words: no span begins or ends in white space or within a word", () => {
    const cut = reports().flatMap((report) =>
      spansOf(report)
        .filter(([start, end]) => {
          const within = (at: number): boolean => /^\w\w$/.test(report.text.slice(at - 1, at + 1));
          return within(start) || within(end) || /^\s|\s$/.test(report.text.slice(start, end));
        })
        .map((span) => `${report.name} ${span}`),
    );
    expect(cut).toEqual([]);
  });

  test("stand in order, the spans of a claim apart, and no claim twice", () => {
    for (const { name, claims } of reports()) {
      const starts = claims.map(({ content }) => content[0]?.[0] ?? -1);
      expect(starts, name).toEqual(starts.toSorted((a, b) => a - b));
      for (const { content } of claims)
        for (const [at, [start]] of content.entries())
          expect(at === 0 || start >= (content[at - 1]?.[1] ?? 0), name).toBe(true);
      expect(new Set(claims.map(({ content }) => String(content))).size, name).toBe(claims.length);
    }
  });

  test("begin each chain with the outlet, and give every later hop its words unless it is carried", () => {
    for (const { name, outlet, claims } of reports())
      for (const { chain } of claims) {
        const [first, ...inner] = chain;
        expect(first, name).toEqual({ ...outlet, by: "narrated", span: null });
        for (const hop of inner) expect(hop.span === null, name).toBe(hop.carried === true);
      }
  });

  test("call a claim narrated just where its innermost voice has no cue", () => {
    for (const { name, claims } of reports())
      for (const { chain, mode } of claims) {
        const by = chain.at(-1)?.by;
        expect([name, mode === "narrated"]).toEqual([name, by === "narrated" || by === "credited"]);
      }
  });

  test("say a day or place is missing only beside a disclosure of that aspect", () => {
    for (const { name, claims, disclosures } of reports()) {
      const disclosed = new Set<string>(disclosures.map(({ aspect }) => aspect));
      for (const { missing } of claims)
        for (const aspect of Object.keys(missing ?? {})) expect(disclosed.has(aspect), name).toBe(true);
    }
  });
}
