import type { SearchHit } from "@stemma/vocabulary/record.ts";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { client } from "../../client.ts";
import { FoundWords } from "../../parts/found-words.tsx";
import { printed } from "../../parts/script-language.ts";
import { Stale, Trouble, Waiting } from "../../parts/states.tsx";
import { useListKeys } from "../../parts/use-list-keys.ts";
import { useTitle } from "../../parts/use-title.ts";
import { claimWords, count, dayWords } from "../../parts/wording.ts";

/** Reports and claims that hold the words. */
export function Search() {
  const { q, asOf } = useSearch({ from: "/search" });
  useTitle(q === undefined ? "Search" : `“${q}”`);
  const list = useListKeys<HTMLOListElement>();
  const { data, error, isPending } = useQuery({
    queryKey: ["search", q ?? "", asOf ?? null],
    queryFn: () => client.search(q ?? "", { limit: 60, asOf: asOf ?? null }),
    enabled: q !== undefined,
  });
  if (q === undefined) {
    return (
      <div className="page message">
        <h1>Search the record</h1>
        <p>Words are looked for in reports and claims; put a phrase in quotation marks.</p>
      </div>
    );
  }
  if (isPending) return <Waiting />;
  if (data === undefined) return <Trouble error={error} />;
  return (
    <div className="page">
      <Stale error={error} />
      <div className="page-head">
        <h1>“{q}”</h1>
        <p className="faint">
          {data.total === 0 ? "nowhere in the record" : `${count(data.total, "place")} in the record`}
          {data.total > data.hits.length && `, the first ${data.hits.length} shown; more words find fewer`}
        </p>
      </div>
      {data.total === 0 && <p>Try fewer or other words; the beginning of the last word is enough.</p>}
      <ol className="hits" ref={list}>
        {data.hits.map((hit) => (
          <li key={`${hit.report.id} ${hit.claim ?? ""}`}>
            <Hit hit={hit} asOf={asOf} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Hit({ hit, asOf }: { hit: SearchHit; asOf: string | undefined }) {
  const { report, claim, chain } = hit;
  return (
    <article className={`hit hit-${hit.kind}`}>
      <p className="eyebrow">
        <span>{hit.kind === "claim" ? "Claim" : "Report"}</span>
        <span>{report.outlet ?? "Outlet not stated"}</span>
        {report.published !== null && <span>{dayWords(report.published)}</span>}
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
        {chain.length > 1 && <span>{chain.join(" ← ")}</span>}
        {report.title !== null && <span dir="auto">{report.title}</span>}
      </p>
    </article>
  );
}
