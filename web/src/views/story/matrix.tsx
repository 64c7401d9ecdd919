import type { StoryDetail, StorySaying } from "@stemma/vocabulary/story-facts.ts";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { EntityLink } from "../../parts/entity-link.tsx";
import { claimWords, nameOf } from "../../parts/wording.ts";
import { words } from "../../words/words.ts";
import { voicesMatrix } from "./voices-matrix.ts";

/** A small table of who says what: a full circle asserts, an empty one denies or doubts, a half one is any other stance. */
export function Matrix({ story, outlets }: { story: StoryDetail; outlets: ReadonlyMap<string, string> }) {
  const { columns, rows } = useMemo(() => voicesMatrix(story), [story]);
  if (rows.length < 2 || columns.length < 2) return null;
  return (
    <section aria-labelledby="matrix-title" className="story-part">
      <h2 id="matrix-title">{words.stories.matrix}</h2>
      <section
        className="table-frame"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        tabIndex={0}
        aria-label={`${words.stories.matrix}: ${words.stories.asTable}`}
      >
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">{words.stories.voice}</th>
              {columns.map((claim, i) => (
                <th key={i} scope="col" title={claimWords([claim])}>
                  <span className="unseen">{claimWords([claim]).slice(0, 120)}</span>
                  <span aria-hidden="true">{i + 1}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {row.entity !== null && row.name !== null ? (
                    <EntityLink id={row.entity} name={row.name} asOf={undefined} />
                  ) : (
                    <bdi>{nameOf(row)}</bdi>
                  )}
                </th>
                {row.cells.map((cell, i) => (
                  <td key={i}>{cell.length > 0 && <Cell cell={cell} outlets={outlets} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="matrix-key" aria-hidden="true">
        {(["asserted", "against", "otherwise"] as const).map((kind) => (
          <span key={kind}>
            <b>{SIGNS[kind]}</b> {words.stories.matrixKey[kind]}
          </span>
        ))}
      </p>
      <ol className="matrix-claims" aria-hidden="true">
        {columns.map((claim, i) => (
          <li key={i} dir="auto">
            {claimWords([claim])}
          </li>
        ))}
      </ol>
    </section>
  );
}

const SIGNS = { asserted: "●", against: "○", otherwise: "◐" } as const;
const signOf = (stance: StorySaying["stance"]): string =>
  SIGNS[
    stance === "asserted" ? stance : stance === "denied" || stance === "doubted" ? "against" : "otherwise"
  ];

function Cell({ cell, outlets }: { cell: readonly StorySaying[]; outlets: ReadonlyMap<string, string> }) {
  const [first] = cell;
  if (first === undefined) return null;
  const stances = [...new Set(cell.map(({ stance }) => words.stance[stance]))].join(", ");
  const papers = [...new Set(cell.map(({ report }) => outlets.get(report) ?? ""))].filter(
    (name) => name !== "",
  );
  return (
    <Link
      className="matrix-cell"
      to="/reports/$id"
      params={{ id: first.report }}
      search={{ claim: first.id }}
      aria-label={`${stances}: ${words.stories.reports(new Set(cell.map(({ report }) => report)).size)}`}
      title={`${stances}: ${papers.join(", ")}`}
    >
      {signOf(first.stance)}
      {cell.length > 1 && <small>{cell.length}</small>}
    </Link>
  );
}
