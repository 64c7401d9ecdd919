import type { Annotated } from "#vocabulary/annotated.ts";
import { type Mention, type MentionKind, mentionId } from "#vocabulary/mention.ts";
import type { Span } from "#vocabulary/passage.ts";
import { KIND_OF_THING, type ThingMention } from "#vocabulary/structure.ts";

/**
 * The mentions that the record keeps, in the order of the text, the longer first: names that packs know and quantities, then the people, bodies and
 * places that trained weights saw. A passage is kept once, an article or a possessive's ending aside; the packs' word on it stands, also on a
 * longer passage with the same head, with the chain that the weights put it in.
 */
export function recordMentions({
  report,
  mentions,
  structure,
}: Pick<Annotated, "report" | "mentions" | "structure">): Mention[] {
  if (structure === null) return [...mentions];
  const things = structure.mentions.filter(({ type }) => KIND_OF_THING[type] !== undefined);
  const headAt = ({ head }: ThingMention): number => structure.words[head]?.span[0] ?? -1;
  // By the place of their head, the shortest first: “leader Oren Dalvik” lies around “Oren Dalvik”.
  const byHead = Map.groupBy(
    things.toSorted((a, b) => a.last - a.first - (b.last - b.first)),
    headAt,
  );
  const headsIn = headPlaces(byHead.keys());
  const known = new Set<string>();
  const kindAt = new Map<number, MentionKind>();
  const out = mentions.map((mention): Mention => {
    known.add(mention.span.join(" "));
    if (mention.kind === "quantity") return mention;
    const [start, end] = mention.span;
    for (const at of headsIn(start, end)) {
      kindAt.set(at, mention.kind);
      const around = byHead.get(at)?.find(({ span }) => span[0] <= start && end <= span[1]);
      if (around !== undefined) return { ...mention, chain: around.cluster };
    }
    return mention;
  });
  for (const thing of things) {
    const { span, type, form, cluster } = thing;
    const kind = kindAt.get(headAt(thing)) ?? KIND_OF_THING[type];
    if (kind === undefined || known.has(span.join(" ")) || known.has(bare(report.text, span).join(" ")))
      continue;
    out.push({
      id: mentionId(report.sha256, kind, span),
      span,
      kind,
      entity: null,
      confidence: null,
      candidates: [],
      form,
      chain: cluster,
    });
  }
  return out.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** “the Harbour Board's” without its article and ending. */
function bare(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  return [
    start + (/^(?:the|an?)\s+/i.exec(words)?.[0].length ?? 0),
    end - (/['’]s?$/.exec(words)?.[0].length ?? 0),
  ];
}

/** The places among those given that lie in a stretch, in order. */
function headPlaces(places: Iterable<number>): (start: number, end: number) => Iterable<number> {
  const sorted = [...places].sort((a, b) => a - b);
  return function* (start, end) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as number) < start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < sorted.length && (sorted[i] as number) < end; i++) yield sorted[i] as number;
  };
}
