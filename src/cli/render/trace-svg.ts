import type { Trace, TracedStory } from "#vocabulary/trace.ts";
import { edgeWords, type Hanging, hangingOf, nodeWords, standingWords } from "./trace-words.ts";

const ROW = 34;
const INDENT = 46;
const MARGIN = 24;
const WIDTH = 960;

/** The trees as one picture that needs neither fonts nor scripts from elsewhere: a line a node, each under what it derives from. */
export function traceAsSvg(trace: Trace): string {
  const parts: string[] = [];
  let y = MARGIN;
  for (const story of trace.stories) y = drawStory(trace, story, y, parts);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" font-family="Georgia, serif" font-size="15">
<title>${escaped("Stories and their lineage")}</title>
<rect width="100%" height="100%" fill="#fff"/>
${parts.join("\n")}
</svg>
`;
}

function drawStory(trace: Trace, story: TracedStory, top: number, parts: string[]): number {
  let y = top;
  const write = (x: number, words: string, style: string): void => {
    parts.push(`<text x="${x}" y="${y}" ${style}>${escaped(words)}</text>`);
  };
  y += 20;
  write(MARGIN, story.title ?? story.id, 'font-weight="bold" font-size="18"');
  y += 22;
  write(MARGIN, standingWords(story.standing), 'fill="#444"');
  const draw = (node: Hanging, depth: number, above: number): void => {
    y += ROW;
    const x = MARGIN + depth * INDENT;
    const { name, about } = nodeWords(trace, story, node.id);
    const dispatch = story.nodes.find(({ id }) => id === node.id)?.kind === "dispatch";
    if (node.edge !== null) {
      const line =
        node.edge.kind === "copies"
          ? ""
          : node.edge.kind === "draws-on"
            ? ' stroke-dasharray="7 3"'
            : ' stroke-dasharray="2 3"';
      parts.push(
        `<path d="M ${x - INDENT + 6} ${above + 6} V ${y - 5} H ${x - 8}" fill="none" stroke="#222"${line}/>`,
      );
    }
    parts.push(
      `<circle cx="${x}" cy="${y - 5}" r="5" fill="${dispatch ? "#fff" : "#222"}" stroke="#222"${dispatch ? ' stroke-dasharray="2 2"' : ""}/>`,
    );
    const how = node.edge === null ? "" : ` — ${edgeWords(node.edge)}`;
    const more = node.others
      .map((edge) => `; also ${edgeWords(edge)} ${nodeWords(trace, story, edge.to).name}`)
      .join("");
    write(x + 12, `${name}, ${about}${how}${more}`, "");
    const own = y - 5;
    for (const child of node.children) draw(child, depth + 1, own);
  };
  for (const root of hangingOf(story)) draw(root, 0, y);
  return y + ROW;
}

const escaped = (words: string): string =>
  words
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
