import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { declaredInPage, decode } from "#collect/decode.ts";
import { parsePage } from "#read/page/parse-page.ts";
import { type PageFacts, pageFacts } from "#read/page-facts.ts";
import { type FactsGold, htmldate, newspaper4k, readability } from "../gold/pages.ts";
import { peerFacts } from "../peers/page-peers.ts";
import { scoreByline, scoreDay, scoreTitle, type Verdict } from "../score/page-facts.ts";

type Tally = Record<Verdict, number>;
type Fact = "title" | "byline" | "day";

export interface PageFactsResult {
  readability: Record<"title" | "byline" | "day", Tally>;
  newspaper4k: Record<"title" | "byline" | "day", Tally>;
  htmldate: { all: Tally; english: Tally; perSecond: number };
  /** Other readers of the same facts, by the same scorer; empty where Python or they are not installed. */
  others?: { name: string; readability: Record<Fact, Tally>; newspaper4k: Record<Fact, Tally> }[];
  /** htmldate itself on the same pages; null where it is not installed. */
  peer: { name: string; tally: Tally }[] | null;
}

export interface FactMistake {
  page: string;
  fact: string;
  verdict: Verdict;
  found: string | null;
  gold: string | null;
  /** What the fact rests on. */
  by: string | null;
}

/** The facts around the text: titles, bylines and days against three sets; every mistake by its page. */
export function measurePageFacts(monotonic: () => number): {
  result: PageFactsResult;
  mistakes: FactMistake[];
} {
  const mistakes: FactMistake[] = [];
  const note = (tally: Tally, mistake: FactMistake): void => {
    tally[mistake.verdict]++;
    if (mistake.verdict !== "right" && mistake.verdict !== "absent") mistakes.push(mistake);
  };
  const whole = (set: string, pages: readonly FactsGold[]): PageFactsResult["readability"] => {
    const tallies = { title: tally(), byline: tally(), day: tally() };
    for (const page of pages) {
      const facts = factsOf(page.bytes, page.id, page.url);
      const names = [...facts.bylines, ...facts.bodies];
      const day = facts.published?.value ?? null;
      const at = { page: `${set}/${page.id}` };
      note(tallies.title, {
        ...at,
        fact: "title",
        verdict: scoreTitle(facts.title, page.title),
        found: facts.title,
        gold: page.title,
        by: null,
      });
      note(tallies.byline, {
        ...at,
        fact: "byline",
        verdict: scoreByline(names, page.byline, facts.outlet),
        found: names.join("; "),
        gold: page.byline,
        by: null,
      });
      note(tallies.day, {
        ...at,
        fact: "day",
        verdict: scoreDay(day, page.published),
        found: day,
        gold: page.published,
        by: facts.published?.basis ?? null,
      });
    }
    return tallies;
  };
  const days = { all: tally(), english: tally() };
  let spent = 0;
  const dated = htmldate();
  for (const { id, url, bytes, gold } of dated) {
    const start = monotonic();
    const { published, language } = factsOf(bytes, id, url);
    spent += monotonic() - start;
    const verdict = scoreDay(published?.value ?? null, gold);
    note(days.all, {
      page: `htmldate/${id}`,
      fact: "day",
      verdict,
      found: published?.value ?? null,
      gold,
      by: published?.basis ?? null,
    });
    if (/^en\b/i.test(language ?? "")) days.english[verdict]++;
  }
  return {
    result: {
      readability: whole("readability", readability()),
      newspaper4k: whole("newspaper4k", newspaper4k()),
      htmldate: { ...days, perSecond: dated.length / (spent / 1000) },
      others: byOthers(),
      peer: byHtmldate(dated),
    },
    mistakes,
  };
}

function factsOf(bytes: Uint8Array, input: string, url: string | null): PageFacts {
  const { text } = decode(bytes, declaredInPage(bytes), input);
  return pageFacts(parsePage(text), url, []);
}

function byOthers(): NonNullable<PageFactsResult["others"]> {
  const sets = { readability: readability(), newspaper4k: newspaper4k() };
  const found = { readability: peerFacts(sets.readability), newspaper4k: peerFacts(sets.newspaper4k) };
  const tallies = (name: string, set: keyof typeof sets): Record<Fact, Tally> => {
    const out = { title: tally(), byline: tally(), day: tally() };
    for (const page of sets[set]) {
      const { title, authors, day } = found[set]?.[name]?.[page.id] ?? {
        title: null,
        authors: null,
        day: null,
      };
      const names = (authors ?? "")
        .split(/[;,]/)
        .flatMap((author) => (author.trim() === "" ? [] : [author.trim()]));
      out.title[scoreTitle(title, page.title)]++;
      out.byline[scoreByline(names, page.byline, null)]++;
      out.day[scoreDay(day, page.published)]++;
    }
    return out;
  };
  return Object.keys(found.readability ?? {}).map((name) => ({
    name,
    readability: tallies(name, "readability"),
    newspaper4k: tallies(name, "newspaper4k"),
  }));
}

/** Python with evaluation/peers/requirements.txt; `STEMMA_PEERS_PYTHON` names it. */
function byHtmldate(pages: readonly { id: string; path: string; gold: string }[]): PageFactsResult["peer"] {
  const done = spawnSync(
    process.env["STEMMA_PEERS_PYTHON"] ?? "python3",
    [join(import.meta.dirname, "..", "peers", "htmldate_days.py")],
    {
      input: JSON.stringify(pages.map(({ id, path }) => ({ id, html: path }))),
      encoding: "utf8",
      maxBuffer: 1e8,
    },
  );
  if (done.status !== 0) return null;
  const { modes } = JSON.parse(done.stdout) as { modes: Record<string, Record<string, string | null>> };
  return Object.entries(modes).map(([name, days]) => {
    const count = tally();
    for (const { id, gold } of pages) count[scoreDay(days[id] ?? null, gold)]++;
    return { name, tally: count };
  });
}

const tally = (): Tally => ({ right: 0, absent: 0, missed: 0, wrong: 0, spurious: 0 });
