import type { RulingRequest } from "@stemma/vocabulary/story-facts.ts";
import { useContext, useId, useState } from "react";
import { keepReviewerName, reviewerName } from "../../parts/reviewer.ts";
import { words } from "../../words/words.ts";
import { RulingContext } from "./use-ruling.ts";

interface Props {
  about: RulingRequest["about"];
  one: string;
  two: string;
  /** What the two buttons say: together, apart. */
  together: string;
  apart: string;
}

/** A person's decision on two nodes or origins, with who and why. */
export function RuleForm({ about, one, two, together, apart }: Props) {
  const { decide, pending, refused } = useContext(RulingContext);
  const [who, setWho] = useState(reviewerName);
  const [why, setWhy] = useState(
    refused !== null && refused.about === about && refused.one === one && refused.two === two
      ? refused.why
      : "",
  );
  const ids = useId();
  const ready = who.trim() !== "" && why.trim() !== "" && !pending;
  const say = (verdict: RulingRequest["verdict"]): void =>
    decide({ about, one, two, verdict, who: who.trim(), why: why.trim() });
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
      <button type="button" className="solid" disabled={!ready} onClick={() => say("apart")}>
        {apart}
      </button>
      <button type="button" className="solid" disabled={!ready} onClick={() => say("together")}>
        {together}
      </button>
      {!ready && !pending && <p className="faint rule-hint">{words.stories.needed}</p>}
    </form>
  );
}
