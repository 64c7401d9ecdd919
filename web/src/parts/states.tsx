import { ApiError } from "@stemma/client";
import { Link } from "@tanstack/react-router";

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

/** What went wrong, as a sentence, and what to do. */
export function Trouble({ error }: { error: Error }) {
  const gone = error instanceof ApiError && error.status === 404;
  return (
    <div className="page message" role="alert">
      <h1>{gone ? "The record does not hold this" : "The record could not be read"}</h1>
      <p>
        {error instanceof ApiError ? error.message : "The server does not answer. Start it with: npm start"}
      </p>
      <p>
        <Link to="/">See all reports</Link>
      </p>
    </div>
  );
}
