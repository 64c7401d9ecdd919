import { words } from "../words/words.ts";

/** The button below a list that goes on: it asks for the next page, once at a time. */
export function MoreReports({ busy, ask }: { busy: boolean; ask: () => unknown }) {
  return (
    <button type="button" className="more" disabled={busy} onClick={() => void ask()}>
      {busy ? words.desk.reading : words.desk.moreReports}
    </button>
  );
}
