import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStore } from "./open-store.ts";

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "stemma-two-")), "record");
});

afterEach(() => {
  rmSync(join(folder, ".."), { recursive: true, force: true });
});

const script = fileURLToPath(new URL("../../test/write-reports.ts", import.meta.url));

/** Adds `count` reports from `from` on in a process of its own; answers its exit status. */
function write(from: number, count: number): Promise<number | null> {
  const child = spawn(
    process.execPath,
    ["--conditions=source", script, folder, String(from), String(count)],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", resolve);
  });
}

describe("two processes on one record", () => {
  test("make it at once and write at once, and nothing is lost", async () => {
    expect(await Promise.all([write(0, 120), write(80, 120)])).toEqual([0, 0]);
    const store = await openStore(folder, { create: false, now: () => "2026-01-01T00:00:00.000Z" });
    const { problems, reports } = await store.check();
    await store.close();
    expect(problems).toEqual([]);
    expect(reports).toBe(200);
  });
});
