import type { RecordedClaim } from "@stemma/vocabulary/record.ts";
import type { Report } from "@stemma/vocabulary/report.ts";
import { Link } from "@tanstack/react-router";
import { Chain } from "../../parts/chain.tsx";
import { stanceWords, whenWords, whereWords } from "../../parts/wording.ts";

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
      id={`card-${index}`}
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
      <Chain chain={claim.chain} {...(active ? { text: report.text } : {})} />
      <dl className="claim-facts">
        <div>
          <dt>Said as</dt>
          <dd>
            {claim.mode}, {stanceWords(claim.stance)}
          </dd>
        </div>
        <div>
          <dt>When</dt>
          <dd className={claim.when.missing === "withheld" ? "accent" : ""}>{whenWords(claim.when)}</dd>
        </div>
        {(claim.where.place !== null || claim.where.missing !== "not-stated") && (
          <div>
            <dt>Where</dt>
            <dd className={claim.where.missing === "withheld" ? "accent" : ""}>{whereWords(claim.where)}</dd>
          </div>
        )}
        {active && claim.event !== null && (
          <div>
            <dt>Event</dt>
            <dd>
              {claim.event.kind}
              {claim.event.quantities.map(
                (quantity) =>
                  ` · ${quantity.value.toLocaleString("en")} ${quantity.unit ?? quantity.of ?? ""}`,
              )}
            </dd>
          </div>
        )}
      </dl>
      {active && (
        <p className="claim-more">
          <Link to="/claims/$id" params={{ id: claim.id }} search={asOf === undefined ? {} : { asOf }}>
            This claim by itself
          </Link>
        </p>
      )}
    </li>
  );
}
