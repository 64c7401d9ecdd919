import type { RecordedClaim } from "@stemma/vocabulary/record.ts";
import { Link } from "@tanstack/react-router";
import { Chain } from "../../parts/chain.tsx";
import { quantityWords, stanceWords, whenWords, whereWords } from "../../parts/wording.ts";

interface Props {
  claim: RecordedClaim;
  text: string;
  /** With every hop's words and the event, for the claim in hand. */
  active: boolean;
  asOf: string | undefined;
}

/** The chain of a claim, and what is known of when and where. */
export function ClaimFacts({ claim, text, active, asOf }: Props) {
  const { when, where, event } = claim;
  return (
    <>
      <Chain chain={claim.chain} {...(active ? { text } : {})} />
      <dl className="claim-facts">
        <div>
          <dt>Said as</dt>
          <dd>
            {claim.mode}, {stanceWords(claim.stance)}
          </dd>
        </div>
        <div>
          <dt>When</dt>
          <dd className={when.missing === "withheld" ? "accent" : ""}>{whenWords(when)}</dd>
        </div>
        {(where.place !== null || where.missing !== "not-stated") && (
          <div>
            <dt>Where</dt>
            <dd className={where.missing === "withheld" ? "accent" : ""}>{whereWords(where)}</dd>
          </div>
        )}
        {active && event !== null && (
          <div>
            <dt>Event</dt>
            <dd>{[event.kind, ...event.quantities.map(quantityWords)].join(" · ")}</dd>
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
    </>
  );
}
