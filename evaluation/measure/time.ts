import { casual } from "chrono-node";
import { sentencesOf } from "#text/sentences.ts";
import { findTimes } from "#time/find-times.ts";
import type { Span } from "#vocabulary/passage.ts";
import { type GoldTimeArticle, timeml } from "../gold/timeml.ts";
import { scoreTimes, type TimeScore } from "../score/time.ts";

export interface TimeResult {
  sets: {
    set: string;
    documents: number;
    ours: TimeScore;
    chrono: TimeScore;
    secondsOurs: number;
    secondsChrono: number;
  }[];
}

/** TimeBank and AQUAINT: our finders and chrono-node by itself, in one run. */
export function measureTime(monotonic: () => number): TimeResult {
  return {
    sets: (["TimeBank", "AQUAINT"] as const).map((set) => {
      const articles = timeml(set);
      const ours = timed(monotonic, () =>
        articles.map((article) => ({
          gold: article.times,
          guess: findTimes(article.text, {
            published: article.published,
            sentences: sentencesIn(article.text),
          }),
        })),
      );
      const chrono = timed(monotonic, () =>
        articles.map((article) => ({ gold: article.times, guess: byChrono(article) })),
      );
      return {
        set,
        documents: articles.length,
        ours: scoreTimes(ours.result),
        chrono: scoreTimes(chrono.result),
        secondsOurs: ours.seconds,
        secondsChrono: chrono.seconds,
      };
    }),
  };
}

function timed<Result>(monotonic: () => number, run: () => Result): { result: Result; seconds: number } {
  run();
  const start = monotonic();
  const result = run();
  return { result, seconds: (monotonic() - start) / 1000 };
}

/** Sentences may run over line ends in these texts; only blank lines part paragraphs. */
function sentencesIn(text: string): Span[] {
  return [...text.matchAll(/(?:[^\n]|\n(?!\s*\n))+/g)]
    .filter((block) => block[0].trim() !== "")
    .flatMap((block) => sentencesOf(text, [block.index, block.index + block[0].length]));
}

/** chrono-node as anybody would use it first: its casual parser, dates as days. */
function byChrono({ text, published }: GoldTimeArticle): { span: Span; timex: string | null }[] {
  const reference = { instant: new Date(`${published ?? "2000-01-01"}T12:00:00Z`), timezone: 0 };
  return casual.parse(text, reference).map((found) => {
    const { start } = found;
    const pad = (n: number | null): string => String(n ?? 0).padStart(2, "0");
    const month = start.isCertain("month") || start.isCertain("weekday") || start.isCertain("day");
    const day = start.isCertain("day") || start.isCertain("weekday");
    const timex = `${start.get("year")}${month ? `-${pad(start.get("month"))}` : ""}${day ? `-${pad(start.get("day"))}` : ""}`;
    return { span: [found.index, found.index + found.text.length], timex };
  });
}
