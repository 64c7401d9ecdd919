import type { Stance } from "@stemma/vocabulary/claim.ts";
import { useId } from "react";
import { STANCES } from "../../parts/stances.ts";
import { words } from "../../words/words.ts";
import type { Narrowing } from "./filter-claims.ts";

interface Props {
  narrowing: Narrowing;
  onChange: (narrowing: Narrowing) => void;
  /** How many are left, or how to leave fewer. */
  said: string;
}

/** Narrows a long list of claims to words, a voice, a stance. */
export function NarrowClaims({ narrowing, onChange, said }: Props) {
  const id = useId();
  return (
    <div className="narrow-claims">
      <input
        value={narrowing.words}
        aria-label={words.report.narrow}
        aria-describedby={id}
        placeholder={words.report.narrow}
        autoComplete="off"
        onChange={(event) => onChange({ ...narrowing, words: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          onChange({ words: "", stance: null });
          event.currentTarget.blur();
        }}
      />
      <select
        aria-label={words.review.stance}
        value={narrowing.stance ?? ""}
        onChange={(event) =>
          onChange({
            ...narrowing,
            stance: event.target.value === "" ? null : (event.target.value as Stance),
          })
        }
      >
        <option value="">{words.report.anyStance}</option>
        {STANCES.map((stance) => (
          <option key={stance} value={stance}>
            {words.stance[stance]}
          </option>
        ))}
      </select>
      <p id={id} className="faint" role="status">
        {said}
      </p>
    </div>
  );
}
