import { Link } from "@tanstack/react-router";
import { type MouseEvent, type ReactNode, useContext, useMemo } from "react";
import type { NamedMark } from "./named-marks.ts";
import { CARD_ID, NamesContext } from "./names.ts";
import { runsOf } from "./runs.ts";

interface Props {
  start: number;
  end: number;
  words: string;
}

/** A stretch of the text, with the words in it that name somebody. */
export function NamedWords({ start, end, words }: Props) {
  const { within } = useContext(NamesContext);
  const runs = useMemo(() => {
    const here = within(start, end);
    if (here.length === 0) return null;
    return runsOf(
      [start, end],
      here.map(({ span }) => ({ spans: [span] })),
    ).map((run) => ({ ...run, mark: closest(run.marks.map((at) => here[at] as NamedMark)) }));
  }, [within, start, end]);
  if (runs === null) return words;
  return runs.map((run) => {
    const piece = words.slice(run.start - start, run.end - start);
    if (run.mark === null) return <span key={run.start}>{piece}</span>;
    return (
      <Name key={run.start} mark={run.mark} begins={run.start === run.mark.span[0]}>
        {piece}
      </Name>
    );
  });
}

/** Of names within names the innermost. */
function closest(marks: readonly NamedMark[]): NamedMark | null {
  let best: NamedMark | null = null;
  for (const mark of marks)
    if (best === null || mark.span[1] - mark.span[0] < best.span[1] - best.span[0]) best = mark;
  return best;
}

/** A name, or a piece of one that a claim's edge cuts; the keyboard stops at its beginning alone. */
function Name({ mark, begins, children }: { mark: NamedMark; begins: boolean; children: ReactNode }) {
  const { lit, shown, asOf, onEnter, onLeave } = useContext(NamesContext);
  const isLit = lit === mark.key;
  const [first, ...others] = mark.entities;
  const common = {
    className: `run-named${isLit ? " run-named-lit" : ""}`,
    onMouseEnter: (event: MouseEvent) => onEnter(mark, event.currentTarget),
    onMouseLeave: onLeave,
  };
  if (!shown || first === undefined) return <span {...common}>{children}</span>;
  const reached = {
    ...common,
    onFocus: (event: { currentTarget: Element }) => onEnter(mark, event.currentTarget),
    onBlur: onLeave,
    tabIndex: begins ? 0 : -1,
    ...(isLit ? { "aria-describedby": CARD_ID } : {}),
  };
  // Where several bear the name none is chosen here: the card has them all.
  if (others.length > 0)
    return (
      <button type="button" {...reached} onClick={(event) => event.stopPropagation()}>
        {children}
      </button>
    );
  return (
    <Link
      {...reached}
      to="/entities/$id"
      params={{ id: first.id }}
      search={asOf === undefined ? {} : { asOf }}
      onClick={(event) => event.stopPropagation()}
    >
      {children}
    </Link>
  );
}
