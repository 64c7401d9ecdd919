import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { root } from "../../../test/shared.ts";
import { loadModel } from "./load-model.ts";
import { piecesOf } from "./pieces.ts";

const released = join(root, "models", "en");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stemma-model-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("The released weights are what their manifest says, and read", async () => {
  const model = await loadModel(released);
  if ("missing" in model) throw new Error(model.reason);
  const text = "The ministry said that the yard was closed.";
  const [read] = await model.attribute(piecesOf(model.cutter, text, [[0, text.length]]));
  expect(read?.source.length).toBeGreaterThan(0);
  expect(model.version).toMatch(/^en\/\d+$/);
});

test("A folder without weights has none, and says what is not there", async () => {
  expect(await loadModel(join(folder, "nowhere"))).toEqual({
    missing: "absent",
    reason: "there is no model.json",
  });
});

test("A file that is not there, cut short or changed is told by its name", async () => {
  cpSync(released, folder, { recursive: true });
  const head = readFileSync(join(folder, "head.onnx"));
  head[100] = (head[100] as number) ^ 1;
  writeFileSync(join(folder, "head.onnx"), head);
  expect(await loadModel(folder)).toEqual({
    missing: "damaged",
    reason: "head.onnx is not what model.json says",
  });
  truncateSync(join(folder, "encoder.onnx"), 1000);
  expect(await loadModel(folder)).toEqual({
    missing: "damaged",
    reason: "encoder.onnx is not what model.json says",
  });
  rmSync(join(folder, "encoder.onnx"));
  expect(await loadModel(folder)).toEqual({ missing: "absent", reason: "encoder.onnx is not there" });
});

test("A manifest that is no manifest is damage, not a crash", async () => {
  writeFileSync(join(folder, "model.json"), '{"version": 1}');
  expect(await loadModel(folder)).toEqual({ missing: "damaged", reason: "model.json cannot be read" });
});

test("Graphs of words are there all or not at all", async () => {
  cpSync(released, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, "model.json"), "utf8")) as {
    files: Record<string, string>;
  };
  for (const name of ["words.onnx", "relations.onnx", "coreference.onnx"]) delete manifest.files[name];
  const without = JSON.stringify(manifest);
  manifest.files["words.onnx"] = "0".repeat(64);
  writeFileSync(join(folder, "model.json"), JSON.stringify(manifest));
  expect(await loadModel(folder)).toEqual({
    missing: "damaged",
    reason: "model.json has graphs of words but no relations.onnx",
  });
  writeFileSync(join(folder, "model.json"), without);
  const model = await loadModel(folder);
  if ("missing" in model) throw new Error(model.reason);
  expect(model.readsStructure).toBe(false);
  const { structure } = await model.read(piecesOf(model.cutter, "Nobody left.", [[0, 12]]));
  expect(structure).toBeNull();
});
