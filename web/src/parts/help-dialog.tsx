import type { Ref } from "react";

const KEYS: readonly (readonly [string, string])[] = [
  ["/", "search the record"],
  ["Ctrl K", "go to a screen or a story, or do something, by its name"],
  ["g s", "to the stories; r reports, d dossiers, v voices, q review, a add, i about"],
  ["j k", "next and previous story, report, claim or place found"],
  ["f", "filters of the stories"],
  ["← → ↑ ↓", "from report to report in a story’s tree; Enter shows why it hangs there"],
  ["Enter", "open what is in focus"],
  ["a x u", "accept and reject the claim in hand, undo the last word on it"],
  ["Esc", "let go of the claim in hand, leave the search field, close this"],
  ["?", "these keys"],
];

export function HelpDialog({ ref }: { ref: Ref<HTMLDialogElement> }) {
  return (
    <dialog ref={ref} className="help" aria-labelledby="help-title" closedby="any">
      <form method="dialog" className="help-head">
        <h2 id="help-title">Keys</h2>
        <button type="submit">Close</button>
      </form>
      <dl>
        {KEYS.map(([key, about]) => (
          <div key={key}>
            <dt>
              {key.split(" ").map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
      <p>
        Add <code>?asOf=2025-12-26</code> to an address to see the record as it stood at the end of that day.
      </p>
      <p>
        The same record over HTTP: <a href="/api/">the API’s own description</a>.
      </p>
    </dialog>
  );
}
