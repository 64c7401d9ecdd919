import { declaredInPage, decode } from "#collect/decode.ts";
import { StemmaError } from "#errors.ts";
import { readReport } from "#read/read-report.ts";
import type { Report } from "#vocabulary/report.ts";
import { htmldate, scrapinghub } from "../gold/pages.ts";
import { articleByReadability } from "../peers/by-readability.ts";
import { receivedPage } from "../received.ts";
import { scoreDays, scorePages } from "../score/article-text.ts";
import { measurePageText, type PageTextResult, type TextScore } from "./page-text.ts";

export interface PagesResult {
  text: PageTextResult;
  /** The same pages by Readability on linkedom, in the same run. */
  readability: TextScore;
  /** Pages a second on the extraction benchmark, bytes to report and bytes to text, and Stemma's slowest of twenty in milliseconds. */
  speed: { pages: number; perSecond: number; readabilityPerSecond: number; p95: number };
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
  const times: number[] = [];
  // Once without a watch: code runs slower until it has been compiled.
  for (const { id, bytes } of articles) read(bytes, id, null);
  for (const { id, bytes } of articles) {
    const start = monotonic();
    read(bytes, id, null);
    times.push(monotonic() - start);
  }
  const before = monotonic();
  const peer = articles.map(({ id, bytes, gold }) => ({
    guess: articleByReadability(decode(bytes, declaredInPage(bytes), id).text),
    gold,
  }));
  const after = monotonic();
  const spent = times.reduce((sum, time) => sum + time, 0);
  const dated = htmldate();
  const loaded = monotonic();
  const days = dated.map(({ id, url, bytes, gold }) => ({
    guess: read(bytes, id, url)?.published?.value.slice(0, 10) ?? null,
    gold,
  }));
  const end = monotonic();
  return {
    text: measurePageText(),
    readability: scorePages(peer),
    speed: {
      pages: articles.length,
      perSecond: articles.length / (spent / 1000),
      readabilityPerSecond: articles.length / ((after - before) / 1000),
      p95: times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0,
    },
    day: { pages: days.length, ...scoreDays(days), perSecond: days.length / ((end - loaded) / 1000) },
  };
}

/** Null where the page holds no article: the reader says so, and the score counts it as empty. */
function read(bytes: Uint8Array, input: string, url: string | null): Report | null {
  try {
    const { text } = decode(bytes, declaredInPage(bytes), input);
    return readReport(receivedPage(input, bytes, text, url)).report;
  } catch (error) {
    if (error instanceof StemmaError) return null;
    throw error;
  }
}
