import type { StoryLine } from "@stemma/vocabulary/story-facts.ts";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { askedStories } from "../../parts/asked.ts";
import { useLastLook } from "../../parts/last-look.ts";
import { Stale, Trouble, Waiting } from "../../parts/states.tsx";
import { useTitle } from "../../parts/use-title.ts";
import { WindowList } from "../../parts/window-list.tsx";
import { momentIn, words } from "../../words/words.ts";
import { Empty } from "../reports/empty.tsx";
import { SavedViews } from "./saved-views.tsx";
import { StoryFilters } from "./story-filters.tsx";
import { StoryRow } from "./story-row.tsx";
import { setFilters, storySearchOf } from "./story-search.ts";

/** A row is mostly so high, and at least so high is what stands above the first, in pixels. */
const [ROW, ABOVE] = [142, 240];

const rowOf = (story: StoryLine) => <StoryRow story={story} />;

/** What came in, by story: the latest publication first. */
export function Stories() {
  useTitle(null);
  // The router hands on what an address says beside its filters.
  const search = useSearch({ from: "/" });
  const { asOf, ...filters } = storySearchOf(search);
  const { since, seen } = useLastLook();
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...askedStories(filters, since),
    placeholderData: keepPreviousData,
    // Who has just been told how to add a report is waiting for it to appear.
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.total === 0 && Object.keys(filters).length === 0 ? 2000 : false,
  });
  const stories = useMemo(() => data?.pages.flatMap((page) => page.stories) ?? [], [data]);
  const more = useCallback((): void => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (isPending) return <Waiting />;
  if (data === undefined) return <Trouble error={error} />;
  const { total = 0, waiting = 0 } = data.pages[0] ?? {};
  const filtered = setFilters(filters).length > 0;
  if (total === 0 && waiting === 0 && !filtered)
    return (
      <>
        <Stale error={error} />
        <Empty asOf={undefined} />
      </>
    );
  return (
    <div className="page stories-page">
      <Stale error={error} />
      <div className="page-head">
        <h1>{words.stories.title}</h1>
        <p className="faint" role="status">
          {filtered ? words.stories.found(total) : words.stories.total(total)}
          {waiting > 0 && ` · ${words.stories.waiting(waiting)}`}
        </p>
      </div>
      {asOf !== undefined && (
        <p className="notice">
          {words.stories.past}{" "}
          <Link to="/reports" search={{ asOf }}>
            {words.places.reports}
          </Link>
        </p>
      )}
      <div className="stories-tools">
        <StoryFilters search={filters} since={since} />
        {since !== null && stories.some(({ fresh }) => fresh > 0) && (
          <p className="faint stories-since">
            {words.stories.lastLooked(momentIn(since))}
            <button type="button" className="quiet" onClick={seen}>
              {words.stories.seen}
            </button>
          </p>
        )}
      </div>
      <SavedViews search={filters} />
      {stories.length === 0 && (
        <p className="stories-none">{filtered ? words.stories.nothingFound : words.stories.nothingYet}</p>
      )}
      <WindowList
        className="stories"
        lines={stories}
        total={total}
        guess={ROW}
        above={ABOVE}
        more={more}
        row={rowOf}
      />
    </div>
  );
}
