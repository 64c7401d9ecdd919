import type { ReportLine } from "@stemma/vocabulary/record.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { askedReports } from "../../parts/asked.ts";
import { printed, titled } from "../../parts/script-language.ts";
import { Stale, Trouble, Waiting } from "../../parts/states.tsx";
import { useTitle } from "../../parts/use-title.ts";
import { WindowList } from "../../parts/window-list.tsx";
import { dayIn, words } from "../../words/words.ts";
import { Empty } from "./empty.tsx";

/** A row is mostly so high, and at least so high is what stands above the first, in pixels. */
const [ROW, ABOVE] = [156, 200];

/** All reports, the newest first. */
export function Reports() {
  useTitle(null);
  const { asOf } = useSearch({ from: "/reports" });
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...askedReports(asOf ?? null),
    // Who has just been told how to add a report is waiting for it to appear.
    refetchInterval: ({ state }) => (state.data?.pages[0]?.total === 0 && asOf === undefined ? 2000 : false),
  });
  const reports = useMemo(() => data?.pages.flatMap((page) => page.reports) ?? [], [data]);
  const more = useCallback((): void => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const rowOf = useCallback((report: ReportLine) => <Row report={report} asOf={asOf} />, [asOf]);
  if (isPending) return <Waiting />;
  if (data === undefined) return <Trouble error={error} />;
  const total = data.pages[0]?.total ?? 0;
  if (total === 0)
    return (
      <>
        <Stale error={error} />
        <Empty asOf={asOf} />
      </>
    );
  return (
    <div className="page reports-page">
      <Stale error={error} />
      <div className="page-head">
        <h1>{words.desk.reports.title}</h1>
        <p className="faint">{words.desk.reports.total(total)}</p>
      </div>
      <WindowList
        className="reports"
        lines={reports}
        total={total}
        guess={ROW}
        above={ABOVE}
        more={more}
        row={rowOf}
      />
      <p className="reports-more">
        <Link to="/dossiers" search={asOf === undefined ? {} : { asOf }}>
          {words.desk.reports.dossiers}
        </Link>
      </p>
    </div>
  );
}

function Row({ report, asOf }: { report: ReportLine; asOf: string | undefined }) {
  return (
    <article className="report-row">
      <p className="eyebrow">
        <span dir="auto">{report.outlet ?? words.common.outletNotStated}</span>
        <span>
          {report.published === null ? (
            words.common.dayNotStated
          ) : (
            <time dateTime={report.published}>{dayIn(report.published)}</time>
          )}
        </span>
      </p>
      <h2 {...titled(report.title ?? report.opening ?? "")}>
        <Link to="/reports/$id" params={{ id: report.id }} search={asOf === undefined ? {} : { asOf }}>
          {report.title ?? report.opening ?? words.common.withoutTitle}
        </Link>
      </h2>
      {report.title !== null && report.opening !== null && (
        <p className="opening" {...printed(report.opening)}>
          {report.opening}
        </p>
      )}
      <p className="facts">
        <span>{words.common.claims(report.claims)}</span>
        {report.disclosures > 0 && (
          <span className="accent">{words.desk.reports.notDisclosed(report.disclosures)}</span>
        )}
        {report.revisions > 1 && <span>{words.desk.reports.revisions(report.revisions)}</span>}
      </p>
    </article>
  );
}
