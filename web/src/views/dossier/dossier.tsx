import { barOf } from "@stemma/vocabulary/day-scale.ts";
import type { Dossier, DossierChange, DossierClaim } from "@stemma/vocabulary/dossier.ts";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { flushSync } from "react-dom";
import { client } from "../../client.ts";
import { askedDossier } from "../../parts/asked.ts";
import { DaySlider } from "../../parts/day-slider.tsx";
import { Said } from "../../parts/said.tsx";
import { printed } from "../../parts/script-language.ts";
import { Stale, Trouble, Waiting } from "../../parts/states.tsx";
import { useListKeys } from "../../parts/use-list-keys.ts";
import { rowsInWindow, useSoon } from "../../parts/use-soon.ts";
import { useTitle } from "../../parts/use-title.ts";
import { boundsWords, claimWords, voiceInside, whenWords } from "../../parts/wording.ts";
import { eventKindWords } from "../../words/of-the-record.ts";
import { dayIn, numberWords, words } from "../../words/words.ts";
import { amountOf, waysOf } from "./dossier-words.ts";
import { citationOf, csvOf, download, markdownOf, notesOf } from "./export-dossier.ts";
import { isWhole, outlineOf } from "./outline-of.ts";

/** A claim is at least so high, in pixels. */
const LINE = 60;

/** A programme over time: what is claimed by day of happening, amounts, what was never disclosed, what speaks against what. */
export function DossierView() {
  const { id } = useParams({ from: "/dossiers/$id" });
  const { asOf, since } = useSearch({ from: "/dossiers/$id" });
  const navigate = useNavigate({ from: "/dossiers/$id" });
  const list = useListKeys<HTMLOListElement>();
  const queries = useQueryClient();
  const asked = askedDossier(id, asOf ?? null, since ?? null);
  const { data, error } = useQuery({ ...asked, placeholderData: keepPreviousData });
  useTitle(data?.programme.name ?? null);
  const soon = useSoon(data !== undefined);
  if (data === undefined) return error === null ? <Waiting /> : <Trouble error={error} />;
  const { programme } = data;
  const { total, different, days, number, told } = outlineOf(data);
  const first = rowsInWindow(LINE);
  // What is made of all claims stands below them.
  const all = isWhole(data) && (soon || told.length <= first) ? data : null;
  // Nothing can be looked back at, saved or missed where nothing is claimed and nothing was.
  const isEmpty = total === 0 && asOf === undefined && since === undefined;
  // Who saves or prints it in the moment in which it opens gets all of it, too.
  const wholeOf = async (): Promise<Dossier> => {
    if (isWhole(data)) return data;
    const one = await client.dossier(id, { asOf: asOf ?? null, since: since ?? null });
    flushSync(() => queries.setQueryData(asked.queryKey, one));
    return one;
  };
  const save = async (ending: string, type: string, made: (dossier: Dossier) => string): Promise<void> =>
    download(`${id.replace(/[^a-z0-9-]+/gi, "-")}.${ending}`, type, made(await wholeOf()));
  return (
    <article className="page dossier-page">
      <Stale error={error} />
      <p className="eyebrow">
        <span>{words.dossier.dossier}</span>
        <span>
          {words.common.claims(total)}
          {different < total && `, ${words.dossier.different(different)}`}
        </span>
        <span>{words.common.reports(data.reports)}</span>
        <span>{words.common.outlets(data.outlets)}</span>
      </p>
      <h1 {...printed(programme.name)}>{programme.name}</h1>
      <p {...printed(programme.about)}>{programme.about}</p>
      {!isEmpty && (
        <div className="dossier-tools">
          <DaySlider asOf={asOf} />
          <p className="as-known-on">
            <label htmlFor="dossier-since">{words.dossier.since}</label>
            <input
              id="dossier-since"
              type="date"
              value={since ?? ""}
              onChange={(event) => {
                const day = event.target.value;
                void navigate({
                  search: ({ since: _, ...rest }) => (day === "" ? rest : { ...rest, since: day }),
                  replace: true,
                  resetScroll: false,
                });
              }}
            />
          </p>
          <p className="dossier-saving">
            <span className="faint">{words.dossier.saveAs}</span>
            <button
              type="button"
              className="quiet"
              onClick={() => void save("md", "text/markdown", markdownOf)}
            >
              {words.dossier.markdown}
            </button>
            <button type="button" className="quiet" onClick={() => void save("csv", "text/csv", csvOf)}>
              {words.dossier.csv}
            </button>
            <button type="button" className="quiet" onClick={() => void wholeOf().then(() => print())}>
              {words.dossier.print}
            </button>
          </p>
        </div>
      )}
      {since !== undefined && isWhole(data) && <Changed changed={data.changed} />}
      <section aria-labelledby="claimed-title">
        <h2 id="claimed-title">{words.dossier.claimed}</h2>
        {days !== null && (
          <p className="faint dossier-days">
            <span>{dayIn(days.first)}</span>
            <span>{dayIn(days.last)}</span>
          </p>
        )}
        {total === 0 && <p>{words.dossier.nothingClaimed}</p>}
        <ol className="dossier-claims" ref={list}>
          {(soon ? told : told.slice(0, first)).map(({ one, also }) => (
            <Line key={one.claim.id} one={one} also={also} days={days} asOf={asOf} number={number} />
          ))}
        </ol>
      </section>
      {all !== null && all.contradictions.length > 0 && <Against dossier={all} />}
      {all !== null && all.quantities.length > 0 && (
        <section aria-labelledby="amounts-title">
          <h2 id="amounts-title">{words.dossier.amounts}</h2>
          <dl className="claim-facts claim-facts-wide">
            {all.quantities.map(({ of, unit, points }) => (
              <div key={`${of ?? ""} ${unit ?? ""}`}>
                <dt>{amountOf(of, unit)}</dt>
                <dd>
                  {points.map(({ value, claim, by, earliest, latest }, nth) => (
                    <span key={`${claim} ${nth}`} className="dossier-amount">
                      <b>{numberWords(value)}</b>{" "}
                      {boundsWords({ earliest, latest }) ?? words.common.dayNotStated},{" "}
                      <bdi>{by ?? words.claims.nameless.unnamed}</bdi>
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {all !== null && !isEmpty && <Never lines={all.neverDisclosed} />}
      {all !== null && total > 0 && (
        <section className="dossier-notes" aria-labelledby="notes-title">
          <h2 id="notes-title">{words.dossier.notes}</h2>
          <ol>
            {notesOf(all.claims).notes.map((one) => (
              <li key={one.report}>
                <bdi>{citationOf(one)}</bdi>
              </li>
            ))}
          </ol>
        </section>
      )}
      <p className="hash faint">{programme.id}</p>
    </article>
  );
}

/** What no claim of a kind of happening tells: a kind once, with what is not told of it. */
function Never({ lines }: { lines: Dossier["neverDisclosed"] }) {
  const kinds = [...new Set(lines.map(({ kind }) => kind))];
  return (
    <section aria-labelledby="never-title">
      <h2 id="never-title">{words.dossier.never}</h2>
      {lines.length === 0 && <p>{words.dossier.nothingOpen}</p>}
      <dl className="claim-facts claim-facts-wide">
        {kinds.map((kind) => (
          <div key={kind ?? ""}>
            <dt>{kind === null ? words.dossier.atLarge : eventKindWords(kind)}</dt>
            <dd>
              <ul className="dossier-never">
                {lines
                  .filter((line) => line.kind === kind)
                  .map((line) => (
                    <li key={line.aspect}>
                      <b>{words.claims.aspect[line.aspect]}</b> {waysOf(line)}
                      {line.words.map((said) => (
                        <span key={said}>
                          {" "}
                          <Said words={said} />
                        </span>
                      ))}
                    </li>
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What is new, gone or otherwise since a day. */
function Changed({ changed }: { changed: readonly DossierChange[] }) {
  return (
    <section aria-labelledby="changed-title">
      <h2 id="changed-title">{words.dossier.changed}</h2>
      {changed.length === 0 && <p>{words.dossier.nothingChanged}</p>}
      <ul className="dossier-against">
        {changed.map(({ kind, claim, words: said, fields }) => (
          <li key={`${kind} ${claim}`}>
            <bdi className="dossier-words">{said}</bdi>
            <span className="faint">
              {words.dossier.kinds[kind]}
              {fields.length > 0 && ` (${fields.join(", ")})`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  one: DossierClaim;
  /** Claims of other reports that say the same. */
  also: readonly DossierClaim[];
  days: { first: string; last: string } | null;
  asOf: string | undefined;
  /** Numbers of the notes that cite reports. */
  number: ReadonlyMap<string, number>;
}

function Line({ one, also, days, asOf, number }: LineProps) {
  const search = asOf === undefined ? {} : { asOf };
  const others = oncePerReport(also, one.report);
  const { claim, words: said, outlet, standing, verdict } = one;
  const bar = days === null ? null : barOf(one, days);
  const voice = claim.chain.at(-1)?.voice;
  const facts = [
    whenWords(claim.when),
    claim.where.missing === "withheld" ? words.dossier.whereWithheld : claim.where.place,
    claim.stance === "asserted" ? null : words.stance[claim.stance],
    claim.event === null ? null : eventKindWords(claim.event.kind),
    // The outlet that tells it in its own words has been named.
    tellsItself(claim) ? null : outlet,
    standing === null ? null : words.dossier.origins(standing.origins.least, standing.origins.most),
    standing?.interested_party_alone === true ? words.dossier.alone : null,
    verdict === "open" ? null : words.dossier.byPerson(words.claims.verdict[verdict]),
  ].filter((part) => part !== null);
  return (
    <li>
      {days !== null && (
        <svg className="dossier-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect className="dossier-track" width="100" height="4" />
          {bar !== null && (bar.openStart || bar.openEnd) && (
            <>
              {/* A bound is a mark, and what lies on its open side a line. */}
              <rect className="dossier-open" x={bar.from} width={bar.to - bar.from} y="1.4" height="1.2" />
              <rect
                className="dossier-known"
                x={bar.openStart ? Math.max(0, bar.to - 0.8) : bar.from}
                width="0.8"
                height="4"
              />
            </>
          )}
          {bar !== null && !bar.openStart && !bar.openEnd && (
            <rect
              className="dossier-known"
              x={bar.from}
              width={Math.max(0.6, bar.to - bar.from)}
              height="4"
            />
          )}
        </svg>
      )}
      <p className="dossier-words">
        <Link to="/claims/$id" params={{ id: claim.id }} search={search}>
          {claimWords(said)}
        </Link>
        <sup className="dossier-note">{number.get(one.report)}</sup>
      </p>
      <p className="faint">
        {voice !== undefined && <bdi>{voiceInside(voice)}</bdi>}
        {facts.map((fact) => ` · ${fact}`).join("")}
      </p>
      {others.length > 0 && (
        <p className="faint">
          {words.dossier.also}{" "}
          {others.map(({ claim: other, outlet: teller, report }, nth) => (
            <span key={other.id}>
              {nth > 0 && ", "}
              <Link to="/claims/$id" params={{ id: other.id }} search={search}>
                <bdi>{teller ?? words.common.outletNotStated}</bdi>
              </Link>
              <sup className="dossier-note">{number.get(report)}</sup>
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

/** Of what a report says twice, as its title and below, one is enough; and nothing of the report whose claim stands above. */
function oncePerReport(also: readonly DossierClaim[], own: string): DossierClaim[] {
  const seen = new Set([own]);
  return also.filter(({ report }) => !seen.has(report) && seen.add(report));
}

/** Whether the outlet's own voice is the innermost: by itself, or by another of its names. */
function tellsItself({ chain }: DossierClaim["claim"]): boolean {
  const [outlet, last] = [chain[0]?.voice, chain.at(-1)?.voice];
  return chain.length === 1 || (last?.entity ?? null) === (outlet?.entity ?? undefined);
}

function Against({ dossier: { claims, contradictions } }: { dossier: Dossier }) {
  const wordsOf = new Map(claims.map((one) => [one.claim.id, claimWords(one.words)]));
  return (
    <section aria-labelledby="against-title">
      <h2 id="against-title">{words.dossier.against}</h2>
      <ul className="dossier-against">
        {contradictions.map(({ claims: ids, why }) => (
          <li key={ids.join(" ")}>
            {ids.map((id) => (
              <Said key={id} words={wordsOf.get(id) ?? id} />
            ))}
            <span className="faint">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
