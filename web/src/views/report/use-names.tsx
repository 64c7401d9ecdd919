import type { ReportDetail } from "@stemma/vocabulary/record.ts";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { client } from "../../client.ts";
import { type CardPlace, EntityCard } from "./entity-card.tsx";
import { indexMarks, type NamedMark, namedMarks, namedOnce } from "./named-marks.ts";
import type { Names } from "./names.ts";

/** Long enough to bring the pointer from a name to its card. */
const LINGER = 250;
/** As entity.css has it: how wide a card is, and how much room it needs below a name. */
const WIDTH = 304;
const ROOM = 150;

/** The names of a report: marks, what is lit, whether they are shown throughout, and the card of the one in hand. */
export function useNames(
  detail: ReportDetail | undefined,
  asOf: string | undefined,
  /** Whether the report stands: no word of it waits for who is named there. */
  stands: boolean,
): {
  names: Names;
  named: ReturnType<typeof namedOnce>;
  card: ReactNode;
  article: RefObject<HTMLElement | null>;
  onShow: () => void;
  onLight: (key: string | null) => void;
} {
  const [shown, setShown] = useState(false);
  const [lit, setLit] = useState<string | null>(null);
  const [open, setOpen] = useState<{ mark: NamedMark; place: CardPlace } | null>(null);
  const leaving = useRef(0);
  const article = useRef<HTMLElement>(null);
  const id = detail?.reading.report.id ?? "";
  const { data } = useQuery({
    queryKey: ["entities", id, asOf ?? null],
    queryFn: () => client.entities(id, { asOf: asOf ?? null }),
    enabled: detail !== undefined && stands,
  });
  const marks = useMemo(
    () => namedMarks(detail?.reading.mentions ?? [], data?.entities ?? []),
    [detail, data],
  );
  const named = useMemo(() => namedOnce(marks), [marks]);
  const within = useMemo(() => indexMarks(marks), [marks]);

  const stay = useCallback(() => clearTimeout(leaving.current), []);
  const close = useCallback(() => {
    clearTimeout(leaving.current);
    setLit(null);
    setOpen(null);
  }, []);
  const leave = useCallback(() => {
    clearTimeout(leaving.current);
    leaving.current = window.setTimeout(close, LINGER);
  }, [close]);
  const enter = useCallback((mark: NamedMark, element: Element) => {
    clearTimeout(leaving.current);
    setLit(mark.key);
    setOpen({ mark, place: placeOf(element, article.current) });
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") close();
    };
    window.addEventListener("keydown", onKey);
    return () => {
      clearTimeout(leaving.current);
      window.removeEventListener("keydown", onKey);
    };
  }, [close]);

  const names = useMemo(
    () => ({ within, lit, shown, asOf, onEnter: enter, onLeave: leave }),
    [within, lit, shown, asOf, enter, leave],
  );
  const card = open !== null && (
    <EntityCard
      mark={open.mark}
      times={named.find(({ mark }) => mark.key === open.mark.key)?.times ?? 1}
      place={open.place}
      asOf={asOf}
      onEnter={stay}
      onLeave={leave}
    />
  );
  return { names, named, card, article, onShow: () => setShown(!shown), onLight: setLit };
}

/** Below the name's first line, or above it near the window's end; never beyond the report's right edge. */
function placeOf(element: Element, article: HTMLElement | null): CardPlace {
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const frame = article?.getBoundingClientRect() ?? new DOMRect();
  const above = box.bottom + ROOM > innerHeight && box.top > ROOM;
  return {
    left: Math.max(8, Math.min(box.left - frame.left, frame.width - WIDTH - 8)),
    top: (above ? box.top : box.bottom) - frame.top,
    above,
  };
}
