import { ApiError } from "@stemma/client";
import type { SearchHit } from "@stemma/vocabulary/record.ts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import { client } from "../../client.ts";
import { AsKnownOn } from "../../parts/as-known-on.tsx";
import { askedSearch } from "../../parts/asked.ts";
import { FoundWords } from "../../parts/found-words.tsx";
import { printed } from "../../parts/script-language.ts";
import { Stale, Trouble, Waiting } from "../../parts/states.tsx";
import { useListKeys } from "../../parts/use-list-keys.ts";
import { rowsInWindow, useSoon } from "../../parts/use-soon.ts";
import { useTitle } from "../../parts/use-title.ts";
import { claimWords } from "../../parts/wording.ts";
import { problemWords } from "../../words/of-the-record.ts";
import { dayIn, words } from "../../words/words.ts";
import { Facets } from "./facets.tsx";

/** A hit is at least so high, in pixels. */
const HIT = 90;

/** Reports and claims that meet a query, with what divides them beside them. */
export function Search() {
  const { q, asOf } = useSearch({ from: "/search" });
  useTitle(q === undefined ? words.search.title : `“${q}”`);
  const list = useListKeys<HTMLOListElement>();
  const aside = useRef<HTMLElement>(null);
  const { data, error, isPending, isPlaceholderData } = useQuery({
    ...askedSearch(q ?? "", asOf ?? null),
    enabled: q !== undefined,
    placeholderData: keepPreviousData,
  });
  const whole = useSoon(data !== undefined);
  if (q === undefined) {
    return (
      <div className="page message">
        <h1>{words.search.title}</h1>
        <p>{words.search.lead}</p>
        <Operators />
      </div>
    );
  }
  if (error instanceof ApiError && error.code === "search-unclear") {
    return (
      <div className="page message">
        <h1 dir="auto">“{q}”</h1>
        <p role="alert" lang="en">
          {problemWords(error)}
        </p>
        <Operators />
      </div>
    );
  }
  if (isPending) return <Waiting />;
  if (data === undefined) return <Trouble error={error} />;
  return (
    <div className="page search-page">
      <Stale error={error} />
      <div className="page-head">
        <h1 dir="auto">“{q}”</h1>
        <p className="faint" role="status">
          {data.total === 0 ? words.search.nowhere : words.search.places(data.total, data.more)}
          {data.total > data.hits.length && words.search.firstShown(data.hits.length)}
        </p>
      </div>
      {/* Where there is no room beside what was found, what narrows it stands below. */}
      {data.facets.length > 0 && (
        <button
          type="button"
          className="search-jump"
          onClick={() => {
            aside.current?.focus({ preventScroll: true });
            aside.current?.scrollIntoView({ behavior: "instant" });
          }}
        >
          {words.search.narrow} <span aria-hidden="true">↓</span>
        </button>
      )}
      {data.notes.map((note) => (
        <p key={note} className="search-note" lang="en">
          {note}
        </p>
      ))}
      <div className={`search-columns${isPlaceholderData ? " search-waiting" : ""}`}>
        <aside ref={aside} tabIndex={-1} className="search-aside" aria-label={words.search.narrow}>
          <AsKnownOn asOf={asOf} />
          <Facets q={q} asOf={asOf} facets={data.facets} />
          <details className="search-help">
            <summary>{words.search.how}</summary>
            <Operators />
          </details>
        </aside>
        <div>
          {data.total === 0 && <Nothing />}
          <ol className="hits" ref={list}>
            {(whole ? data.hits : data.hits.slice(0, rowsInWindow(HIT))).map((hit) => (
              <li key={`${hit.report.id} ${hit.claim ?? ""}`}>
                <Hit hit={hit} asOf={asOf} />
              </li>
            ))}
          </ol>
        </div>
      </div>
    </div>
  );
}

/** What may be done where nothing is found: of an empty record nothing can be. */
function Nothing() {
  const { data } = useQuery({ queryKey: ["counts"], queryFn: () => client.record() });
  if (data === undefined) return null;
  if (data.counts.reports > 0) return <p className="search-none">{words.search.none}</p>;
  return (
    <p className="search-none">
      {words.desk.empty.title}. <Link to="/add">{words.desk.empty.add}</Link>
    </p>
  );
}

function Hit({ hit, asOf }: { hit: SearchHit; asOf: string | undefined }) {
  const { report, claim, chain, stance } = hit;
  return (
    <article className={`hit hit-${hit.kind}`}>
      <p className="eyebrow">
        <span>{hit.kind === "claim" ? words.search.claim : words.search.report}</span>
        <span dir="auto">{report.outlet ?? words.common.outletNotStated}</span>
        {report.published !== null && <span>{dayIn(report.published)}</span>}
        {stance !== null && stance !== "asserted" && <span>{words.stance[stance]}</span>}
      </p>
      <h2 {...printed(hit.snippet)}>
        <Link
          to="/reports/$id"
          params={{ id: report.id }}
          search={{ ...(claim === null ? {} : { claim }), ...(asOf === undefined ? {} : { asOf }) }}
        >
          <FoundWords words={hit.kind === "claim" ? claimWords([hit.snippet]) : hit.snippet} />
        </Link>
      </h2>
      <p className="facts">
        {chain.length > 1 ? (
          <span dir="auto">{chain.join(" ← ")}</span>
        ) : (
          hit.kind === "claim" && <span>{words.by.narrated}</span>
        )}
        {report.title !== null && <span dir="auto">{report.title}</span>}
      </p>
    </article>
  );
}

/** What can be asked besides words, each with an example. */
function Operators() {
  return (
    <dl className="operators">
      {Object.entries(words.search.operators).map(([example, about]) => (
        <div key={example}>
          <dt>
            <Link to="/search" search={{ q: example }}>
              <code>{example}</code>
            </Link>
          </dt>
          <dd>{about}</dd>
        </div>
      ))}
    </dl>
  );
}
