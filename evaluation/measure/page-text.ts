import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { declaredInPage, decode } from "#collect/decode.ts";
import { findArticle } from "#read/article.ts";
import type { BlockModel } from "#read/page/model.ts";
import { parsePage } from "#read/page/parse-page.ts";
import { PAGE_SETS, type PageSet, type PageText, pageTexts } from "../gold/page-texts.ts";
import { articleByReadability } from "../peers/by-readability.ts";
import { peerTexts } from "../peers/page-peers.ts";
import { scorePage, scorePages } from "../score/article-text.ts";

export interface TextScore {
  precision: number;
  recall: number;
  f1: number;
}
export interface PageTextResult {
  sets: Record<
    PageSet,
    { pages: number; byFolds: TextScore | null; rules: TextScore; withCaptions: TextScore | null }
  >;
  /** Ids of the pages that are read worst, with precision and recall. */
  worst: Record<PageSet, { id: string; precision: number; recall: number }[]>;
  /** Others on the same pages by the same scorer, by their names; those in Python only where they are installed. */
  peers?: Record<string, Record<PageSet, TextScore>>;
}

export const FOLDS = 5;
/** Which fifth a page is of hangs on its id alone, so that it stays when pages are added. */
export const foldOf = (id: string): number => (createHash("sha256").update(id).digest()[0] as number) % FOLDS;

/**
 * Article text by the metric of the article-extraction benchmark. Every page is scored by a model that was trained on the other four
 * fifths. Where the gold leaves captions out, they are left out here too (a report's parts tell them apart).
 */
export function measurePageText(): PageTextResult {
  const folder = join(import.meta.dirname, "..", "folds");
  const models = Array.from({ length: FOLDS }, (_, fold) => {
    const path = join(folder, `article-blocks-${fold}.json`);
    return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as BlockModel) : null;
  });
  const pages = pageTexts();
  const sets = {} as PageTextResult["sets"];
  const worst = {} as PageTextResult["worst"];
  for (const set of PAGE_SETS) {
    const own = pages.filter((page) => page.set === set);
    const score = (model: (id: string) => BlockModel | null, captions: boolean | null): TextScore =>
      scorePages(
        own.map((page) => ({
          guess: textOf(page, model(page.id), captions ?? page.captions),
          gold: page.gold,
        })),
      );
    const fold = (id: string): BlockModel | null => models[foldOf(id)] ?? null;
    const learned = models.every((model) => model !== null);
    sets[set] = {
      pages: own.length,
      byFolds: learned ? score(fold, null) : null,
      rules: score(() => null, null),
      withCaptions: learned ? score(fold, true) : null,
    };
    worst[set] = own
      .map((page) => ({ id: page.id, ...scorePage(textOf(page, fold(page.id), page.captions), page.gold) }))
      .sort((a, b) => Math.min(a.precision, a.recall) - Math.min(b.precision, b.recall))
      .slice(0, 10);
  }
  return { sets, worst, peers: scorePeers(pages) };
}

function scorePeers(pages: readonly PageText[]): NonNullable<PageTextResult["peers"]> {
  const texts: Record<string, Record<string, string>> = {
    "Readability on linkedom": Object.fromEntries(
      pages.map(({ id, bytes }) => [id, articleByReadability(decode(bytes, declaredInPage(bytes), id).text)]),
    ),
    ...peerTexts(pages),
  };
  const scores = (found: Record<string, string>): Record<PageSet, TextScore> =>
    Object.fromEntries(
      PAGE_SETS.map((set) => [
        set,
        scorePages(
          pages.filter((page) => page.set === set).map(({ id, gold }) => ({ guess: found[id] ?? "", gold })),
        ),
      ]),
    ) as Record<PageSet, TextScore>;
  return Object.fromEntries(Object.entries(texts).map(([name, found]) => [name, scores(found)]));
}

function textOf(page: PageText, model: BlockModel | null, captions: boolean): string {
  const { text } = decode(page.bytes, declaredInPage(page.bytes), page.id);
  const article = findArticle(parsePage(text), model);
  return article.blocks
    .filter(({ kind }) => captions || kind !== "caption")
    .map((block) => block.text)
    .join("\n\n");
}
