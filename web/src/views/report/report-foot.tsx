import type { ReportDetail } from "@stemma/vocabulary/record.ts";
import type { ReactNode } from "react";
import { Filled } from "../../parts/filled.tsx";
import { Said } from "../../parts/said.tsx";
import { voiceInside } from "../../parts/wording.ts";
import { dayIn, momentIn, words } from "../../words/words.ts";
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
          <h2>{words.claims.notDisclosed}</h2>
          <ul>
            {disclosures.map((disclosure) => (
              <li key={`${disclosure.aspect} ${disclosure.span[0]}`}>
                <Filled
                  words={words.claims.disclosure}
                  places={{
                    aspect: <strong>{words.claims.aspect[disclosure.aspect]}</strong>,
                    kind: words.missing[disclosure.kind],
                    voice: <bdi>{voiceInside(disclosure.by)}</bdi>,
                    words: <Said words={report.text.slice(...disclosure.span)} />,
                  }}
                />
                {disclosure.of.length > 0 && (
                  <span className="faint"> · {words.report.bearsOn(disclosure.of.length)}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {(revisions.length > 1 || revisions.some(({ readings }) => readings.length > 1)) && (
        <section>
          <h2>{words.report.revisions}</h2>
          <ol className="revisions">
            {revisions.map((revision, i) => (
              <li key={revision.id}>
                <p className="faint">
                  {words.report[i === 0 ? "firstRecorded" : "thenRecorded"](momentIn(revision.recordedAt))}
                </p>
                {revision.changes.length > 0 && <Changes changes={revision.changes} />}
                {revision.readings.slice(1).map((anew) => (
                  <div key={anew.recordedAt}>
                    <p className="faint">{words.report.readAnew(dayIn(anew.recordedAt), anew.reader)}</p>
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
          <h2>{words.report.notes}</h2>
          <ul>
            {notes.map((note) => (
              <li key={`${note.rule} ${note.found}`}>
                {note.found}
                {note.expected !== null && `; ${words.report.expected(note.expected)}`}{" "}
                <span className="faint">({note.rule})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.report.proof}</h2>
        <dl className="proof">
          <dt>{words.report.received}</dt>
          <dd>
            {capture.url ?? capture.input}, {words.report.bytes(capture.size)}
            {capture.capturedAt !== null && `, ${dayIn(capture.capturedAt)}`}
          </dd>
          <dt>SHA-256</dt>
          <dd className="hash">{capture.sha256}</dd>
          <dt>{words.report.readBy}</dt>
          <dd>{reading.reader}</dd>
          <dt>{words.report.report}</dt>
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
