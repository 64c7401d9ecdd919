import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** A quantifier that may repeat without end, or a count above one. */
const REPEATS = /^(?:[*+]|\{\d+,\d*\})/;

/** Whether a repeated group holds something that is repeated: the shape that can take exponential time. */
function nestedQuantifier(source: string): boolean {
  const groups: { repeats: boolean }[] = [];
  for (let at = 0; at < source.length; at++) {
    const c = source[at];
    if (c === "\\") {
      at++;
      if (REPEATS.test(source.slice(at + 1)) && groups.length > 0)
        (groups[groups.length - 1] as { repeats: boolean }).repeats = true;
    } else if (c === "[") {
      while (at < source.length && source[at] !== "]") at += source[at] === "\\" ? 2 : 1;
      if (REPEATS.test(source.slice(at + 1)) && groups.length > 0)
        (groups[groups.length - 1] as { repeats: boolean }).repeats = true;
    } else if (c === "(") groups.push({ repeats: false });
    else if (c === ")") {
      const group = groups.pop();
      const repeated = REPEATS.test(source.slice(at + 1));
      if (repeated && group?.repeats === true) return true;
      if ((repeated || group?.repeats === true) && groups.length > 0)
        (groups[groups.length - 1] as { repeats: boolean }).repeats = true;
    } else if (REPEATS.test(source.slice(at + 1)) && groups.length > 0)
      (groups[groups.length - 1] as { repeats: boolean }).repeats = true;
  }
  return false;
}

test("The check knows a nested quantifier when it sees one", () => {
  expect(["(a+)+", "(?:a*b)*", "((ab)+c)+", "(?:[ab]+)*x", "(?:\\d{2,})+"].map(nestedQuantifier)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(["(?:ab)+", "a+b+", "(?:a|b)+", "(a+)?b", "[(+]+", "\\(a+\\)+"].map(nestedQuantifier)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test("No regular expression of the engine has one quantifier within another", () => {
  const folder = import.meta.dirname;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
  );
  expect(files.length).toBeGreaterThan(20);
  let seen = 0;
  for (const file of files) {
    const code = readFileSync(join(folder, file), "utf8").replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, "");
    for (const [, source = ""] of code.matchAll(
      /(?<=[=(,:?!&|]\s*)\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/[dgimsuvy]*/g,
    )) {
      seen++;
      expect(nestedQuantifier(source), `${file}: ${source}`).toBe(false);
    }
  }
  expect(seen).toBeGreaterThan(50);
});
