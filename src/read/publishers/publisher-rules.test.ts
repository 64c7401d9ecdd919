import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expectationOf, readGoldenPage, unmetBy } from "../../../test/golden-page.ts";
import { root } from "../../../test/shared.ts";
import { parsePage } from "../page/parse-page.ts";
import { byRules, PUBLISHER_RULES, rulesFor } from "./publisher-rules.ts";

const pages = join(root, "test", "pages");
const ids = (address: string | null, day: string | null): string[] =>
  rulesFor(address, day).map(({ id }) => id);

describe("The rules of an outlet", () => {
  test("are those that were in force on the day of the capture, on its own hosts", () => {
    expect(ids("http://www.kcna.co.jp/item/2004/200410/news10/04.htm", "2004-10-05T00:00:00Z")).toEqual([
      "kcna-last-line",
      "kcna-tables",
    ]);
    expect(ids("http://kcna.kp/kcna.user.article", "2015-03-01T00:00:00Z")).toEqual([
      "kcna-last-line",
      "kcna-spans",
    ]);
    expect(ids("http://kcna.kp/en/article", "2026-03-01T00:00:00Z")).toEqual(["kcna-last-line"]);
  });

  test("are none for other hosts, a name that only ends alike, or no address", () => {
    expect(ids("https://notkcna.kp/a", "2015-03-01T00:00:00Z")).toEqual([]);
    expect(ids("https://news.example/kcna.kp/", null)).toEqual([]);
    expect(ids(null, null)).toEqual([]);
    expect(ids("no address", null)).toEqual([]);
  });

  test("find nothing on a page that is not built so", () => {
    const tree = parsePage(
      "<article><h1>Pier closed</h1><p>The pier was closed at noon, and nobody was hurt.</p></article>",
    );
    const blocks = [{ kind: "body" as const, text: "The pier was closed at noon, and nobody was hurt." }];
    expect(byRules(PUBLISHER_RULES, { tree, address: "https://kcna.kp/a", blocks, trail: [] })).toEqual({});
  });

  test.each(PUBLISHER_RULES)(
    "$id meets on its golden page what the generic reader alone does not",
    ({ id, golden }) => {
      expect(existsSync(join(pages, golden))).toBe(true);
      const expected = expectationOf(join(pages, golden));
      expect(expected.publisher).toBe(id);
      const unmet = (publisher: string | undefined): string[] =>
        unmetBy(readGoldenPage(join(pages, golden), { ...expected, publisher }), expected).map(
          ({ field }) => field,
        );
      const [on, off] = [unmet(id), unmet(undefined)];
      expect(on.length).toBeLessThan(off.length);
      expect(off).toEqual(expect.arrayContaining(on));
    },
  );
});
