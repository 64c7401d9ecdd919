import { expect, test } from "vitest";
import { readReport } from "#read/read-report.ts";
import { knowledge } from "../../test/read-words.ts";
import { received } from "../../test/receive-words.ts";
import { creditsOf } from "./credits.ts";

const BODY = "The council met at the town hall on Monday and chose a new harbour master after four rounds.";

/** Whom a report under this line credits. */
function creditedUnder(line: string, outlet = "Harbour Tribune"): string[] {
  const text = ["Council picks a harbour master", line, BODY, BODY.replace("Monday", "Friday")].join("\n\n");
  const { report } = readReport(received({ kind: "text", text }, { outlet }));
  return creditsOf(report, null, knowledge).map(({ name }) => name);
}

test.each([
  ["By Edda Vorn, Associated Press", "Associated Press"],
  ["By Edda Vorn, The Washington Post", "Washington Post"],
  ["By The New York Times", "New York Times"],
  ["Edda Vorn, Associated Press", "Associated Press"],
])("A byline credits whose text it is: %s", (line, name) => {
  expect(creditedUnder(line)).toContain(name);
});

test.each(["By Edda Vorn", "By Edda Vorn, Harbour Tribune", "By Edda Vorn, health reporter"])(
  "A byline of the outlet's own people credits nobody: %s",
  (line) => {
    expect(creditedUnder(line)).toEqual([]);
  },
);

test("The name of a paper alone on a line, as menus have it, is no credit, where that of an agency is", () => {
  expect(creditedUnder("The Washington Post")).toEqual([]);
  expect(creditedUnder("Associated Press")).toEqual(["Associated Press"]);
});
