import { expect, test } from "vitest";
import { type ErrorCode, errorTable, StemmaError } from "./errors.ts";

test("Every error is a sentence, with its values in it and nothing left to fill", () => {
  for (const [code, { message, exit, next, when }] of Object.entries(errorTable)) {
    const names = [...message.matchAll(/\{(\w+)\}/g)].map((found) => found[1] as string);
    const error = new StemmaError(
      code as ErrorCode,
      Object.fromEntries(names.map((name) => [name, `<${name}>`])),
    );
    for (const name of names) expect(error.message).toContain(`<${name}>`);
    expect(error.message).not.toMatch(/[{}]/);
    expect([error.exit, error.next]).toEqual([exit, next]);
    expect(when).toMatch(/\.$/);
    if (next === "skip") expect(exit).toBe(1);
    if (next === "stop") expect(exit).toBe(2);
  }
});

test("A value is one line that cannot steer a terminal, and braces in it are its own", () => {
  const { message } = new StemmaError("input-missing", { input: "a\n\u001b[2J\u009b{input}\t.txt" });
  expect(message).toBe("There is no file or folder at a \ufffd[2J\ufffd{input} .txt. Check the path.");
});
