import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useId, useState } from "react";
import { client } from "../client.ts";
import { dayIn, words } from "../words/words.ts";

const DAY = 86_400_000;
const numberOf = (day: string): number => Math.floor(Date.parse(day.slice(0, 10)) / DAY);
const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** The record as it stood on a day, from the first day it was written to the last; its right end is now. Of one day there is nothing to choose. */
export function DaySlider({ asOf }: { asOf: string | undefined }) {
  const id = useId();
  const navigate = useNavigate();
  const { data } = useQuery({ queryKey: ["about"], queryFn: () => client.aboutRecord() });
  const first = data?.state.firstRecorded ?? null;
  const last = data?.state.lastRecorded ?? null;
  const [low, high] = [first === null ? 0 : numberOf(first), last === null ? 0 : numberOf(last)];
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => setAt(asOf === undefined ? null : numberOf(asOf)), [asOf]);
  if (first === null || low === high) return null;
  const value = Math.min(high, Math.max(low, at ?? high));
  const choose = (number: number): void => {
    setAt(number);
    void navigate({
      to: ".",
      search: (({ asOf: _, ...rest }: Record<string, unknown>) =>
        number >= high ? rest : { ...rest, asOf: dayOf(number) }) as never,
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <p className="day-slider">
      <label htmlFor={id}>{words.common.asKnownOn}</label>
      <input
        id={id}
        type="range"
        min={low}
        max={high}
        value={value}
        aria-valuetext={dayIn(dayOf(value))}
        onChange={(event) => setAt(Number(event.target.value))}
        onPointerUp={() => choose(value)}
        onKeyUp={() => choose(value)}
      />
      <output htmlFor={id}>{value >= high ? words.common.now : dayIn(dayOf(value))}</output>
    </p>
  );
}
