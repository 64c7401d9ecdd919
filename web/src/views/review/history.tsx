import type { HistoryLine } from "@stemma/vocabulary/review.ts";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { client } from "../../client.ts";
import { printed } from "../../parts/script-language.ts";
import { Stale, Trouble, Waiting } from "../../parts/states.tsx";
import { useListKeys } from "../../parts/use-list-keys.ts";
import { claimWords } from "../../parts/wording.ts";
import { momentIn, words } from "../../words/words.ts";

/** Who said what of which claim, the newest first; and how far persons agree. */
export function History() {
  const list = useListKeys<HTMLOListElement>();
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["history"],
    queryFn: ({ pageParam }) => client.history({ after: pageParam, limit: 50 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const agreement = useQuery({ queryKey: ["agreement"], queryFn: () => client.agreement() });
  if (isPending) return <Waiting />;
  if (data === undefined) return <Trouble error={error} />;
  const entries = data.pages.flatMap((page) => page.entries);
  const { persons = [], pairs = [] } = agreement.data ?? {};
  return (
    <>
      <Stale error={error} />
      {entries.length === 0 ? (
        <p className="review-none">{words.review.noHistory}</p>
      ) : (
        <section aria-labelledby="agreement-title" className="agreement">
          <h2 id="agreement-title">{words.review.agreement}</h2>
          <p className="faint">
            {persons.map(({ who, entries: n }) => `${who}: ${words.review.entries(n)}`).join(" · ")}
          </p>
          {pairs.length === 0 && <p>{words.review.noPairs}</p>}
          <ul>
            {pairs.map(({ one, two, claims, same, kappa }) => (
              <li key={`${one} ${two}`}>
                <b>
                  <bdi>{one}</bdi>, <bdi>{two}</bdi>
                </b>{" "}
                {words.review.agreeLine(same, claims)}
                {kappa !== null && <span className="faint"> · {words.review.kappa(kappa.toFixed(2))}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ol className="history-lines" ref={list}>
        {entries.map((line) => (
          <li key={line.entry.id} className={line.entry.holds ? "" : "history-undone"}>
            <One line={line} />
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <button
          type="button"
          className="more"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {words.common.more}
        </button>
      )}
    </>
  );
}

function One({ line: { entry, title, outlet, words: stretches } }: { line: HistoryLine }) {
  const { kind, who, why, recordedAt, report, claims, made, changed, holds } = entry;
  const claim = made[0]?.id ?? claims[0];
  const said = claimWords(stretches);
  return (
    <article>
      <p className="eyebrow">
        <span>
          <bdi>{who}</bdi>: {words.review.said[kind]}
          {kind === "correct" && ` (${changed.join(", ")})`}
          {!holds && `, ${words.review.undone}`}
        </span>
        <time dateTime={recordedAt}>{momentIn(recordedAt)}</time>
      </p>
      <p className="history-words" {...printed(said)}>
        <Link to="/reports/$id" params={{ id: report }} search={claim === undefined ? {} : { claim }}>
          {said || (title ?? words.common.withoutTitle)}
        </Link>
      </p>
      <p className="faint">
        <bdi>{outlet ?? words.common.outletNotStated}</bdi>
        {title !== null && (
          <>
            {" · "}
            <bdi>{title}</bdi>
          </>
        )}
        {why !== null && (
          <>
            {" · "}
            <q>{why}</q>
          </>
        )}
      </p>
    </article>
  );
}
