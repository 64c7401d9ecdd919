import type { RecordedClaim } from "@stemma/vocabulary/record.ts";
import type { Part, Report } from "@stemma/vocabulary/report.ts";
import { useMemo } from "react";
import { runsOf } from "./runs.ts";

interface Props {
  report: Report;
  claims: readonly RecordedClaim[];
  /** Index of the claim in hand, or null. */
  active: number | null;
  onPick: (index: number) => void;
}

const SHOWN_ABOVE = new Set(["title", "standfirst", "section", "furniture", "date", "byline"]);

/** The text as printed, part by part; the claim in hand lights up with the words of its chain. */
export function ReportText({ report, claims, active, onPick }: Props) {
  const parts = useMemo(() => report.parts.filter((part) => !SHOWN_ABOVE.has(part.kind)), [report]);
  return (
    <div className="report-text">
      {parts.map((part) => (
        <PartText
          key={part.span[0]}
          part={part}
          report={report}
          claims={claims}
          active={active}
          onPick={onPick}
        />
      ))}
    </div>
  );
}

function PartText({ part, report, claims, active, onPick }: Props & { part: Part }) {
  const runs = useMemo(
    () =>
      runsOf(
        part.span,
        claims.map((claim) => ({ spans: claim.content })),
      ),
    [part, claims],
  );
  const chain =
    active === null
      ? []
      : (claims[active]?.chain ?? []).flatMap((hop) =>
          hop.span === null || hop.by === "narrated" ? [] : [hop.span],
        );
  const words = runs.flatMap((run) =>
    runsOf(
      [run.start, run.end],
      chain.map((span) => ({ spans: [span] })),
    ).map((piece) => ({ ...run, start: piece.start, end: piece.end, hop: piece.marks.length > 0 })),
  );
  const Tag = part.kind === "heading" ? "h2" : "p";
  return (
    <Tag className={`part part-${part.kind}`}>
      {words.map((run) => {
        const text = report.text.slice(run.start, run.end);
        // Of claims within claims the innermost, which is the last that was made of these words, is picked.
        const own = run.marks[run.marks.length - 1];
        const inHand = active !== null && run.marks.includes(active);
        const classes = [
          "run",
          own === undefined ? "" : "run-claimed",
          inHand ? "run-active" : "",
          run.hop && !inHand ? "run-hop" : "",
        ]
          .filter(Boolean)
          .join(" ");
        if (own === undefined)
          return (
            <span key={run.start} className={classes}>
              {text}
            </span>
          );
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the claim cards beside the text are the keyboard's way
          // biome-ignore lint/a11y/useKeyWithClickEvents: as above
          <span key={run.start} className={classes} data-claim={own} onClick={() => onPick(own)}>
            {text}
          </span>
        );
      })}
    </Tag>
  );
}
