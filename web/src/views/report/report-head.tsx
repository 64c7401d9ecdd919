import type { ReportDetail } from "@stemma/vocabulary/record.ts";
import { printed } from "../../parts/script-language.ts";
import { dayWords } from "../../parts/wording.ts";
import { MarkedWords, type Marks } from "./marked-words.tsx";

const BASIS: Readonly<Record<string, string>> = {
  "json-ld": "from the page’s data",
  meta: "from the page’s data",
  microdata: "from the page’s data",
  "time-element": "from the page",
  url: "from the address",
  text: "from the text",
  feed: "from the feed",
  given: "as given",
  header: "from the answer’s header",
};

type Witnesses = ReportDetail["reading"]["report"]["witnesses"];

/** What the page says of a fact, a line each, for who asks why; the believed one is marked. */
function whyOf(witnesses: Witnesses, fact: Witnesses[number]["fact"]): string | undefined {
  const lines = witnesses
    .filter((witness) => witness.fact === fact)
    .map(
      ({ value, basis, by, believed, refused }) =>
        `${believed ? "✓ " : ""}${value}: ${BASIS[basis] ?? "from the page"} (${by})${refused === null ? "" : `, refused: ${refused}`}`,
    );
  return lines.length === 0 ? undefined : lines.join("\n");
}

/** Title, standfirst, and the facts around the text, each with what it rests on. */
export function ReportHead({ detail, marks }: { detail: ReportDetail; marks: Marks }) {
  const { report } = detail.reading;
  // The same words stand in the text, where claims rest on them; a page's meta data may give others.
  const partOf = (kind: "title" | "standfirst") => report.parts.filter((part) => part.kind === kind);
  const [titles, standfirsts] = [partOf("title"), partOf("standfirst")];
  const words = (text: string | null) => printed(text ?? "", report.language);
  return (
    <header className="report-head">
      <p className="eyebrow">
        <span>{report.outlet.name ?? report.outlet.domain ?? "Outlet not stated"}</span>
        {report.section !== null && <span>{report.section}</span>}
      </p>
      <h1 {...words(report.title)}>
        {titles.length === 0
          ? (report.title ?? "Without a title")
          : titles.map((part) => <MarkedWords key={part.span[0]} span={part.span} marks={marks} />)}
      </h1>
      {standfirsts.map((part) => (
        <p key={part.span[0]} className="standfirst" {...words(report.text.slice(...part.span))}>
          <MarkedWords span={part.span} marks={marks} />
        </p>
      ))}
      {standfirsts.length === 0 && report.standfirst !== null && (
        <p className="standfirst" {...words(report.standfirst)}>
          {report.standfirst}
        </p>
      )}
      <p className="facts">
        <span title={whyOf(report.witnesses, "published")}>
          {report.published === null ? "Day not stated" : dayWords(report.published.value)}
          {report.published !== null && <span className="faint"> ({BASIS[report.published.basis]})</span>}
        </span>
        <span title={whyOf(report.witnesses, "byline")}>
          {report.bylines.length === 0 ? "Byline not stated" : `By ${report.bylines.join(", ")}`}
        </span>
        {report.credits.map((credit) => (
          <span key={`${credit.kind} ${credit.names.join()}`}>
            {credit.kind === "photo" ? "Photograph" : credit.kind === "agency" ? "Agency" : "Source"}:{" "}
            {credit.names.join(", ")}
          </span>
        ))}
        {report.dateline !== null && <span>Dateline: {report.dateline.place ?? "no place"}</span>}
        {report.modified !== null && (
          <span title={whyOf(report.witnesses, "modified")}>
            Changed {dayWords(report.modified.value)}
            <span className="faint"> ({BASIS[report.modified.basis]})</span>
          </span>
        )}
        {report.url !== null && /^https?:/.test(report.url) && (
          <a href={report.url} rel="noreferrer">
            {report.outlet.domain ?? report.url}
          </a>
        )}
      </p>
      {report.barrier !== null && (
        <p className="facts">
          <span title={report.barrier.words ?? undefined}>
            Perhaps a part alone: the rest is behind a wall{" "}
            <span className="faint">({BASIS[report.barrier.basis]})</span>
          </span>
        </p>
      )}
      {report.corrections.map(({ words: correction, date }) => (
        <p key={correction} className="facts">
          <span>
            {date !== null && <span className="faint">Corrected {dayWords(date)}: </span>}
            <span {...words(correction)}>{correction}</span>
          </span>
        </p>
      ))}
    </header>
  );
}
