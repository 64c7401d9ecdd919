import { declaredInPage, decode } from "#collect/decode.ts";
import { StemmaError } from "#errors.ts";
import { readReport } from "#read/read-report.ts";
import type { Report } from "#vocabulary/report.ts";
import { htmldate } from "../gold/pages.ts";
import { receivedPage } from "../received.ts";
import { scoreDays } from "../score/article-text.ts";
import { measurePageText, type PageTextResult } from "./page-text.ts";

export interface PagesResult {
  text: PageTextResult;
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

/** `publishers`: whether their rules read, too. Article text on the extraction benchmark's pages, day of publication on htmldate's. */
export function measurePages(monotonic: () => number, publishers = true): PagesResult {
  const read = (bytes: Uint8Array, input: string, url: string | null): Report | null =>
    readWith(bytes, input, url, publishers);
  const dated = htmldate();
  const loaded = monotonic();
  const days = dated.map(({ id, url, bytes, gold }) => ({
    guess: read(bytes, id, url)?.published?.value.slice(0, 10) ?? null,
    gold,
  }));
  const end = monotonic();
  return {
    text: measurePageText(),
    day: { pages: days.length, ...scoreDays(days), perSecond: days.length / ((end - loaded) / 1000) },
  };
}

/** Null where the page holds no article: the reader says so, and the score counts it as empty. */
function readWith(bytes: Uint8Array, input: string, url: string | null, publishers: boolean): Report | null {
  try {
    const { text } = decode(bytes, declaredInPage(bytes), input);
    return readReport(receivedPage(input, bytes, text, url), publishers ? undefined : []).report;
  } catch (error) {
    if (error instanceof StemmaError) return null;
    throw error;
  }
}
