import type { Trace } from "#vocabulary/trace.ts";
import { edgeWords, nodeWords } from "./trace-words.ts";

/** The trees as a graph for Graphviz: a cluster a story, an arrow from the later text to what it derives from. */
export function traceAsDot(trace: Trace): string {
  const lines = ["digraph stemma {", "  rankdir=BT;", '  node [shape=box, fontname="sans-serif"];'];
  trace.stories.forEach((story, nth) => {
    lines.push(`  subgraph cluster_${nth} {`, `    label=${quoted(story.title ?? story.id)};`);
    for (const { id, kind } of story.nodes) {
      const { name, about } = nodeWords(trace, story, id);
      lines.push(
        `    ${quoted(`${nth} ${id}`)} [label=${quoted(`${name}\n${about}`)}${kind === "dispatch" ? ", style=dashed" : ""}];`,
      );
    }
    for (const edge of story.edges) {
      const style = edge.kind === "copies" ? "solid" : edge.kind === "draws-on" ? "bold" : "dotted";
      lines.push(
        `    ${quoted(`${nth} ${edge.from}`)} -> ${quoted(`${nth} ${edge.to}`)} [label=${quoted(edgeWords(edge))}, style=${style}];`,
      );
    }
    lines.push("  }");
  });
  return `${lines.join("\n")}\n}\n`;
}

const quoted = (words: string): string =>
  `"${words.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
