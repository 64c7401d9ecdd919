import type { ReportDetail } from "@stemma/vocabulary/record.ts";
import { printed, titled } from "../../parts/script-language.ts";
import { dayIn, words as told } from "../../words/words.ts";
import { type Lit, litWithin, MarkedWords, type Marks } from "./marked-words.tsx";

/** What a page's fact rests on; a page may say it in ways that have no words of their own. */
const basisOf = (basis: string): string =>
  told.report.basis[basis as keyof typeof told.report.basis] ?? told.report.basis.page;

type Witnesses = ReportDetail["reading"]["report"]["witnesses"];

/** What the page says of a fact, a line each, for who asks why; the believed one is marked. */
function whyOf(witnesses: Witnesses, fact: Witnesses[number]["fact"]): string | undefined {
  const lines = witnesses
    .filter((witness) => witness.fact === fact)
    .map(
      ({ value, basis, by, believed, refused }) =>
        `${believed ? "✓ " : ""}${value}: ${basisOf(basis)} (${by})${refused === null ? "" : `, ${told.report.refused(refused)}`}`,
    );
  return lines.length === 0 ? undefined : lines.join("\n");
}

/** Title, standfirst, and the facts around the text, each with what it rests on. */
export function ReportHead({ detail, marks, lit }: { detail: ReportDetail; marks: Marks; lit: Lit }) {
  const { report } = detail.reading;
  // The same words stand in the text, where claims rest on them; a page's meta data may give others.
  const partOf = (kind: "title" | "standfirst") => report.parts.filter((part) => part.kind === kind);
  const [titles, standfirsts] = [partOf("title"), partOf("standfirst")];
  const marked = ({ span }: (typeof titles)[number]) => (
    <MarkedWords key={span[0]} span={span} marks={marks} {...litWithin(span, marks, lit)} />
  );
  const words = (text: string | null) => printed(text ?? "", report.language);
  return (
    <header className="report-head">
      <p className="eyebrow">
        <span>
          <bdi>{report.outlet.name ?? report.outlet.domain ?? told.common.outletNotStated}</bdi>
        </span>
        {report.section !== null && <span>{report.section}</span>}
      </p>
      <h1 {...titled(report.title ?? "", report.language)}>
        {titles.length === 0 ? (report.title ?? told.common.withoutTitle) : titles.map(marked)}
      </h1>
      {standfirsts.map((part) => (
        <p key={part.span[0]} className="standfirst" {...words(report.text.slice(...part.span))}>
          {marked(part)}
        </p>
      ))}
      {standfirsts.length === 0 && report.standfirst !== null && (
        <p className="standfirst" {...words(report.standfirst)}>
          {report.standfirst}
        </p>
      )}
      <p className="facts">
        <span title={whyOf(report.witnesses, "published")}>
          {report.published === null ? told.report.dayNotStated : dayIn(report.published.value)}
          {report.published !== null && <span className="faint"> ({basisOf(report.published.basis)})</span>}
        </span>
        <span title={whyOf(report.witnesses, "byline")}>
          {report.bylines.length === 0 ? told.report.noByline : told.report.byline(report.bylines.join(", "))}
        </span>
        {report.credits.map((credit) => (
          <span key={`${credit.kind} ${credit.names.join()}`}>
            {told.report.credit[credit.kind]}: {credit.names.join(", ")}
          </span>
        ))}
        {report.dateline !== null && <span>{told.report.dateline(report.dateline.place)}</span>}
        {report.modified !== null && (
          <span title={whyOf(report.witnesses, "modified")}>
            {told.report.changed(dayIn(report.modified.value))}
            <span className="faint"> ({basisOf(report.modified.basis)})</span>
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
            {told.report.wall} <span className="faint">({basisOf(report.barrier.basis)})</span>
          </span>
        </p>
      )}
      {report.corrections.map(({ words: correction, date }) => (
        <p key={correction} className="facts">
          <span>
            {date !== null && <span className="faint">{told.report.corrected(dayIn(date))}</span>}
            <span {...words(correction)}>{correction}</span>
          </span>
        </p>
      ))}
    </header>
  );
}
