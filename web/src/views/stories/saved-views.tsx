import { Link } from "@tanstack/react-router";
import { type FormEvent, useEffect, useId, useState } from "react";
import { keep, kept } from "../../parts/kept.ts";
import { words } from "../../words/words.ts";
import { type StorySearch, setFilters, storySearchOf } from "./story-search.ts";

const KEY = "stemma-views";
const MOST = 40;

interface View {
  name: string;
  search: StorySearch;
}

const isViews = (value: unknown): value is View[] =>
  Array.isArray(value) &&
  value.every(
    (one: unknown) =>
      typeof (one as View | null)?.name === "string" && typeof (one as View).search === "object",
  );

const sameSearch = (a: StorySearch, b: StorySearch): boolean => {
  const [one, two] = [setFilters(a), setFilters(b)];
  return one.length === two.length && one.every((filter) => a[filter] === b[filter]);
};

/** Filters under names of one's own, kept in this browser; the way to keep those that are set. */
export function SavedViews({ search }: { search: StorySearch }) {
  const [views, setViews] = useState(() => kept<View[]>(KEY, [], isViews));
  const [name, setName] = useState("");
  const field = useId();
  // Two tabs agree.
  useEffect(() => {
    const onStorage = (event: StorageEvent): void => {
      if (event.key === KEY) setViews(kept<View[]>(KEY, [], isViews));
    };
    window.addEventListener("storage", onStorage);
    return () => window.removeEventListener("storage", onStorage);
  }, []);
  const change = (next: View[]): void => {
    setViews(next);
    keep(KEY, next);
  };
  const known = views.find((view) => sameSearch(storySearchOf({ ...view.search }), search));
  const isNew = known === undefined && setFilters(search).length > 0;
  const onSave = (event: FormEvent): void => {
    event.preventDefault();
    const called = name.trim();
    if (called === "") return;
    change([...views.filter((view) => view.name !== called), { name: called, search }].slice(-MOST));
    setName("");
  };
  if (views.length === 0 && !isNew) return null;
  return (
    <nav className="views" aria-label={words.stories.views}>
      <ul>
        <li>
          <Link
            to="/"
            search={{}}
            aria-current={setFilters(search).length === 0 ? "page" : undefined}
            className="view"
          >
            {words.stories.all}
          </Link>
        </li>
        {views.map((view) => (
          <li key={view.name}>
            <Link
              to="/"
              search={storySearchOf({ ...view.search })}
              aria-current={view === known ? "page" : undefined}
              className="view"
            >
              <bdi>{view.name}</bdi>
            </Link>
            <button
              type="button"
              className="view-forget"
              aria-label={words.stories.forget(view.name)}
              onClick={() => change(views.filter((one) => one !== view))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {isNew && (
        <form className="view-save" onSubmit={onSave}>
          <label htmlFor={field} className="unseen">
            {words.stories.viewName}
          </label>
          <input
            id={field}
            value={name}
            maxLength={60}
            placeholder={words.stories.viewName}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit" className="quiet" disabled={name.trim() === ""}>
            {words.stories.save}
          </button>
        </form>
      )}
    </nav>
  );
}
