import type { RecordedClaim } from "@stemma/vocabulary/record.ts";
import { Link } from "@tanstack/react-router";
import { Chain } from "../../parts/chain.tsx";
import { basisWords } from "../../parts/time-words.ts";
import { boundsWords, quantityWords, whenWords, whereWords } from "../../parts/wording.ts";
import { eventKindWords } from "../../words/of-the-record.ts";
import { words } from "../../words/words.ts";

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
          <dt>{words.claims.saidAs}</dt>
          <dd>
            {words.mode[claim.mode]}, {words.stance[claim.stance]}
          </dd>
        </div>
        <div>
          <dt>{words.claims.when}</dt>
          <dd>
            {when.missing === "withheld" ? <Withheld rest={boundsWords(when)} /> : whenWords(when)}
            {active && when.basis !== null && <span className="faint"> ({basisWords(when.basis)})</span>}
          </dd>
        </div>
        {(where.place !== null || where.missing !== "not-stated") && (
          <div>
            <dt>{words.claims.where}</dt>
            <dd>{where.missing === "withheld" ? <Withheld rest={where.place} /> : whereWords(where)}</dd>
          </div>
        )}
        {active && event !== null && (
          <div>
            <dt>{words.claims.event}</dt>
            <dd>{[eventKindWords(event.kind), ...event.quantities.map(quantityWords)].join(" · ")}</dd>
          </div>
        )}
      </dl>
      {active && (
        <p className="claim-more">
          <Link to="/claims/$id" params={{ id: claim.id }} search={asOf === undefined ? {} : { asOf }}>
            {words.claims.byItself}
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
      <span className="accent">{words.missing.withheld}</span>
      {rest !== null && `; ${rest}`}
    </>
  );
}
