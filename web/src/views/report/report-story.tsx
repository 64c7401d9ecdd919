import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { askedStoriesOf } from "../../parts/asked.ts";
import { printed } from "../../parts/script-language.ts";
import { originsIn, storyName } from "../../parts/story-words.ts";
import { words } from "../../words/words.ts";

/** The stories that a report stands in, and what each rests on: whether anybody else says it. */
export function ReportStory({ report }: { report: string }) {
  const { data } = useQuery(askedStoriesOf(report));
  return data?.stories.map((story) => (
    <p key={story.id} className="report-story">
      <span className="report-story-is">{words.report.story}</span>
      <Link to="/stories/$id" params={{ id: story.id }} {...printed(storyName(story))}>
        {storyName(story)}
      </Link>
      <span className="standing">
        <span>{words.stories.reports(story.reports)}</span>
        <span>{originsIn(story.origins)}</span>
        {story.alone && <span className="accent">{words.stories.alone}</span>}
        {story.contradictions > 0 && (
          <span className="accent">{words.stories.contradictions(story.contradictions)}</span>
        )}
      </span>
    </p>
  ));
}
