import { traceReadings } from "#lineage/trace.ts";
import { loadPacks } from "#packs/load-packs.ts";
import { readReport } from "#read/read-report.ts";
import { gramHashes, hashWord } from "#text/fingerprints.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import type { Reading } from "#vocabulary/reading.ts";
import { type LabelledPair, readHelsinki, readPairs } from "../gold/helsinki.ts";
import { byMinhash } from "../peers/by-minhash.ts";
import { receivedOf } from "../received.ts";
import { bestThreshold, scoreAt } from "../score/best-threshold.ts";
import { type PairScore, pairScore, sharingText } from "../score/same-text.ts";
import { textAlone } from "../text-alone.ts";

export interface TextOriginsResult {
  set: "open" | "sealed";
  pairs: number;
  stemma: PairScore;
  /** Plain overlap at the threshold that is best on the open pairs. */
  peers: (PairScore & { name: string; threshold: number })[];
}

/** Which pairs of articles of one day go back to one text, beside plain overlaps. */
export async function measureTextOrigins(
  sealed: boolean,
): Promise<{ result: TextOriginsResult; mistakes: string[] }> {
  const knowledge = makeKnowledge(await loadPacks("packs", null));
  const readings = new Map<number, Reading>();
  for (const { id, publisher, scraped, text } of readHelsinki()) {
    const received = receivedOf(id, text, scraped);
    const given = { ...received.given, outlet: publisher, published: scraped };
    readings.set(Number(id), textAlone(id, readReport({ ...received, given }).report));
  }
  const idOf = (id: number): string => readings.get(id)?.report.id ?? "";
  const shares = sharingText(traceReadings([...readings.values()], knowledge, []).stories);
  const open = readPairs(false);
  const pairs = sealed ? readPairs(true) : open;
  const found = pairs.map((pair) => ({
    ...pair,
    gold: isGold(pair),
    found: shares(idOf(pair.a), idOf(pair.b)),
  }));
  const peers: TextOriginsResult["peers"] = [];
  for (const [name, alikeOf] of Object.entries({
    "5-gram containment": containments,
    "MinHash (datasketch)": jaccards,
  })) {
    const [onOpen, onPairs] = [alikeOf(readings, open), alikeOf(readings, pairs)];
    if (onOpen === null || onPairs === null) continue;
    const threshold = bestThreshold(
      open.map((pair, nth) => ({ gold: isGold(pair), alike: onOpen[nth] ?? 0 })),
    );
    const score = scoreAt(
      pairs.map((pair, nth) => ({ gold: isGold(pair), alike: onPairs[nth] ?? 0 })),
      threshold,
    );
    peers.push({ name, threshold, ...score });
  }
  return {
    result: { set: sealed ? "sealed" : "open", pairs: pairs.length, stemma: pairScore(found), peers },
    mistakes: found
      .filter((pair) => pair.gold !== pair.found)
      .map(({ a, b, label, found: said }) => `${a} ${b} ${label}: ${said ? "found" : "missed"}`),
  };
}

const isGold = ({ label }: LabelledPair): boolean => label === "copies" || label === "same-dispatch";

type Alike = (readings: ReadonlyMap<number, Reading>, pairs: readonly LabelledPair[]) => number[] | null;

/** How much of the shorter text stands in the longer, by runs of five words. */
const containments: Alike = (readings, pairs) => {
  const gramsOf = (id: number): Set<number> => {
    const text = readings.get(id)?.report.text ?? "";
    const words = (text.toLowerCase().match(/[a-z0-9']+/g) ?? []).map(hashWord);
    return new Set(gramHashes(Int32Array.from(words), 5));
  };
  return pairs.map(({ a, b }) => {
    const [one, two] = [gramsOf(a), gramsOf(b)];
    let both = 0;
    for (const gram of one) if (two.has(gram)) both++;
    return both / Math.max(1, Math.min(one.size, two.size));
  });
};

const jaccards: Alike = (readings, pairs) => {
  const texts: Record<string, string> = {};
  for (const { a, b } of pairs)
    for (const id of [a, b]) texts[String(id)] = readings.get(id)?.report.text ?? "";
  return byMinhash(
    texts,
    pairs.map(({ a, b }) => [String(a), String(b)]),
  );
};
