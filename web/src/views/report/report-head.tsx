import type { ReportDetail } from "@stemma/vocabulary/record.ts";
import { dayWords } from "../../parts/wording.ts";
import { MarkedWords, type Marks } from "./marked-words.tsx";

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
export function ReportHead({ detail, marks }: { detail: ReportDetail; marks: Marks }) {
  const { report } = detail.reading;
  // The same words stand in the text, where claims rest on them; a page's meta data may give others.
  const partOf = (kind: "title" | "standfirst") => report.parts.filter((part) => part.kind === kind);
  const [titles, standfirsts] = [partOf("title"), partOf("standfirst")];
  const language = report.language === null ? {} : { lang: report.language };
  return (
    <header className="report-head">
      <p className="eyebrow">
        <span>{report.outlet.name ?? report.outlet.domain ?? "Outlet not stated"}</span>
        {report.section !== null && <span>{report.section}</span>}
      </p>
      <h1 {...language}>
        {titles.length === 0
          ? (report.title ?? "Without a title")
          : titles.map((part) => <MarkedWords key={part.span[0]} span={part.span} marks={marks} />)}
      </h1>
      {standfirsts.map((part) => (
        <p key={part.span[0]} className="standfirst" {...language}>
          <MarkedWords span={part.span} marks={marks} />
        </p>
      ))}
      {standfirsts.length === 0 && report.standfirst !== null && (
        <p className="standfirst" {...language}>
          {report.standfirst}
        </p>
      )}
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
        {report.dateline !== null && <span>Dateline: {report.dateline.place ?? "no place"}</span>}
        {report.modified !== null && <span>Changed {dayWords(report.modified.value)}</span>}
        {report.url !== null && /^https?:/.test(report.url) && (
          <a href={report.url} rel="noreferrer">
            {report.outlet.domain ?? report.url}
          </a>
        )}
      </p>
    </header>
  );
}
