import type { Addition } from "@stemma/vocabulary/addition.ts";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { client } from "../../client.ts";
import { printed } from "../../parts/script-language.ts";
import { originsIn } from "../../parts/story-words.ts";
import { problemWords } from "../../words/of-the-record.ts";
import { words } from "../../words/words.ts";

const BUSY_MS = 400;
const SHOWN = 200;

const isBusy = ({ stage }: Addition): boolean => stage !== "done" && stage !== "failed";

/** What was handed in, the newest first, with what became of it. Asks again while anything is under way. */
export function AdditionsList({ left, passedOver }: { left: number; passedOver: number }) {
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ["additions"],
    queryFn: () => client.additions(),
    refetchInterval: ({ state }) =>
      state.error !== null ? 2000 : state.data?.additions.some(isBusy) === true ? BUSY_MS : false,
  });
  const additions = data?.additions ?? [];
  const busy = additions.filter(isBusy).length;
  // What other screens show of the record is of before: they read it anew.
  const before = useRef(busy);
  useEffect(() => {
    if (before.current > 0 && busy === 0)
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "additions" });
    before.current = busy;
  }, [busy, queries]);
  return (
    <section className="add-list" aria-labelledby="additions-title">
      <h2 id="additions-title">{words.add.list}</h2>
      <p className="faint add-rest" role="status">
        {[
          left > 0 ? words.add.waiting(left) : null,
          passedOver > 0 ? words.add.passedOver(passedOver) : null,
          error !== null ? words.common.unavailable : null,
          additions.length === 0 && left === 0 && error === null ? words.add.nothing : null,
        ]
          .filter((sentence) => sentence !== null)
          .join(" · ")}
      </p>
      <ol>
        {additions.slice(0, SHOWN).map((addition) => (
          <li key={addition.id} className={`addition addition-${addition.stage}`}>
            <One addition={addition} />
          </li>
        ))}
      </ol>
      {additions.length > SHOWN && <p className="faint">{words.add.moreListed(additions.length - SHOWN)}</p>}
    </section>
  );
}

function One({ addition }: { addition: Addition }) {
  const { name, stage, reports, counts, failures } = addition;
  const facts = [
    counts.kept > 0 ? words.add.summary(counts.kept, counts.claims) : null,
    counts.there > 0 ? words.add.there(counts.there) : null,
    counts.failed > 0 && stage !== "failed" ? words.add.failed(counts.failed) : null,
  ].filter((fact) => fact !== null);
  return (
    <>
      <p className="addition-head">
        <bdi className="addition-name">{name}</bdi>
        <span className="addition-stage">
          {isBusy(addition) && <span className="addition-pulse" aria-hidden="true" />}
          {words.add.stage[stage]}
        </span>
      </p>
      {facts.length > 0 && <p className="faint addition-facts">{facts.join(" · ")}</p>}
      {reports.length > 0 && (
        <ul className="addition-reports">
          {reports.map((report) => (
            <li key={`${report.input} ${report.report}`}>
              {report.report === null ? (
                <bdi>{report.title ?? report.input}</bdi>
              ) : (
                <Link to="/reports/$id" params={{ id: report.report }} {...printed(report.title ?? "")}>
                  {report.title ?? words.common.withoutTitle}
                </Link>
              )}
              <span className="faint">
                {" "}
                {words.add.outcome[report.outcome]} · {words.common.claims(report.claims)}
                {report.story !== null && (
                  <>
                    {" · "}
                    <Link to="/stories/$id" params={{ id: report.story.id }}>
                      {words.add.inStory(
                        report.story.title ?? words.common.withoutTitle,
                        report.story.reports,
                      )}
                    </Link>
                    {" · "}
                    {originsIn(report.story.origins)}
                    {report.story.alone && (
                      <>
                        {" · "}
                        <span className="accent">{words.stories.alone}</span>
                      </>
                    )}
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {counts.kept + counts.there > reports.length && (
        <p className="faint">{words.add.moreListed(counts.kept + counts.there - reports.length)}</p>
      )}
      {failures.length > 0 && (
        <ul className="addition-failures">
          {failures.map((failure, nth) => (
            <li key={`${failure.input} ${nth}`}>
              <bdi>{problemWords(failure)}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
