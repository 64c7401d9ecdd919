import type { VoiceProfile as Profile } from "@stemma/vocabulary/record.ts";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { scaleLinear } from "d3-scale";
import { client } from "../../client.ts";
import { EntityLink } from "../../parts/entity-link.tsx";
import { monthIn, numberWords, words } from "../../words/words.ts";
import { filterWords } from "../search/toggle-filter.ts";
import { monthsBetween } from "./months-between.ts";

/** How an entity speaks: month by month, through which outlets, resting on whom, and how often alone. Nothing of one that never spoke. */
export function VoiceProfile({ id, asOf }: { id: string; asOf: string | undefined }) {
  const { data } = useQuery({
    queryKey: ["profile", id, asOf ?? null],
    queryFn: () => client.profile(id, { asOf: asOf ?? null }),
  });
  if (data === undefined || data.months.length === 0) return null;
  const { stories, relayedBy, restsOn } = data;
  return (
    <section className="voice-profile" aria-labelledby="profile-title">
      <h2 id="profile-title">{words.voices.how}</h2>
      <Months months={data.months} />
      <div className="voice-profile-lists">
        <Beside
          title={words.voices.relayedBy}
          rows={relayedBy}
          none={words.voices.notRelayed}
          asOf={asOf}
          outlets
        />
        <Beside title={words.voices.restsOn} rows={restsOn} none={words.voices.restsOnNobody} asOf={asOf} />
        {stories !== null && stories.total > 0 && (
          <div>
            <h3>{words.voices.alone}</h3>
            <ul>
              <li>{words.voices.storiesIn(stories.total)}</li>
              <li>{words.voices.storiesAlone(stories.alone)}</li>
              <li>{words.voices.storiesOne(stories.oneOrigin)}</li>
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}

/** Claims by month of publication: its own word dark, what it passed on light. The same as a table for who does not see it. */
function Months({ months }: { months: Profile["months"] }) {
  const known = months.flatMap(({ month, ...rest }) => (month === null ? [] : [{ month, ...rest }]));
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return null;
  const all = monthsBetween(first.month, last.month);
  const by = new Map(known.map((one) => [one.month, one]));
  const height = scaleLinear([0, Math.max(...known.map(({ claims }) => claims))], [0, 40]);
  const total = (of: "claims" | "own"): number => known.reduce((sum, one) => sum + one[of], 0);
  // One month is a number, and no course of time.
  if (all.length < 2)
    return (
      <p className="faint">{words.voices.inMonth(monthIn(first.month), total("claims"), total("own"))}</p>
    );
  return (
    <figure className="voice-months">
      <svg viewBox={`0 0 ${all.length * 4} 40`} preserveAspectRatio="none" aria-hidden="true">
        {all.map((month, nth) => {
          const { claims = 0, own = 0 } = by.get(month) ?? {};
          return (
            <g key={month}>
              <rect
                className="voice-passed"
                x={nth * 4}
                width="3.4"
                y={40 - height(claims)}
                height={height(claims)}
              />
              <rect className="voice-own" x={nth * 4} width="3.4" y={40 - height(own)} height={height(own)} />
            </g>
          );
        })}
      </svg>
      <figcaption className="faint">
        <span>{monthIn(first.month)}</span>
        <span className="voice-legend">{words.voices.legend(total("claims"), total("own"))}</span>
        <span>{monthIn(last.month)}</span>
      </figcaption>
      {/* A table is as wide as its words, whatever is asked of it. */}
      <div className="unseen">
        <table>
          <caption>{words.voices.how}</caption>
          <tbody>
            {known.map(({ month, claims, own }) => (
              <tr key={month}>
                <th scope="row">{monthIn(month)}</th>
                <td>{words.voices.legend(claims, own)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

interface BesideProps {
  title: string;
  rows: Profile["relayedBy"];
  none: string;
  asOf: string | undefined;
  outlets?: boolean;
}

function Beside({ title, rows, none, asOf, outlets = false }: BesideProps) {
  return (
    <div>
      <h3>{title}</h3>
      {rows.length === 0 && <p className="faint">{none}</p>}
      <ul>
        {rows.map(({ name, entity, claims }) => (
          <li key={`${name} ${entity}`}>
            {entity !== null ? (
              <EntityLink id={entity} name={name ?? entity} asOf={asOf} />
            ) : name === null ? (
              words.voiceKind.unnamed
            ) : (
              <Link
                to="/search"
                search={{
                  q: filterWords(outlets ? "outlet" : "voice", name),
                  ...(asOf === undefined ? {} : { asOf }),
                }}
              >
                <bdi>{name}</bdi>
              </Link>
            )}{" "}
            <span className="faint">{numberWords(claims)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
