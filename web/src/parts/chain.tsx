import type { Chain as Hops } from "@stemma/vocabulary/chain.ts";
import type { Hop } from "@stemma/vocabulary/hop.ts";
import { words as told } from "../words/words.ts";
import { Filled } from "./filled.tsx";
import { Said } from "./said.tsx";
import { byWords, resolvingWords, roleWords, voiceWords } from "./wording.ts";

/** The chain as steps, from the outlet inwards; `text` shows the words of each hop, and those that name a pronoun's or description's voice. */
export function Chain({ chain, text }: { chain: Hops; text?: string }) {
  return (
    <ol className="chain" aria-label={told.claims.chain}>
      {chain.map((hop, i) => (
        <li key={`${i}-${hop.voice.entity ?? hop.voice.name}`} className={`hop hop-${hop.voice.kind}`}>
          <bdi className="hop-voice">{voiceWords(hop)}</bdi>{" "}
          <span className="hop-by">{byWords(hop, chain)}</span>
          {text !== undefined && hop.span !== null && hop.by !== "narrated" && (
            <Said className="hop-words" words={text.slice(...hop.span)} />
          )}
          {text !== undefined && <Meant hop={hop} text={text} />}
          {hop.credit !== null && <span className="hop-words">{told.claims.creditLine(hop.credit)}</span>}
        </li>
      ))}
    </ol>
  );
}

/** Who the voice is, as far as the text says: its role, the words that name it, why it has no name. */
function Meant({ hop, text }: { hop: Hop; text: string }) {
  const role = roleWords(hop.voice);
  const words = resolvingWords(hop, text);
  const { anonymity, identity } = hop.voice;
  return (
    <>
      {role !== null && <span className="hop-meant">{role}</span>}
      {words !== null && (
        <span className="hop-meant">
          <Filled words={told.claims.meant} places={{ words: <Said words={words} /> }} />
        </span>
      )}
      {identity === "open" && <span className="hop-meant">{told.claims.meantOpen}</span>}
      {anonymity !== null && (
        <span className="hop-meant">
          <Filled words={told.claims.anonymous} places={{ words: <Said words={anonymity} /> }} />
        </span>
      )}
    </>
  );
}
