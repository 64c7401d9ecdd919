import { sentencesOf } from "#text/sentences.ts";
import { findTimes } from "#time/find-times.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { TimeExpression } from "#vocabulary/time-expression.ts";
import { gumDates } from "../gold/gum-dates.ts";
import { meantimeTimes } from "../gold/meantime-times.ts";
import { scate } from "../gold/scate.ts";
import { type TimeSplit, timeArticles } from "../gold/time-split.ts";
import type { GoldTimeArticle } from "../gold/timeml.ts";
import { byChrono } from "../peers/by-chrono.ts";
import { type PeerName, peerTimes } from "../peers/times/run.ts";
import { type Spread, spreadOfF1 } from "../score/spread.ts";
import { scoreTimes, type TimeScore } from "../score/time.ts";
import { pairTimes, type TimeMistake, type TimeMistakeKind, timeMistakes } from "../score/time-mistakes.ts";
import { measurePhrases, type PhraseResult } from "./phrases.ts";

const LISTED = 30;

export interface Share {
  right: number;
  of: number;
}

export interface TimeResult {
  split: TimeSplit;
  documents: number;
  sets: { set: string; documents: number; ours: TimeScore; chrono: TimeScore }[];
  /** Days of values that name one, whatever hour or part of it, of those that were found, and of all. */
  dayLevel: { found: Share; all: Share };
  mistakes: Record<TimeMistakeKind, number>;
  /** Of the open documents: how value F1 varies between sets made up as the sealed one is. */
  spread?: Spread;
  /** Thirty of them, spread over all. */
  listed?: TimeMistake[];
  /** Both bounds as SCATE's interval has them, of those that meet an expression with bounds, and of all. */
  scate: { found: Share; all: Share };
  phrases: PhraseResult;
  others: { set: string; documents: number; ours: TimeScore }[];
  speed: { secondsOurs: number; secondsChrono: number };
  /** HeidelTime and SUTime on the same documents, where they are there; seconds are null where they ran apart. */
  peers: { name: PeerName; score: TimeScore; seconds: number | null }[];
}

export interface TimeMeasured {
  result: TimeResult;
  mistakes: TimeMistake[];
}

/** Times against public gold: the open nine tenths of TimeBank and AQUAINT, or the sealed tenth; chrono-node in the same run. */
export function measureTime(
  monotonic: () => number,
  split: TimeSplit,
  peersFolder: string | null = null,
  peerNames: readonly PeerName[] = ["heideltime", "sutime"],
): TimeMeasured {
  const articles = timeArticles(split).map((article) => ({
    ...article,
    sentences: sentencesIn(article.text),
  }));
  const ours = timed(monotonic, () => articles.map(read));
  const chrono = timed(monotonic, () => articles.map(byChrono));
  const mistakes = articles.flatMap((article, i) =>
    timeMistakes(article.id, article.times, ours.result[i] ?? []),
  );
  const sets = (["both", "TimeBank", "AQUAINT"] as const).map((set) => {
    const chosen = [...articles.keys()].filter((i) => set === "both" || articles[i]?.set === set);
    const scored = (guesses: readonly { span: Span; timex: string | null }[][]): TimeScore =>
      scoreTimes(chosen.map((i) => ({ gold: articles[i]?.times ?? [], guess: guesses[i] ?? [] })));
    return { set, documents: chosen.length, ours: scored(ours.result), chrono: scored(chrono.result) };
  });
  const kinds: Record<TimeMistakeKind, number> = { missing: 0, spurious: 0, span: 0, value: 0 };
  for (const { kind } of mistakes) kinds[kind]++;
  return {
    mistakes,
    result: {
      split,
      documents: articles.length,
      sets,
      dayLevel: dayLevel(articles, ours.result),
      mistakes: kinds,
      // Of the sealed part nobody is to read where it went wrong.
      ...(split === "open"
        ? {
            spread: spreadAsSealed(articles, ours.result),
            listed: mistakes.filter((_, i) => i % Math.ceil(mistakes.length / LISTED) === 0),
          }
        : {}),
      scate: measureScate(split),
      phrases: measurePhrases(),
      others: measureOthers(),
      speed: { secondsOurs: ours.seconds, secondsChrono: chrono.seconds },
      peers: peersFolder === null ? [] : measurePeers(peersFolder, peerNames, articles),
    },
  };
}

const read = ({
  text,
  published,
  sentences,
}: GoldTimeArticle & { sentences: readonly Span[] }): TimeExpression[] =>
  findTimes(text, { published, sentences });

/** As many documents of each set as the sealed tenth has; of that, nothing but their number is looked at. */
function spreadAsSealed(
  articles: readonly (GoldTimeArticle & { set: string })[],
  guesses: readonly TimeExpression[][],
): Spread {
  return spreadOfF1(
    ["TimeBank", "AQUAINT"].map((set) => {
      const documents = [...articles.keys()]
        .filter((at) => articles[at]?.set === set)
        .map((at) => {
          const [gold, guess] = [articles[at]?.times ?? [], guesses[at] ?? []];
          const pairs = pairTimes(gold, guess);
          const hits = gold.filter(({ value }, i) => guess[pairs[i] ?? -1]?.timex === value).length;
          return { hits, guessed: guess.length, gold: gold.length };
        });
      return { documents, size: timeArticles("sealed").filter((one) => one.set === set).length };
    }),
  );
}

function timed<Result>(monotonic: () => number, run: () => Result): { result: Result; seconds: number } {
  // The first runs are compiled as they go; of the rest the quickest is the one that was disturbed least.
  let result = run();
  let seconds = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 6; turn++) {
    const start = monotonic();
    result = run();
    seconds = Math.min(seconds, (monotonic() - start) / 1000);
  }
  return { result, seconds };
}

/** Sentences may run over line ends in these texts; only blank lines part paragraphs. */
export function sentencesIn(text: string): Span[] {
  return [...text.matchAll(/(?:[^\n]|\n(?!\s*\n))+/g)]
    .filter((block) => block[0].trim() !== "")
    .flatMap((block) => sentencesOf(text, [block.index, block.index + block[0].length]));
}

function dayLevel(
  articles: readonly GoldTimeArticle[],
  guesses: readonly TimeExpression[][],
): TimeResult["dayLevel"] {
  const found: Share = { right: 0, of: 0 };
  const all: Share = { right: 0, of: 0 };
  for (const [i, { times }] of articles.entries()) {
    const guess = guesses[i] ?? [];
    const pairs = pairTimes(times, guess);
    for (const [j, { value }] of times.entries()) {
      if (!/^\d{4}-\d{2}-\d{2}/.test(value)) continue;
      const one = guess[pairs[j] ?? -1];
      const right = one?.timex?.slice(0, 10) === value.slice(0, 10) ? 1 : 0;
      all.of++;
      all.right += right;
      if (one === undefined) continue;
      found.of++;
      found.right += right;
    }
  }
  return { found, all };
}

function measureScate(split: TimeSplit): TimeResult["scate"] {
  const found: Share = { right: 0, of: 0 };
  const all: Share = { right: 0, of: 0 };
  for (const { text, published, intervals } of scate(split)) {
    const times = findTimes(text, { published, sentences: sentencesIn(text) });
    for (const { span, days } of intervals) {
      all.of++;
      const met = times.filter(
        (time) =>
          time.span[0] < span[1] &&
          span[0] < time.span[1] &&
          (time.earliest !== null || time.latest !== null),
      );
      if (met.length === 0) continue;
      found.of++;
      if (!met.some(({ earliest, latest }) => earliest === days[0] && latest === days[1])) continue;
      found.right++;
      all.right++;
    }
  }
  return { found, all };
}

function measurePeers(
  folder: string,
  names: readonly PeerName[],
  articles: readonly GoldTimeArticle[],
): TimeResult["peers"] {
  return names.map((name) => {
    const { found, seconds } = peerTimes(name, folder, articles);
    const score = scoreTimes(articles.map(({ id, times }) => ({ gold: times, guess: found.get(id) ?? [] })));
    return { name, score, seconds };
  });
}

/** Measured and never read: Wikinews of MEANTIME, and the dates of GUM's development part. */
function measureOthers(): TimeResult["others"] {
  const meantime = meantimeTimes();
  const gum = gumDates();
  return [
    {
      set: "MEANTIME, first six sentences",
      documents: meantime.length,
      ours: scoreTimes(
        meantime.map((article) => ({
          gold: article.times,
          guess: read({ ...article, sentences: sentencesIn(article.text) }),
        })),
      ),
    },
    {
      set: "GUM dev, dates",
      documents: gum.length,
      ours: scoreTimes(
        gum.map((article) => ({
          gold: article.times,
          // GUM marks dates with bounds alone, and tells spans of years by their bounds.
          guess: read({ ...article, sentences: sentencesIn(article.text) })
            .filter(({ type, basis }) => type === "DATE" && basis === "stated")
            .map((time) => ({
              span: time.span,
              timex: article.times.some(({ value }) => value === `${time.earliest}/${time.latest}`)
                ? `${time.earliest}/${time.latest}`
                : time.timex,
            })),
        })),
      ),
    },
  ];
}
