import type { RecordedClaim } from "@stemma/vocabulary/record.ts";
import type { Report } from "@stemma/vocabulary/report.ts";
import { ClaimFacts } from "./claim-facts.tsx";

interface Props {
  claim: RecordedClaim;
  index: number;
  report: Report;
  active: boolean;
  asOf: string | undefined;
  onHover: (index: number | null) => void;
  onPick: (index: number) => void;
}

/** A claim in the margin: its words, its chain, and what is known of when and where. */
export function ClaimCard({ claim, index, report, active, asOf, onHover, onPick }: Props) {
  const words = claim.content.map(([start, end]) => report.text.slice(start, end)).join(" … ");
  return (
    <li
      className={active ? "claim claim-active" : "claim"}
      onMouseEnter={() => onHover(index)}
      onMouseLeave={() => onHover(null)}
    >
      <button
        type="button"
        className="claim-pick"
        aria-pressed={active}
        onClick={() => onPick(index)}
        onFocus={() => onHover(index)}
        onBlur={() => onHover(null)}
      >
        <span className="claim-words">{words}</span>
      </button>
      <ClaimFacts claim={claim} text={report.text} active={active} asOf={asOf} />
    </li>
  );
}
