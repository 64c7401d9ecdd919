import type { Trace, TracedStory } from "#vocabulary/trace.ts";
import { type Palette, wrap } from "./paint.ts";
import { edgeWords, type Hanging, hangingOf, nodeWords, standingWords } from "./trace-words.ts";

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
