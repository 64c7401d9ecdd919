/** A record without reports: how to put one in. */
export function Empty({ asOf }: { asOf: string | null }) {
  if (asOf !== null) {
    return (
      <div className="page message">
        <h1>Nothing was recorded by then</h1>
        <p>The record held no report on {asOf}.</p>
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
      <p>This page shows it as soon as it is kept. Nothing leaves this machine.</p>
    </div>
  );
}
