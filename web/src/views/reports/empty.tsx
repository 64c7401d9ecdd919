import { momentWords } from "../../parts/wording.ts";

/** A record without reports: how to put one in. */
export function Empty({ asOf }: { asOf: string | undefined }) {
  if (asOf !== undefined) {
    return (
      <div className="page message">
        <h1>Nothing was recorded by then</h1>
        <p>
          The record held no report {momentWords(asOf) ?? "then"}. Choose a later day, or see it as it stands
          now.
        </p>
      </div>
    );
  }
  return (
    <div className="page message">
      <h1>The record is empty</h1>
      <p>Give it a report to read: a saved page, a text, a folder of them, JSON Lines or an address.</p>
      <pre>
        <code>npx stemma add demo/reports</code>
      </pre>
      <p>
        This page shows it as soon as it is kept. Where the workbench was started with <code>--record</code>,
        add with the same. Nothing leaves this machine.
      </p>
    </div>
  );
}
