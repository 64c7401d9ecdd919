import { join } from "node:path";
import { readOne } from "#pipeline/read-one.ts";
import { makeTools, type Tools } from "#pipeline/tools.ts";
import type { Span } from "#vocabulary/passage.ts";
import { meantimeEvents } from "../gold/meantime-events.ts";
import { polnear } from "../gold/polnear.ts";
import { receivedOf } from "../received.ts";
import { charactersOf, pair } from "../score/attribution.ts";
import { type FactualityScore, factualityIn, scoreFactuality } from "../score/factuality.ts";
import type { Build } from "./claims.ts";

export interface SourceScore {
  /** Attributions of the gold that have a source. */
  attributions: number;
  /** Those that a claim meets, contents with a Jaccard of at least .5. */
  met: number;
  /** Of these: the claim is not the outlet's own, so that its attribution was read. */
  voiced: number;
  /** Of all met: the innermost hop rests on words of the gold's source. */
  right: number;
}

export interface StanceAndSourceResult {
  meantime: Record<Build, FactualityScore>;
  /** Events left out: their certainty or polarity is open. */
  open: number;
  polnear: Record<Build, SourceScore>;
}

/** How claims tell MEANTIME's events, and whose PolNeAR dev's attributions are in the chains of the claims that meet them. */
export async function measureStanceAndSource(): Promise<StanceAndSourceResult> {
  const root = join(import.meta.dirname, "..", "..");
  const meantime = {} as Record<Build, FactualityScore>;
  const sources = {} as Record<Build, SourceScore>;
  const events = meantimeEvents();
  for (const build of ["rules", "model"] as const) {
    const tools = await makeTools({
      packsFolder: join(root, "packs"),
      packs: null,
      modelFolder: build === "model" ? join(root, "models", "en") : null,
    });
    if (tools.fallback !== null) throw tools.fallback;
    const pairs = [];
    for (const { id, text, published, events: told } of events) {
      const { claims } = await readOne(receivedOf(id, text, published), tools, "claims");
      for (const event of told) pairs.push([event.factuality, factualityIn(text, claims, event)] as const);
    }
    meantime[build] = scoreFactuality(pairs);
    sources[build] = await sourcesOf(tools);
  }
  return { meantime, open: events.reduce((sum, { open }) => sum + open, 0), polnear: sources };
}

async function sourcesOf(tools: Tools): Promise<SourceScore> {
  const score: SourceScore = { attributions: 0, met: 0, voiced: 0, right: 0 };
  for (const { id, text, annotators } of polnear("dev")) {
    const gold = (annotators[0] ?? []).filter(
      ({ source, content }) => source.length > 0 && content.length > 0,
    );
    const { claims } = await readOne(receivedOf(id, text, null), tools, "claims");
    const met = pair(
      gold.map(({ content }) => charactersOf(text, content)),
      claims.map(({ content }) => charactersOf(text, content)),
      0.5,
    );
    score.attributions += gold.length;
    score.met += met.length;
    for (const [i, j] of met) {
      if ((claims[j]?.chain.length ?? 0) > 1) score.voiced++;
      const hop = claims[j]?.chain.at(-1);
      const spans = [hop?.span, hop?.voice.resolved].filter((span): span is Span => span != null);
      if (gold[i]?.source.some((own) => spans.some((span) => span[0] < own[1] && own[0] < span[1])))
        score.right++;
    }
  }
  return score;
}
