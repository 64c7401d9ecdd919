import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { errorTable, StemmaError } from "./errors.ts";

const root = join(import.meta.dirname, "..");
const codes = Object.keys(errorTable);

/** What the code says, without tests and without the table itself. */
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && name !== "errors.ts")
  .map((name) => readFileSync(join(root, "src", name), "utf8"))
  .join("\n");

describe("the table of error codes", () => {
  test("has a row in docs/errors.md for every code, in its order, and no other", () => {
    const page = readFileSync(join(root, "docs", "errors.md"), "utf8");
    expect([...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code)).toEqual(codes);
    for (const { when, message } of Object.values(errorTable)) {
      expect(page).toContain(when);
      expect(page).toContain(message);
    }
  });

  test.each(codes)("names %s because something throws it", (code) => {
    expect(sources).toMatch(new RegExp(`new StemmaError\\(\\s*"${code}"`));
  });

  test("says every sentence whole, with a capital or a value first and a full stop last", () => {
    for (const [code, { message }] of Object.entries(errorTable)) {
      if (code === "misuse") continue;
      expect(message, code).toMatch(/^(?:[A-Z]|\{)/);
      expect(message, code).toMatch(/(?:[.}]|: npm run build:web|: stemma search WORDS)$/);
    }
  });

  test("fills a sentence with its values, and leaves no brace where one is missing", () => {
    expect(new StemmaError("input-too-large", { input: "a.txt", limit: "32 MiB" }).message).toBe(
      "a.txt is larger than 32 MiB. Split it, or raise --max-size.",
    );
    expect(new StemmaError("page-without-article", { input: "a.html" }).message).toBe(
      "a.html holds no article text. Save the page after it has loaded, or give its text.",
    );
  });

  test("tells the caller what comes next and how the command ends", () => {
    expect(new StemmaError("url-failed")).toMatchObject({ next: "retry", exit: 1 });
    expect(new StemmaError("input-empty")).toMatchObject({ next: "skip", exit: 1 });
    expect(new StemmaError("record-missing")).toMatchObject({ next: "stop", exit: 2 });
  });
});
