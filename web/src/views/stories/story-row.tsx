import type { StoryLine } from "@stemma/vocabulary/story-facts.ts";
import { Link } from "@tanstack/react-router";
import { titled } from "../../parts/script-language.ts";
import { happenedWords, originsIn, spanWords } from "../../parts/story-words.ts";
import { words } from "../../words/words.ts";

const SHOWN = 4;

/** A story in the list: when it happened, its title, what it rests on, who carries it. */
export function StoryRow({ story }: { story: StoryLine }) {
  const happened = happenedWords(story.happened);
  const voices = story.voices.slice(0, SHOWN);
  const others = story.outlets - voices.length;
  return (
    <article className="story-row">
      <p className="eyebrow">
        <span>{happened === null ? words.stories.happenedUnknown : words.stories.happened(happened)}</span>
        {story.first !== null && story.last !== null && (
          <span>{words.stories.published(spanWords(story.first, story.last))}</span>
        )}
        {story.fresh > 0 && <span className="fresh">{words.stories.fresh(story.fresh)}</span>}
      </p>
      <h2 {...titled(story.title ?? "")}>
        <Link to="/stories/$id" params={{ id: story.id }}>
          {story.title ?? words.common.withoutTitle}
        </Link>
      </h2>
      <p className="standing">
        <span>{words.stories.reports(story.reports)}</span>
        <span>{originsIn(story.origins)}</span>
        {story.alone && <span className="accent">{words.stories.alone}</span>}
        {story.contradictions > 0 && (
          <span className="accent">{words.stories.contradictions(story.contradictions)}</span>
        )}
      </p>
      {voices.length > 0 && (
        <p className="carried">
          <span className="unseen">{words.stories.carriedBy} </span>
          {voices.map(({ name, house }, i) => (
            <span key={house ?? name}>
              {i > 0 && ", "}
              <bdi>{name}</bdi>
            </span>
          ))}
          {others > 0 && ` ${words.stories.andMore(others)}`}
        </p>
      )}
    </article>
  );
}
