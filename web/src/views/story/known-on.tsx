import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useId, useState } from "react";
import { dayIn, words } from "../../words/words.ts";
import { dayBy } from "./days-told.ts";

interface Props {
  /** Days on which it was told, in order. */
  days: readonly string[];
  knownOn: string | null;
}

/** A story as it could be known on a day, from the first on which it was told to the last; the right end is now. Of one day there is nothing to choose. */
export function KnownOn({ days, knownOn }: Props) {
  const id = useId();
  const navigate = useNavigate({ from: "/stories/$id" });
  const end = days.length - 1;
  const asked = knownOn === null ? end : dayBy(days, knownOn);
  const [at, setAt] = useState(asked);
  useEffect(() => setAt(asked), [asked]);
  if (days.length < 2) return null;
  const choose = (next: number): void => {
    setAt(next);
    const day = days[next];
    void navigate({
      search: day === undefined || next === end ? {} : { knownOn: day },
      replace: true,
      resetScroll: false,
    });
  };
  const day = days[Math.max(0, at)] ?? "";
  return (
    <p className="day-slider known-on">
      <label htmlFor={id}>{words.common.asKnownOn}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={end}
        value={Math.max(0, at)}
        aria-valuetext={at === end ? words.common.now : dayIn(day)}
        onChange={(event) => setAt(Number(event.target.value))}
        onPointerUp={() => choose(Math.max(0, at))}
        onKeyUp={(event) => {
          if (event.key !== "Tab" && event.key !== "Shift") choose(Math.max(0, at));
        }}
      />
      <output htmlFor={id}>{at === end ? words.common.now : dayIn(day)}</output>
    </p>
  );
}

/** That a story is shown as it could be known on a day, how much of it there was, and the way back to now. */
export function KnownOnNotice({
  id,
  day,
  told,
  later,
}: {
  id: string;
  day: string;
  told: number;
  later: number;
}) {
  return (
    <p className="notice" role="status">
      {words.stories.knownOn(dayIn(day), told, later)}{" "}
      <Link to="/stories/$id" params={{ id }} search={{}} resetScroll={false}>
        {words.desk.seeNow}
      </Link>
    </p>
  );
}
