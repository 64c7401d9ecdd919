import { expect, test } from "vitest";
import { makeProgress } from "./progress.ts";

function run(isTerminal: boolean, columns: number, total: number | null): string {
  let out = "";
  let now = 0;
  const write = (text: string): void => {
    out += text;
  };
  const progress = makeProgress({ write, isTerminal, columns, colours: false }, () => now, total);
  for (let i = 0; i < 3; i++) {
    now += 500;
    progress.step(i === 1);
  }
  progress.clear();
  return out;
}

test("Progress is for a terminal alone", () => {
  expect(run(false, 80, 10)).toBe("");
});

test("Progress says how far, how fast and how long still, and takes itself away", () => {
  const lines = run(true, 80, 10).split("\r\u001b[K");
  expect(lines).toEqual([
    "",
    "1 of 10 done, 2.0/s, 5 s left",
    "2 of 10 done, 1 not read, 2.0/s, 4 s left",
    "3 of 10 done, 1 not read, 2.0/s, 4 s left",
    "",
  ]);
  expect(run(true, 80, null)).toContain("\u001b[K3 done, 1 not read, 2.0/s\r");
});

test("Progress keeps to the width, so that it can be taken away", () => {
  for (const line of run(true, 20, 10).split("\r\u001b[K")) expect(line.length).toBeLessThan(20);
});
