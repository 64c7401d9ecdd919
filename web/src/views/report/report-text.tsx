import type { Part, Report } from "@stemma/vocabulary/report.ts";
import type { ReactNode } from "react";
import { printed } from "../../parts/script-language.ts";
import { MarkedWords, type Marks } from "./marked-words.tsx";
import { partGroups } from "./part-groups.ts";

interface Props {
  report: Report;
  marks: Marks;
  /** The claim in hand, set under its words where there is no margin. */
  inline: ReactNode;
  /** What stands above the text's edge. */
  tools: ReactNode;
}

/** Kinds that the head of the page shows with their own marks. */
const IN_HEAD = new Set(["title", "standfirst"]);

/** The text as printed, part by part in its own order; the claim in hand lights up with the words of its chain. */
export function ReportText({ report, marks, inline, tools }: Props) {
  const groups = partGroups(report.parts.filter((part) => !IN_HEAD.has(part.kind)));
  const picked = marks.active === null ? null : (marks.claims[marks.active]?.content.at(-1) ?? null);
  const after =
    picked === null
      ? undefined
      : groups.findLast(({ parts }) => parts.some(({ span }) => span[0] <= picked[0]));
  const paragraph = (part: Part) => {
    const Tag = part.kind === "heading" ? "h2" : "p";
    const words = report.text.slice(...part.span);
    return (
      <Tag key={part.span[0]} className={`part part-${part.kind}`} {...printed(words, report.language)}>
        <MarkedWords span={part.span} marks={marks} />
      </Tag>
    );
  };
  return (
    <div className="report-text">
      {tools}
      {picked !== null && after === undefined && inline}
      {groups.map((group) => [
        group.kind === "text" ? (
          group.parts.map(paragraph)
        ) : (
          <div key={`${group.kind} ${group.parts[0]?.span[0]}`} className={`parts-${group.kind}`}>
            {group.parts.map(paragraph)}
          </div>
        ),
        group === after ? inline : null,
      ])}
    </div>
  );
}
