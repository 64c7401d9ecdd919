import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { Trace } from "#vocabulary/trace.ts";
import { readingsOf, twoStories } from "../../test/stories.ts";
import "../../test/steady-chance.ts";
import { traceReadings } from "./trace.ts";

const knowledge = makeKnowledge([]);
const readings = readingsOf(twoStories).map(({ reading }) => reading);
const trace = traceReadings(readings, knowledge, []);
const outletOf = (id: string): string => trace.reports.find((report) => report.id === id)?.outlet ?? id;

describe("traceReadings", () => {
  test("puts reports of one happening together and keeps others apart", () => {
    expect(trace.stories.map(({ reports }) => reports.map(outletOf))).toEqual([
      ["Harsund Post", "North Echo", "The Mole"],
      ["Velde Courier", "North Echo"],
      ["Lunby Star"],
    ]);
    expect(Trace.parse(trace)).toEqual(trace);
  });

  test("hangs a copy under the text that it has its words from, the cut one too", () => {
    const [flood] = trace.stories;
    const texts = flood?.edges.filter(({ kind }) => kind !== "cites");
    expect(texts?.map(({ from, to, kind }) => [outletOf(from), kind, outletOf(to)]).sort()).toEqual([
      ["North Echo", "copies", "Harsund Post"],
      ["The Mole", "copies", "Harsund Post"],
    ]);
  });

  test("shows what a copy changed with the words on both sides", () => {
    const edge = trace.stories[0]?.edges.find(({ from }) => outletOf(from) === "North Echo");
    expect(edge?.evidence.filter(({ kind }) => kind === "changed").map(({ text }) => text)).toEqual([
      "“The harbour master closed” became “Officers of the port shut”",
    ]);
  });

  test("gives the same in whatever order the reports are given", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(readings, { minLength: readings.length }), (order) => {
        expect(traceReadings(order, knowledge, []).stories).toEqual(trace.stories);
      }),
      { numRuns: 20 },
    );
  });

  test("lets a person cut an edge and tie another, and says who and why", () => {
    const id = (outlet: string): string => trace.reports.find((report) => report.outlet === outlet)?.id ?? "";
    const [post, mole] = [id("Harsund Post"), id("The Mole")];
    const apart = {
      about: "edge" as const,
      one: mole,
      two: post,
      verdict: "apart" as const,
      who: "L. Okand",
      why: "both had the wire",
    };
    const cut = traceReadings(readings, knowledge, [apart]).stories[0];
    expect(cut?.edges.some(({ from, to }) => from === mole && to === post)).toBe(false);
    const tied = traceReadings(readings, knowledge, [{ ...apart, verdict: "together" }]).stories[0];
    const edge = tied?.edges.find(({ from, to }) => from === mole && to === post);
    expect(edge?.evidence[0]).toMatchObject({
      kind: "ruling",
      text: "L. Okand ruled these together: both had the wire",
    });
  });
});
