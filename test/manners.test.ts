import { describe, expect, test } from "vitest";
import { DATA } from "./manners/data.ts";
import { LAYOUTS } from "./manners/layouts.ts";
import { type Manner, readManner } from "./manners/manner.ts";
import { SCRIPTS } from "./manners/scripts.ts";
import { WALLS } from "./manners/walls.ts";

const named = (manners: readonly Manner[]): [string, Manner][] =>
  manners.map((manner) => [manner.name, manner]);

describe("Pages in the manner of publishers", () => {
  test.each(named([...DATA, ...WALLS, ...SCRIPTS, ...LAYOUTS]))("%s", (_, manner) => {
    expect(readManner(manner)).toEqual(manner.expected);
  });
});
