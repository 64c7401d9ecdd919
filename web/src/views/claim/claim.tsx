import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { askedClaim, askedText } from "../../parts/asked.ts";
import { Chain } from "../../parts/chain.tsx";
import { CopyClaim } from "../../parts/copy-claim.tsx";
import { EntityLink } from "../../parts/entity-link.tsx";
import { Filled } from "../../parts/filled.tsx";
import { ReviewBar } from "../../parts/review-bar.tsx";
import { Said } from "../../parts/said.tsx";
import { printed } from "../../parts/script-language.ts";
import { Stale, Trouble, Waiting } from "../../parts/states.tsx";
import { basisWords } from "../../parts/time-words.ts";
import { useTitle } from "../../parts/use-title.ts";
import { claimWords, voiceInside, whenWords, whereWords } from "../../parts/wording.ts";
import { eventKindWords } from "../../words/of-the-record.ts";
import { dayIn, momentIn, words as told } from "../../words/words.ts";
import { ReportStory } from "../report/report-story.tsx";

/** One claim by itself: its words, the words of each hop, and its history in the record. */
export function ClaimView() {
  const { id } = useParams({ from: "/claims/$id" });
  const { asOf } = useSearch({ from: "/claims/$id" });
  const at = asOf === undefined ? {} : { asOf };
  const claim = useQuery(askedClaim(id, asOf ?? null));
  const reportId = claim.data?.report.id;
  const report = useQuery({
    ...askedText(reportId ?? "", asOf ?? null),
    enabled: reportId !== undefined,
  });
  useTitle(claim.data === undefined ? null : claimWords(claim.data.words).slice(0, 60));
  const error = claim.error ?? report.error;
  if (claim.data === undefined || report.data === undefined)
    return error === null ? <Waiting /> : <Trouble error={error} />;
  const { words, history, disclosures } = claim.data;
  const { reviewed, reviews } = claim.data;
  const found = { ...claim.data.claim, ...reviewed?.claim };
  const { text } = report.data.report;
  // Voices that packs have lead to their own pages, each once.
  const known = found.chain
    .flatMap((hop) => [hop.voice, ...hop.with])
    .filter(({ entity }, i, all) => entity !== null && all.findIndex((one) => one.entity === entity) === i);
  return (
    <article className="page claim-page">
      <Stale error={error} />
      <p className="eyebrow">
        <span>{told.claims.claim}</span>
        <span>{told.mode[found.mode]}</span>
        <span>{told.stance[found.stance]}</span>
      </p>
      <h1 {...printed(words.join(" "), report.data.report.language)}>{claimWords(words)}</h1>
      <Chain chain={found.chain} text={text} />
      {asOf === undefined && <ReportStory report={claim.data.report.id} />}
      <dl className="claim-facts claim-facts-wide">
        <div>
          <dt>{told.claims.when}</dt>
          <dd>
            {whenWords(found.when)}
            {found.when.basis !== null && <span className="faint"> ({basisWords(found.when.basis)})</span>}
          </dd>
        </div>
        <div>
          <dt>{told.claims.where}</dt>
          <dd>{whereWords(found.where)}</dd>
        </div>
        <div>
          <dt>{told.claims.event}</dt>
          <dd>{found.event === null ? told.claims.noEvent : eventKindWords(found.event.kind)}</dd>
        </div>
        {disclosures.map((disclosure) => (
          <div key={`${disclosure.aspect} ${disclosure.span[0]}`}>
            <dt>{told.claims.notDisclosed}</dt>
            <dd>
              <Filled
                words={told.claims.disclosure}
                places={{
                  aspect: told.claims.aspect[disclosure.aspect],
                  kind: told.missing[disclosure.kind],
                  voice: <bdi>{voiceInside(disclosure.by)}</bdi>,
                  words: <Said words={text.slice(...disclosure.span)} />,
                }}
              />
            </dd>
          </div>
        ))}
        {known.length > 0 && (
          <div>
            <dt>{told.claims.voices}</dt>
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
          <dt>{told.claims.standsIn}</dt>
          <dd>
            <Link to="/reports/$id" params={{ id: claim.data.report.id }} search={{ ...at, claim: found.id }}>
              {claim.data.report.title ?? told.claims.aReport}
            </Link>
            , {claim.data.report.outlet ?? told.common.outletNotStated}
            {claim.data.report.published !== null && `, ${dayIn(claim.data.report.published)}`}
          </dd>
        </div>
      </dl>
      <CopyClaim
        claim={found}
        text={text}
        source={{ report: report.data.report, capture: report.data.capture }}
        keys
      />
      {reviewed !== null && asOf === undefined && (
        <>
          <h2>{told.claims.yourWord}</h2>
          <ReviewBar reviewed={reviewed} reviews={reviews} keys />
        </>
      )}
      <h2>{told.claims.history}</h2>
      <ol className="history">
        {history.map((state) => (
          <li key={`${state.recordedAt} ${state.reader}`}>
            {told.claims.recorded(momentIn(state.recordedAt, true))}
            {state.supersededAt !== null && `, ${told.claims.superseded(momentIn(state.supersededAt, true))}`}{" "}
            <span className="faint">{told.claims.readBy(state.reader)}</span>
          </li>
        ))}
      </ol>
      <p className="hash faint">{found.id}</p>
    </article>
  );
}
