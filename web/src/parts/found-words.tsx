import { snippetRuns } from "./snippet.ts";

/** Words in which U+0002 … U+0003 stand around what was looked for. */
export function FoundWords({ words }: { words: string }) {
  return snippetRuns(words).map((run, i) =>
    run.found ? (
      <mark key={`${i}-${run.text}`}>{run.text}</mark>
    ) : (
      <span key={`${i}-${run.text}`}>{run.text}</span>
    ),
  );
}
