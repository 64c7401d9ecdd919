import { declaredInPage, decode } from "#collect/decode.ts";
import { StemmaError } from "#errors.ts";
import { readReport } from "#read/read-report.ts";
import type { Report } from "#vocabulary/report.ts";
import { htmldate, scrapinghub } from "../gold/pages.ts";
import { scoreDays, scorePages } from "../score/article-text.ts";

export interface PagesResult {
  text: { pages: number; precision: number; recall: number; f1: number; perSecond: number };
  day: {
    pages: number;
    right: number;
    wrong: number;
    missed: number;
    accuracy: number;
    f1: number;
    perSecond: number;
  };
}

/** Article text on the extraction benchmark's pages, day of publication on htmldate's. */
export function measurePages(monotonic: () => number): PagesResult {
  const articles = scrapinghub();
  const start = monotonic();
  const texts = articles.map(({ id, bytes, gold }) => ({ guess: read(bytes, id, null)?.text ?? "", gold }));
  const middle = monotonic();
  const dated = htmldate();
  const loaded = monotonic();
  const days = dated.map(({ id, url, bytes, gold }) => ({
    guess: read(bytes, id, url)?.published?.value.slice(0, 10) ?? null,
    gold,
  }));
  const end = monotonic();
  return {
    text: { pages: texts.length, ...scorePages(texts), perSecond: texts.length / ((middle - start) / 1000) },
    day: { pages: days.length, ...scoreDays(days), perSecond: days.length / ((end - loaded) / 1000) },
  };
}

/** Null where the page holds no article: the reader says so, and the score counts it as empty. */
function read(bytes: Uint8Array, input: string, url: string | null): Report | null {
  try {
    const { text } = decode(bytes, declaredInPage(bytes), input);
    return readReport({
      capture: {
        id: "capture:evaluation",
        input,
        url,
        capturedAt: null,
        mediaType: "text/html",
        charset: null,
        headers: {},
        sha256: "",
        size: bytes.length,
      },
      bytes: new Uint8Array(),
      body: { kind: "html", html: text },
      given: { id: null, url: null, outlet: null, title: null, published: null, language: null },
    }).report;
  } catch (error) {
    if (error instanceof StemmaError) return null;
    throw error;
  }
}
