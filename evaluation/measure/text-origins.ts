import { traceReadings } from "#lineage/trace.ts";
import { loadPacks } from "#packs/load-packs.ts";
import { readReport } from "#read/read-report.ts";
import { gramHashes, hashWord } from "#text/fingerprints.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import type { Reading } from "#vocabulary/reading.ts";
import { readHelsinki, readPairs } from "../gold/helsinki.ts";
import { receivedOf } from "../received.ts";
import { type PairScore, pairScore, sharingText } from "../score/same-text.ts";

export interface TextOriginsResult {
  set: "open" | "sealed";
  pairs: number;
  stemma: PairScore;
  /** Five-gram containment at the threshold that is best on the open pairs. */
  containment: PairScore & { threshold: number };
}

/** Which pairs of articles of one day go back to one text, beside plain overlap of five words in a row. */
export async function measureTextOrigins(
  sealed: boolean,
): Promise<{ result: TextOriginsResult; mistakes: string[] }> {
  const knowledge = makeKnowledge(await loadPacks("packs", null));
  const readings = new Map<number, Reading>();
  for (const { id, publisher, scraped, text } of readHelsinki()) {
    const received = receivedOf(id, text, scraped);
    const { report } = readReport({
      ...received,
      given: { ...received.given, outlet: publisher, published: scraped },
    });
    readings.set(Number(id), {
      input: id,
      report,
      sentences: [],
      mentions: [],
      times: [],
      attributions: [],
      claims: [],
      disclosures: [],
      notes: [],
      reader: "text alone",
    });
  }
  const idOf = (id: number): string => readings.get(id)?.report.id ?? "";
  const shares = sharingText(traceReadings([...readings.values()], knowledge, []).stories);
  const grams = new Map<number, Set<number>>();
  for (const [id, reading] of readings) {
    const words = (reading.report.text.toLowerCase().match(/[a-z0-9']+/g) ?? []).map(hashWord);
    grams.set(id, new Set(gramHashes(Int32Array.from(words), 5)));
  }
  const containment = (a: number, b: number): number => {
    const [one, two] = [grams.get(a) ?? new Set<number>(), grams.get(b) ?? new Set<number>()];
    let both = 0;
    for (const gram of one) if (two.has(gram)) both++;
    return both / Math.max(1, Math.min(one.size, two.size));
  };
  const scored = (from: boolean) =>
    readPairs(from).map(({ a, b, label }) => ({
      a,
      b,
      label,
      gold: label === "copies" || label === "same-dispatch",
      overlap: containment(a, b),
    }));
  const at = (pairs: ReturnType<typeof scored>, threshold: number): PairScore =>
    pairScore(pairs.map(({ gold, overlap }) => ({ gold, found: overlap >= threshold })));
  const open = scored(false);
  let threshold = 0;
  for (let step = 0; step <= 200; step++)
    if (at(open, step / 200).f1 > at(open, threshold).f1) threshold = step / 200;
  const pairs = sealed ? scored(true) : open;
  const found = pairs.map((pair) => ({ ...pair, found: shares(idOf(pair.a), idOf(pair.b)) }));
  return {
    result: {
      set: sealed ? "sealed" : "open",
      pairs: pairs.length,
      stemma: pairScore(found),
      containment: { ...at(pairs, threshold), threshold },
    },
    mistakes: found
      .filter((pair) => pair.gold !== pair.found)
      .map(
        ({ a, b, label, overlap, found: said }) => `${a} ${b} ${label} ${overlap.toFixed(2)} found ${said}`,
      ),
  };
}
