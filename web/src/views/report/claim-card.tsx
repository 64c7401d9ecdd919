import type { Capture } from "@stemma/vocabulary/capture.ts";
import type { RecordedClaim } from "@stemma/vocabulary/record.ts";
import type { Report } from "@stemma/vocabulary/report.ts";
import type { ReviewEntry, ReviewedClaim } from "@stemma/vocabulary/review.ts";
import { memo } from "react";
import { CopyClaim } from "../../parts/copy-claim.tsx";
import { ReviewBar } from "../../parts/review-bar.tsx";
import { printed } from "../../parts/script-language.ts";
import { claimWords } from "../../parts/wording.ts";
import { ClaimFacts } from "./claim-facts.tsx";

interface Props {
  /** Its place in the list. */
  place: number;
  /** Where it stands, in pixels, in a list of so many of which only a part is there. */
  top?: number;
  of?: number;
  measure?: (card: Element | null) => void;
  claim: RecordedClaim;
  index: number;
  report: Report;
  capture: Capture;
  /** Its words are lit in the text: it is in hand, under the pointer or in focus. */
  lit: boolean;
  inHand: boolean;
  asOf: string | undefined;
  onHover: (index: number | null) => void;
  onFocus: (index: number | null, place: number) => void;
  onPick: (index: number | null) => void;
  /** What persons said of it; undefined of a record as it stood, which nobody can change. */
  reviewed: ReviewedClaim | undefined;
  reviews: readonly ReviewEntry[];
}

/** A claim in the margin: its words, its chain, and what is known of when and where. Made anew only where its own change: a list has hundreds, and one is walked to at a time. */
export const ClaimCard = memo(function ClaimCard({
  place,
  top,
  of,
  measure,
  claim,
  index,
  report,
  capture,
  lit,
  inHand,
  asOf,
  onHover,
  onFocus,
  onPick,
  reviewed,
  reviews,
}: Props) {
  const words = claimWords(claim.content.map(([start, end]) => report.text.slice(start, end)));
  return (
    <li
      ref={measure}
      data-index={place}
      {...(top === undefined
        ? {}
        : { style: { transform: `translateY(${top}px)` }, "aria-setsize": of, "aria-posinset": place + 1 })}
      className={`claim${lit ? " claim-lit" : ""}${inHand ? " claim-active" : ""}${reviewed?.stands === false ? " claim-rejected" : ""}`}
      onMouseEnter={() => onHover(index)}
      onMouseLeave={() => onHover(null)}
    >
      <button
        type="button"
        className="claim-pick"
        aria-pressed={inHand}
        onClick={() => onPick(inHand ? null : index)}
        onFocus={() => onFocus(index, place)}
        onBlur={() => onFocus(null, place)}
      >
        <span className="claim-words" {...printed(words, report.language)}>
          {words}
        </span>
      </button>
      <ClaimFacts claim={claim} text={report.text} active={inHand} asOf={asOf} />
      {inHand && <CopyClaim claim={claim} text={report.text} source={{ report, capture }} keys />}
      {inHand && reviewed !== undefined && <ReviewBar reviewed={reviewed} reviews={reviews} keys />}
    </li>
  );
});
