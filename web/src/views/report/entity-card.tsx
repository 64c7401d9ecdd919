import { EntityLink } from "../../parts/entity-link.tsx";
import { kindWords } from "../../parts/entity-words.ts";
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
      aria-label="Who is named"
      onMouseEnter={onEnter}
      onMouseLeave={onLeave}
    >
      {entities.length > 1 && <p className="faint">Packs know several by this name:</p>}
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
        {times === 1 ? "Named once here" : `Named ${times} times here`}
        {confidence !== null && confidence < 0.9 && `; linked with confidence ${confidence}`}
      </p>
    </aside>
  );
}
