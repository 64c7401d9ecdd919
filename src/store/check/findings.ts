import type { CheckResult } from "#vocabulary/record.ts";

export type Problem = CheckResult["problems"][number];

/** What a check has seen and found so far. */
export interface Findings {
  spans: number;
  problems: Problem[];
}

/** Says that something is not as it should be; long values are cut, so that a damaged text does not fill the screen. */
export function report(findings: Findings, rule: string, id: string, found: string, expected: string): void {
  findings.problems.push({ rule, id, found: short(found), expected: short(expected) });
}

/** What says that a part of the record could not be read at all. */
export const unreadable = (error: unknown): Problem => ({
  rule: "database",
  id: "record",
  found: short(messageOf(error)),
  expected: READABLE,
});

const READABLE = "what can be read";
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export function expectSame(
  findings: Findings,
  rule: string,
  id: string,
  found: string | number | null,
  expected: string | number | null,
): void {
  if (found !== expected) report(findings, rule, id, String(found), String(expected));
}

/** Looks at one thing; where looking itself fails, that is a problem like any other and the check goes on. */
export function look(findings: Findings, rule: string, id: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    report(findings, rule, id, messageOf(error), READABLE);
  }
}

const short = (value: string): string => (value.length <= 120 ? value : `${value.slice(0, 119)}…`);
