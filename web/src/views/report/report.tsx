import type { RecordedClaim, ReportDetail } from "@stemma/vocabulary/record.ts";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState } from "react";
import { CopyClaim } from "../../parts/copy-claim.tsx";
import { isTyping } from "../../parts/keys.ts";
import { Stale, Trouble, Waiting } from "../../parts/states.tsx";
import { TURN_SIGNS } from "../../parts/turned-letters.ts";
import { useSoon } from "../../parts/use-soon.ts";
import { useTitle } from "../../parts/use-title.ts";
import { withReviews } from "../../parts/with-reviews.ts";
import { words } from "../../words/words.ts";
import { ClaimFacts } from "./claim-facts.tsx";
import { ClaimsList } from "./claims-list.tsx";
import { LinkNotice } from "./link-notice.tsx";
import { linkedPassage, passageEnd } from "./linked-passage.ts";
import { BESIDE, showLitWords } from "./lit-words.ts";
import type { Marks } from "./marked-words.tsx";
import { NamedHere } from "./named-here.tsx";
import { NamesContext } from "./names.ts";
import { PassageTools } from "./passage-tools.tsx";
import { placeMarks } from "./placed-marks.ts";
import { ReportFoot } from "./report-foot.tsx";
import { ReportHead } from "./report-head.tsx";
import { ReportStory } from "./report-story.tsx";
import { ReportText } from "./report-text.tsx";
import { useLanding } from "./use-landing.ts";
import { useNames } from "./use-names.tsx";
import { useReport } from "./use-report.ts";

/** A report: its text as printed, its claims beside it. The claim in hand, or the passage that a link leads to, is part of the address. */
export function Report() {
  const { id } = useParams({ from: "/reports/$id" });
  const { claim: picked, passage: linked, revision, asOf } = useSearch({ from: "/reports/$id" });
  const navigate = useNavigate({ from: "/reports/$id" });
  const [hovered, setHovered] = useState<number | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const { data, error, isPending } = useReport(id, {
    asOf,
    picked,
    upTo: passageEnd(linked),
    whole: true,
  });
  const whole = useSoon(data !== undefined);
  const { names, named, card, article, onShow, onLight } = useNames(data, asOf, whole);
  useTitle(data?.reading.report.title ?? null);
  const claims = useMemo(() => (data === undefined ? [] : withReviews(data)), [data]);
  const inHand = picked === undefined ? null : claims.findIndex((claim) => claim.id === picked);
  const chosen = inHand === -1 ? null : inHand;
  const active = hovered ?? focused ?? chosen;
  const found = useMemo(() => linkedPassage(data, linked, revision), [data, linked, revision]);
  const passage = found.kind === "here" ? found.span : null;
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

  const marks = useMemo(() => marksOf(data, claims, pick), [data, claims, pick]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || isTyping(event)) return;
      setHovered(null);
      setFocused(null);
      pick(null);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [pick]);

  // Whatever way a claim was picked, its words come into view.
  useEffect(() => {
    if (chosen !== null) showLitWords(".run-active");
  }, [chosen]);
  // On narrow screens the text is far above the list, and the focus would be lost from sight.
  useEffect(() => {
    if (focused !== null && matchMedia(BESIDE).matches) showLitWords(".run-active");
  }, [focused]);
  useLanding(data === undefined ? null : id, chosen !== null ? "claim" : passage !== null ? "passage" : null);

  if (isPending) return <Waiting />;
  if (data === undefined || marks === null) return <Trouble error={error} />;
  const { report } = data.reading;
  const lit = { active, passage };
  const source = { report, capture: data.capture };
  const inlined = chosen === null ? undefined : claims[chosen];
  const inline = inlined !== undefined && (
    <aside key="inline" className="inline-claim" aria-label={words.report.inHand} tabIndex={-1}>
      <ClaimFacts claim={inlined} text={report.text} active asOf={asOf} />
      <CopyClaim claim={inlined} text={report.text} source={source} keys={false} />
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
      <LinkNotice passage={found} lacking={inHand === -1 ? (picked ?? null) : null} asOf={asOf} />
      {TURN_SIGNS.test(report.text) && <p className="notice">{words.report.turned}</p>}
      <NamesContext value={names}>
        <ReportHead detail={data} marks={marks} lit={lit} />
      </NamesContext>
      {asOf === undefined && <ReportStory report={id} />}
      <div className="report-columns">
        <NamesContext value={names}>
          <ReportText report={report} marks={marks} lit={lit} inline={inline} tools={tools} />
        </NamesContext>
        <ClaimsList
          key={id}
          detail={data}
          claims={claims}
          active={active}
          chosen={chosen}
          asOf={asOf}
          onHover={setHovered}
          onFocus={setFocused}
          onPick={pick}
        />
        {whole && (
          <ReportFoot detail={data}>
            <NamedHere named={named} asOf={asOf} onLight={onLight} />
          </ReportFoot>
        )}
      </div>
      <PassageTools place={article} source={source} revision={data.revision} text={report.text} />
      {card}
    </article>
  );
}

function marksOf(
  data: ReportDetail | undefined,
  claims: readonly RecordedClaim[],
  onPick: (index: number) => void,
): Marks | null {
  if (data === undefined) return null;
  const { report, disclosures, times } = data.reading;
  return {
    text: report.text,
    claims,
    disclosures,
    times,
    placed: placeMarks(
      report.parts.map(({ span }) => span),
      {
        claims: claims.map(({ content }) => content),
        disclosures: disclosures.map(({ span }) => [span]),
        times: times.map(({ span }) => [span]),
      },
    ),
    published: report.published?.value ?? null,
    onPick,
  };
}
