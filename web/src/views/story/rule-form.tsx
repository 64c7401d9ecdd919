import type { RulingRequest } from "@stemma/vocabulary/story-facts.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";
import { client } from "../../client.ts";
import { keepReviewerName, reviewerName } from "../../parts/reviewer.ts";
import { words } from "../../words/words.ts";

interface Props {
  story: string;
  about: RulingRequest["about"];
  one: string;
  two: string;
  /** What the two buttons say: together, apart. */
  together: string;
  apart: string;
}

/** A person's decision on two nodes or origins, with who and why. The trees and counts follow at once. */
export function RuleForm({ story, about, one, two, together, apart }: Props) {
  const [who, setWho] = useState(reviewerName);
  const [why, setWhy] = useState("");
  const ids = useId();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (verdict: RulingRequest["verdict"]) =>
      client.rule(story, { about, one, two, verdict, who: who.trim(), why: why.trim() }),
    onSuccess: async ({ stories }) => {
      setWhy("");
      const [largest] = stories;
      // A story is called after its first report: cut off, another one may be the first.
      if (largest !== undefined && !stories.some(({ id }) => id === story))
        await navigate({ to: "/stories/$id", params: { id: largest.id }, search: {}, replace: true });
      // The edge in hand may be gone: its panel goes with the new story, before it would be asked for.
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "edge" });
      await queries.invalidateQueries({ queryKey: ["edge"] });
    },
  });
  const ready = who.trim() !== "" && why.trim() !== "" && !isPending;
  return (
    <form className="rule" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={`${ids}who`}>
        <span>{words.stories.who}</span>
        <input
          id={`${ids}who`}
          value={who}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => {
            setWho(event.target.value);
            keepReviewerName(event.target.value);
          }}
        />
      </label>
      <label htmlFor={`${ids}why`} className="rule-why">
        <span>{words.stories.why}</span>
        <input
          id={`${ids}why`}
          value={why}
          maxLength={2000}
          autoComplete="off"
          onChange={(event) => setWhy(event.target.value)}
        />
      </label>
      <button type="button" className="solid" disabled={!ready} onClick={() => mutate("apart")}>
        {apart}
      </button>
      <button type="button" className="solid" disabled={!ready} onClick={() => mutate("together")}>
        {together}
      </button>
      {!ready && !isPending && <p className="faint rule-hint">{words.stories.needed}</p>}
      {error !== null && (
        <p className="review-trouble" role="alert">
          {error.message}
        </p>
      )}
    </form>
  );
}
