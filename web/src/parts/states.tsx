import { ApiError } from "@stemma/client";
import { Link } from "@tanstack/react-router";
import { problemWords } from "../words/of-the-record.ts";
import { words } from "../words/words.ts";
import { Filled } from "./filled.tsx";
import { useTitle } from "./use-title.ts";

export function Waiting() {
  return (
    <div className="page waiting" role="status">
      <span className="unseen">{words.desk.waiting}</span>
      <div className="waiting-line" />
      <div className="waiting-line" />
      <div className="waiting-line" />
    </div>
  );
}

const { trouble } = words.desk;
const COMMAND = "npx stemma serve";

/** What went wrong, as a sentence, and what to do. */
export function Trouble({ error }: { error: unknown }) {
  const refused = error instanceof ApiError && error.status < 500;
  const title = !refused ? trouble.unread : error.status === 404 ? trouble.notHeld : trouble.badAddress;
  useTitle(title);
  return (
    <div className="page message" role="alert">
      <h1>{title}</h1>
      <p>
        {error instanceof ApiError ? (
          problemWords(error)
        ) : (
          <Filled words={trouble.start} places={{ code: <code>{COMMAND}</code> }} />
        )}
      </p>
      <p>
        <Link to="/reports">{trouble.seeAll}</Link>
      </p>
    </div>
  );
}

/** Said above what is still on screen when the record refused a later look at it. A server that is gone is said by the desk. */
export function Stale({ error }: { error: Error | null }) {
  if (!(error instanceof ApiError)) return null;
  return (
    <p className="notice" role="status">
      {trouble.stale(problemWords(error))}
    </p>
  );
}
