import type { VoiceKind } from "#vocabulary/voice.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

// Heads that name nobody: the source is described, not named.
const UNNAMED = set(`
  analyst analysts official officials source sources expert experts observer observers resident residents witness witnesses diplomat
  diplomats critic critics people person aide aides insider insiders researcher researchers scholar scholars lawmaker lawmakers workers
  politician politicians spokesmen officer officers authorities police prosecutors others some many
  voters supporters opponents activists defectors engineers workers villagers fishermen sailors soldiers scientists economists
  specialists commentators campaigners journalists reporters executives investigators doctors lawyers
`);
const DOCUMENTS = set(`
  report reports statement document documents indictment letter memo poll polls survey surveys study studies filing complaint lawsuit book article
  editorial commentary communique ruling image images imagery photograph photographs footage video data records transcript dispatch bulletin
`);
const INSTITUTIONS = set(`
  ministry ministries department agency council committee commission bureau army navy military government administration parliament congress
  senate court party university institute office cabinet staff forces command secretariat academy group company corporation union association
  organisation organization foundation centre center bank police board assembly embassy company palace house
`);
const ROLES = set(`
  leader president minister premier chairman chairwoman secretary director chief head commander ambassador envoy governor senator marshal general
  colonel captain admiral spokesman spokeswoman spokesperson king queen prince pope professor mayor judge
`);
const MEDIA = set(
  "newspaper daily broadcaster television channel magazine outlet website tv radio weekly paper gazette",
);
const AGENCIES = set("newswire wire wires agencies");

/** What kind of voice a described or unlisted source is, by its head noun; null where the words do not say. */
export function kindByHead(words: readonly string[]): VoiceKind | null {
  const head = headOf(words);
  if (head === null) return null;
  const lower = head.toLowerCase();
  const described = words.map((word) => word.toLowerCase()).join(" ");
  if (
    /\bstate(?:-run|-owned|-controlled)? (?:media|television|tv|radio|broadcaster|news agency|newspaper)\b/.test(
      described,
    )
  )
    return "state-media";
  if (/\bnews agency\b|\bnewswire\b/.test(described) || AGENCIES.has(lower)) return "agency";
  if (UNNAMED.has(lower)) return "unnamed";
  if (MEDIA.has(lower) || lower === "media") return "outlet";
  if (DOCUMENTS.has(lower)) return "document";
  if (INSTITUTIONS.has(lower)) return "institution";
  if (ROLES.has(lower)) return "person";
  return null;
}

/** The head noun: the last word before a preposition, a comma or a relative pronoun. */
export function headOf(words: readonly string[]): string | null {
  let head: string | null = null;
  for (const word of words) {
    if (/^(?:of|for|in|at|from|with|on|by|to|near|who|which|that|familiar|close|,|\()$/i.test(word)) {
      if (head !== null) break;
      continue;
    }
    if (/^[\p{L}\p{N}]/u.test(word)) head = word;
  }
  return head;
}

/** Whether a word may be part of a name: it begins with a capital and is no article or title. */
export function isNamePart(word: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) &&
    !/^(?:The|A|An|In|On|At|But|And|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\.?$/.test(word)
  );
}
