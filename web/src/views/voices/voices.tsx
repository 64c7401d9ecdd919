import type { VoiceLine } from "@stemma/vocabulary/entity-facts.ts";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { askedVoices } from "../../parts/asked.ts";
import { kindWords } from "../../parts/entity-words.ts";
import { printed } from "../../parts/script-language.ts";
import { Stale, Trouble, Waiting } from "../../parts/states.tsx";
import { useListKeys } from "../../parts/use-list-keys.ts";
import { rowsInWindow, useSoon } from "../../parts/use-soon.ts";
import { useTitle } from "../../parts/use-title.ts";
import { WayToFirst } from "../../parts/way-to-first.tsx";
import { numberWords, words } from "../../words/words.ts";

/** A line is at least so high, in pixels. */
const LINE = 32;

/** Who speaks in the record, the busiest first: whom packs know, and names that none knows. */
export function Voices() {
  useTitle(words.voices.title);
  const [wanted, setWanted] = useState("");
  const list = useListKeys<HTMLDivElement>("th a");
  const { data, error, isPending } = useQuery(askedVoices());
  const whole = useSoon(data !== undefined);
  if (isPending) return <Waiting />;
  if (data === undefined) return <Trouble error={error} />;
  const low = wanted.trim().toLowerCase();
  const matches = ({ name, house }: VoiceLine): boolean =>
    low === "" || name.toLowerCase().includes(low) || house?.name.toLowerCase().includes(low) === true;
  const known = data.known.filter(matches);
  const unknown = data.unknown.filter(matches);
  const first = rowsInWindow(LINE);
  const most = Math.max(1, ...[...data.known, ...data.unknown].map(({ claims }) => claims));
  return (
    <div className="page voices-page" ref={list}>
      <Stale error={error} />
      <div className="page-head">
        <h1>{words.voices.title}</h1>
        {data.known.length + data.unknown.length > 0 && (
          <input
            className="voices-filter"
            type="search"
            value={wanted}
            placeholder={words.voices.filter}
            aria-label={words.voices.filter}
            onChange={(event) => setWanted(event.target.value)}
          />
        )}
      </div>
      {data.known.length + data.unknown.length === 0 && (
        <p className="voices-none">
          {words.voices.none}
          <WayToFirst />
        </p>
      )}
      {known.length > 0 && (
        <Table caption={words.voices.known} lines={whole ? known : known.slice(0, first)} most={most} />
      )}
      {(whole || known.length < first) && unknown.length > 0 && (
        <Table caption={words.voices.unknown} lines={unknown} most={most} />
      )}
      {low !== "" && known.length + unknown.length === 0 && <p>{words.voices.noneSuch}</p>}
    </div>
  );
}

interface TableProps {
  caption: string;
  lines: readonly VoiceLine[];
  /** The claims of whom has the most, in either table: bars of both are measured by it. */
  most: number;
}

function Table({ caption, lines, most }: TableProps) {
  const packs = lines[0]?.id !== null;
  return (
    <table className="voices-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.voices.voice}</th>
          {packs && (
            <th scope="col" className="voices-wide">
              {words.voices.house}
            </th>
          )}
          <th scope="col" className="voices-number">
            {words.voices.claims}
          </th>
          {packs && (
            <th scope="col" className="voices-number">
              {words.voices.own}
            </th>
          )}
          {packs && (
            <th scope="col" className="voices-number voices-wide">
              {words.voices.reports}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, kind, house, claims, own, reports }) => (
          <tr key={id ?? name}>
            <th scope="row">
              {id === null ? (
                <Link to="/search" search={{ q: `voice:"${name.replaceAll('"', " ")}"` }} {...printed(name)}>
                  {name}
                </Link>
              ) : (
                <Link to="/entities/$id" params={{ id }} {...printed(name)}>
                  {name}
                </Link>
              )}
              {packs && kind !== "unknown" && (
                <span className="faint">{kindWords(kind as Parameters<typeof kindWords>[0])}</span>
              )}
            </th>
            {packs && (
              <td className="voices-wide">
                {house === null ? <span className="faint">–</span> : <bdi>{house.name}</bdi>}
              </td>
            )}
            <td className="voices-number">
              <svg className="voices-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(claims / most) * 100} height="4" />
              </svg>
              {numberWords(claims)}
            </td>
            {packs && <td className="voices-number">{own === null ? "" : numberWords(own)}</td>}
            {packs && (
              <td className="voices-number voices-wide">{reports === null ? "" : numberWords(reports)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
