import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { findBlocks } from "../../src/read/page/blocks.ts";
import { parsePage } from "../../src/read/page/parse-page.ts";

/** A page's article by Readability on linkedom, its words a line a block; "" where it finds none. */
export function articleByReadability(html: string): string {
  return findBlocks(parsePage(readabilityOf(html)?.content ?? ""))
    .map(({ text }) => text)
    .join("\n");
}

/** What Readability itself gives, and nothing done to it. */
export function readabilityOf(html: string): ReturnType<Readability["parse"]> {
  const { document } = parseHTML(
    /<html\b/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`,
  );
  return new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse();
}
