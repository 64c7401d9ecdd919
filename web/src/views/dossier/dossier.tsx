import type { Dossier, DossierClaim, NeverDisclosed } from "@stemma/vocabulary/dossier.ts";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { client } from "../../client.ts";
import { Stale, Trouble, Waiting } from "../../parts/states.tsx";
import { useListKeys } from "../../parts/use-list-keys.ts";
import { useTitle } from "../../parts/use-title.ts";
import {
  boundsWords,
  claimWords,
  count,
  dayWords,
  stanceWords,
  voiceInside,
  whenWords,
} from "../../parts/wording.ts";
import { barOf, daysOf } from "./day-scale.ts";

/** A programme over time: what is claimed by day of happening, amounts, what was never disclosed, what speaks against what. */
export function DossierView() {
  const { id } = useParams({ from: "/dossiers/$id" });
  const { asOf } = useSearch({ from: "/dossiers/$id" });
  const list = useListKeys<HTMLOListElement>();
  const { data, error } = useQuery({
    queryKey: ["dossier", id, asOf ?? null],
    queryFn: () => client.dossier(id, { asOf: asOf ?? null }),
  });
  useTitle(data?.programme.name ?? null);
  if (data === undefined) return error === null ? <Waiting /> : <Trouble error={error} />;
  const { programme, claims, quantities, neverDisclosed, contradictions } = data;
  const days = daysOf(claims);
  return (
    <article className="page dossier-page">
      <Stale error={error} />
      <p className="eyebrow">
        <span>Dossier</span>
        <span>{count(claims.length, "claim")}</span>
        <span>{count(data.reports, "report")}</span>
        <span>{count(data.outlets, "outlet")}</span>
      </p>
      <h1>{programme.name}</h1>
      <p>{programme.about}</p>
      <section aria-labelledby="claimed-title">
        <h2 id="claimed-title">What is claimed, by day of happening</h2>
        {days !== null && (
          <p className="faint dossier-days">
            <span>{dayWords(days.first)}</span>
            <span>{dayWords(days.last)}</span>
          </p>
        )}
        {claims.length === 0 && <p>Nothing in the record speaks of it.</p>}
        <ol className="dossier-claims" ref={list}>
          {claims.map((one) => (
            <Line key={one.claim.id} one={one} days={days} asOf={asOf} />
          ))}
        </ol>
      </section>
      {contradictions.length > 0 && <Against dossier={data} />}
      {quantities.length > 0 && (
        <section aria-labelledby="amounts-title">
          <h2 id="amounts-title">Amounts</h2>
          <dl className="claim-facts claim-facts-wide">
            {quantities.map(({ of, unit, points }) => (
              <div key={`${of ?? ""} ${unit ?? ""}`}>
                <dt>{[of, unit].filter((words) => words !== null).join(", ") || "amount"}</dt>
                <dd>
                  {points.map(({ value, claim, by, earliest, latest }, nth) => (
                    <span key={`${claim} ${nth}`} className="dossier-amount">
                      <b>{value.toLocaleString("en-GB")}</b>{" "}
                      {boundsWords({ earliest, latest }) ?? "day not stated"},{" "}
                      <bdi>{by ?? "somebody unnamed"}</bdi>
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section aria-labelledby="never-title">
        <h2 id="never-title">Never disclosed</h2>
        {neverDisclosed.length === 0 && <p>Nothing that is asked of its happenings stayed open.</p>}
        <dl className="claim-facts claim-facts-wide">
          {neverDisclosed.map((line) => (
            <div key={`${line.kind ?? ""} ${line.aspect}`}>
              <dt>{`${line.kind ?? "at large"}: ${line.aspect.replace("-", " ")}`}</dt>
              <dd>
                {waysOf(line)}
                {line.words.map((words) => (
                  <span key={words}>
                    {" "}
                    <q>{words}</q>
                  </span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <p className="hash faint">{programme.id}</p>
    </article>
  );
}

interface LineProps {
  one: DossierClaim;
  days: { first: string; last: string } | null;
  asOf: string | undefined;
}

function Line({ one, days, asOf }: LineProps) {
  const { claim, words, outlet, standing, verdict } = one;
  const bar = days === null ? null : barOf(one, days);
  const voice = claim.chain.at(-1)?.voice;
  const facts = [
    whenWords(claim.when),
    claim.stance === "asserted" ? null : stanceWords(claim.stance),
    claim.event?.kind ?? null,
    outlet,
    standing === null ? null : originsWords(standing.origins),
    standing?.interested_party_alone === true ? "the interested party alone" : null,
    verdict === "open" ? null : `${verdict} by a person`,
  ].filter((part) => part !== null);
  return (
    <li>
      <svg className="dossier-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="dossier-track" width="100" height="4" />
        {bar !== null && (
          <rect
            className={bar.openStart || bar.openEnd ? "dossier-open" : "dossier-known"}
            x={bar.from}
            width={Math.max(0.6, bar.to - bar.from)}
            height="4"
          />
        )}
      </svg>
      <p className="dossier-words">
        <Link to="/claims/$id" params={{ id: claim.id }} search={asOf === undefined ? {} : { asOf }}>
          {claimWords(words)}
        </Link>
      </p>
      <p className="faint">
        {voice !== undefined && <bdi>{voiceInside(voice)}</bdi>}
        {facts.map((words) => ` · ${words}`).join("")}
      </p>
    </li>
  );
}

const originsWords = ({ least, most }: { least: number; most: number }): string =>
  least === most ? count(least, "origin") : `${least} to ${most} origins`;

function Against({ dossier: { claims, contradictions } }: { dossier: Dossier }) {
  const words = new Map(claims.map((one) => [one.claim.id, claimWords(one.words)]));
  return (
    <section aria-labelledby="against-title">
      <h2 id="against-title">What speaks against what</h2>
      <ul className="dossier-against">
        {contradictions.map(({ claims: ids, why }) => (
          <li key={ids.join(" ")}>
            {ids.map((id) => (
              <q key={id}>{words.get(id)}</q>
            ))}
            <span className="faint">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function waysOf({ withheld, unknown, disputed, unsaid }: NeverDisclosed): string {
  const ways = [
    [withheld, "withheld in"],
    [unknown, "not known to the source in"],
    [disputed, "disputed in"],
    [unsaid, "not said in"],
  ] as const;
  return ways
    .flatMap(([claims, how]) => (claims === 0 ? [] : [`${how} ${count(claims, "claim")}`]))
    .join(", ");
}
