import type { Span } from "#vocabulary/passage.ts";
import type { Structure, Word } from "#vocabulary/structure.ts";
import { mainVerb } from "./main-verb.ts";
import { wordsWithin } from "./main-words.ts";

/**
 * Whether a content opens with a verb that bids somebody to do something, by its tree: “Check the rudder first”, “For small boats, fit the spare pump”,
 * “Don't fool yourself”. False where there is no tree.
 */
export function isImperative(text: string, structure: Structure | null, content: readonly Span[]): boolean {
  const [span] = content;
  if (structure === null || span === undefined) return false;
  const { words, first } = wordsWithin(structure, span);
  const at = (i: number): string => text.slice(...(words[i] as Word).span).toLowerCase();
  const head = words.findIndex(
    (word) =>
      word.tag !== "PUNCT" && (word.head === null || word.head < first || word.head >= first + words.length),
  );
  if (head === -1) return false;
  const word = words[head] as Word;
  const below = words.flatMap((other, i) => (other.head === first + head ? [{ ...other, i }] : []));
  if (below.some(({ relation }) => /^(?:nsubj|csubj|expl)/.test(relation))) return false;
  // “Be careful”: the verb hangs on what it says one is to be.
  const verb = below.find(({ relation, i }) => relation === "cop" && at(i) === "be")?.i ?? head;
  if (verb === head && (word.tag !== "VERB" || !isBare(at(head)))) return false;
  const helps = below.filter(({ relation }) => /^(?:aux|mark)/.test(relation));
  if (!helps.every(({ relation, i }) => relation === "aux" && /^do(?:n['’]t)?$/.test(at(i)))) return false;
  // Trees of torn or long sentences are not to be trusted alone: the verb must open the sentence, or follow the comma of what tells when or for whom.
  const before = text.slice((words[0] as Word).span[0], (words[verb] as Word).span[0]).replace(OPENS, "");
  const rest = text.slice((words[verb] as Word).span[1], span[1]);
  return (
    /^(?:(?:[^.!?;:“”"]{2,80},\s)?(?:(?:please|then|first|also|instead|just|simply|always|never|at least|do not|don['’]t),?\s)*)$/i.test(
      before,
    ) &&
    !/^\s?[:–—,-]|\band you\b/.test(rest) &&
    // “See you soon”
    !(at(verb) === "see" && /^\syou\b/.test(rest)) &&
    ((at(verb) === "let" && /^['’\s](?:us\b|s\b)/i.test(rest)) || !isTold(rest))
  );
}

const OPENS = /^[\s"“”‘’'`(–—•-]*(?:(?:and|but|or|so),?\s)?/i;

/** “Hail the size of eggs flattened the vines”: a verb of the past follows, and no word that opens a clause stands before it. */
function isTold(rest: string): boolean {
  const verb = mainVerb(rest.split(/[.!?]["”’']*\s/)[0] ?? rest);
  return (
    verb !== null &&
    /^(?:past|perfect|past-perfect|will|would)$/.test(verb.tense) &&
    !/\b(?:that|whether|if|who|whom|whose|which|what|how|why|when|where|because|as|while|before|after|until|since|and)\s/.test(
      verb.before,
    )
  );
}

/** Forms that no bidding has, and verbs that a sentence without its “I” opens with (“Love this town”, “Thank you all”). */
const NOT_BARE =
  /^(?:\p{L}*[^e]ed|agreed|freed|\p{L}*[^su]s|\p{L}{3,}(?<!br|str|cl|fl|sw)ing|been|built|sent|paid|seen|gone|given|taken|done|known|written|born|lost|found|held|led|made|left|kept|told|said|sold|won|met|shot|fell|felt|got|had|went|came|saw|knew|thought|grew|drew|flew|blew|threw|began|begun|broke|broken|brought|bought|caught|taught|fought|sought|spent|stood|understood|meant|heard|drove|driven|rose|risen|spoke|spoken|stole|stolen|wore|worn|wrote|hidden|shown|drawn|grown|thrown|eaten|fallen|chosen|set|due|bound|love|like|hate|want|need|guess|feel|know|wish|hope|mean|seem|thank|thanks|welcome|congratulations|congrats|bless|suppose|look|note|believe|live)$/u;
const isBare = (word: string): boolean => /^\p{L}+$/u.test(word) && !NOT_BARE.test(word);
