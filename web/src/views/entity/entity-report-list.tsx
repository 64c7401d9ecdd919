import type { EntityClaim, EntityReport, EntityReports } from "@stemma/vocabulary/record.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Chain } from "../../parts/chain.tsx";
import { FoundWords } from "../../parts/found-words.tsx";
import { MoreReports } from "../../parts/more-reports.tsx";
import { printed } from "../../parts/script-language.ts";
import { Stale } from "../../parts/states.tsx";
import { claimWords } from "../../parts/wording.ts";
import { dayIn, words as told } from "../../words/words.ts";

interface Props {
  name: "said" | "about";
  queryKey: readonly (string | boolean | null)[];
  ask: (after: string | null) => Promise<EntityReports>;
  asOf: string | undefined;
}

/** Reports with the claims in them that an entity said, or that speak of it; a page at a time. */
export function EntityReportList({ name, queryKey, ask, asOf }: Props) {
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [name, ...queryKey],
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  if (isPending) return <p className="faint">{told.desk.reading}</p>;
  const reports = data?.pages.flatMap((page) => page.reports) ?? [];
  return (
    <>
      <Stale error={error} />
      <ol className="entity-reports">
        {reports.map((one) => (
          <li key={`${one.report.id} ${one.report.revision}`} className="entity-item">
            <Row one={one} said={name === "said"} asOf={asOf} />
          </li>
        ))}
      </ol>
      {hasNextPage && <MoreReports busy={isFetchingNextPage} ask={fetchNextPage} />}
    </>
  );
}

function Row({ one, said, asOf }: { one: EntityReport; said: boolean; asOf: string | undefined }) {
  const { report, claims, more, sentence } = one;
  const at = asOf === undefined ? {} : { asOf };
  const title = report.title ?? report.opening ?? told.common.withoutTitle;
  return (
    <article className="entity-report">
      <p className="eyebrow">
        <span dir="auto">{report.outlet ?? told.common.outletNotStated}</span>
        <span>
          {report.published === null ? (
            told.common.dayNotStated
          ) : (
            <time dateTime={report.published}>{dayIn(report.published)}</time>
          )}
        </span>
      </p>
      <h3 className="entity-title" {...printed(title)}>
        <Link to="/reports/$id" params={{ id: report.id }} search={at}>
          {title}
        </Link>
      </h3>
      {sentence !== null && (
        <p className="entity-sentence" {...printed(sentence)}>
          <FoundWords words={sentence} />
        </p>
      )}
      {claims.length > 0 && (
        <ol className="entity-claims">
          {claims.map((claim) => (
            <ClaimRow key={claim.claim.id} found={claim} report={report.id} said={said} at={at} />
          ))}
        </ol>
      )}
      {more > 0 && <p className="faint">{told.claims.moreOf(more)}</p>}
    </article>
  );
}

interface ClaimRowProps {
  found: EntityClaim;
  report: string;
  said: boolean;
  at: { asOf?: string };
}

function ClaimRow({ found: { claim, words, own }, report, said, at }: ClaimRowProps) {
  return (
    <li className="entity-claim">
      <p className="entity-words" {...printed(words.join(" "))}>
        <Link to="/reports/$id" params={{ id: report }} search={{ ...at, claim: claim.id }}>
          <FoundWords words={claimWords(words)} />
        </Link>
      </p>
      <Chain chain={claim.chain} />
      <p className="facts">
        <span>
          {told.mode[claim.mode]}, {told.stance[claim.stance]}
        </span>
        {said && !own && <span>{told.entity.passedOn}</span>}
      </p>
    </li>
  );
}
