import type { Span } from "#vocabulary/passage.ts";
import { meantimeFiles, readMeantime } from "./meantime-times.ts";

/** How an event is told, by MEANTIME's certainty and polarity. */
export const FACTUALITIES = ["certain", "possible", "negated"] as const;
export type Factuality = (typeof FACTUALITIES)[number];

export interface GoldEvent {
  span: Span;
  factuality: Factuality;
}

export interface EventArticle {
  id: string;
  text: string;
  published: string | null;
  events: GoldEvent[];
  /** Events whose certainty or polarity the annotators left open. */
  open: number;
}

/**
 * MEANTIME's articles with their events and how certain these are told (Minard et al. 2016, “MEANTIME, the NewsReader Multilingual Event and
 * Time Corpus”). Possible is POSSIBLE and PROBABLE. Held to measuring: no rule was read off it.
 */
export const meantimeEvents = (): EventArticle[] =>
  meantimeFiles().map(({ id, xml }) => ({ id, ...readEvents(xml) }));

export function readEvents(xml: string): Omit<EventArticle, "id"> {
  const { text, published, spans } = readMeantime(xml);
  const events: GoldEvent[] = [];
  let open = 0;
  for (const [, attributes = "", body = ""] of xml.matchAll(
    /<EVENT_MENTION([^>]*[^/])>([\s\S]*?)<\/EVENT_MENTION>/g,
  )) {
    const tokens = [...body.matchAll(/t_id="(\d+)"/g)].flatMap(([, id = ""]) => {
      const span = spans.get(id);
      return span === undefined ? [] : [span];
    });
    if (tokens.length === 0) continue;
    const factuality = factualityOf(attributes);
    if (factuality === null) {
      open++;
      continue;
    }
    events.push({
      span: [Math.min(...tokens.map(([start]) => start)), Math.max(...tokens.map(([, end]) => end))],
      factuality,
    });
  }
  return { text, published, events, open };
}

function factualityOf(attributes: string): Factuality | null {
  const [certainty, polarity] = ["certainty", "polarity"].map(
    (name) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1],
  );
  if (polarity === "NEG") return "negated";
  if (certainty === "POSSIBLE" || certainty === "PROBABLE") return "possible";
  return certainty === "CERTAIN" && polarity === "POS" ? "certain" : null;
}
