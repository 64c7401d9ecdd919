import type { StoryDetail } from "@stemma/vocabulary/story-facts.ts";
import { withheldWords } from "../../parts/story-words.ts";
import { words } from "../../words/words.ts";
import { mostNamed } from "./places-of.ts";

const NAMED = 3;

/** Under a story's title: on whose word it rests, where it is set, what was withheld. What is not known has no line. */
export function StoryFacts({ story }: { story: StoryDetail }) {
  const origins = [...story.standing.origins_named]
    .sort((a, b) => b.reports.length - a.reports.length)
    .flatMap(({ name }) => name ?? []);
  const places = mostNamed(story.sayings);
  const withheld = withheldWords(story.withheld);
  if (origins.length === 0 && places.length === 0 && withheld === null) return null;
  return (
    <dl className="story-facts">
      {origins.length > 0 && <Fact name={words.stories.facts.restsOn} values={origins} />}
      {places.length > 0 && <Fact name={words.stories.facts.where} values={places} />}
      {withheld !== null && (
        <div>
          <dt>{words.stories.facts.withheld}</dt>
          <dd>{withheld}</dd>
        </div>
      )}
    </dl>
  );
}

function Fact({ name, values }: { name: string; values: readonly string[] }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {values.slice(0, NAMED).map((value, i) => (
          <span key={value}>
            {i > 0 && ", "}
            <bdi>{value}</bdi>
          </span>
        ))}
        {values.length > NAMED && ` ${words.stories.andOthers}`}
      </dd>
    </div>
  );
}
