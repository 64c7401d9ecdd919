import type { StoryDetail, StoryEdge } from "@stemma/vocabulary/story-facts.ts";
import { Link } from "@tanstack/react-router";
import { printed } from "../../parts/script-language.ts";
import { dayIn, words } from "../../words/words.ts";
import { edgeKey, nodeNames, percentOf } from "./story-names.ts";

interface Props {
  story: StoryDetail;
  edge: string | null;
  onEdge: (edge: string | null) => void;
}

/** The tree as a table: a row for each edge, and one for each report that derives from nothing. */
export function TreeTable({ story, edge, onEdge }: Props) {
  const names = nodeNames(story);
  const known = new Map(story.reports.map((report) => [report.id as string, report]));
  const rows = story.nodes.flatMap(
    (node): { node: StoryDetail["nodes"][number]; one: StoryEdge | null }[] => {
      const edges = story.edges.filter(({ from }) => from === node.id);
      return edges.length === 0 ? [{ node, one: null }] : edges.map((one) => ({ node, one }));
    },
  );
  return (
    <section
      className="table-frame"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
      tabIndex={0}
      aria-label={`${words.stories.tree}: ${words.stories.asTable}`}
    >
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.stories.outlet}</th>
            <th scope="col">{words.stories.report}</th>
            <th scope="col">{words.stories.day}</th>
            <th scope="col">{words.stories.how}</th>
            <th scope="col">{words.stories.derives}</th>
            <th scope="col">{words.stories.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ node, one }) => {
            const report = known.get(node.id);
            return (
              <tr
                key={`${node.id} ${one?.to ?? ""}`}
                className={one !== null && edgeKey(one) === edge ? "row-in-hand" : ""}
              >
                <th scope="row">{names.get(node.id)}</th>
                <td>
                  {report === undefined ? (
                    words.stories.dispatch
                  ) : (
                    <Link to="/reports/$id" params={{ id: report.id }} {...printed(report.title ?? "")}>
                      {report.title ?? words.common.withoutTitle}
                    </Link>
                  )}
                </td>
                <td className="table-day">
                  {report?.published == null ? "" : dayIn(report.published, true)}
                </td>
                <td>
                  {one === null ? (
                    words.stories.root
                  ) : (
                    <button type="button" className="link" onClick={() => onEdge(edgeKey(one))}>
                      {words.stories.kinds[one.kind]}
                    </button>
                  )}
                </td>
                <td>{one === null ? "" : names.get(one.to)}</td>
                <td>{one?.share == null ? "" : percentOf(one.share)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
