import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { StemmaError } from "#errors.ts";
import type { Received } from "#vocabulary/capture.ts";
import { makeReading } from "../../test/make-reading.ts";
import { root } from "../../test/shared.ts";
import { READY } from "./worker-messages.ts";
import { type Outcome, WorkerPool } from "./worker-pool.ts";

const settings = { packsFolder: join(root, "packs"), packs: ["karsolia"], modelFolder: null };
let folder: string;
const pools: WorkerPool[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stemma-pool-"));
});
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A pool whose threads run this program; it sees `answer(words)` and each text as `words`. */
function poolOf(size: number, program: string): WorkerPool {
  const file = join(folder, `worker-${Math.random().toString(36).slice(2)}.mjs`);
  writeFileSync(
    file,
    `import { parentPort } from "node:worker_threads";
     parentPort.postMessage(${JSON.stringify(READY)});
     parentPort.on("message", async ({ id, captures }) => {
       const results = [];
       for (const { body } of captures) results.push(await read(body.text));
       parentPort.postMessage({ id, results });
     });
     async function read(words) { ${program} }`,
  );
  const pool = new WorkerPool(size, settings, "claims", pathToFileURL(file));
  pools.push(pool);
  return pool;
}

const capture = (text: string): Received => makeReading({ text, givenId: text }).received;
const told = (outcome: Outcome | undefined): string =>
  outcome instanceof StemmaError ? `${outcome.code}: ${outcome.message}` : String(outcome?.input);

test("A thread that still loads is not ended before it has", async () => {
  const file = join(folder, "slow.mjs");
  const trace = join(folder, "loaded");
  writeFileSync(
    file,
    `import { writeFileSync } from "node:fs";
     import { parentPort } from "node:worker_threads";
     await new Promise((done) => setTimeout(done, 300));
     writeFileSync(${JSON.stringify(trace)}, "");
     parentPort.postMessage(${JSON.stringify(READY)});
     parentPort.on("message", () => {});`,
  );
  await new WorkerPool(1, settings, "claims", pathToFileURL(file)).close();
  expect(existsSync(trace)).toBe(true);
});

test("A thread that reads is not ended before it has answered", async () => {
  const pool = poolOf(
    1,
    "await new Promise((done) => setTimeout(done, 300)); return { reading: { input: words } };",
  );
  let answers: Outcome[] | null = null;
  void pool.read([capture("a")]).then((outcomes) => {
    answers = outcomes;
  });
  await pool.close();
  expect((answers ?? []).map(told)).toEqual(["a"]);
});

test("A thread that falls while the pool closes does not keep it", async () => {
  const pool = poolOf(1, "await new Promise((done) => setTimeout(done, 100)); process.exit(3);");
  void pool.read([capture("a")]);
  await pool.close();
  expect(pool.ready).toBe(true);
});

describe("A pool of threads", () => {
  test("answers each question in the order of its captures, whichever thread is sooner", async () => {
    const pool = poolOf(
      3,
      "await new Promise((done) => setTimeout(done, words === 'slow' ? 120 : 1)); return { reading: { input: words } };",
    );
    const answers = await Promise.all([
      pool.read([capture("slow"), capture("a")]),
      pool.read([capture("b")]),
      pool.read([capture("c"), capture("slow"), capture("d")]),
      pool.read([capture("e")]),
    ]);
    expect(answers.map((outcomes) => outcomes.map(told))).toEqual([
      ["slow", "a"],
      ["b"],
      ["c", "slow", "d"],
      ["e"],
    ]);
  });

  test("gives each thread the next captures while it reads, and is full then", async () => {
    const pool = poolOf(
      1,
      "await new Promise((done) => setTimeout(done, 50)); return { reading: { input: words } };",
    );
    const first = pool.read([capture("a")]);
    expect(pool.full).toBe(false);
    const second = pool.read([capture("b")]);
    expect(pool.full).toBe(true);
    await first;
    expect(pool.full).toBe(false);
    expect((await second).map(told)).toEqual(["b"]);
  });

  test("gives a thread's error back with its code and values", async () => {
    const pool = poolOf(
      1,
      `return words === "bad" ? { code: "input-empty", values: { input: words } } : { crash: "TypeError: no\\n    at x" };`,
    );
    const [bad, crashed] = await pool.read([capture("bad"), capture("other")]);
    expect(told(bad)).toBe("input-empty: bad is empty. Nothing was read from it.");
    expect(told(crashed)).toContain("other could not be");
    expect(told(crashed)).toContain("TypeError: no");
    expect(told(crashed)).not.toContain("at x");
  });

  test.each([
    ["throws", "throw new Error('the rules fell');"],
    ["stops with a code", "process.exit(3);"],
    ["stops without one", "process.exit(0);"],
  ])(
    "does not hang where a thread %s: its captures come back unread, and the rest is read",
    async (_, fall) => {
      const pool = poolOf(1, `if (words === "bad") { ${fall} } return { reading: { input: words } };`);
      const answers = await Promise.all([
        pool.read([capture("a")]),
        pool.read([capture("bad"), capture("beside it")]),
        pool.read([capture("b")]),
        pool.read([capture("bad")]),
        pool.read([capture("c")]),
      ]);
      expect(answers.map((outcomes) => outcomes.map((outcome) => told(outcome).split(":")[0]))).toEqual([
        ["a"],
        ["input-unreadable", "input-unreadable"],
        ["b"],
        ["input-unreadable"],
        ["c"],
      ]);
    },
  );

  test("does not hang where no thread can start at all", async () => {
    const pool = new WorkerPool(2, settings, "claims", pathToFileURL(join(folder, "missing.mjs")));
    pools.push(pool);
    const answers = await Promise.all(["a", "b", "c", "d"].map((words) => pool.read([capture(words)])));
    expect(answers.flat().every((outcome) => outcome instanceof StemmaError)).toBe(true);
  });

  test("is ready when a thread has loaded what it needs, though nobody has asked it anything", async () => {
    const pool = new WorkerPool(1, settings, "claims");
    pools.push(pool);
    await expect.poll(() => pool.ready, { timeout: 20_000 }).toBe(true);
  });

  test("is never ready where no thread can start, and whoever looks goes on alone", async () => {
    const missing = { ...settings, packs: ["boats"] };
    const pool = new WorkerPool(1, missing, "claims");
    pools.push(pool);
    const [outcome] = await pool.read([capture("KPB said the yard was shut.")]);
    expect(outcome).toBeInstanceOf(StemmaError);
    expect(pool.ready).toBe(false);
  });

  test("reads with the project's own worker as this thread would", async () => {
    const pool = new WorkerPool(2, settings, "claims");
    pools.push(pool);
    expect(pool.ready).toBe(false);
    const [outcome] = await pool.read([capture("Oren Dalvik visited the Brask Works, KPB said.")]);
    expect(outcome).toMatchObject({ claims: [{ mode: "paraphrased" }] });
    expect(outcome).toHaveProperty("reader", expect.stringMatching(/^rules\/\d+\+.*\+karsolia@[0-9a-f]{8}$/));
  });
});
