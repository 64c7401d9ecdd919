/** The button below a list that goes on: it asks for the next page, once at a time. */
export function MoreReports({ busy, ask }: { busy: boolean; ask: () => unknown }) {
  return (
    <button type="button" className="more" disabled={busy} onClick={() => void ask()}>
      {busy ? "Reading …" : "More reports"}
    </button>
  );
}
