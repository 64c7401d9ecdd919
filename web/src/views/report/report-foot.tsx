import type { ReportDetail } from "@stemma/vocabulary/record.ts";
import type { ReactNode } from "react";
import { count, dayWords, voiceInside } from "../../parts/wording.ts";
import { shortened } from "./shortened.ts";

/** Whom the report names (`children`), what it does not tell, how it changed, and the proof of what was received. */
export function ReportFoot({ detail, children }: { detail: ReportDetail; children?: ReactNode }) {
  const { reading, revisions, capture } = detail;
  const { report, disclosures, notes } = reading;
  return (
    <footer className="report-foot">
      {children}
      {disclosures.length > 0 && (
        <section>
          <h2>Not disclosed</h2>
          <ul>
            {disclosures.map((disclosure) => (
              <li key={`${disclosure.aspect} ${disclosure.span[0]}`}>
                <strong>{disclosure.aspect.replace("-", " ")}</strong> {disclosure.kind.replaceAll("-", " ")}{" "}
                by <bdi>{voiceInside(disclosure.by)}</bdi>: <q>{report.text.slice(...disclosure.span)}</q>
                {disclosure.of.length > 0 && (
                  <span className="faint"> — bears on {count(disclosure.of.length, "claim")}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {(revisions.length > 1 || revisions.some(({ readings }) => readings.length > 1)) && (
        <section>
          <h2>Revisions</h2>
          <ol className="revisions">
            {revisions.map((revision, i) => (
              <li key={revision.id}>
                <p className="faint">
                  {i === 0 ? "First" : "Then"} recorded {dayWords(revision.recordedAt)},{" "}
                  {revision.recordedAt.slice(11, 16)} UTC
                </p>
                {revision.changes.length > 0 && <Changes changes={revision.changes} />}
                {revision.readings.slice(1).map((anew) => (
                  <div key={anew.recordedAt}>
                    <p className="faint">
                      Read anew {dayWords(anew.recordedAt)} by {anew.reader}
                    </p>
                    {anew.changes.length > 0 && <Changes changes={anew.changes} />}
                  </div>
                ))}
              </li>
            ))}
          </ol>
        </section>
      )}
      {notes.length > 0 && (
        <section>
          <h2>Notes of the reading</h2>
          <ul>
            {notes.map((note) => (
              <li key={`${note.rule} ${note.found}`}>
                {note.found}
                {note.expected !== null && `; expected ${note.expected}`}{" "}
                <span className="faint">({note.rule})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>Proof</h2>
        <dl className="proof">
          <dt>Received</dt>
          <dd>
            {capture.url ?? capture.input}, {count(capture.size, "byte")}
            {capture.capturedAt !== null && `, ${dayWords(capture.capturedAt)}`}
          </dd>
          <dt>SHA-256</dt>
          <dd className="hash">{capture.sha256}</dd>
          <dt>Read by</dt>
          <dd>{reading.reader}</dd>
          <dt>Report</dt>
          <dd className="hash">{report.id}</dd>
        </dl>
      </section>
    </footer>
  );
}

/** Long stretches that stayed the same are shortened to their edges. */
function Changes({ changes }: { changes: ReportDetail["revisions"][number]["changes"] }) {
  return (
    <p className="diff">
      {changes.map((change, i) => {
        const key = `${i}-${change.kind}`;
        if (change.kind === "added") return <ins key={key}>{change.text}</ins>;
        if (change.kind === "removed") return <del key={key}>{change.text}</del>;
        return (
          <span key={key}>
            {change.text.length > 160
              ? shortened(change.text, i === 0, i === changes.length - 1)
              : change.text}
          </span>
        );
      })}
    </p>
  );
}
