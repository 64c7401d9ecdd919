import { describe, expect, test } from "vitest";
import { add } from "./commands/add.ts";
import { check } from "./commands/check.ts";
import { read } from "./commands/read.ts";
import { parseArguments } from "./parse-arguments.ts";

const parsed = (...words: string[]) => {
  const { args, options } = parseArguments(read, words);
  return { args, options: Object.fromEntries(options) };
};

describe("Arguments", () => {
  test("may stand before, between and after options, with a value after a blank or an equals sign", () => {
    expect(parsed("a", "--outlet", "The Daily", "b", "--published=2025-01-02", "--json", "-")).toEqual({
      args: ["a", "b", "-"],
      options: { "--outlet": "The Daily", "--published": "2025-01-02", "--json": true },
    });
    expect(parsed("a", "--outlet=A=B").options).toEqual({ "--outlet": "A=B" });
    expect(parsed("a", "--outlet=--odd").options).toEqual({ "--outlet": "--odd" });
  });

  test("after -- are arguments, whatever they look like", () => {
    expect(parsed("--json", "--", "--outlet", "-x")).toEqual({
      args: ["--outlet", "-x"],
      options: { "--json": true },
    });
  });

  test.each([
    [["a", "--nope"], "stemma read knows no option --nope. See: stemma help read"],
    [["a", "-x"], "stemma read knows no option -x. See: stemma help read"],
    [["a", "--outlet"], "--outlet needs a value: --outlet NAME."],
    [["a", "--outlet", "--json"], "--outlet needs a value: --outlet NAME."],
    [["a", "--outlet="], "--outlet needs a value: --outlet NAME."],
    [["a", "--json=yes"], "--json takes no value."],
    [["--json"], "stemma read needs SOURCE…. For example: stemma read demo/reports/03-meridian-press.txt"],
  ])("%j are misuse", (words, sentence) => {
    expect(() => parseArguments(read, words)).toThrow(sentence);
  });

  test("given to a command that takes none are misuse, and none to one that needs some", () => {
    expect(() => parseArguments(check, ["./record"])).toThrow(
      "stemma check takes no ./record, only options.",
    );
    expect(() => parseArguments(add, [])).toThrow(
      "stemma add needs SOURCE…. For example: stemma add demo/reports",
    );
    expect(parseArguments(check, [])).toEqual({ args: [], options: new Map() });
  });
});
