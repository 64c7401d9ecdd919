import { Link } from "@tanstack/react-router";
import { Filled } from "../../parts/filled.tsx";
import { momentWords } from "../../parts/wording.ts";
import { words } from "../../words/words.ts";

const { empty } = words.desk;
const COMMAND = "npx stemma add demo/reports";

/** A record without reports: how to put one in. */
export function Empty({ asOf }: { asOf: string | undefined }) {
  if (asOf !== undefined) {
    return (
      <div className="page message">
        <h1>{empty.byThen}</h1>
        <p>{empty.byThenLead(momentWords(asOf))}</p>
      </div>
    );
  }
  return (
    <div className="page message">
      <h1>{empty.title}</h1>
      <p>{empty.lead}</p>
      <p>
        <Link to="/add" className="solid solid-first">
          {empty.add}
        </Link>
      </p>
      <p className="faint">{empty.command}</p>
      <pre>
        <code>{COMMAND}</code>
      </pre>
      <p>
        <Filled words={empty.after} places={{ code: <code>--record</code> }} />
      </p>
    </div>
  );
}
