import type { StoryDetail } from "@stemma/vocabulary/story-facts.ts";
import { scaleLinear } from "d3-scale";
import { useMemo } from "react";
import { Folded } from "../../parts/folded.tsx";
import { claimWords } from "../../parts/wording.ts";
import { dayIn, words } from "../../words/words.ts";
import { type DaysAxis, daysAxis, isoOf } from "./days-axis.ts";

const WIDTH = 1000;
const DOT = 4.5;
const STACK = 9;

/** Days of telling above the axis, days of happening below it, as bars from the earliest to the latest day. */
export function TimeLine({ story }: { story: StoryDetail }) {
  const axis = useMemo(() => daysAxis(story), [story]);
  if (axis === null) return null;
  return (
    <section aria-labelledby="time-title" className="story-part">
      <h2 id="time-title">{words.stories.time}</h2>
      <Drawn axis={axis} />
      <Folded className="as-table" summary={words.stories.asTable}>
        {() => (
          <>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{words.stories.day}</th>
                  <th scope="col">{words.stories.told}</th>
                </tr>
              </thead>
              <tbody>
                {axis.told.map(({ day, reports }) => (
                  <tr key={day}>
                    <th scope="row">{dayIn(isoOf(day))}</th>
                    <td>{reports.map(({ outlet }) => outlet ?? words.common.outletNotStated).join(", ")}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {axis.happenings.length > 0 && (
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{words.stories.happenings}</th>
                    <th scope="col">{words.stories.claims}</th>
                  </tr>
                </thead>
                <tbody>
                  {axis.happenings.map(({ claim, from, to, words: told }) => (
                    <tr key={claim}>
                      <th scope="row">{barWords(from, to)}</th>
                      <td dir="auto">{claimWords([told])}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </>
        )}
      </Folded>
    </section>
  );
}

const barWords = (from: number | null, to: number): string =>
  from === to
    ? dayIn(isoOf(to), true)
    : `${from === null ? words.stories.before : dayIn(isoOf(from), true)} – ${dayIn(isoOf(to), true)}`;

function Drawn({ axis: { first, last, told, happenings } }: { axis: DaysAxis }) {
  const place = scaleLinear([first - 0.5, last + 0.5], [0, WIDTH]);
  const day = WIDTH / (last - first + 1);
  const tallest = Math.min(12, Math.max(...told.map(({ reports }) => reports.length)));
  const height = 16 + tallest * STACK;
  return (
    <div className="time" aria-hidden="true">
      <svg
        aria-hidden="true"
        className={`time-told time-told-${tallest > 6 ? "tall" : "low"}`}
        viewBox={`0 0 ${WIDTH} ${height}`}
        preserveAspectRatio="none"
      >
        <path d={`M0,${height - 1}H${WIDTH}`} className="time-axis" />
        {told.map(({ day: at, reports }) => {
          const size = Math.min(12, reports.length) * STACK;
          return (
            <rect
              key={at}
              className="time-dot"
              x={place(at) - Math.min(DOT * 2, day * 0.4)}
              y={height - 4 - size}
              width={Math.min(DOT * 4, day * 0.8)}
              height={size}
            ></rect>
          );
        })}
      </svg>
      <p className={first === last ? "time-days time-days-one" : "time-days"}>
        <span>{dayIn(isoOf(first), true)}</span>
        <span className="time-key">
          ↑ {words.stories.told} · ↓ {words.stories.happenings}
        </span>
        {first !== last && <span>{dayIn(isoOf(last), true)}</span>}
      </p>
      <ul className="time-happened">
        {happenings.map(({ claim, from, to, words: told_, reports }) => {
          const start = place((from ?? first) - 0.5);
          const width = Math.max(6, place(to + 0.5) - start);
          return (
            <li key={claim}>
              <svg
                aria-hidden="true"
                viewBox={`0 0 ${WIDTH} 8`}
                preserveAspectRatio="none"
                className="time-bar"
              >
                <rect className="time-track" width={WIDTH} height="8" />
                <rect
                  className={from === null ? "time-open" : "time-known"}
                  x={start}
                  width={width}
                  height="8"
                />
              </svg>
              <p>
                <span className="faint">
                  {barWords(from, to)} · {words.stories.reports(reports)}
                </span>{" "}
                <span dir="auto">{claimWords([told_])}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
