import { EntityLink } from "../../parts/entity-link.tsx";
import { kindWords } from "../../parts/entity-words.ts";
import { words } from "../../words/words.ts";
import type { NamedMark } from "./named-marks.ts";
import { CARD_ID } from "./names.ts";

/** Where a card lies within the report: its left edge, and the line that it hangs from or stands on. */
export interface CardPlace {
  left: number;
  top: number;
  above: boolean;
}

interface Props {
  mark: NamedMark;
  /** How often the text names it. */
  times: number;
  place: CardPlace;
  asOf: string | undefined;
  onEnter: () => void;
  onLeave: () => void;
}

/** Who is named: name, kind and house, and the way to their page. */
export function EntityCard({ mark, times, place, asOf, onEnter, onLeave }: Props) {
  const { entities, confidence } = mark;
  return (
    <aside
      id={CARD_ID}
      className={`entity-card${place.above ? " entity-card-above" : ""}`}
      style={{ left: place.left, top: place.top }}
      aria-label={words.report.namedTitle}
      onMouseEnter={onEnter}
      onMouseLeave={onLeave}
    >
      {entities.length > 1 && <p className="faint">{words.report.several}</p>}
      {entities.map(({ id, name, kind, house }) => (
        <p key={id}>
          <strong>
            <EntityLink id={id} name={name} asOf={asOf} />
          </strong>
          <span className="entity-card-facts">
            {kindWords(kind)}
            {house !== null && `, ${house.name}`}
          </span>
        </p>
      ))}
      <p className="faint">
        {words.report.named(times)}
        {confidence !== null && confidence < 0.9 && `; ${words.report.linked(confidence)}`}
      </p>
    </aside>
  );
}
