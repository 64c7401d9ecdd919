import type { Ref } from "react";

const KEYS: readonly (readonly [string, string])[] = [
  ["/", "search the record"],
  ["j  k", "next and previous report, claim or hit"],
  ["Enter", "open what is in focus"],
  ["Esc", "let go of the claim in hand"],
  ["?", "this page"],
];

export function HelpDialog({ ref }: { ref: Ref<HTMLDialogElement> }) {
  return (
    <dialog ref={ref} className="help" aria-labelledby="help-title">
      <h2 id="help-title">Keys</h2>
      <dl>
        {KEYS.map(([key, about]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
      <p>
        The same record over HTTP: <a href="/api/">the API’s own description</a>.
      </p>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
