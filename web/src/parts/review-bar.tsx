import type { Claim, Stance } from "@stemma/vocabulary/claim.ts";
import type { ReviewEntry, ReviewedClaim, ReviewRequest } from "@stemma/vocabulary/review.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useState } from "react";
import { client } from "../client.ts";
import { words } from "../words/words.ts";
import { isTyping } from "./keys.ts";
import { keepReviewerName, reviewerName } from "./reviewer.ts";
import { STANCES } from "./stances.ts";

interface Props {
  reviewed: ReviewedClaim;
  /** Of the report, or of the claim alone. */
  reviews: readonly ReviewEntry[];
  /** Single keys work: one bar at a time has them. */
  keys: boolean;
}

/** A person's word on the claim in hand: what was said, and the ways to accept it, correct its stance, reject it or take the last word back. */
export function ReviewBar({ reviewed, reviews, keys }: Props) {
  const [who, setWho] = useState(reviewerName);
  const field = useId();
  const queries = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (request: ReviewRequest) => client.review(request),
    // The next key waits for the claim as it is now, and for nothing else that the page shows.
    onSuccess: () => {
      const isHere = (kind: unknown): boolean => kind === "report" || kind === "claim";
      void queries.invalidateQueries({ predicate: ({ queryKey }) => !isHere(queryKey[0]) });
      return queries.invalidateQueries({ predicate: ({ queryKey }) => isHere(queryKey[0]) });
    },
  });
  const { claim, verdict, stands, moved, gone } = reviewed;
  const last = reviews.findLast(({ id, holds }) => holds && reviewed.reviews.includes(id));
  const ready = who.trim() !== "";

  const keep = (request: Said): void => {
    // Buttons stay as they are while one word is on its way: what is disabled loses the keyboard.
    if (!ready || isPending) return;
    mutate({ ...request, who: who.trim(), why: null });
  };
  const accept = (): void => keep({ kind: "accept", claim: claim.id });
  const reject = (): void => keep({ kind: "reject", claim: claim.id });
  const undo = (): void => {
    if (last !== undefined) keep({ kind: "undo", review: last.id });
  };
  const correct = (stance: Stance): void => keep({ kind: "correct", claim: claim.id, changes: { stance } });

  useEffect(() => {
    if (!keys) return;
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key === "a" && stands) accept();
      else if (event.key === "x" && stands) reject();
      else if (event.key === "u") undo();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });

  return (
    <div className="review">
      <p className="review-said" role="status">
        {last === undefined
          ? words.claims.verdict[verdict]
          : words.claims.by(words.claims.verdict[verdict], last.who)}
        {moved.length > 0 && `; ${words.claims.moved(moved)}`}
        {gone && `; ${words.claims.gone}`}
      </p>
      <div className="review-ways">
        <button type="button" className="quiet" onClick={accept} disabled={!ready || !stands}>
          {words.review.accept} <kbd>a</kbd>
        </button>
        <button type="button" className="quiet" onClick={reject} disabled={!ready || !stands}>
          {words.review.reject} <kbd>x</kbd>
        </button>
        <StanceChoice claim={claim} disabled={!ready || !stands} onChoose={correct} />
        <button type="button" className="quiet" onClick={undo} disabled={!ready || last === undefined}>
          {words.review.undo} <kbd>u</kbd>
        </button>
        <label htmlFor={field} className="review-who">
          <span>{words.review.as}</span>
          <input
            id={field}
            value={who}
            placeholder={words.review.yourName}
            autoComplete="off"
            onChange={(event) => {
              setWho(event.target.value);
              keepReviewerName(event.target.value);
            }}
          />
        </label>
      </div>
      {error !== null && <p className="review-trouble">{error.message}</p>}
    </div>
  );
}

/** A request without who says it. */
type Said =
  | Pick<Extract<ReviewRequest, { kind: "accept" }>, "kind" | "claim">
  | Pick<Extract<ReviewRequest, { kind: "reject" }>, "kind" | "claim">
  | Pick<Extract<ReviewRequest, { kind: "correct" }>, "kind" | "claim" | "changes">
  | Pick<Extract<ReviewRequest, { kind: "undo" }>, "kind" | "review">;

interface StanceProps {
  claim: Claim;
  disabled: boolean;
  onChoose: (stance: Stance) => void;
}

function StanceChoice({ claim, disabled, onChoose }: StanceProps) {
  return (
    <select
      aria-label={words.review.stance}
      value={claim.stance}
      disabled={disabled}
      onChange={(event) => onChoose(event.target.value as Stance)}
    >
      {STANCES.map((stance) => (
        <option key={stance} value={stance}>
          {words.stance[stance]}
        </option>
      ))}
    </select>
  );
}
