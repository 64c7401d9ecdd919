import type { Trace, TracedClaim, TracedStory } from "#vocabulary/trace.ts";
import { type Palette, wrap } from "./paint.ts";
import {
  claimStandingWords,
  edgeWords,
  type Hanging,
  hangingOf,
  nodeWords,
  standingWords,
} from "./trace-words.ts";

/** Stories as drawn trees, with what each rests on. */
export function renderTrace(trace: Trace, palette: Palette, width: number): string {
  if (trace.stories.length === 0) return "There are no reports.\n";
  return trace.stories.map((story) => renderStory(trace, story, palette, width)).join("\n");
}

function renderStory(trace: Trace, story: TracedStory, palette: Palette, width: number): string {
  const lines = [
    wrap(palette.strong(story.title ?? "A story without a title"), width),
    wrap(`${story.id} · ${standingWords(story.standing)}`, width),
  ];
  for (const root of hangingOf(story)) draw(root, "", "", lines);
  const named = story.standing.origins_named.flatMap(({ name }) => (name === null ? [] : [name]));
  if (named.length > 0) lines.push(wrap(`Origins named: ${named.join(", ")}`, width));
  lines.push(...claimLines(story, palette, width));
  return `${lines.join("\n")}\n`;

  function draw(node: Hanging, first: string, rest: string, into: string[]): void {
    const { name, about } = nodeWords(trace, story, node.id);
    const how = node.edge === null ? "" : ` ${palette.faint(`— ${edgeWords(node.edge)}`)}`;
    const more = node.others
      .map((edge) => `; also ${edgeWords(edge)} ${nodeWords(trace, story, edge.to).name}`)
      .join("");
    into.push(
      `${wrap(`${palette.accent(name)} ${palette.faint(about)}${how}${palette.faint(more)}`, width, first, rest)}`,
    );
    node.children.forEach((child, nth) => {
      const last = nth === node.children.length - 1;
      draw(child, `${rest}${last ? "└─ " : "├─ "}`, `${rest}${last ? "   " : "│  "}`, into);
    });
  }
}

/** So many claims of a story are shown, and so many that tell one of them otherwise; all of them are in the JSON. */
const [CLAIMS, OTHERWISE] = [5, 2];
const LONGEST = 140;

/** What several reports tell, and what others tell otherwise, each pair once: with how many origins are left of each. */
function claimLines({ claims }: TracedStory, palette: Palette, width: number): string[] {
  const telling = claims.filter(({ standing, beside }) => standing.reports > 1 || beside.length > 0);
  const groupOf = new Map(claims.flatMap((claim) => claim.claims.map((id) => [id, claim] as const)));
  const quoted = ({ words, standing }: TracedClaim): string =>
    `“${shortened(words)}” ${palette.faint(`— ${claimStandingWords(standing)}`)}`;
  const shown = new Set<TracedClaim>();
  const lines = telling.slice(0, CLAIMS).flatMap((claim) => {
    shown.add(claim);
    return [
      wrap(quoted(claim), width, "  ", "    "),
      ...claim.beside
        .flatMap(([first]) => (first === undefined ? [] : (groupOf.get(first) ?? [])))
        .filter((other) => !shown.has(other))
        .slice(0, OTHERWISE)
        .map((other) => wrap(`otherwise: ${quoted(other)}`, width, "    ", "      ")),
    ];
  });
  if (lines.length === 0) return [];
  const more = telling.length - CLAIMS;
  return ["Told by several, or told otherwise", ...lines, ...(more > 0 ? [`  and ${more} more`] : [])];
}

function shortened(words: string): string {
  const plain = words.replace(/\s+/g, " ").replace(/^[“"]|[,.]?[”"]$/g, "");
  return plain.length <= LONGEST ? plain : `${plain.slice(0, plain.lastIndexOf(" ", LONGEST))} …`;
}
