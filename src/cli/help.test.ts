import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commands } from "./commands.ts";
import { overview, pageOf } from "./help.ts";
import { parseArguments } from "./parse-arguments.ts";

const root = join(import.meta.dirname, "..", "..");

test("The overview names every command, and each has a page with all its options", () => {
  for (const command of commands) {
    expect(overview()).toContain(`stemma ${command.name}`);
    for (const option of command.options) expect(pageOf(command)).toContain(`  ${option.name}`);
  }
});

test("Pages keep to their width", () => {
  for (const width of [40, 80])
    for (const page of [overview(width), ...commands.map((command) => pageOf(command, width))])
      expect(page.split("\n").filter((line) => line.length > width)).toEqual([]);
});

test("A long call is broken where a shell takes it as one", () => {
  const page = pageOf(commands[0] as (typeof commands)[number], 40);
  expect(page).toContain("  stemma read --outlet 'The Daily' \\\n      --published 2025-12-26 -\n");
});

test("Every example is a call that its command takes, and the demo's files are there", () => {
  for (const command of commands) {
    for (const { words } of command.examples) {
      const [name, ...rest] = (words.split(/ (?:>>|\|) /)[0] ?? "").match(/'[^']*'|\S+/g) ?? [];
      expect(name).toBe(command.name);
      const { args } = parseArguments(command, rest);
      for (const path of args.filter((arg) => arg.startsWith("demo/")))
        expect([path, existsSync(join(root, path))]).toEqual([path, true]);
    }
  }
});
