import type { QueueLine } from "@stemma/vocabulary/review.ts";
import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { heightOf } from "../../parts/height-of.ts";
import { isTyping } from "../../parts/keys.ts";
import { rangeWith } from "../../parts/range-with.ts";
import { printed } from "../../parts/script-language.ts";
import { rowsInWindow, useSoon } from "../../parts/use-soon.ts";
import { claimWords } from "../../parts/wording.ts";
import { words } from "../../words/words.ts";

interface Props {
  lines: readonly QueueLine[];
  /** Claims that wait; the lines are the first of them. */
  open: number;
  at: number;
  onPick: (index: number) => void;
}

/** A line is at least so high, in pixels. */
const LINE = 77;
const OVERSCAN = 6;

/**
 * The queue, the most doubtful first; the bar beside a claim is its doubt. The lines near what is seen are there, and the one that has the keyboard, which
 * goes along where the claim in hand changes.
 */
export function QueueList({ lines, open, at, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(-1);
  const whole = useSoon(true);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE,
    overscan: whole ? OVERSCAN : 0,
    // As high as its box becomes where there is room, which the frame finds out.
    initialRect: { width: 0, height: innerHeight },
    observeElementRect: observeSize,
    getItemKey: (index) => lines[index]?.claim.id ?? index,
    measureElement: heightOf,
    rangeExtractor: rangeWith([at, focused], lines.length),
  });
  const near = rows.getVirtualItems();
  // In the first frame they stand one below the other as lines do, where they would be put once each is measured.
  const flows = !whole && near.every(({ index }, nth) => index === nth);
  const items = flows ? near.slice(0, rowsInWindow(LINE)) : near;
  const show = useEffectEvent((): void => {
    // A list that nobody scrolled has its first line in view.
    if (at !== 0 || rows.scrollOffset !== 0) rows.scrollToIndex(at);
    if (box.current?.contains(document.activeElement) !== true) return;
    box.current.querySelector<HTMLElement>(`[data-index="${at}"] button`)?.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (at !== -1) show();
  }, [at]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key !== "Home" && event.key !== "End") return;
      if (box.current?.contains(document.activeElement) !== true) return;
      event.preventDefault();
      onPick(event.key === "Home" ? 0 : lines.length - 1);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [lines.length, onPick]);
  return (
    <div className="queue" ref={box}>
      <ol className="queue-lines" aria-label={words.review.queue} style={{ height: rows.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const line = lines[index];
          return (
            line !== undefined && (
              <li
                key={key}
                ref={flows ? undefined : rows.measureElement}
                data-index={index}
                aria-setsize={Math.max(open, lines.length)}
                aria-posinset={index + 1}
                style={flows ? { position: "static" } : { top: start }}
                onFocus={() => setFocused(index)}
                onBlur={() => setFocused(-1)}
              >
                <Line line={line} isInHand={index === at} onPick={() => onPick(index)} />
              </li>
            )
          );
        })}
      </ol>
      {open > lines.length && <p className="queue-more faint">{words.review.firstOf(lines.length, open)}</p>}
    </div>
  );
}

/** When the frame has laid it out, and whenever it changes: asked for right away the page would be laid out for this alone. */
function observeSize(
  { scrollElement }: Virtualizer<HTMLDivElement, Element>,
  tell: (size: { width: number; height: number }) => void,
): (() => void) | undefined {
  if (scrollElement === null) return;
  const watch = new ResizeObserver(() =>
    tell({ width: scrollElement.offsetWidth, height: scrollElement.offsetHeight }),
  );
  watch.observe(scrollElement);
  return () => watch.disconnect();
}

function Line({ line, isInHand, onPick }: { line: QueueLine; isInHand: boolean; onPick: () => void }) {
  const { words: stretches, outlet, title, doubt } = line;
  const said = claimWords(stretches);
  return (
    <button
      type="button"
      className="queue-line"
      aria-current={isInHand ? "true" : undefined}
      onClick={onPick}
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
  );
}
