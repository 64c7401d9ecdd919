import type { Span } from "@stemma/vocabulary/passage.ts";
import type { ReviewedClaim } from "@stemma/vocabulary/review.ts";
import { type FormEvent, useState } from "react";
import { printed } from "../../parts/script-language.ts";
import { claimWords } from "../../parts/wording.ts";
import { words } from "../../words/words.ts";
import { FormEnd } from "./claim-form.tsx";
import type { Fault } from "./draft.ts";
import { Passages } from "./passages.tsx";

interface SplitProps {
  content: readonly Span[];
  text: string;
  selected: Span | null;
  onSplit: (parts: Span[][]) => void;
  onClose: () => void;
}

/** One claim becomes several, each with passages of its own; everything else they keep. */
export function SplitForm({ content, text, selected, onSplit, onClose }: SplitProps) {
  const [parts, setParts] = useState<Span[][]>([[], []]);
  const [fault, setFault] = useState<Fault | null>(null);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (parts.length < 2 || parts.some((part) => part.length === 0)) setFault("parts");
    else onSplit(parts);
  };
  return (
    <form
      className="claim-form"
      aria-label={words.review.split}
      onSubmit={onSubmit}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      {parts.map((part, nth) => (
        <Passages
          key={nth}
          label={words.review.part(nth + 1)}
          spans={part}
          text={text}
          near={content[0]?.[0] ?? 0}
          selected={selected}
          onChange={(spans) => {
            setFault(null);
            setParts(parts.map((other, at) => (at === nth ? spans : other)));
          }}
        />
      ))}
      <p>
        <button type="button" className="quiet" onClick={() => setParts([...parts, []])}>
          {words.review.addPart}
        </button>
      </p>
      {fault !== null && <p role="alert">{words.review.fault[fault]}</p>}
      <FormEnd onClose={onClose} />
    </form>
  );
}

interface MergeProps {
  /** The other claims of the report that stand. */
  others: readonly ReviewedClaim[];
  text: string;
  onMerge: (claims: ReviewedClaim["claim"]["id"][]) => void;
  onClose: () => void;
}

/** Several claims become one; what they differ in is as the claim in hand has it. */
export function MergeForm({ others, text, onMerge, onClose }: MergeProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState<Fault | null>(null);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const ids = others.map(({ claim }) => claim.id).filter((id) => chosen.has(id));
    if (ids.length === 0) setFault("others");
    else onMerge(ids);
  };
  return (
    <form
      className="claim-form"
      aria-label={words.review.merge}
      onSubmit={onSubmit}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <fieldset className="merge-choices">
        <legend>{words.review.mergeWith}</legend>
        {others.map(({ claim }) => {
          const said = claimWords(claim.content.map((span) => text.slice(...span)));
          return (
            <label key={claim.id} {...printed(said)}>
              <input
                type="checkbox"
                checked={chosen.has(claim.id)}
                onChange={(event) => {
                  const next = new Set(chosen);
                  if (event.target.checked) next.add(claim.id);
                  else next.delete(claim.id);
                  setFault(null);
                  setChosen(next);
                }}
              />
              <span>{said}</span>
            </label>
          );
        })}
      </fieldset>
      {fault !== null && <p role="alert">{words.review.fault[fault]}</p>}
      <FormEnd onClose={onClose} />
    </form>
  );
}
