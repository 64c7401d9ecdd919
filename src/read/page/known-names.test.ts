import { describe, expect, it } from "vitest";
import { KnownNames } from "./known-names.ts";

describe("names of elements and attributes", () => {
  const asked: string[] = [];
  const names = new KnownNames((name) => {
    asked.push(name);
    return name.length;
  }, 8);
  const ask = (words: string): [number, string | null] => {
    const bytes = Buffer.from(`<${words}>`);
    return [names.ask(bytes, 1, bytes.length - 1), names.name];
  };

  it("are found out about once, however they are written", () => {
    for (const written of ["article", "Article", "ARTICLE"]) expect(ask(written)).toEqual([7, "article"]);
    expect(asked).toEqual(["article"]);
  });

  it("are told apart by every letter and by their length, more of them than are remembered too", () => {
    const written = [
      "p",
      "pp",
      "a",
      "abcd",
      "abce",
      "abcde",
      "abcdefgh",
      "abcdefgi",
      "abcdefghi",
      "abcdefghj",
      "b@",
    ];
    for (const _ of [1, 2]) for (const one of written) expect(ask(one)).toEqual([one.length, one]);
    expect(ask("")).toEqual([0, ""]);
    expect(ask("B`")).toEqual([2, "b`"]);
  });

  it("are none where they are longer than any", () => {
    expect(ask("x".repeat(41))).toEqual([0, null]);
  });
});
