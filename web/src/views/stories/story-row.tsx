import type { StoryLine } from "@stemma/vocabulary/story-facts.ts";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { titled } from "../../parts/script-language.ts";
import { happenedWords, originsIn, spanWords, storyName, withheldWords } from "../../parts/story-words.ts";
import { words } from "../../words/words.ts";

const SHOWN = 4;
const ORIGINS = 3;

/** A story in the list: when it happened, its title, what it rests on, who carries it. */
export function StoryRow({ story }: { story: StoryLine }) {
  const happened = happenedWords(story.happened);
  const voices = story.voices.slice(0, SHOWN);
  const others = story.outlets - voices.length;
  const withheld = withheldWords(story.withheld);
  // An outlet that speaks for itself has been named with those that tell it.
  const tellers = new Set(story.voices.map(({ name }) => name));
  const origins = story.origins_named.every((name) => tellers.has(name))
    ? []
    : story.origins_named.slice(0, ORIGINS);
  return (
    <article className="story-row">
      <p className="eyebrow">
        <span>{happened === null ? words.stories.happenedUnknown : words.stories.happened(happened)}</span>
        {story.first !== null && story.last !== null && (
          <span>{words.stories.published(spanWords(story.first, story.last))}</span>
        )}
        {story.fresh > 0 && <span className="fresh">{words.stories.fresh(story.fresh)}</span>}
      </p>
      <h2 {...titled(storyName(story))}>
        <Link to="/stories/$id" params={{ id: story.id }}>
          {storyName(story)}
        </Link>
      </h2>
      <p className="standing">
        <span>{words.stories.reports(story.reports)}</span>
        <span>{originsIn(story.origins)}</span>
        {story.alone && <span className="accent">{words.stories.alone}</span>}
        {story.contradictions > 0 && (
          <span className="accent">{words.stories.contradictions(story.contradictions)}</span>
        )}
        {withheld !== null && <span className="faint">{words.stories.withheld(withheld)}</span>}
      </p>
      {origins.length > 0 && (
        <p className="carried">
          {words.stories.restsOn}{" "}
          {origins.map((name, i) => (
            <Fragment key={name}>
              {i > 0 && ", "}
              <b dir="auto">{name}</b>
            </Fragment>
          ))}
          {story.origins_named.length > origins.length && ` ${words.stories.andOthers}`}
        </p>
      )}
      {voices.length > 0 && (
        <p className="carried">
          {words.stories.toldBy}{" "}
          {voices.map(({ name, house }, i) => (
            <Fragment key={house ?? name}>
              {i > 0 && ", "}
              <bdi>{name}</bdi>
            </Fragment>
          ))}
          {others > 0 && ` ${words.stories.andMore(others)}`}
        </p>
      )}
    </article>
  );
}
