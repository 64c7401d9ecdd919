import { traceReadings } from "#lineage/trace.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { type EcbText, readEcbPlus } from "../gold/ecbplus.ts";
import { reportOf } from "../received.ts";
import { type BCubed, bCubed } from "../score/b-cubed.ts";
import { textAlone } from "../text-alone.ts";

export interface HappeningsResult {
  texts: number;
  /** How many happenings the texts tell of, and how many stories were made. */
  gold: number;
  found: number;
  stemma: BCubed;
  /** Two texts are of one story where they are so alike, or a chain of such texts joins them; at the threshold that is best on these texts. */
  singleLink: BCubed & { threshold: number };
}

/** Stories against the happenings of ECB+, two a topic that are easily taken for one. */
export function measureHappenings(
  from: number,
  to: number,
): { result: HappeningsResult; mistakes: string[] } {
  const texts = readEcbPlus(from, to);
  const readings = texts.map(({ id, text }) => textAlone(id, reportOf(id, text)));
  const { stories } = traceReadings(readings, makeKnowledge([]), []);
  const storyOf = new Map(
    stories.flatMap(({ id, reports }) => reports.map((report) => [report as string, id])),
  );
  const items = texts.map(({ story }, nth) => ({
    gold: story,
    found: storyOf.get(readings[nth]?.report.id ?? "") ?? `none ${nth}`,
  }));
  return {
    result: {
      texts: texts.length,
      gold: new Set(items.map(({ gold }) => gold)).size,
      found: stories.length,
      stemma: bCubed(items),
      singleLink: bestSingleLink(texts),
    },
    mistakes: mistakesOf(items),
  };
}

/** For each happening the stories that its texts lie in, where that is not one that holds no others. */
function mistakesOf(items: readonly { gold: string; found: string }[]): string[] {
  const of = (key: "gold" | "found", name: string) => items.filter((item) => item[key] === name);
  return [...new Set(items.map(({ gold }) => gold))].flatMap((gold) => {
    const own = of("gold", gold);
    const stories = [...new Set(own.map(({ found }) => found))].map((found) => {
      const all = of("found", found);
      const mine = all.filter((item) => item.gold === gold).length;
      const others = new Set(all.filter((item) => item.gold !== gold).map((item) => item.gold));
      return `${mine}${others.size === 0 ? "" : ` with ${all.length - mine} of ${[...others].join(", ")}`}`;
    });
    return stories.length === 1 && stories[0] === String(own.length)
      ? []
      : [`${gold} (${own.length}): ${stories.join("; ")}`];
  });
}

/** Words weighed by term frequency and rarity among these texts, cosine, single link: every hundredth is tried as threshold. */
function bestSingleLink(texts: readonly EcbText[]): HappeningsResult["singleLink"] {
  const vectors = tfIdf(texts.map(({ text }) => text));
  const links: { a: number; b: number; alike: number }[] = [];
  for (let a = 0; a < vectors.length; a++)
    for (let b = 0; b < a; b++) {
      const alike = dot(vectors[a] as Map<string, number>, vectors[b] as Map<string, number>);
      if (alike >= 0.05) links.push({ a, b, alike });
    }
  links.sort((one, two) => two.alike - one.alike);
  const groups = texts.map((_, nth) => nth);
  const rootOf = (one: number): number => {
    let root = one;
    while (groups[root] !== root) root = groups[root] as number;
    return root;
  };
  let best: HappeningsResult["singleLink"] | null = null;
  let next = 0;
  for (let threshold = 99; threshold >= 5; threshold--) {
    for (; next < links.length && (links[next]?.alike ?? 0) >= threshold / 100; next++)
      groups[rootOf(links[next]?.a ?? 0)] = rootOf(links[next]?.b ?? 0);
    const score = bCubed(texts.map(({ story }, nth) => ({ gold: story, found: String(rootOf(nth)) })));
    if (best === null || score.f1 > best.f1) best = { ...score, threshold: threshold / 100 };
  }
  return best as HappeningsResult["singleLink"];
}

function tfIdf(texts: readonly string[]): Map<string, number>[] {
  const counts = texts.map((text) => {
    const of = new Map<string, number>();
    for (const word of text.toLowerCase().match(/[a-z0-9]+/g) ?? []) of.set(word, (of.get(word) ?? 0) + 1);
    return of;
  });
  const holders = new Map<string, number>();
  for (const of of counts) for (const word of of.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  return counts.map((of) => {
    const weighed = [...of].map(([word, count]): [string, number] => [
      word,
      (1 + Math.log(count)) * Math.log(texts.length / (holders.get(word) ?? 1)),
    ]);
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return new Map(weighed.map(([word, weight]) => [word, weight / length]));
  });
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}
