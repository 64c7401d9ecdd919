import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { askedStory } from "../../parts/asked.ts";
import { isTyping } from "../../parts/keys.ts";
import { titled } from "../../parts/script-language.ts";
import { Stale, Trouble, Waiting } from "../../parts/states.tsx";
import { happenedWords, originsIn, spanWords, storyName } from "../../parts/story-words.ts";
import { rowsInWindow, useSoon } from "../../parts/use-soon.ts";
import { useTitle } from "../../parts/use-title.ts";
import { words } from "../../words/words.ts";
import { dayBy, daysTold } from "./days-told.ts";
import { EdgePanel } from "./edge-panel.tsx";
import { KnownOn, KnownOnNotice } from "./known-on.tsx";
import { Matrix } from "./matrix.tsx";
import { placesOf } from "./places-of.ts";
import { RootPanel } from "./root-panel.tsx";
import { Contradictions, StoryClaims } from "./story-claims.tsx";
import { StoryFacts } from "./story-facts.tsx";
import { StoryStanding } from "./story-standing.tsx";
import { TimeLine } from "./time-line.tsx";
import { Tree } from "./tree.tsx";
import { TreeTable } from "./tree-table.tsx";
import { RulingContext, useRuling } from "./use-ruling.ts";

// The outlines of all countries are larger than the rest of the workbench together.
const StoryMap = lazy(() => import("./story-map.tsx"));

/** Of a story with more sayings all that stands below the tree comes after it: the tree fills the window. */
const FEW = 30;
/** A group of claims is at least so high, and so is the least that stands above them, in pixels: title, tree and what is told of both. */
const [GROUP, ABOVE] = [96, 520];

/** A story: what it rests on, who has what from whom, when, where, who says what. The edge in hand is part of the address. */
export function Story() {
  const { id } = useParams({ from: "/stories/$id" });
  const { edge, knownOn = null } = useSearch({ from: "/stories/$id" });
  const navigate = useNavigate({ from: "/stories/$id" });
  const [table, setTable] = useState(false);
  const [root, setRoot] = useState<string | null>(null);
  const now = useQuery(askedStory(id, null));
  const days = useMemo(() => daysTold(now.data?.reports ?? []), [now.data]);
  // Before the first of its days nothing of a story was told, and nothing is asked.
  const isBefore = knownOn !== null && days.length > 0 && dayBy(days, knownOn) === -1;
  const then = useQuery({
    ...askedStory(id, knownOn),
    enabled: knownOn !== null && now.data !== undefined && !isBefore,
    // Moving from day to day leaves what is read in place.
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });
  const { data, error, isFetching } = knownOn === null ? now : then;
  useTitle(now.data?.title ?? now.data?.opening ?? null);
  const onEdge = useCallback(
    (next: string | null): void => {
      setRoot(null);
      const day = knownOn === null ? {} : { knownOn };
      void navigate({
        search: next === null ? day : { ...day, edge: next },
        replace: true,
        resetScroll: false,
      });
    },
    [navigate, knownOn],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !isTyping(event)) {
        setRoot(null);
        if (edge !== undefined) onEdge(null);
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [edge, onEdge]);
  const { rulings, trouble, kept } = useRuling(id, knownOn === null);
  const known = useMemo(() => new Map(data?.sayings.map((one) => [one.id as string, one])), [data]);
  const outlets = useMemo(
    () =>
      new Map(
        data?.reports.flatMap((one) =>
          one.outlet === null ? [] : [[one.id as string, one.outlet] as const],
        ),
      ),
    [data],
  );
  const whole = useSoon(data !== undefined);
  const places = useMemo(() => placesOf(data?.sayings ?? []), [data]);
  const name = storyName({ title: null, opening: null, ...now.data });
  if (isBefore)
    return (
      <article className="page story-page">
        <KnownOnNotice id={id} day={knownOn} told={0} later={now.data?.reports.length ?? 0} />
        <h1 {...titled(name)}>{name}</h1>
        <KnownOn days={days} knownOn={knownOn} />
      </article>
    );
  if (data === undefined) {
    const failed = now.error ?? error;
    return failed === null ? <Waiting /> : <Trouble error={failed} />;
  }
  const { standing } = data;
  const happened = happenedWords(data.happened);
  const inHand = data.edges.some(({ from, to }) => `${from}~${to}` === edge) ? (edge ?? null) : null;
  const contradictions = data.claims.reduce((sum, { beside }) => sum + beside.length, 0) / 2;
  const [only] = data.nodes;
  const alone = data.nodes.length === 1 && only !== undefined;
  return (
    <RulingContext value={rulings}>
      <article className="page story-page">
        <Stale error={error} />
        {trouble !== null && (
          <p className="notice review-notice" role="alert">
            {trouble}
          </p>
        )}
        {knownOn !== null && (
          <KnownOnNotice id={id} day={knownOn} told={standing.reports} later={data.later} />
        )}
        <header className="story-head">
          <p className="eyebrow">
            <span>
              {happened === null ? words.stories.happenedUnknown : words.stories.happened(happened)}
            </span>
            {standing.first !== null && standing.last !== null && (
              <span>{words.stories.published(spanWords(standing.first, standing.last))}</span>
            )}
          </p>
          <h1 {...titled(name)}>{name}</h1>
          <p className="standing standing-large">
            <span>{words.stories.reports(standing.reports)}</span>
            <span>{originsIn(standing.origins)}</span>
            {standing.interested_party_alone && <span className="accent">{words.stories.alone}</span>}
            {contradictions > 0 && (
              <span className="accent">{words.stories.contradictions(contradictions)}</span>
            )}
          </p>
          <StoryFacts story={data} />
          <KnownOn days={days} knownOn={knownOn} />
        </header>
        <section aria-labelledby="tree-title" className="story-part story-wide">
          <div className="part-head">
            <h2 id="tree-title">{words.stories.tree}</h2>
            {!alone && (
              <div className="switch">
                <button type="button" aria-pressed={!table} onClick={() => setTable(false)}>
                  {words.stories.asTree}
                </button>
                <button type="button" aria-pressed={table} onClick={() => setTable(true)}>
                  {words.stories.asTable}
                </button>
              </div>
            )}
          </div>
          <p className="faint part-about">{alone ? words.stories.onlyReport : words.stories.treeAbout}</p>
          {alone ? (
            <RootPanel story={data} id={only.id} onClose={null} />
          ) : table ? (
            <TreeTable story={data} edge={inHand} onEdge={onEdge} />
          ) : (
            <Tree
              story={data}
              edge={inHand}
              onEdge={onEdge}
              root={root}
              onRoot={(id) => {
                if (inHand !== null) onEdge(null);
                setRoot(id);
              }}
            />
          )}
          {kept !== null && inHand === null && root === null && (
            <p className="ruled ruled-now" role="status">
              {kept}
            </p>
          )}
          {inHand !== null && (
            <EdgePanel
              key={inHand}
              story={data}
              edge={inHand}
              knownOn={knownOn}
              onClose={() => onEdge(null)}
            />
          )}
          {inHand === null && root !== null && !table && (
            <RootPanel key={root} story={data} id={root} onClose={() => setRoot(null)} />
          )}
        </section>
        {/* Half of who says a claim would be counted as all. */}
        {(whole || data.sayings.length <= FEW) && !(isFetching && data.part) && (
          <>
            <div className="story-columns">
              <div>
                <StoryClaims
                  story={data}
                  known={known}
                  outlets={outlets}
                  most={whole ? null : rowsInWindow(GROUP, ABOVE)}
                />
              </div>
              <div>
                <StoryStanding story={data} whole={whole} />
                {whole && <Contradictions story={data} known={known} />}
                {whole && <TimeLine story={data} />}
                {whole && places.length > 0 && (
                  <section aria-labelledby="map-title" className="story-part">
                    <h2 id="map-title">{words.stories.map}</h2>
                    <Suspense fallback={<p className="faint map-waiting">{words.stories.mapWaiting}</p>}>
                      <StoryMap places={places} />
                    </Suspense>
                  </section>
                )}
              </div>
            </div>
            {whole && <Matrix story={data} outlets={outlets} />}
            <p className="hash faint">{data.id}</p>
          </>
        )}
      </article>
    </RulingContext>
  );
}
