import type { QueueLine } from "@stemma/vocabulary/review.ts";
import { useEffect, useRef } from "react";
import { printed } from "../../parts/script-language.ts";
import { claimWords } from "../../parts/wording.ts";
import { words } from "../../words/words.ts";

interface Props {
  lines: readonly QueueLine[];
  at: number;
  onPick: (index: number) => void;
}

/** The queue, the most doubtful first; the bar beside a claim is its doubt. */
export function QueueList({ lines, at, onPick }: Props) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <ol className="queue" ref={list} aria-label={words.review.queue}>
      {lines.map(({ claim, words: stretches, outlet, title, doubt }, index) => {
        const said = claimWords(stretches);
        return (
          <li key={claim.id}>
            <button
              type="button"
              className="queue-line"
              aria-current={index === at ? "true" : undefined}
              onClick={() => onPick(index)}
            >
              <span className="queue-words" {...printed(said)}>
                {said}
              </span>
              <span className="faint queue-from">
                <bdi>{outlet ?? words.common.outletNotStated}</bdi>
                {title !== null && (
                  <>
                    {" · "}
                    <bdi>{title}</bdi>
                  </>
                )}
              </span>
              <meter
                className="queue-doubt"
                min={0}
                max={1}
                value={doubt}
                aria-label={words.review.doubt}
                title={`${words.review.doubt} ${doubt.toFixed(2)}`}
              />
            </button>
          </li>
        );
      })}
    </ol>
  );
}
