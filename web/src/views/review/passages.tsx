import type { Span } from "@stemma/vocabulary/passage.ts";
import { useState } from "react";
import { Said } from "../../parts/said.tsx";
import { words } from "../../words/words.ts";
import { inOrder, placeOf } from "./draft.ts";

interface Props {
  label: string;
  spans: readonly Span[];
  text: string;
  /** Where the claim stands; of several places with the same words the nearest is meant. */
  near: number;
  /** What is selected in the text above; null where nothing is. */
  selected: Span | null;
  onChange: (spans: Span[]) => void;
}

/** The passages of a claim: taken from what is selected in the text, or given as words. */
export function Passages({ label, spans, text, near, selected, onChange }: Props) {
  const [typed, setTyped] = useState("");
  const [absent, setAbsent] = useState(false);
  const take = (): void => {
    const found = placeOf(typed.trim(), text, near);
    setAbsent(found === null);
    if (found === null) return;
    onChange(inOrder([...spans, found]));
    setTyped("");
  };
  return (
    <fieldset className="passages">
      <legend>{label}</legend>
      <ul>
        {spans.map((span) => (
          <li key={span[0]}>
            <Said words={text.slice(...span)} />{" "}
            <button
              type="button"
              className="quiet"
              onClick={() => onChange(spans.filter((other) => other !== span))}
            >
              {words.review.remove}
            </button>
          </li>
        ))}
      </ul>
      <div className="passages-ways">
        <button
          type="button"
          className="quiet"
          disabled={selected === null}
          onClick={() => selected !== null && onChange(inOrder([...spans, selected]))}
        >
          {words.review.takeSelected}
        </button>
        <input
          className="passages-words"
          value={typed}
          aria-label={`${label}: ${words.review.wordsHint}`}
          placeholder={words.review.wordsHint}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            take();
          }}
        />
        <button type="button" className="quiet" disabled={typed.trim() === ""} onClick={take}>
          {words.review.takeWords}
        </button>
      </div>
      {absent && <p role="alert">{words.review.notInText}</p>}
    </fieldset>
  );
}
