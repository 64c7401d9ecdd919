import type { Span } from "@stemma/vocabulary/passage.ts";
import type { Part, Report } from "@stemma/vocabulary/report.ts";
import { memo, type ReactNode, useMemo } from "react";
import { printed } from "../../parts/script-language.ts";
import { useSoon } from "../../parts/use-soon.ts";
import { type Lit, litWithin, MarkedWords, type Marks } from "./marked-words.tsx";
import { type PartGroup, partGroups, upToWindow } from "./part-groups.ts";

interface Props {
  report: Report;
  marks: Marks;
  lit: Lit;
  /** The claim in hand, set under its words where there is no margin. */
  inline: ReactNode;
  /** What stands above the text's edge. */
  tools: ReactNode;
}

/** From so many parts on those out of sight are not laid out. */
const LONG = 500;

/** Kinds that the head of the page shows with their own marks. */
const IN_HEAD = new Set(["title", "standfirst"]);

/** Groups that are looked at together, whether anything in them is lit: of thousands most are passed over so. */
const STRETCH = 50;

/** The text as printed, part by part in its own order; the claim in hand lights up with the words of its chain. */
export function ReportText({ report, marks, lit, inline, tools }: Props) {
  const soon = useSoon(true);
  const all = useMemo(() => partGroups(report.parts.filter((part) => !IN_HEAD.has(part.kind))), [report]);
  // What is lit may stand anywhere in it.
  const isWhole = soon || lit.active !== null || lit.passage !== null;
  const groups = useMemo(() => (isWhole ? all : upToWindow(all, innerHeight)), [all, isWhole]);
  const stretches = useMemo(
    () =>
      Array.from({ length: Math.ceil(groups.length / STRETCH) }, (_, nth) =>
        groups.slice(nth * STRETCH, (nth + 1) * STRETCH),
      ),
    [groups],
  );
  const picked = lit.active === null ? null : (marks.claims[lit.active]?.content.at(-1) ?? null);
  const after =
    picked === null
      ? undefined
      : groups.findLast(({ parts }) => parts.some(({ span }) => span[0] <= picked[0]));
  return (
    <div className={`report-text${report.parts.length > LONG ? " report-text-long" : ""}`}>
      {tools}
      {picked !== null && after === undefined && inline}
      {stretches.map((own) => {
        const here = after !== undefined && own.includes(after);
        return (
          <Stretch
            key={own[0]?.parts[0]?.span[0]}
            groups={own}
            report={report}
            marks={marks}
            {...litWithin(spanOf(own), marks, lit)}
            after={here ? after : null}
            inline={here ? inline : null}
          />
        );
      })}
    </div>
  );
}

/** From the first character of their parts to the last. */
const spanOf = (groups: readonly PartGroup[]): Span => {
  const spans = groups.flatMap(({ parts }) => parts.map(({ span }) => span));
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
};

interface StretchProps extends Lit {
  groups: readonly PartGroup[];
  report: Report;
  marks: Marks;
  /** The group that the claim in hand is set under; null where that is elsewhere. */
  after: PartGroup | null;
  inline: ReactNode;
}

const Stretch = memo(function Stretch({
  groups,
  report,
  marks,
  active,
  passage,
  after,
  inline,
}: StretchProps) {
  const paragraph = (part: Part) => (
    <Paragraph
      key={part.span[0]}
      part={part}
      report={report}
      marks={marks}
      {...litWithin(part.span, marks, { active, passage })}
    />
  );
  return groups.map((group) => [
    group.kind === "text" ? (
      group.parts.map(paragraph)
    ) : (
      <div key={`${group.kind} ${group.parts[0]?.span[0]}`} className={`parts-${group.kind}`}>
        {group.parts.map(paragraph)}
      </div>
    ),
    group === after ? inline : null,
  ]);
});

/** Of a text of thousands only the paragraphs are drawn anew in which something is lit or goes out. */
const Paragraph = memo(function Paragraph({
  part,
  report,
  marks,
  active,
  passage,
}: Lit & { part: Part; report: Report; marks: Marks }) {
  const Tag = part.kind === "heading" ? "h2" : "p";
  return (
    <Tag className={`part part-${part.kind}`} {...printed(report.text.slice(...part.span), report.language)}>
      <MarkedWords span={part.span} marks={marks} active={active} passage={passage} />
    </Tag>
  );
});
