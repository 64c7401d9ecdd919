import type { ReportDetail } from "@stemma/vocabulary/record.ts";
import { dayWords } from "../../parts/wording.ts";

const BASIS: Readonly<Record<string, string>> = {
  "json-ld": "page data",
  meta: "page data",
  microdata: "page data",
  "time-element": "the page",
  url: "the address",
  text: "the text",
  feed: "the feed",
  given: "given",
  header: "a header",
};

/** Title, standfirst, and the facts around the text, each with what it rests on. */
export function ReportHead({ detail }: { detail: ReportDetail }) {
  const { report } = detail.reading;
  return (
    <header className="report-head">
      <p className="eyebrow">
        <span>{report.outlet.name ?? report.outlet.domain ?? "Outlet not stated"}</span>
        {report.section !== null && <span>{report.section}</span>}
      </p>
      <h1>{report.title ?? "Without a title"}</h1>
      {report.standfirst !== null && <p className="standfirst">{report.standfirst}</p>}
      <p className="facts">
        <span>
          {report.published === null ? "Day not stated" : dayWords(report.published.value)}
          {report.published !== null && <span className="faint"> ({BASIS[report.published.basis]})</span>}
        </span>
        <span>{report.bylines.length === 0 ? "Byline not stated" : `By ${report.bylines.join(", ")}`}</span>
        {report.credits.map((credit) => (
          <span key={`${credit.kind} ${credit.names.join()}`}>
            {credit.kind === "photo" ? "Photograph" : credit.kind === "agency" ? "Agency" : "Source"}:{" "}
            {credit.names.join(", ")}
          </span>
        ))}
        {report.url !== null && (
          <a href={report.url} rel="noreferrer">
            {report.outlet.domain ?? report.url}
          </a>
        )}
      </p>
    </header>
  );
}
