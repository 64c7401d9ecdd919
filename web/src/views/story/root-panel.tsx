import type { StoryDetail } from "@stemma/vocabulary/story-facts.ts";
import { Link } from "@tanstack/react-router";
import { printed } from "../../parts/script-language.ts";
import { dayIn, words } from "../../words/words.ts";
import { nodeNames } from "./story-names.ts";

interface Props {
  story: StoryDetail;
  /** A report that derives from nothing in the record, or a dispatch that nobody has. */
  id: string;
  /** Null where it is all that the story has. */
  onClose: (() => void) | null;
}

/** A report with nothing before it: which it is, and the way to it. */
export function RootPanel({ story, id, onClose }: Props) {
  const report = story.reports.find((one) => one.id === id);
  const name = nodeNames(story).get(id) ?? words.common.outletNotStated;
  return (
    <section className={onClose === null ? "only-report" : "edge"} aria-labelledby="root-title">
      <div className="edge-head">
        <h3 id="root-title">
          <bdi>{name}</bdi>
          {onClose !== null && ` ${words.stories.root}`}
        </h3>
        {onClose !== null && (
          <button type="button" className="quiet" onClick={onClose}>
            {words.stories.close} <kbd>Esc</kbd>
          </button>
        )}
      </div>
      {report === undefined ? (
        <p>{words.stories.noText}</p>
      ) : (
        <p className="root-report">
          <Link to="/reports/$id" params={{ id: report.id }} {...printed(report.title ?? "")}>
            {report.title ?? words.common.withoutTitle}
          </Link>
          {report.published !== null && <span className="faint"> · {dayIn(report.published)}</span>}
        </p>
      )}
    </section>
  );
}
