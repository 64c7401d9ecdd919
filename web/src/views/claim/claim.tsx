import type { Claim } from "@stemma/vocabulary/claim.ts";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { client } from "../../client.ts";
import { Chain } from "../../parts/chain.tsx";
import { EntityLink } from "../../parts/entity-link.tsx";
import { ReviewBar } from "../../parts/review-bar.tsx";
import { printed } from "../../parts/script-language.ts";
import { Stale, Trouble, Waiting } from "../../parts/states.tsx";
import { useTitle } from "../../parts/use-title.ts";
import {
  claimWords,
  dayWords,
  stanceWords,
  voiceInside,
  whenWords,
  whereWords,
} from "../../parts/wording.ts";

const BASIS: Readonly<Record<NonNullable<Claim["when"]["basis"]>, string>> = {
  stated: "stated",
  "relative-to-publication": "counted from the day of publication",
  "relative-to-text": "counted from another day in the text",
  "bounded-by-publication": "no later than its publication",
  "bounded-by-report": "no later than the day it was reported",
};

/** One claim by itself: its words, the words of each hop, and its history in the record. */
export function ClaimView() {
  const { id } = useParams({ from: "/claims/$id" });
  const { asOf } = useSearch({ from: "/claims/$id" });
  const at = asOf === undefined ? {} : { asOf };
  const claim = useQuery({
    queryKey: ["claim", id, asOf ?? null],
    queryFn: () => client.claim(id, { asOf: asOf ?? null }),
  });
  const reportId = claim.data?.report.id;
  const report = useQuery({
    queryKey: ["report", reportId ?? "", asOf ?? null],
    queryFn: () => client.report(reportId ?? "", { asOf: asOf ?? null }),
    enabled: reportId !== undefined,
  });
  useTitle(claim.data === undefined ? null : claimWords(claim.data.words).slice(0, 60));
  const error = claim.error ?? report.error;
  if (claim.data === undefined || report.data === undefined)
    return error === null ? <Waiting /> : <Trouble error={error} />;
  const { words, history, disclosures } = claim.data;
  const { reviewed, reviews } = claim.data;
  const found = { ...claim.data.claim, ...reviewed?.claim };
  const { text } = report.data.reading.report;
  // Voices that packs have lead to their own pages, each once.
  const known = found.chain
    .flatMap((hop) => [hop.voice, ...hop.with])
    .filter(({ entity }, i, all) => entity !== null && all.findIndex((one) => one.entity === entity) === i);
  return (
    <article className="page claim-page">
      <Stale error={error} />
      <p className="eyebrow">
        <span>Claim</span>
        <span>{found.mode}</span>
        <span>{stanceWords(found.stance)}</span>
      </p>
      <h1 {...printed(words.join(" "), report.data.reading.report.language)}>{claimWords(words)}</h1>
      <Chain chain={found.chain} text={text} />
      <dl className="claim-facts claim-facts-wide">
        <div>
          <dt>When</dt>
          <dd>
            {whenWords(found.when)}
            {found.when.basis !== null && <span className="faint"> ({BASIS[found.when.basis]})</span>}
          </dd>
        </div>
        <div>
          <dt>Where</dt>
          <dd>{whereWords(found.where)}</dd>
        </div>
        <div>
          <dt>Event</dt>
          <dd>{found.event?.kind ?? "none recognised"}</dd>
        </div>
        {disclosures.map((disclosure) => (
          <div key={`${disclosure.aspect} ${disclosure.span[0]}`}>
            <dt>Not disclosed</dt>
            <dd>
              {disclosure.aspect.replace("-", " ")}, {disclosure.kind.replaceAll("-", " ")} by{" "}
              <bdi>{voiceInside(disclosure.by)}</bdi>: <q>{text.slice(...disclosure.span)}</q>
            </dd>
          </div>
        ))}
        {known.length > 0 && (
          <div>
            <dt>Known voices</dt>
            <dd>
              {known.map(({ entity, name }, i) => (
                <span key={entity}>
                  {i > 0 && ", "}
                  <EntityLink id={entity ?? ""} name={name ?? entity ?? ""} asOf={asOf} />
                </span>
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>Stands in</dt>
          <dd>
            <Link to="/reports/$id" params={{ id: claim.data.report.id }} search={{ ...at, claim: found.id }}>
              {claim.data.report.title ?? "a report without a title"}
            </Link>
            , {claim.data.report.outlet ?? "outlet not stated"}
            {claim.data.report.published !== null && `, ${dayWords(claim.data.report.published)}`}
          </dd>
        </div>
      </dl>
      {reviewed !== null && asOf === undefined && (
        <>
          <h2>Your word</h2>
          <ReviewBar reviewed={reviewed} reviews={reviews} keys />
        </>
      )}
      <h2>In the record</h2>
      <ol className="history">
        {history.map((state) => (
          <li key={`${state.recordedAt} ${state.reader}`}>
            recorded {dayWords(state.recordedAt)}, {state.recordedAt.slice(11, 19)} UTC
            {state.supersededAt !== null &&
              `, superseded ${dayWords(state.supersededAt)}, ${state.supersededAt.slice(11, 19)} UTC`}{" "}
            <span className="faint">read by {state.reader}</span>
          </li>
        ))}
      </ol>
      <p className="hash faint">{found.id}</p>
    </article>
  );
}
