import { expect, test } from "vitest";
import { parseSettings } from "./settings.ts";

const parse = (env: Record<string, string>, platform = "linux") =>
  parseSettings({ HOME: "/home/ann", ...env }, platform, "/opt/stemma");

test("The record lies where each platform keeps a user's data, unless it is named", () => {
  expect(parse({}).record).toBe("/home/ann/.local/share/stemma/record");
  expect(parse({ XDG_DATA_HOME: "/data" }).record).toBe("/data/stemma/record");
  expect(parse({}, "darwin").record).toBe("/home/ann/Library/Application Support/stemma/record");
  expect(parse({ LOCALAPPDATA: "/local" }, "win32").record).toBe("/local/stemma/record");
  expect(parse({ STEMMA_RECORD: "/mine" }).record).toBe("/mine");
});

test("Packs, web app and port have their places", () => {
  expect(parse({})).toMatchObject({
    packsFolder: "/opt/stemma/packs",
    modelsFolder: "/opt/stemma/models",
    webFolder: "/opt/stemma/web/dist",
    port: 4747,
  });
  expect(parse({ STEMMA_PACKS: "/packs", STEMMA_MODELS: "/weights", STEMMA_PORT: "8080" })).toMatchObject({
    packsFolder: "/packs",
    modelsFolder: "/weights",
    port: 8080,
  });
});

test("A bad setting is misuse that names it", () => {
  expect(() => parse({ STEMMA_PORT: "http" })).toThrow("The environment variable STEMMA_PORT is no number.");
  expect(() => parse({ STEMMA_PORT: "70000" })).toThrow(
    "The environment variable STEMMA_PORT is above 65535.",
  );
  expect(() => parse({ STEMMA_RECORD: "" })).toThrow(
    "The environment variable STEMMA_RECORD is empty; unset it or name a folder.",
  );
});

test("Colours follow NO_COLOR, then FORCE_COLOR, then the terminal", () => {
  expect(parse({}).colours).toBeNull();
  expect(parse({ NO_COLOR: "1", FORCE_COLOR: "1" }).colours).toBe(false);
  expect(parse({ NO_COLOR: "", FORCE_COLOR: "1" }).colours).toBe(true);
  expect(parse({ FORCE_COLOR: "0" }).colours).toBeNull();
});

test("COLUMNS is a width, and one that is none stops nobody", () => {
  expect([
    parse({}).columns,
    parse({ COLUMNS: "40" }).columns,
    parse({ COLUMNS: "wide" }).columns,
    parse({ COLUMNS: "0" }).columns,
  ]).toEqual([80, 40, 80, 80]);
});
