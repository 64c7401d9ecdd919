import type { EdgeDetail, EdgeText } from "@stemma/vocabulary/story-facts.ts";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { printed } from "../../parts/script-language.ts";
import { dayIn, words } from "../../words/words.ts";
import { type Marked, tiedRuns } from "./tied-runs.ts";

const PROVES = "text";
const PASSAGES = new Set(["text", "quotation", "caption", "title", "furniture"]);

/** Both texts of an edge side by side. A passage that both have lights up in both, and leads from the one to the other. */
export function TiedTexts({ detail: { edge, from, to } }: { detail: EdgeDetail }) {
  const [lit, setLit] = useState<number | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const shared = edge.evidence.filter(({ kind }) => PASSAGES.has(kind));
  const marksOf = (side: "from_span" | "to_span", { quotations }: EdgeText): Marked[] => [
    ...shared.flatMap((one, nth): Marked[] => {
      const span = one[side];
      return span === null
        ? []
        : [{ start: span[0], end: span[1], nth, kind: one.kind === PROVES ? "text" : "discounted" }];
    }),
    ...quotations.map(([start, end]): Marked => ({ start, end, nth: null, kind: "quoted" })),
  ];
  /** Scrolls the other text alone until the same passage is seen there. */
  const follow = (nth: number, side: "from" | "to"): void => {
    setLit(nth);
    const other = frame.current?.querySelector<HTMLElement>(
      `.tied-${side === "from" ? "to" : "from"} .tied-text`,
    );
    const passage = other?.querySelector<HTMLElement>(`[data-passage="${nth}"]`);
    if (other == null || passage == null) return;
    other.scrollTo({ top: passage.offsetTop - other.offsetTop - other.clientHeight / 3 });
  };
  const column = (side: "from" | "to", text: EdgeText) => (
    <article className={`tied tied-${side}`}>
      <p className="eyebrow">
        <span>{text.name ?? words.common.outletNotStated}</span>
        {text.published !== null && <span>{dayIn(text.published)}</span>}
        {text.kind === "dispatch" && <span>{words.stories.dispatch}</span>}
      </p>
      {text.title !== null && (
        <h4 {...printed(text.title)}>
          <Link to="/reports/$id" params={{ id: text.id }}>
            {text.title}
          </Link>
        </h4>
      )}
      {text.text === null ? (
        <p className="faint">{words.stories.noText}</p>
      ) : (
        <section
          className="tied-text"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
          tabIndex={0}
          aria-label={text.title ?? text.name ?? ""}
          {...printed(text.text)}
        >
          {tiedRuns(text.text, marksOf(side === "from" ? "from_span" : "to_span", text)).map((run, i) => {
            const { passage } = run;
            const inner = run.quoted ? <span className="tied-quoted">{run.text}</span> : run.text;
            if (passage === null) return <span key={i}>{inner}</span>;
            const nth = passage.nth ?? 0;
            return (
              <mark
                key={i}
                data-passage={nth}
                className={`tie tie-${passage.kind}${lit === nth ? " tie-lit" : ""}`}
                onPointerEnter={() => setLit(nth)}
                onPointerLeave={() => setLit(null)}
                onClick={() => follow(nth, side)}
                onKeyDown={() => undefined}
              >
                {inner}
              </mark>
            );
          })}
        </section>
      )}
    </article>
  );
  const walkable = shared.flatMap((one, nth) =>
    one.from_span === null || one.to_span === null ? [] : [nth],
  );
  return (
    <div ref={frame}>
      <ul className="tied-legend">
        {shared.some(({ kind }) => kind === PROVES) && (
          <li>
            <mark className="tie tie-text">{words.stories.proves}</mark>
          </li>
        )}
        {shared.some(({ kind }) => kind !== PROVES) && (
          <li>
            <mark className="tie tie-discounted">{words.stories.provesNothing}</mark>
          </li>
        )}
        {(from.quotations.length > 0 || to.quotations.length > 0) && (
          <li>
            <span className="tied-quoted">{words.stories.quoted}</span>
          </li>
        )}
        {walkable.map((nth, i) => (
          <li key={nth}>
            <button
              type="button"
              className="tied-step"
              aria-label={words.stories.passage(i + 1)}
              onClick={() => {
                follow(nth, "from");
                follow(nth, "to");
              }}
            >
              {i + 1}
            </button>
          </li>
        ))}
      </ul>
      <div className="tied-columns">
        {column("from", from)}
        {column("to", to)}
      </div>
    </div>
  );
}
