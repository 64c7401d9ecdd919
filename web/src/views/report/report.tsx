import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { client } from "../../client.ts";
import { isTyping, walk } from "../../parts/keys.ts";
import { Stale, Trouble, Waiting } from "../../parts/states.tsx";
import { useTitle } from "../../parts/use-title.ts";
import { withReviews } from "../../parts/with-reviews.ts";
import { words } from "../../words/words.ts";
import { ClaimCard } from "./claim-card.tsx";
import { ClaimFacts } from "./claim-facts.tsx";
import { NamedHere } from "./named-here.tsx";
import { NamesContext } from "./names.ts";
import { ReportFoot } from "./report-foot.tsx";
import { ReportHead } from "./report-head.tsx";
import { ReportStory } from "./report-story.tsx";
import { ReportText } from "./report-text.tsx";
import { useNames } from "./use-names.tsx";

/** A report: its text as printed, its claims beside it. The claim in hand is part of the address. */
export function Report() {
  const { id } = useParams({ from: "/reports/$id" });
  const { claim: picked, asOf } = useSearch({ from: "/reports/$id" });
  const navigate = useNavigate({ from: "/reports/$id" });
  const [hovered, setHovered] = useState<number | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const cards = useRef<HTMLOListElement>(null);
  const { data, error, isPending } = useQuery({
    queryKey: ["report", id, asOf ?? null],
    queryFn: () => client.report(id, { asOf: asOf ?? null }),
  });
  const { names, named, card, article, onShow, onLight } = useNames(data, asOf);
  useTitle(data?.reading.report.title ?? null);
  const claims = useMemo(() => (data === undefined ? [] : withReviews(data)), [data]);
  const inHand = picked === undefined ? null : claims.findIndex((claim) => claim.id === picked);
  const chosen = inHand === -1 ? null : inHand;
  const active = hovered ?? focused ?? chosen;

  const pick = useCallback(
    (index: number | null): void => {
      const claim = index === null ? undefined : claims[index]?.id;
      void navigate({
        search: (before) => ({
          ...(before.asOf === undefined ? {} : { asOf: before.asOf }),
          ...(claim === undefined ? {} : { claim }),
        }),
        replace: true,
        resetScroll: false,
      });
    },
    [claims, navigate],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey || event.key.startsWith("Arrow"))
        return;
      if (event.key === "Escape") {
        setHovered(null);
        setFocused(null);
        pick(null);
        return;
      }
      const next = walk(event.key, chosen ?? -1, claims.length);
      if (next === null) return;
      event.preventDefault();
      setHovered(null);
      pick(next);
      // The keyboard goes along, so that Tab leads on from the claim in hand.
      const card = cards.current?.children[next]?.querySelector<HTMLElement>("button");
      if (hasMargin()) card?.focus({ preventScroll: true });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [chosen, claims.length, pick]);

  // Whatever way a claim was picked, its card and its words come into view.
  useEffect(() => {
    if (chosen === null) return;
    const list = cards.current;
    const card = list?.children[chosen] as HTMLElement | undefined;
    if (list !== null && card !== undefined && !isWithin(card, inWindow(list)))
      list.scrollTo({ top: card.offsetTop - list.offsetTop });
    showLitWords();
  }, [chosen]);
  // On narrow screens the text is far above the list, and the focus would be lost from sight.
  useEffect(() => {
    if (focused !== null && hasMargin()) showLitWords();
  }, [focused]);

  if (isPending) return <Waiting />;
  if (data === undefined) return <Trouble error={error} />;
  const { report, disclosures } = data.reading;
  const marks = {
    text: report.text,
    claims,
    disclosures,
    times: data.reading.times,
    published: report.published?.value ?? null,
    active,
    onPick: pick,
  };
  const inlined = chosen === null ? undefined : claims[chosen];
  const inline = inlined !== undefined && (
    <aside key="inline" className="inline-claim" aria-label={words.report.inHand}>
      <ClaimFacts claim={inlined} text={report.text} active asOf={asOf} />
    </aside>
  );
  const tools = named.length > 0 && (
    <button type="button" className="quiet names-toggle" aria-pressed={names.shown} onClick={onShow}>
      {words.report.markNames}
    </button>
  );
  return (
    <article ref={article} className={`page report${names.shown ? " names-shown" : ""}`}>
      <Stale error={error} />
      <NamesContext value={names}>
        <ReportHead detail={data} marks={marks} />
      </NamesContext>
      {asOf === undefined && <ReportStory report={id} />}
      <div className="report-columns">
        <NamesContext value={names}>
          <ReportText report={report} marks={marks} inline={inline} tools={tools} />
        </NamesContext>
        <section className="report-claims" aria-labelledby="claims-title">
          <h2 id="claims-title" className="margin-title">
            {claims.length === 0 ? words.report.noClaims : words.common.claims(claims.length)}
          </h2>
          {claims.length === 0 && <p className="faint">{words.report.nothingClaimed}</p>}
          <ol className="claims" ref={cards} aria-labelledby="claims-title">
            {claims.map((claim, index) => (
              <ClaimCard
                key={claim.id}
                claim={claim}
                index={index}
                report={report}
                lit={index === active}
                inHand={index === chosen}
                asOf={asOf}
                onHover={setHovered}
                onFocus={setFocused}
                onPick={(at) => pick(at === chosen ? null : at)}
                reviewed={
                  asOf === undefined ? data.reviewed.find((one) => one.claim.id === claim.id) : undefined
                }
                reviews={data.reviews}
              />
            ))}
          </ol>
        </section>
        <ReportFoot detail={data}>
          <NamedHere named={named} asOf={asOf} onLight={onLight} />
        </ReportFoot>
      </div>
      {card}
    </article>
  );
}

/** Whether the claims stand beside the text; report.css sets them below it on narrower screens. */
const hasMargin = (): boolean => matchMedia("(min-width: 901px)").matches;

const isWithin = (element: Element, { top, bottom }: { top: number; bottom: number }): boolean => {
  const box = element.getBoundingClientRect();
  return box.top >= top && box.bottom <= bottom;
};

/** The stretch of an element that the window shows. */
const inWindow = (element: Element): { top: number; bottom: number } => {
  const { top, bottom } = element.getBoundingClientRect();
  return { top: Math.max(top, 0), bottom: Math.min(bottom, innerHeight) };
};

/** Brings the words of the claim in hand into view; where they are in view already, nothing moves. */
function showLitWords(): void {
  const words = document.querySelector(".run-active");
  if (words !== null && !isWithin(words, { top: 0, bottom: innerHeight }))
    words.scrollIntoView({ block: "center" });
}
