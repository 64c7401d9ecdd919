import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadPacks } from "#packs/load-packs.ts";
import { EXAMPLES, exampleDossier, exampleTexts } from "../scripts/docs/examples.ts";
import { root } from "./shared.ts";

describe.each(EXAMPLES)("The example “%s” of docs", (name, programme) => {
  const page = readFileSync(join(root, "docs", "examples", name, "README.md"), "utf8");

  test("shows its texts as they are", () => {
    expect(page).toContain(exampleTexts(root, name));
  });

  test("shows what its commands print", async () => {
    expect(page).toContain(await exampleDossier(root, name, programme));
  });

  test("has a pack without a fault", async () => {
    const [pack] = await loadPacks(join(root, "docs", "examples", name, "packs"), null);
    expect(pack?.head.name).toBe(name);
  });
});
