import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useId, useRef, useState } from "react";
import { client } from "../../client.ts";
import { isTyping } from "../../parts/keys.ts";
import { eventKindWords } from "../../words/of-the-record.ts";
import { dayIn, words } from "../../words/words.ts";
import { CHOICES, DAYS, type Filter, type StorySearch, setFilters } from "./story-search.ts";

interface Choice {
  value: string;
  name: string;
  stories: number | null;
}

/** Which values each filter can take, with how many stories have each. */
function useChoices(wanted: boolean): ReadonlyMap<string, readonly Choice[]> {
  const { data: facets } = useQuery({
    queryKey: ["story-facets"],
    queryFn: () => client.storyFacets(),
    enabled: wanted,
  });
  const { data: programmes } = useQuery({
    queryKey: ["programmes", null],
    queryFn: () => client.programmes({}),
    enabled: wanted,
  });
  const out = new Map<string, readonly Choice[]>(facets?.facets.map(({ facet, values }) => [facet, values]));
  out.set(
    "programme",
    programmes?.programmes
      .filter(({ reports }) => reports > 0)
      .map(({ programme }) => ({ value: programme.id, name: programme.name, stories: null })) ?? [],
  );
  out.set(
    "standing",
    (out.get("standing") ?? []).map((one) => ({ ...one, name: standingName(one.value) })),
  );
  out.set(
    "kind",
    (out.get("kind") ?? []).map((one) => ({ ...one, name: eventKindWords(one.value) })),
  );
  return out;
}

const standingName = (value: string): string =>
  (words.stories.standing as Readonly<Record<string, string>>)[value] ?? value;

/** The filters that are set, as words that can be taken away, and behind a button all that can be set. They live in the address. */
export function StoryFilters({ search, since }: { search: StorySearch; since: string | null }) {
  const navigate = useNavigate({ from: "/" });
  const [open, setOpen] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const set = setFilters(search);
  const choices = useChoices(open || set.length > 0);
  const ids = useId();

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key === "Escape" && open && panel.current?.contains(event.target as Node) === true) {
        setOpen(false);
        button.current?.focus();
      } else if (event.key === "f" && !isTyping(event)) {
        event.preventDefault();
        setOpen(true);
        requestAnimationFrame(() => panel.current?.querySelector("select")?.focus());
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [open]);

  const change = (filter: Filter, value: string): void => {
    void navigate({
      search: (before: StorySearch) => {
        const { [filter]: _, ...rest } = before;
        return value === "" ? rest : { ...rest, [filter]: value };
      },
      replace: true,
      resetScroll: false,
    });
  };
  const nameOf = (filter: Filter): string => {
    const value = search[filter] ?? "";
    if (filter === "fresh") return words.stories.filter.fresh;
    if (filter === "standing") return standingName(value);
    const name = choices.get(filter)?.find((one) => one.value === value)?.name;
    return `${words.stories.filter[filter]}: ${name ?? dayIn(value, true)}`;
  };

  return (
    <section className="filters" aria-label={words.stories.filters}>
      <div className="filters-set">
        <button
          ref={button}
          type="button"
          className="filters-open"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {words.stories.filters} <kbd>f</kbd>
        </button>
        {set.map((filter) => (
          <button
            key={filter}
            type="button"
            className="chip"
            aria-label={words.stories.takeAway(nameOf(filter))}
            onClick={() => change(filter, "")}
          >
            <bdi>{nameOf(filter)}</bdi> <span aria-hidden="true">×</span>
          </button>
        ))}
        {set.length > 1 && (
          <button
            type="button"
            className="quiet"
            onClick={() => void navigate({ search: {}, replace: true, resetScroll: false })}
          >
            {words.stories.clear}
          </button>
        )}
      </div>
      {open && (
        <div className="filters-panel" ref={panel}>
          {CHOICES.map((filter) => (
            <label key={filter} htmlFor={`${ids}${filter}`}>
              <span>{words.stories.filter[filter]}</span>
              <select
                id={`${ids}${filter}`}
                value={search[filter] ?? ""}
                onChange={(event) => change(filter, event.target.value)}
              >
                <option value="">{words.stories.any}</option>
                {withSet(choices.get(filter) ?? [], search[filter]).map(({ value, name, stories }) => (
                  <option key={value} value={value}>
                    {stories === null ? name : `${name} (${stories})`}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <TitleField
            key={search.title ?? ""}
            id={`${ids}title`}
            value={search.title ?? ""}
            onChange={change}
          />
          {DAYS.map((filter) => (
            <label key={filter} htmlFor={`${ids}${filter}`}>
              <span>{words.stories.filter[filter]}</span>
              <input
                id={`${ids}${filter}`}
                type="date"
                value={search[filter] ?? ""}
                onChange={(event) => change(filter, event.target.value)}
              />
            </label>
          ))}
          {since !== null && (
            <label htmlFor={`${ids}fresh`} className="filters-check">
              <input
                id={`${ids}fresh`}
                type="checkbox"
                checked={search.fresh === "only"}
                onChange={(event) => change("fresh", event.target.checked ? "only" : "")}
              />
              <span>{words.stories.filter.fresh}</span>
            </label>
          )}
        </div>
      )}
    </section>
  );
}

/** What an address asks for can be chosen, even where no story has it. */
const withSet = (choices: readonly Choice[], value: string | undefined): readonly Choice[] =>
  value === undefined || choices.some((one) => one.value === value)
    ? choices
    : [{ value, name: value, stories: null }, ...choices];

interface TitleProps {
  id: string;
  value: string;
  onChange: (filter: Filter, value: string) => void;
}

/** Asked for when the field is left or Enter is pressed: each letter would be a question. */
function TitleField({ id, value, onChange }: TitleProps) {
  const [typed, setTyped] = useState(value);
  const say = (): void => {
    if (typed.trim() !== value) onChange("title", typed.trim());
  };
  return (
    <label htmlFor={id}>
      <span>{words.stories.filter.title}</span>
      <input
        id={id}
        value={typed}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={say}
        onKeyDown={(event) => event.key === "Enter" && say()}
      />
    </label>
  );
}
