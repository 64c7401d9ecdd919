import type { Span } from "@stemma/vocabulary/passage.ts";
import { type RefObject, useEffect, useState } from "react";
import { citationOf, passageAddress, type Source } from "../../parts/citation.ts";
import { CopySaid } from "../../parts/copy-said.tsx";
import { isTyping } from "../../parts/keys.ts";
import { selectedSpan } from "../../parts/selected-span.ts";
import { useCopy } from "../../parts/use-copy.ts";
import { words } from "../../words/words.ts";

interface Props {
  place: RefObject<HTMLElement | null>;
  source: Source;
  revision: string;
  text: string;
}

/** What can be done with words that are selected in the text: take them along with their citation (`c`), or a link to them (`l`). */
export function PassageTools({ place, source, revision, text }: Props) {
  const [span, setSpan] = useState<Span | null>(null);
  const { copy, said, left, forget } = useCopy();
  useEffect(() => {
    const onChange = (): void => setSpan(selectedSpan(place.current, document.getSelection()));
    document.addEventListener("selectionchange", onChange);
    return () => document.removeEventListener("selectionchange", onChange);
  }, [place]);
  const address = span === null ? "" : passageAddress(source.report.id, span, revision);
  const cite = (): void => {
    if (span !== null)
      copy(citationOf({ ...source, words: text.slice(...span), chain: null, address }), words.claims.copied);
  };
  const link = (): void => {
    if (span !== null) copy(address, words.claims.linkCopied);
  };
  useEffect(() => {
    if (span === null) return;
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key !== "c" && event.key !== "l") return;
      // Before the claim in hand hears of it.
      event.preventDefault();
      if (event.key === "c") cite();
      else link();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  });
  const shown = span !== null || left !== null;
  return (
    <div className={`passage-tools${shown ? "" : " passage-tools-away"}`}>
      {shown && (
        // A press on a button lets go of what is selected.
        // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here but keep the selection.
        <span onMouseDown={(event) => event.preventDefault()}>
          <button type="button" className="quiet" onClick={cite}>
            {words.report.copyWords} <kbd>c</kbd>
          </button>
          <button type="button" className="quiet" onClick={link}>
            {words.report.linkWords} <kbd>l</kbd>
          </button>
        </span>
      )}
      <CopySaid said={said} left={left} onClose={forget} />
    </div>
  );
}
