import type { Claim } from "@stemma/vocabulary/claim.ts";
import type { Span } from "@stemma/vocabulary/passage.ts";
import type { Report } from "@stemma/vocabulary/report.ts";
import { useEffect, useRef } from "react";
import { printed } from "../../parts/script-language.ts";
import { selectedSpan } from "../../parts/selected-span.ts";
import { runsOf } from "../report/runs.ts";

interface Props {
  report: Report;
  claim: Claim;
  onSelect: (span: Span | null) => void;
}

/** The paragraphs in which a claim and its voices stand, with its words lit; what is selected in them is told. */
export function DeskWords({ report, claim, onSelect }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const spans = [...claim.content, ...claim.chain.flatMap(({ span }) => (span === null ? [] : [span]))];
  const touched = report.parts.filter(({ span }) =>
    spans.some(([start, end]) => start < span[1] && end > span[0]),
  );
  const hops = claim.chain.flatMap((hop) => (hop.span === null || hop.by === "narrated" ? [] : [hop.span]));

  useEffect(() => {
    const onChange = (): void => {
      const found = selectedSpan(place.current, document.getSelection());
      // A click into the form lets go of the selection; what was selected is still meant.
      if (found !== null) onSelect(found);
    };
    document.addEventListener("selectionchange", onChange);
    return () => document.removeEventListener("selectionchange", onChange);
  }, [onSelect]);

  return (
    <div className="desk-words" ref={place}>
      {touched.map((part) => (
        <p key={part.span[0]} {...printed(report.text.slice(...part.span), report.language)}>
          {runsOf(part.span, [{ spans: claim.content }, { spans: hops }]).map((run) => (
            <span
              key={run.start}
              data-start={run.start}
              className={
                run.marks.includes(0)
                  ? "run-claimed run-active"
                  : run.marks.includes(1)
                    ? "run-hop"
                    : undefined
              }
            >
              {report.text.slice(run.start, run.end)}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}
