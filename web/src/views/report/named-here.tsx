import { EntityLink } from "../../parts/entity-link.tsx";
import { kindWords } from "../../parts/entity-words.ts";
import { words } from "../../words/words.ts";
import type { namedOnce } from "./named-marks.ts";

interface Props {
  named: ReturnType<typeof namedOnce>;
  asOf: string | undefined;
  onLight: (key: string | null) => void;
}

/** Whom the report names; under the pointer or in focus, all words that name them light up in the text. */
export function NamedHere({ named, asOf, onLight }: Props) {
  if (named.length === 0) return null;
  return (
    <section>
      <h2>{words.report.namedHere}</h2>
      <ul className="named-here">
        {named.map(({ mark, times }) => (
          <li
            key={mark.key}
            onMouseEnter={() => onLight(mark.key)}
            onMouseLeave={() => onLight(null)}
            onFocus={() => onLight(mark.key)}
            onBlur={() => onLight(null)}
          >
            {mark.entities.map(({ id, name }, i) => (
              <span key={id}>
                {i > 0 && words.report.or}
                <EntityLink id={id} name={name} asOf={asOf} />
              </span>
            ))}{" "}
            <span className="faint">
              {mark.entities[0] !== undefined && kindWords(mark.entities[0].kind)}
              {times > 1 && `, ${words.report.times(times)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
