import { ApiError } from "@stemma/client";
import { Link } from "@tanstack/react-router";
import { useTitle } from "./use-title.ts";

export function Waiting() {
  return (
    <div className="page waiting" role="status">
      <span className="unseen">Reading the record …</span>
      <div className="waiting-line" />
      <div className="waiting-line" />
      <div className="waiting-line" />
    </div>
  );
}

const START = "The server does not answer. Start it with: npx stemma serve";

/** What went wrong, as a sentence, and what to do. */
export function Trouble({ error }: { error: unknown }) {
  const refused = error instanceof ApiError && error.status < 500;
  const title = !refused
    ? "The record could not be read"
    : error.status === 404
      ? "The record does not hold this"
      : "The address cannot be read";
  useTitle(title);
  return (
    <div className="page message" role="alert">
      <h1>{title}</h1>
      <p>{error instanceof ApiError ? error.message : `${START}, then load this page again.`}</p>
      <p>
        <Link to="/reports">See all reports as the record stands now</Link>
      </p>
    </div>
  );
}

/** Said above what is still on screen when a later look at the record failed. */
export function Stale({ error }: { error: Error | null }) {
  if (error === null) return null;
  return (
    <p className="notice" role="status">
      {error instanceof ApiError ? error.message : `${START}.`} What you see was read earlier.
    </p>
  );
}
