import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { Reading } from "#vocabulary/reading.ts";
import { ReportDetail, SearchHit } from "#vocabulary/record.ts";
import { folderOf } from "./collecting.ts";
import { jsonOf, stemma } from "./run-stemma.ts";
import { describeShared, root } from "./shared.ts";

const PATIENCE = 300_000;
const demo = join(root, "demo", "reports");
const tooWide = (words: string, width: number) =>
  words.split("\n").filter((line) => stringWidth(line) > width);
const article = (text: string) =>
  JSON.stringify({
    url: "https://courier.example/1",
    outlet: "The Courier",
    title: "Harbour",
    published: "2025-03-01",
    text,
  });

describe("Standard output and standard error", () => {
  test(
    "hold results alone, without colours, and nothing, where they are no terminal",
    () => {
      const ran = stemma(["read", demo]);
      expect([ran.status, ran.err]).toEqual([0, []]);
      expect(ran.out).not.toContain("\u001b");
      expect(ran.out.match(/^─+$/gm)).toHaveLength(16);
    },
    PATIENCE,
  );

  test(
    "colour only where it is asked for, and NO_COLOR stands above that",
    () => {
      const file = join(demo, "02-norland-wire.txt");
      const coloured = stemma(["read", file], { env: { FORCE_COLOR: "1" } }).out;
      expect(coloured).toContain("\u001b[");
      const plain = stemma(["read", file], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }).out;
      expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(plain);
    },
    PATIENCE,
  );

  test(
    "an early end of the reader is no error",
    () => {
      const call = spawnSync(
        "sh",
        [
          "-c",
          `"${process.execPath}" --conditions=source "${join(root, "src", "cli", "main.ts")}" read "${demo}" | head -n 1`,
        ],
        { encoding: "utf8" },
      );
      expect(call.stderr).toBe("");
      expect(call.stdout.split("\n")).toHaveLength(2);
    },
    PATIENCE,
  );
});

describe("--json", () => {
  test(
    "of read and add is one object a report in the order of the input, whatever the number of threads",
    () => {
      const rows = Array.from({ length: 60 }, (_, i) =>
        JSON.stringify({ id: `r${i}`, text: `Officials said on Monday that gate ${i} is closed.` }),
      );
      const input = [...rows.slice(0, 50), "{oops", ...rows.slice(50)].join("\n");
      const record = join(folderOf({}), "record");
      const read = stemma(["read", "--json", "--jobs", "2", "-"], { input });
      const added = stemma(["add", "--json", "--jobs", "1", "--record", record, "-"], { input });
      const again = stemma(["add", "--json", "--record", record, "-"], { input });
      const ids = rows.map((_, i) => `r${i}`);
      for (const ran of [read, added, again]) {
        expect((jsonOf(ran) as Reading[]).map((reading) => reading.input)).toEqual(ids);
        expect(ran.err).toHaveLength(1);
        expect(ran.status).toBe(1);
      }
      for (const reading of jsonOf(read)) expect(Reading.strict().parse(reading)).toEqual(reading);
      expect(jsonOf(added)).toEqual(
        jsonOf(read).map((reading) => ({ ...(reading as Reading), outcome: "added" })),
      );
      expect(jsonOf(again)).toEqual(
        jsonOf(read).map((reading) => ({ ...(reading as Reading), outcome: "unchanged" })),
      );
    },
    PATIENCE,
  );
});

describe("A changed article", () => {
  test(
    "becomes a revision: its difference is shown with words around it, each day as it stood, and again changes nothing",
    async () => {
      const record = join(folderOf({}), "record");
      const add = (text: string) => stemma(["add", "--record", record, "-"], { input: article(text) }).out;
      const first =
        "The ministry said that the harbour at Osker is closed.\n\nResidents said they had heard engines at night.";
      const second =
        "The ministry said that the harbour at Osker is open again.\n\nResidents said they had heard engines at night.";
      expect(add(first)).toMatch(/^1 added; /);
      expect(add(first)).toMatch(/^0 added, 1 there already; 0 claims/);
      expect(add(second)).toMatch(/^0 added, 1 revised; /);
      expect(add(second)).toMatch(/^0 added, 1 there already; 0 claims/);

      const hits = jsonOf(stemma(["search", "--json", "--record", record, "harbour"])) as SearchHit[];
      for (const hit of hits) expect(SearchHit.strict().parse(hit)).toEqual(hit);
      const id = hits[0]?.report.id ?? "";
      const shown = stemma(["show", "--record", record, id], { env: { COLUMNS: "96" } }).out;
      expect(shown).toContain(
        "… that the harbour at Osker is [−closed−] {+open again+}. Residents said they had heard",
      );
      const [detail] = jsonOf(stemma(["show", "--json", "--record", record, id])) as ReportDetail[];
      expect(ReportDetail.strict().parse(detail)).toEqual(detail);
      expect(detail?.revisions).toHaveLength(2);

      const moment = detail?.revisions[0]?.recordedAt ?? "";
      const [then] = jsonOf(
        stemma(["show", "--json", "--as-of", moment, "--record", record, id]),
      ) as ReportDetail[];
      expect(then?.reading.report.text).toBe(first);
      expect(stemma(["search", "--record", record, "closed"]).out).toContain(
        "Nothing in the record holds “closed”.",
      );
      expect(stemma(["search", "--as-of", moment, "--record", record, "closed"]).out).toContain(
        "harbour at Osker is closed",
      );
      expect(stemma(["show", "--as-of", "2020-01-01", "--record", record, id]).status).toBe(2);

      const old = then?.claims[0]?.id ?? "";
      const claim = stemma(["show", "--record", record, old]).out;
      expect(claim.split("\n")[0]).toBe("… the harbour at Osker is closed");
      expect(claim).toContain("superseded");
    },
    PATIENCE,
  );
});

describe("Lines", () => {
  test.each([40, 80, 120])(
    "are no wider than %d columns",
    (width) => {
      const env = { COLUMNS: String(width) };
      for (const args of [["read", demo], ["help"], ["help", "read"]]) {
        const ran = stemma(args, { env });
        expect(ran.status).toBe(0);
        expect(tooWide(ran.out, width)).toEqual([]);
      }
    },
    PATIENCE,
  );

  describeShared("of the reference report", (folder) => {
    test(
      "keep to a narrow terminal, and hold its claims",
      () => {
        const ran = stemma(["read", join(folder, "seed", "trt-world-2025-12-26.txt")], {
          env: { COLUMNS: "40" },
        });
        expect(tooWide(ran.out, 40)).toEqual([]);
        expect(ran.out.replace(/\s+/g, " ")).toContain(
          "TRT World ← agencies (credited) ← Korean Central News Agency",
        );
      },
      PATIENCE,
    );
  });
});

describe("Completion", () => {
  const bash = ["/bin/bash", "/usr/bin/bash", "/usr/local/bin/bash", "/opt/homebrew/bin/bash"].find((path) =>
    existsSync(path),
  );
  test.skipIf(bash === undefined)(
    "works in bash",
    () => {
      const script = join(folderOf({ "stemma.bash": stemma(["completion", "bash"]).out }), "stemma.bash");
      const offered = (...words: string[]) =>
        execFileSync(
          bash as string,
          [
            "-c",
            `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _stemma; printf '%s\\n' "\${COMPREPLY[@]}"`,
            "bash",
            script,
            "stemma",
            ...words,
          ],
          { encoding: "utf8" },
        )
          .trim()
          .split("\n");
      expect(offered("s")).toEqual(["show", "search", "serve"]);
      expect(offered("read", "--p")).toEqual(["--published", "--pack"]);
      expect(offered("check", "--")).toEqual(["--json", "--record"]);
      expect(offered("completion", "")).toEqual(["bash", "zsh", "fish"]);
      expect(offered("help", "re")).toEqual(["read", "reread", "review"]);
      expect(offered("read", "demo")).toEqual([""]);
    },
    PATIENCE,
  );
});

test("The launcher says its version, which is the package's", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  expect(stemma(["--version"])).toEqual({ status: 0, out: `${version}\n`, err: [] });
});

describe("What the compiler made of the code is kept for the next start", () => {
  const launcher = join(root, "bin", "stemma.mjs");
  const built = existsSync(join(root, "dist", "program", "main.js"));
  const started = (kept: string) =>
    spawnSync(process.execPath, [launcher, "--version"], {
      env: { ...process.env, NODE_COMPILE_CACHE: kept },
      encoding: "utf8",
      timeout: PATIENCE,
    });

  test.skipIf(!built)("in the folder that the environment names", () => {
    const kept = folderOf({});
    expect(started(kept).status).toBe(0);
    expect(readdirSync(kept, { recursive: true }).length).toBeGreaterThan(2);
  });

  test.skipIf(!built)("and nothing is said where it cannot be kept", () => {
    const file = join(folderOf({ "taken.txt": "no folder" }), "taken.txt");
    expect(started(file)).toMatchObject({ status: 0, stderr: "" });
  });
});
