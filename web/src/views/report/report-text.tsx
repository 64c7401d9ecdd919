import type { Report } from "@stemma/vocabulary/report.ts";
import type { ReactNode } from "react";
import { MarkedWords, type Marks } from "./marked-words.tsx";

interface Props {
  report: Report;
  marks: Marks;
  /** The claim in hand, set under its words where there is no margin. */
  inline: ReactNode;
}

/** Kinds that the head of the page shows with their own marks. */
const IN_HEAD = new Set(["title", "standfirst"]);

/** The text as printed, part by part in its own order; the claim in hand lights up with the words of its chain. */
export function ReportText({ report, marks, inline }: Props) {
  const parts = report.parts.filter((part) => !IN_HEAD.has(part.kind));
  const picked = marks.active === null ? null : (marks.claims[marks.active]?.content.at(-1) ?? null);
  const after = picked === null ? undefined : parts.findLast((part) => part.span[0] <= picked[0]);
  return (
    <div className="report-text" {...(report.language === null ? {} : { lang: report.language })}>
      {picked !== null && after === undefined && inline}
      {parts.map((part) => {
        const Tag = part.kind === "heading" ? "h2" : "p";
        return [
          <Tag key={part.span[0]} className={`part part-${part.kind}`}>
            <MarkedWords span={part.span} marks={marks} />
          </Tag>,
          part === after ? inline : null,
        ];
      })}
    </div>
  );
}
