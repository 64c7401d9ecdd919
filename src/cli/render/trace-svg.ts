import type { Trace, TracedStory } from "#vocabulary/trace.ts";
import { edgeWords, type Hanging, hangingOf, nodeWords, standingWords } from "./trace-words.ts";

const ROW = 34;
const INDENT = 46;
const MARGIN = 24;
const WIDTH = 960;
/** Of a letter of the text, about, and for one of a title: what would not fit is cut, and stands whole in a tooltip. */
const LETTER = 7.4;
const TITLE_LETTER = 9.4;

const DASHES: Readonly<Record<string, string>> = {
  copies: "",
  "draws-on": ' stroke-dasharray="7 3"',
  cites: ' stroke-dasharray="2 3"',
  credits: ' stroke-dasharray="2 3"',
};
const dot = (x: number, y: number, hollow: boolean): string =>
  `<circle cx="${x}" cy="${y}" r="5" fill="${hollow ? "#fff" : "#222"}" stroke="#222"${hollow ? ' stroke-dasharray="2 2"' : ""}/>`;

/** The trees as one picture that needs neither fonts nor scripts from elsewhere: a line a node, each under what it derives from. */
export function traceAsSvg(trace: Trace): string {
  const parts: string[] = [];
  let y = MARGIN;
  for (const story of trace.stories) y = drawStory(trace, story, y, parts);
  y = drawLegend(y, parts);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" font-family="Georgia, serif" font-size="15">
<title>${escaped("Stories and their lineage")}</title>
<rect width="100%" height="100%" fill="#fff"/>
${parts.join("\n")}
</svg>
`;
}

function drawStory(trace: Trace, story: TracedStory, top: number, parts: string[]): number {
  let y = top;
  const write = (x: number, words: string, style: string, letter = LETTER): void => {
    const room = Math.floor((WIDTH - MARGIN - x) / letter);
    const shown = words.length > room ? `${words.slice(0, room - 1)}…` : words;
    const whole = words.length > room ? `<title>${escaped(words)}</title>` : "";
    parts.push(`<text x="${x}" y="${y}" ${style}>${whole}${escaped(shown)}</text>`);
  };
  y += 20;
  write(MARGIN, story.title ?? story.id, 'font-weight="bold" font-size="18"', TITLE_LETTER);
  y += 22;
  write(MARGIN, standingWords(story.standing), 'fill="#444"');
  const draw = (node: Hanging, depth: number, above: number): void => {
    y += ROW;
    const x = MARGIN + depth * INDENT;
    const { name, about } = nodeWords(trace, story, node.id);
    const dispatch = story.nodes.find(({ id }) => id === node.id)?.kind === "dispatch";
    if (node.edge !== null)
      parts.push(
        `<path d="M ${x - INDENT + 6} ${above + 6} V ${y - 5} H ${x - 8}" fill="none" stroke="#222"${DASHES[node.edge.kind] ?? ""}/>`,
      );
    parts.push(dot(x, y - 5, dispatch));
    const how = node.edge === null ? "" : ` — ${edgeWords(node.edge)}`;
    const more = node.others
      .map((edge) => `; also ${edgeWords(edge)} ${nodeWords(trace, story, edge.to).name}`)
      .join("");
    write(x + 12, `${name}, ${about}${how}${more}`, "");
    // Each line goes down from where the one before it turned off: dashes drawn over dashes would be a line.
    let from = y - 5;
    for (const child of node.children) {
      const turn = y + ROW - 5;
      draw(child, depth + 1, from);
      from = turn - 6;
    }
  };
  for (const root of hangingOf(story)) draw(root, 0, y);
  return y + ROW;
}

const LEGEND: readonly (readonly [kind: string, words: string])[] = [
  ["copies", "copies"],
  ["draws-on", "draws on"],
  ["cites", "cites or credits, without its text"],
];

/** What the lines and dots mean. */
function drawLegend(top: number, parts: string[]): number {
  const y = top + ROW / 2;
  let x = MARGIN;
  const write = (words: string): void => {
    parts.push(`<text x="${x}" y="${y}" fill="#444" font-size="13">${escaped(words)}</text>`);
    x += words.length * LETTER + 24;
  };
  for (const [kind, words] of LEGEND) {
    parts.push(`<path d="M ${x} ${y - 4} h 36" fill="none" stroke="#222"${DASHES[kind] ?? ""}/>`);
    x += 44;
    write(words);
  }
  parts.push(dot(x, y - 4, false));
  x += 12;
  write("a report");
  parts.push(dot(x, y - 4, true));
  x += 12;
  write("a text that is not in the record");
  return y + MARGIN;
}

const escaped = (words: string): string =>
  words
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
