import { cpSync, mkdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf } from "./collecting.ts";
import { jsonOf, type Ran, stemma } from "./run-stemma.ts";
import { root } from "./shared.ts";

const PATIENCE = 300_000;
const text = "The ministry said that the northern yard had been closed.";
const readerOf = (ran: Ran): unknown => (jsonOf(ran)[0] as { reader: unknown }).reader;

test(
  "weights that are missing or damaged are said in a sentence, the rules read, and the reading knows who read",
  () => {
    const models = join(folderOf({}), "models");
    mkdirSync(models);
    const env = { STEMMA_MODELS: models };
    const absent = stemma(["read", "--json", "-"], { input: text, env });
    expect(absent.status).toBe(0);
    expect(absent.err).toEqual([
      `stemma: The trained weights are missing in ${join(models, "en")} (there is no model.json); reading by rules. Get them back with: git checkout -- models`,
    ]);
    expect(readerOf(absent)).toMatch(/^rules\//);

    cpSync(join(root, "models", "en"), join(models, "en"), { recursive: true });
    truncateSync(join(models, "en", "encoder.onnx"), 5000);
    const damaged = stemma(["read", "--json", "-"], { input: text, env });
    expect(damaged.status).toBe(0);
    expect(damaged.err).toEqual([
      `stemma: The trained weights in ${join(models, "en")} are damaged (encoder.onnx is not what model.json says); reading by rules. Get them back with: git checkout -- models`,
    ]);
    expect(readerOf(damaged)).toMatch(/^rules\//);
  },
  PATIENCE,
);

test(
  "the weights read unless rules are asked for, and another reader supersedes",
  () => {
    const record = join(folderOf({}), "record");
    const add = (...more: string[]) =>
      stemma(["add", "--record", record, ...more, "-"], { input: text }).out.split(";")[0];
    expect(add("--model", "rules")).toBe("1 added");
    expect(add()).toBe("0 added, 1 read anew");
    expect(add()).toBe("0 added, 1 there already");
    expect(readerOf(stemma(["read", "--json", "-"], { input: text }))).toMatch(/^en\/\d+\+rules\//);
    expect(stemma(["read", "--model", "xx", "-"], { input: text })).toMatchObject({
      status: 2,
      err: ["stemma: --model takes en or rules, not “xx”."],
    });
  },
  PATIENCE,
);
