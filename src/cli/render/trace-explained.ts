import type { LineageEdge } from "#vocabulary/lineage.ts";
import type { Trace, TracedStory } from "#vocabulary/trace.ts";
import { wrap } from "./paint.ts";
import { edgeWords, nodeWords, standingWords } from "./trace-words.ts";

/** Why a story, a node of one or a claim stands as it does, in sentences with their words; null where nothing has this id. */
export function renderExplained(trace: Trace, id: string, width: number): string | null {
  const lines: string[] = [];
  for (const story of trace.stories) {
    const whole = story.id === id;
    const node = story.nodes.some((one) => one.id === id);
    const claim = story.claims.find(({ claims }) => claims.some((one) => one === id));
    if (!whole && !node && claim === undefined) continue;
    if (claim !== undefined) {
      const others = claim.claims.filter((one) => one !== id);
      lines.push(wrap(`“${claim.words}” rests on ${standingWords(claim.standing)}.`, width));
      if (others.length > 0) lines.push(wrap(`The same is claimed in ${others.join(", ")}.`, width));
      for (const beside of claim.beside)
        lines.push(wrap(`Beside it stands, and cannot be true with it: ${beside.join(", ")}.`, width));
      continue;
    }
    lines.push(wrap(`${story.title ?? story.id}: ${standingWords(story.standing)}.`, width));
    for (const edge of story.edges)
      if (whole || edge.from === id || edge.to === id)
        lines.push(...explainEdge(trace, story, edge, "", width));
    for (const edge of story.runners_up)
      if (whole || edge.from === id)
        lines.push(...explainEdge(trace, story, edge, "Came near and was not chosen: ", width));
    if (whole) for (const { sentence } of story.reasons) lines.push(wrap(sentence, width));
  }
  return lines.length === 0 ? null : `${lines.join("\n")}\n`;
}

const SHOWN = 160;

function explainEdge(
  trace: Trace,
  story: TracedStory,
  edge: LineageEdge,
  before: string,
  width: number,
): string[] {
  const [from, to] = [nodeWords(trace, story, edge.from), nodeWords(trace, story, edge.to)];
  const lines = [
    wrap(
      `${before}${from.name} (${from.about}) ${edgeWords(edge)} ${to.name} (${to.about}), because:`,
      width,
    ),
  ];
  for (const { kind, text } of edge.evidence) {
    const words = text.replaceAll(/\s+/g, " ");
    lines.push(
      wrap(
        `${SENTENCES[kind] ?? kind}: ${words.length > SHOWN ? `${words.slice(0, SHOWN)} …` : words}`,
        width,
        "  ",
        "    ",
      ),
    );
  }
  return lines;
}

const SENTENCES: Readonly<Record<string, string>> = {
  words: "its words say so",
  credit: "it credits it",
  text: "both have",
  quotation: "both quote, which proves no copying",
  caption: "both carry the caption, which proves no copying",
  title: "both have the title",
  furniture: "both have the furniture, which proves nothing",
  later: "time",
  changed: "changed",
  hardened: "made firmer",
  dropped: "who says it was dropped",
  ruling: "by a person",
};
