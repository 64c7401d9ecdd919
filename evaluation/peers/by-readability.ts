import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { findBlocks } from "../../src/read/page/blocks.ts";
import { parsePage } from "../../src/read/page/parse-page.ts";

/** A page's article by Readability on linkedom, its words a line a block; "" where it finds none. */
export function articleByReadability(html: string): string {
  const { document } = parseHTML(
    /<html\b/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`,
  );
  const found = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse();
  return findBlocks(parsePage(found?.content ?? ""))
    .map(({ text }) => text)
    .join("\n");
}
