import type { Voice } from "@stemma/vocabulary/voice.ts";
import { useId } from "react";
import { words } from "../../words/words.ts";
import { Choice } from "./choice.tsx";
import type { DraftHop } from "./draft.ts";

interface Props {
  hops: readonly DraftHop[];
  voices: ReadonlyMap<string, Voice>;
  onChange: (hops: DraftHop[]) => void;
}

/** The chain as rows, from the outlet inwards. Names that the report knows bring what is known of them. */
export function ChainFields({ hops, voices, onChange }: Props) {
  const ids = useId();
  const replace = (at: number, part: Partial<DraftHop>): void =>
    onChange(hops.map((hop, nth) => (nth === at ? { ...hop, ...part } : hop)));
  return (
    <fieldset className="chain-fields">
      <legend>{words.review.chain}</legend>
      <ol>
        {hops.map((hop, nth) => (
          <li key={nth}>
            <label>
              {words.review.voice}
              <input
                value={hop.name}
                list={ids}
                autoComplete="off"
                onChange={(event) => {
                  const name = event.target.value;
                  const same = voices.get(name.trim().toLowerCase());
                  replace(nth, { name, ...(same === undefined ? {} : { kind: same.kind }) });
                }}
              />
            </label>
            <Choice
              label={words.review.kind}
              value={hop.kind}
              names={words.voiceKind}
              onChange={(kind) => replace(nth, { kind })}
            />
            <Choice
              label={words.review.how}
              value={hop.by}
              names={words.by}
              onChange={(by) => replace(nth, { by })}
            />
            <button
              type="button"
              className="quiet"
              disabled={hops.length < 2}
              onClick={() => onChange(hops.filter((_, other) => other !== nth))}
            >
              {words.review.remove}
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="quiet"
        onClick={() => onChange([...hops, { name: "", kind: "institution", by: "said", from: null }])}
      >
        {words.review.addHop}
      </button>
      <datalist id={ids}>
        {[...voices.values()].map(({ name }) => (
          <option key={name} value={name ?? ""} />
        ))}
      </datalist>
    </fieldset>
  );
}
