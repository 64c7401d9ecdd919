import type { RecordedClaim } from "@stemma/vocabulary/record.ts";
import { Link } from "@tanstack/react-router";
import { Chain } from "../../parts/chain.tsx";
import { basisWords } from "../../parts/time-words.ts";
import { boundsWords, quantityWords, stanceWords, whenWords, whereWords } from "../../parts/wording.ts";

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
          <dd>
            {when.missing === "withheld" ? <Withheld rest={boundsWords(when)} /> : whenWords(when)}
            {active && when.basis !== null && <span className="faint"> ({basisWords(when.basis)})</span>}
          </dd>
        </div>
        {(where.place !== null || where.missing !== "not-stated") && (
          <div>
            <dt>Where</dt>
            <dd>{where.missing === "withheld" ? <Withheld rest={where.place} /> : whereWords(where)}</dd>
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

/** That something was withheld is a finding, and stands out; what is known all the same does not. */
function Withheld({ rest }: { rest: string | null }) {
  return (
    <>
      <span className="accent">withheld</span>
      {rest !== null && `; ${rest}`}
    </>
  );
}
