import type { StoryDetail, StorySaying } from "@stemma/vocabulary/story-facts.ts";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Folded } from "../../parts/folded.tsx";
import { Said } from "../../parts/said.tsx";
import { printed } from "../../parts/script-language.ts";
import { originsIn } from "../../parts/story-words.ts";
import { claimWords, nameOf, whenWords } from "../../parts/wording.ts";
import { eventKindWords } from "../../words/of-the-record.ts";
import { numberWords, words } from "../../words/words.ts";

const AT_FIRST = 12;
/** So few more are shown with the others: a button for them takes as much room. */
const FEW_MORE = 2;
const SAYINGS = 40;

interface Props {
  story: StoryDetail;
  /** Sayings by the id of their claim. */
  known: ReadonlyMap<string, StorySaying>;
  outlets: ReadonlyMap<string, string>;
  /** So many groups are drawn at first; null for as many as are shown. */
  most: number | null;
}

/** The claims of a story, those of most reports first, each with what it rests on and who says it. */
export function StoryClaims({ story, known, outlets, most }: Props) {
  const [all, setAll] = useState(false);
  const shown =
    all || story.claims.length <= AT_FIRST + FEW_MORE ? story.claims : story.claims.slice(0, AT_FIRST);
  const left = story.claims.length - shown.length;
  const drawn = most === null ? shown : shown.slice(0, most);
  return (
    <section aria-labelledby="claims-title" className="story-part">
      <h2 id="claims-title">
        {words.stories.claims}{" "}
        <span className="faint count">{numberWords(story.claims.length + story.more)}</span>
      </h2>
      <ol className="story-claims">
        {drawn.map((group) => {
          const said = group.claims.flatMap((id) => known.get(id) ?? []);
          return (
            <li key={group.claims[0]}>
              <p className="story-claim" {...printed(group.words)}>
                <Link to="/claims/$id" params={{ id: group.claims[0] ?? "" }}>
                  {claimWords([group.words])}
                </Link>
              </p>
              <p className="standing">
                <span>{words.stories.reports(group.standing.reports)}</span>
                <span>{originsIn(group.standing.origins)}</span>
                {group.standing.interested_party_alone && (
                  <span className="accent">{words.stories.alone}</span>
                )}
                {group.beside.length > 0 && (
                  <span className="accent">{words.stories.contradictions(group.beside.length)}</span>
                )}
                {group.event !== null && <span className="faint">{eventKindWords(group.event)}</span>}
              </p>
              {said.length > 0 && (
                <Folded
                  summary={
                    <>
                      {words.stories.who_says}: <bdi>{namesOf(said)}</bdi>
                    </>
                  }
                >
                  {() => (
                    <ul className="sayings">
                      {said.slice(0, SAYINGS).map((one) => (
                        <li key={one.id}>
                          <Saying
                            saying={one}
                            outlet={outlets.get(one.report) ?? words.common.outletNotStated}
                          />
                        </li>
                      ))}
                    </ul>
                  )}
                </Folded>
              )}
            </li>
          );
        })}
      </ol>
      {left > 0 && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {words.common.more} ({numberWords(left)})
        </button>
      )}
      {story.more > 0 && (all || left === 0) && (
        <p className="faint">{words.stories.moreClaims(story.more)}</p>
      )}
    </section>
  );
}

function namesOf(said: readonly StorySaying[]): string {
  const names = [...new Set(said.map(({ voice }) => nameOf(voice)))];
  return names.length > 3
    ? `${names.slice(0, 3).join(", ")} ${words.stories.andMore(names.length - 3)}`
    : names.join(", ");
}

function Saying({ saying, outlet }: { saying: StorySaying; outlet: string }) {
  return (
    <>
      <bdi className="hop-voice">{nameOf(saying.voice)}</bdi>{" "}
      <span className="faint">
        {words.stance[saying.stance]}
        {saying.through.length > 0 && `, ${words.stories.through(saying.through.join(", "))}`}
        {" · "}
      </span>
      <Link to="/reports/$id" params={{ id: saying.report }} search={{ claim: saying.id }}>
        <bdi>{outlet}</bdi>
      </Link>
      <span className="faint"> · {whenWords(saying.when)}</span>
      <Said words={claimWords([saying.words])} />
    </>
  );
}

/** What cannot be true together, side by side, each with what it rests on. */
export function Contradictions({ story, known }: Pick<Props, "story" | "known">) {
  const nth = new Map(
    story.claims.flatMap((group, at) => group.claims.map((id) => [id as string, at] as const)),
  );
  const pairs = story.claims.flatMap((group, at) =>
    group.beside.flatMap((others) => {
      const other = nth.get(others[0] ?? "");
      return other === undefined || other <= at ? [] : [{ at, other }];
    }),
  );
  if (pairs.length === 0) return null;
  return (
    <section aria-labelledby="against-title" className="story-part">
      <h2 id="against-title">{words.stories.contradict}</h2>
      <ul className="against">
        {pairs.slice(0, SAYINGS).map(({ at, other }) => (
          <li key={`${at} ${other}`}>
            <Side group={story.claims[at]} known={known} />
            <span className="against-sign" aria-hidden="true">
              ≠
            </span>
            <Side group={story.claims[other]} known={known} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Side({ group, known }: { group: StoryDetail["claims"][number] | undefined; known: Props["known"] }) {
  if (group === undefined) return null;
  const said = group.claims.flatMap((id) => known.get(id) ?? []);
  return (
    <div>
      <p className="story-claim" {...printed(group.words)}>
        <Link to="/claims/$id" params={{ id: group.claims[0] ?? "" }}>
          {claimWords([group.words])}
        </Link>
      </p>
      <p className="faint">
        <bdi>{namesOf(said)}</bdi> · {words.stories.reports(group.standing.reports)} ·{" "}
        {originsIn(group.standing.origins)}
      </p>
    </div>
  );
}
