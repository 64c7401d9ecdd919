import type { Chain as Hops } from "@stemma/vocabulary/chain.ts";
import { printed } from "./script-language.ts";
import { byWords, voiceWords } from "./wording.ts";

/** The chain as steps, from the outlet inwards; `text` shows the words of each hop. */
export function Chain({ chain, text }: { chain: Hops; text?: string }) {
  return (
    <ol className="chain" aria-label="Chain of voices, from the outlet inwards">
      {chain.map((hop, i) => (
        <li key={`${i}-${hop.voice.entity ?? hop.voice.name}`} className={`hop hop-${hop.voice.kind}`}>
          <bdi className="hop-voice">{voiceWords(hop)}</bdi>{" "}
          <span className="hop-by">{byWords(hop, chain)}</span>
          {text !== undefined && hop.span !== null && hop.by !== "narrated" && (
            <q className="hop-words" {...printed(text.slice(...hop.span))}>
              {text.slice(...hop.span)}
            </q>
          )}
          {hop.credit !== null && <span className="hop-words">credit line: {hop.credit}</span>}
        </li>
      ))}
    </ol>
  );
}
