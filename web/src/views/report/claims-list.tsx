import type { Stance } from "@stemma/vocabulary/claim.ts";
import type { RecordedClaim, ReportDetail } from "@stemma/vocabulary/record.ts";
import { useCallback, useDeferredValue, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { isTyping, walk } from "../../parts/keys.ts";
import { useMedia } from "../../parts/use-media.ts";
import { usePrinting } from "../../parts/use-printing.ts";
import { rowsInWindow, useSoon } from "../../parts/use-soon.ts";
import { words } from "../../words/words.ts";
import { ClaimCard } from "./claim-card.tsx";
import { filterClaims } from "./filter-claims.ts";
import { BESIDE } from "./lit-words.ts";
import { NarrowClaims } from "./narrow-claims.tsx";
import { FEW, useClaimRows } from "./use-claim-rows.ts";

interface Props {
  detail: ReportDetail;
  claims: readonly RecordedClaim[];
  /** Lit in the text. */
  active: number | null;
  /** In hand. */
  chosen: number | null;
  asOf: string | undefined;
  onHover: (index: number | null) => void;
  onFocus: (index: number | null) => void;
  onPick: (index: number | null) => void;
}

/** From so many on a list can be narrowed. */
const NARROW_FROM = 50;
/** A card is at least so high, and so is the least that stands above the first, in pixels. */
const [CARD, ABOVE] = [100, 340];

/** The claims of a report, walked by `j` and `k`, Home and End. Of a long list only the cards near what is seen are there. */
export function ClaimsList({ detail, claims, active, chosen, asOf, onHover, onFocus, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  const [narrowing, setNarrowing] = useState({ words: "", stance: null as Stance | null });
  const [focused, setFocused] = useState(-1);
  const beside = useMedia(BESIDE);
  const printing = usePrinting();
  const { report } = detail.reading;
  const asked = useDeferredValue(narrowing);
  const listed = useMemo(() => filterClaims(claims, report.text, asked), [claims, report.text, asked]);
  const at = chosen === null ? -1 : listed.indexOf(chosen);
  const many = listed.length > FEW && !printing;
  const soon = useSoon(true);
  // From the one in hand on, which stands at the top of its box; there the box may fill the window.
  const first = at === -1 ? rowsInWindow(CARD, ABOVE) : at + rowsInWindow(CARD, 0);
  const drawn = soon ? listed : listed.slice(0, first);
  // The same as long as the list is: with another one all places would be reckoned anew.
  const keyOf = useCallback(
    (one: number): string => claims[listed[one] ?? -1]?.id ?? String(one),
    [claims, listed],
  );
  const rows = useClaimRows({
    count: many ? listed.length : 0,
    keyOf,
    stay: [at, focused],
    box,
    beside,
  });
  const reviewed = useMemo(
    () => new Map(asOf === undefined ? detail.reviewed.map((one) => [one.claim.id, one]) : []),
    [detail, asOf],
  );
  const onCard = useCallback(
    (index: number | null, place: number): void => {
      setFocused(index === null ? -1 : place);
      onFocus(index);
    },
    [onFocus],
  );
  const cardAt = (place: number): HTMLElement | null =>
    box.current?.querySelector(`[data-index="${place}"] .claim-pick`) ?? null;

  // Whatever way a claim was picked, its card comes into view.
  const show = useEffectEvent((): void => {
    if (many) rows.scrollTo(at);
    else bringIntoView(box.current, cardAt(at)?.parentElement ?? null);
  });
  useEffect(() => {
    if (at !== -1) show();
  }, [at]);
  // The keyboard goes along, so that Tab leads on from the claim in hand.
  useEffect(() => {
    if (wanted.current === null) return;
    const card = cardAt(wanted.current);
    if (card === null) return;
    wanted.current = null;
    card.focus({ preventScroll: true });
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey || event.key.startsWith("Arrow"))
        return;
      // Elsewhere on the page these two go to its ends.
      const within = box.current?.contains(document.activeElement) === true;
      const next =
        within && event.key === "Home"
          ? 0
          : within && event.key === "End"
            ? listed.length - 1
            : walk(event.key, at, listed.length);
      const index = next === null ? undefined : listed[next];
      if (next === null || index === undefined) return;
      event.preventDefault();
      onHover(null);
      onPick(index);
      if (!beside) return;
      wanted.current = next;
      if (next === at) cardAt(next)?.focus({ preventScroll: true });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });

  const card = (place: number, top: number | null) => {
    const index = listed[place];
    const claim = index === undefined ? undefined : claims[index];
    if (index === undefined || claim === undefined) return null;
    return (
      <ClaimCard
        key={claim.id}
        place={place}
        {...(top === null ? {} : { top, of: listed.length, measure: rows.measure })}
        claim={claim}
        index={index}
        report={report}
        capture={detail.capture}
        lit={index === active}
        inHand={index === chosen}
        asOf={asOf}
        onHover={onHover}
        onFocus={onCard}
        onPick={onPick}
        reviewed={reviewed.get(claim.id)}
        reviews={detail.reviews}
      />
    );
  };
  const isNarrowed = asked.words.trim() !== "" || asked.stance !== null;
  return (
    <section className="report-claims" aria-labelledby="claims-title">
      <h2 id="claims-title" className="margin-title">
        {claims.length === 0 ? words.report.noClaims : words.common.claims(claims.length + detail.more)}
      </h2>
      {claims.length === 0 && <p className="faint">{words.report.nothingClaimed}</p>}
      {claims.length >= NARROW_FROM && (
        <NarrowClaims
          narrowing={narrowing}
          onChange={setNarrowing}
          said={
            isNarrowed
              ? words.report.narrowedTo(listed.length, claims.length)
              : claims.length > FEW
                ? words.report.tooMany
                : ""
          }
        />
      )}
      <div className="claims" ref={box}>
        <ol
          aria-labelledby="claims-title"
          {...(many ? { className: "claims-many", style: { height: rows.height } } : {})}
        >
          {many
            ? rows.items.map(({ at: place, top }) => card(place, top))
            : drawn.map((_, place) => card(place, null))}
        </ol>
      </div>
    </section>
  );
}

/** Scrolls the box, and not the page, until a card in it is seen whole or from its top. */
function bringIntoView(box: HTMLElement | null, card: HTMLElement | null): void {
  if (box === null || card === null) return;
  const [frame, place] = [box.getBoundingClientRect(), card.getBoundingClientRect()];
  if (place.top >= Math.max(frame.top, 0) && place.bottom <= Math.min(frame.bottom, innerHeight)) return;
  box.scrollTo({ top: box.scrollTop + place.top - frame.top });
}
