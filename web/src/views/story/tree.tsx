import type { StoryDetail } from "@stemma/vocabulary/story-facts.ts";
import { select } from "d3-selection";
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from "d3-zoom";
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { dayIn, words } from "../../words/words.ts";
import { edgeKey } from "./story-names.ts";
import { CARD, type DrawnNode, isFaint, layOutTree } from "./tree-layout.ts";

interface Props {
  story: StoryDetail;
  /** The edge in hand, as the address has it. */
  edge: string | null;
  onEdge: (edge: string | null) => void;
  /** The report in hand that derives from nothing. */
  root: string | null;
  onRoot: (id: string | null) => void;
}

const MARGIN = 14;
/** The buttons over the drawing's upper edge. */
const TOOLS = 40;
const SMALLEST = 0.3;
const LARGEST = 3;
/** Width of the words on an A4 page, in pixels. */
const PAPER = 660;

/** The story's tree, drawn: sources left. It pans by dragging, zooms by its buttons or with Ctrl and the wheel; the arrow keys walk it. */
export function Tree({ story, edge, onEdge, root, onRoot }: Props) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const drawn = useMemo(() => layOutTree(story, open), [story, open]);
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<SVGSVGElement>(null);
  const stage = useRef<SVGGElement>(null);
  const moves = useRef<ZoomBehavior<HTMLDivElement, unknown> | null>(null);
  const [at, setAt] = useState<string | null>(null);
  const stop = drawn.nodes.some(({ id }) => id === at) ? at : (drawn.nodes[0]?.id ?? null);

  // The card that has the keyboard, or whose edge is in hand.
  const held = at ?? edge?.split("~")[0] ?? null;

  const fit = useCallback((): void => {
    const element = frame.current;
    const behaviour = moves.current;
    if (element === null || behaviour === null) return;
    const { width, height } = element.getBoundingClientRect();
    const scale = Math.max(
      // Words must stay legible: what does not fit is reached by panning.
      width < 600 ? 0.8 : 0.62,
      Math.min(1, (width - 2 * MARGIN) / drawn.width, (height - 2 * MARGIN) / drawn.height),
    );
    // What is taller than its frame is seen where the text begins that most derive from.
    const free = height - drawn.height * scale;
    const top =
      free >= 2 * MARGIN
        ? free / 2
        : Math.min(MARGIN, Math.max(free - MARGIN, height / 3 - (drawn.root + CARD.height / 2) * scale));
    select(element).call(behaviour.transform, zoomIdentity.translate(MARGIN, top).scale(scale));
  }, [drawn.width, drawn.height, drawn.root]);

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    let size = 1;
    const behaviour = zoom<HTMLDivElement, unknown>()
      .scaleExtent([SMALLEST, LARGEST])
      // The wheel and one finger scroll the page, as everywhere else on it.
      .filter((event: Event) => {
        if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
        if ("touches" in event) return (event as TouchEvent).touches.length > 1;
        return (event as MouseEvent).button === 0;
      })
      .on("zoom", ({ transform: { x, y, k } }: { transform: ZoomTransform }) => {
        // Only the sheet moves, which is a layer of its own: of hundreds of cards none is painted anew. Between pixels words would be blurred.
        if (sheet.current !== null)
          sheet.current.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
        if (k !== size) stage.current?.setAttribute("transform", `scale(${k})`);
        size = k;
      });
    moves.current = behaviour;
    select(element).call(behaviour).on("dblclick.zoom", null);
    return () => {
      select(element).on(".zoom", null);
    };
  }, []);
  useLayoutEffect(() => {
    fit();
  }, [fit]);
  // On paper nobody pans: all of it, as wide as a page.
  useEffect(() => {
    const onPrint = (): void => {
      const scale = Math.min(1, PAPER / drawn.width);
      if (frame.current !== null && moves.current !== null)
        select(frame.current).call(moves.current.transform, zoomIdentity.translate(0, MARGIN).scale(scale));
    };
    window.addEventListener("beforeprint", onPrint);
    window.addEventListener("afterprint", fit);
    return () => {
      window.removeEventListener("beforeprint", onPrint);
      window.removeEventListener("afterprint", fit);
    };
  }, [drawn.width, fit]);

  const scaleBy = (by: number): void => {
    if (frame.current !== null && moves.current !== null)
      select(frame.current).call(moves.current.scaleBy, by);
  };
  const focusOn = (id: string | undefined): void => {
    if (id === undefined) return;
    setAt(id);
    const card = frame.current?.querySelector<SVGGElement>(`[data-node="${CSS.escape(id)}"]`);
    card?.focus({ preventScroll: true });
    bringIntoView(card ?? null);
  };
  /** Moves the drawing, not the page, until a card is seen. */
  const bringIntoView = (card: SVGGElement | null): void => {
    const element = frame.current;
    if (card === null || element === null || moves.current === null) return;
    const [box, around] = [card.getBoundingClientRect(), element.getBoundingClientRect()];
    const scale = box.width / CARD.width;
    // What has room is seen beside the buttons, and need not move.
    const top = drawn.height * scale > around.height ? TOOLS : MARGIN;
    const by = (low: number, high: number, from: number, to: number): number =>
      low < from ? from - low : high > to ? to - high : 0;
    const [dx, dy] = [
      by(box.left, box.right, around.left + MARGIN, around.right - MARGIN),
      by(box.top, box.bottom, around.top + top, around.bottom - MARGIN),
    ];
    if (dx === 0 && dy === 0) return;
    select(element).call(moves.current.translateBy, dx / scale, dy / scale);
  };
  // An address may lead to an edge whose card lies beyond the frame, or under its buttons.
  const show = useEffectEvent((): void =>
    bringIntoView(frame.current?.querySelector<SVGGElement>(".tree-node.tree-in-hand") ?? null),
  );
  useEffect(() => {
    if (edge !== null) show();
  }, [edge]);
  const choose = (node: DrawnNode): void => {
    if (node.kind === "folded") {
      const parent = node.id.slice("folded ".length);
      setOpen(new Set([...open, parent]));
      setAt(node.folded[0] ?? null);
      requestAnimationFrame(() => focusOn(node.folded[0]));
    } else if (node.edge !== null) onEdge(edgeKey(node.edge) === edge ? null : edgeKey(node.edge));
    else onRoot(node.id === root ? null : node.id);
    setAt(node.id);
  };
  const onKey = (event: KeyboardEvent, node: DrawnNode): void => {
    const column = drawn.nodes.filter(({ x }) => x === node.x).sort((a, b) => a.y - b.y);
    const nth = column.indexOf(node);
    const next =
      event.key === "ArrowLeft"
        ? node.edge?.to
        : event.key === "ArrowRight"
          ? drawn.nodes.find(({ edge: one }) => one?.to === node.id)?.id
          : event.key === "ArrowDown"
            ? column[nth + 1]?.id
            : event.key === "ArrowUp"
              ? column[nth - 1]?.id
              : null;
    if (event.key === "Enter" || event.key === " ") choose(node);
    else if (next === null) return;
    else focusOn(next);
    event.preventDefault();
  };

  const shown = Math.min(640, Math.max(96, drawn.height + 2 * MARGIN));
  const step = SIZES.find((size) => size >= shown) ?? SIZES.at(-1);
  return (
    <div className="tree-frame">
      <div className="tree-tools">
        <button
          type="button"
          className="quiet"
          onClick={() => scaleBy(1.25)}
          aria-label={words.stories.closer}
        >
          +
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => scaleBy(0.8)}
          aria-label={words.stories.farther}
        >
          −
        </button>
        <button type="button" className="quiet" onClick={fit}>
          {words.stories.fit}
        </button>
        {drawn.folded > 0 && (
          <button
            type="button"
            className="quiet"
            onClick={() => setOpen(new Set(["root", ...story.nodes.map(({ id }) => id)]))}
          >
            {words.stories.unfoldAll}
          </button>
        )}
        {open.size > 0 && (
          <button type="button" className="quiet" onClick={() => setOpen(new Set())}>
            {words.stories.foldAll}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing whose parts have the focus is a group. */}
      <div ref={frame} className={`tree tree-${step}`} role="group" aria-label={words.stories.tree}>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: the group around it is named. */}
        <svg ref={sheet} className="tree-sheet">
          <g ref={stage}>
            {drawn.edges.map(({ edge: one, main, folded, path }) => (
              // biome-ignore lint/a11y/noStaticElementInteractions: the pointer's way alone; the card has the keys.
              <path
                key={`${edgeKey(one)} ${main} ${folded}`}
                d={path}
                className={`tree-edge tree-${one.kind}${edgeKey(one) === edge && !folded ? " tree-in-hand" : ""}${isFaint({ edge: one, main }, drawn.edges.length, held) ? " tree-faint" : ""}`}
                strokeWidth={main ? 1.2 + 4 * (one.share ?? 0) : 1}
                onClick={() => !folded && onEdge(edgeKey(one))}
              />
            ))}
            {drawn.nodes.map((node) => (
              // biome-ignore lint/a11y/useSemanticElements: SVG has no button.
              <g
                key={node.id}
                data-node={node.id}
                className={`tree-node tree-${node.kind}${isInHand(node, edge, root) ? " tree-in-hand" : ""}`}
                transform={`translate(${node.x},${node.y})`}
                role="button"
                tabIndex={node.id === stop ? 0 : -1}
                aria-label={labelOf(node, story)}
                onClick={() => choose(node)}
                onFocus={() => setAt(node.id)}
                onKeyDown={(event) => onKey(event, node)}
              >
                <rect width={CARD.width} height={CARD.height} rx="5" />
                <Words node={node} />
              </g>
            ))}
          </g>
        </svg>
      </div>
      <Legend story={story} />
    </div>
  );
}

const isInHand = (node: DrawnNode, edge: string | null, root: string | null): boolean =>
  node.kind !== "folded" && (node.edge === null ? node.id === root : edgeKey(node.edge) === edge);

/** Heights that the style sheet has: the page's policy allows none in the markup. */
const SIZES = [96, 160, 260, 400, 520, 640] as const;

const ROOM = 23;
/** SVG text does not end by itself where its room does. */
const cut = (text: string): string => {
  const points = [...text];
  return points.length > ROOM
    ? `${points
        .slice(0, ROOM - 1)
        .join("")
        .trimEnd()}…`
    : text;
};

function Words({ node }: { node: DrawnNode }) {
  if (node.kind === "folded")
    return (
      <text x="12" y="25" className="tree-name">
        + {words.stories.unfold(node.folded.length)}
      </text>
    );
  const name = node.name ?? words.common.outletNotStated;
  const short = cut(name);
  const below =
    node.kind === "dispatch"
      ? words.stories.dispatch
      : node.published === null
        ? words.common.dayNotStated
        : dayIn(node.published, true);
  return (
    <>
      <text x="12" y="17" className="tree-name">
        {short}
        {/* Under the pointer all of it. */}
        {short !== name && <title>{name}</title>}
      </text>
      <text x="12" y="32" className="tree-day">
        {below}
      </text>
    </>
  );
}

function labelOf(node: DrawnNode, story: StoryDetail): string {
  if (node.kind === "folded") return words.stories.unfold(node.folded.length);
  const name = node.name ?? words.common.outletNotStated;
  if (node.edge === null) return `${name}: ${words.stories.root}`;
  const to = node.edge.to;
  const source =
    story.reports.find(({ id }) => id === to)?.outlet ?? story.nodes.find(({ id }) => id === to)?.name ?? "";
  return words.stories.edge(name, words.stories.kinds[node.edge.kind], source);
}

const KINDS = ["copies", "draws-on", "cites", "credits"] as const;

/** What the lines mean, as far as the tree has them. */
function Legend({ story }: { story: StoryDetail }) {
  const there = KINDS.filter((kind) => story.edges.some((one) => one.kind === kind));
  if (there.length === 0) return null;
  return (
    <ul className="tree-legend" aria-hidden="true">
      {there.map((kind) => (
        <li key={kind}>
          <svg width="34" height="8" aria-hidden="true">
            <path d="M0,4H34" className={`tree-edge tree-${kind}`} strokeWidth="2.4" />
          </svg>
          {words.stories.kinds[kind]}
        </li>
      ))}
    </ul>
  );
}
