import { expect, test } from "vitest";
import { creditLine, signature } from "./credit-lines.ts";

test.each<[string, string, string[]]>([
  ["SOURCE: Harbour News and Agencies", "source", ["Harbour News", "Agencies"]],
  ["— HNP", "agency", ["HNP"]],
  ["(Norland Press)", "agency", ["Norland Press"]],
  ["(With inputs from HNP)", "source", ["HNP"]],
  ["Additional reporting by Mara Quill and Tom Ferro.", "source", ["Mara Quill", "Tom Ferro"]],
  ["(Reporting by Mara Quill; Editing by Lena Ott)", "source", ["Mara Quill"]],
  ["This story was first published by Norland Press.", "source", ["Norland Press"]],
  ["With HNP", "source", ["HNP"]],
  ["– With HNP and agencies", "source", ["HNP", "agencies"]],
  ["Edited by Mara Quill", "source", []],
  ["Mit Material von HNP", "source", ["HNP"]],
  // Whose figures a chart shows, and not whose words the report has.
  ["Source: OHB, Osker Department of Health", "source", []],
  ["Source: Osker Department of Health", "source", ["Osker Department of Health"]],
])("%j credits", (words, kind, names) => {
  expect(creditLine(words)).toEqual({ kind, names });
});

test.each([
  "(The minister later left the yard)",
  "— We are ready, he said",
  "This story was first told by sailors of the north.",
  "This story was first published by Norland Press, and it changed what the yard had said about its boats.",
  "Reporting by the crew was late.",
  "The minister spoke.",
  "With Mara Quill",
  "With HNP the yard lost its last friend.",
  "Edited by nobody, it went out at nine.",
  "(2)",
  "",
])("%j credits nobody", (words) => {
  expect(creditLine(words)).toBeNull();
});

test.each<[string, string | null]>([
  ["(Mara Quill)", "Mara Quill"],
  ["— Mara Quill", "Mara Quill"],
  ["(HNP)", null],
  ["(The minister later left the yard)", null],
  ["Mara Quill", null],
])("%j is signed by %j", (words, name) => {
  expect(signature(words)).toBe(name);
});

test("A credit is looked for in time linear in the words", () => {
  for (const unit of ["(A", "with files from A;", "— A ", "; a"]) {
    const started = performance.now();
    for (let i = 0; i < 200; i++) creditLine(unit.repeat(60).slice(0, 219));
    expect(performance.now() - started, unit).toBeLessThan(2_000);
  }
});
