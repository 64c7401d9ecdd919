import type { Claim } from "@stemma/vocabulary/claim.ts";
import type { Span } from "@stemma/vocabulary/passage.ts";
import type { ClaimBody, ClaimChanges } from "@stemma/vocabulary/review.ts";
import type { Voice } from "@stemma/vocabulary/voice.ts";
import { type FormEvent, useId, useState } from "react";
import { eventKindWords } from "../../words/of-the-record.ts";
import { words } from "../../words/words.ts";
import { ChainFields } from "./chain-fields.tsx";
import { Choice } from "./choice.tsx";
import { bodyOf, changesOf, type Draft, draftOf, emptyDraft, type Fault } from "./draft.ts";
import { Passages } from "./passages.tsx";

interface Props {
  claim: Claim;
  /** Whether the form is for a claim that the reading did not find, told beside this one. */
  adds: boolean;
  text: string;
  voices: ReadonlyMap<string, Voice>;
  /** Kinds of happenings that the report's claims have. */
  kinds: readonly string[];
  selected: Span | null;
  onCorrect: (changes: ClaimChanges, why: string | null) => void;
  onAdd: (body: ClaimBody, why: string | null) => void;
  onClose: () => void;
}

/** Everything of a claim that a person can settle. */
export function ClaimForm({ claim, adds, text, voices, kinds, selected, onCorrect, onAdd, onClose }: Props) {
  const [draft, setDraft] = useState<Draft>(() => (adds ? emptyDraft(claim) : draftOf(claim)));
  const [why, setWhy] = useState("");
  const [fault, setFault] = useState<Fault | null>(null);
  const ids = useId();
  const set = (part: Partial<Draft>): void => {
    setDraft((before) => ({ ...before, ...part }));
    setFault(null);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const reason = why.trim() || null;
    const made = adds ? bodyOf(draft, voices) : changesOf(draft, claim, voices);
    if (typeof made === "string") setFault(made);
    else if (adds) onAdd(made as ClaimBody, reason);
    else onCorrect(made, reason);
  };
  return (
    <form
      className="claim-form"
      aria-label={adds ? words.review.addClaim : words.review.correct}
      onSubmit={onSubmit}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <Passages
        label={words.review.passages}
        spans={draft.content}
        text={text}
        near={claim.content[0]?.[0] ?? 0}
        selected={selected}
        onChange={(content) => set({ content })}
      />
      <ChainFields hops={draft.hops} voices={voices} onChange={(hops) => set({ hops })} />
      <div className="claim-form-row">
        <Choice
          label={words.review.stance}
          value={draft.stance}
          names={words.stance}
          onChange={(stance) => set({ stance })}
        />
        <Choice
          label={words.review.mode}
          value={draft.mode}
          names={words.mode}
          onChange={(mode) => set({ mode })}
        />
        <label>
          {words.review.event}
          <input
            value={draft.kind}
            placeholder={words.review.noEvent}
            list={`${ids}-kinds`}
            autoComplete="off"
            onChange={(event) => set({ kind: event.target.value })}
          />
        </label>
        <datalist id={`${ids}-kinds`}>
          {kinds.map((kind) => (
            <option key={kind} value={kind} label={eventKindWords(kind)} />
          ))}
        </datalist>
      </div>
      <div className="claim-form-row">
        <Day
          label={words.review.earliest}
          value={draft.earliest}
          onChange={(earliest) => set({ earliest })}
        />
        <Day label={words.review.latest} value={draft.latest} onChange={(latest) => set({ latest })} />
        <Choice
          label={words.review.noDay}
          value={draft.noDay}
          names={{ "": "–", ...words.missing }}
          onChange={(noDay) => set({ noDay })}
        />
      </div>
      <div className="claim-form-row">
        <label>
          {words.review.place}
          <input
            value={draft.place}
            autoComplete="off"
            onChange={(event) => set({ place: event.target.value })}
          />
        </label>
        <Choice
          label={words.review.noPlace}
          value={draft.noPlace}
          names={{ "": "–", ...words.missing }}
          onChange={(noPlace) => set({ noPlace })}
        />
        <label className="claim-form-why">
          {words.review.reason}
          <input
            value={why}
            maxLength={2000}
            placeholder={words.review.reasonHint}
            autoComplete="off"
            onChange={(event) => setWhy(event.target.value)}
          />
        </label>
      </div>
      {fault !== null && <p role="alert">{words.review.fault[fault]}</p>}
      <FormEnd onClose={onClose} />
    </form>
  );
}

/** How every form ends: kept or let go. */
export function FormEnd({ onClose }: { onClose: () => void }) {
  return (
    <p className="claim-form-end">
      <button type="submit" className="solid solid-first">
        {words.review.keep}
      </button>
      <button type="button" className="quiet" onClick={onClose}>
        {words.common.cancel}
      </button>
    </p>
  );
}

/** A moment that was read with its time of day stays as it is until the day is changed. */
function Day({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  return (
    <label>
      {label}
      <input type="date" value={value.slice(0, 10)} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
