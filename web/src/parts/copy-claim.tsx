import type { RecordedClaim } from "@stemma/vocabulary/record.ts";
import { useEffect } from "react";
import { words } from "../words/words.ts";
import { claimAddress, claimCitation, type Source } from "./citation.ts";
import { CopySaid } from "./copy-said.tsx";
import { isTyping } from "./keys.ts";
import { useCopy } from "./use-copy.ts";

interface Props {
  claim: Pick<RecordedClaim, "id" | "chain" | "content">;
  text: string;
  source: Source;
  /** Single keys work: one pair of buttons at a time has them. */
  keys: boolean;
}

/** Takes a claim along: with its citation (`c`), or the link that opens it (`l`). */
export function CopyClaim({ claim, text, source, keys }: Props) {
  const { copy, said, left, forget } = useCopy();
  const cite = (): void => copy(claimCitation(claim, text, source), words.claims.copied);
  const link = (): void => copy(claimAddress(source.report.id, claim.id), words.claims.linkCopied);
  useEffect(() => {
    if (!keys) return;
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if (event.key === "c") cite();
      else if (event.key === "l") link();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  return (
    <div className="copy-claim">
      <button type="button" className="quiet" onClick={cite}>
        {words.claims.copy} <kbd>c</kbd>
      </button>
      <button type="button" className="quiet" onClick={link}>
        {words.claims.copyLink} <kbd>l</kbd>
      </button>
      <CopySaid said={said} left={left} onClose={forget} />
    </div>
  );
}
