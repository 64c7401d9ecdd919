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
    if (
      /^(?:of|for|in|at|from|with|on|by|to|near|who|which|that|familiar|close|taken|made|published|released|obtained|written|posted|issued|filed|commissioned|,|\()$/i.test(
        word,
      )
    ) {
      if (head !== null) break;
      continue;
    }
    if (/^[\p{L}\p{N}]/u.test(word)) head = word;
  }
  return head;
}

/** A description without what is added to it: “a report by the institute, which cited defectors”. */
export function withoutAdditions(words: string): string {
  const added = /^.+?(?=,?\s(?:who|which|whose)\b|,\s(?:an?|the)\s)/su.exec(words)?.[0];
  return (added ?? words).replace(/[\s,]+$/, "");
}

/** Whether a description is of somebody who speaks for a body: its spokesman or its officials, not its analysts. */
export function speaksForBody(words: string): boolean {
  return (
    /\b(?:spokes\p{L}+|officials?|leader|president|premier|minister|ministers|ambassador|envoy|government|ministry|military|army)\b/iu.test(
      words,
    ) && !/\b(?:former|ex-\p{L}+|retired|exiled|opposition|analysts?|experts?|defectors?)\b/iu.test(words)
  );
}

const BEFORE_NAME = new RegExp(
  `^(?:mr|mrs|ms|dr|prof|gen|col|capt|sen|gov|minister|analyst|${[...ROLES].join("|")})$`,
  "i",
);

/** A name without the titles before it, so that “Colonel Rada Milen” and “Rada Milen” are one. */
export function withoutTitles(name: string): string {
  const words = name.split(" ");
  const last = words.findLastIndex((word) => BEFORE_NAME.test(word.replace(/\.$/, "")));
  return last < words.length - 1 ? words.slice(last + 1).join(" ") : name;
}

/**
 * The person that a source names beside a description: “Professor Alma Rhee of the University of X”, “An analyst at the
 * institute, Piet Hasloe”. With its offset in the words; null where none is named in full.
 */
export function personNamed(words: string): { name: string; at: number } | null {
  let at = 0;
  for (const part of words.split(",")) {
    const clear = /^\s*(.*?)(?=\s(?:of|for|in|at|from|with|on|by|to|who)\s|$)/su.exec(part)?.[1] ?? "";
    const found =
      /^(.*?)(\p{Lu}[\p{L}\p{M}'’-]*\p{L}(?:\s\p{Lu}[\p{L}\p{M}.'’-]*)*\s\p{Lu}[\p{L}\p{M}'’-]*\p{L})$/su.exec(
        clear,
      );
    const lead = (found?.[1] ?? "").trim();
    const name = withoutTitles(found?.[2] ?? "");
    const role =
      lead === "" ||
      BEFORE_NAME.test(lead.split(/\s/).at(-1) ?? "") ||
      UNNAMED.has(lead.split(/\s/).at(-1) ?? "");
    const body = name
      .split(" ")
      .some((word) => INSTITUTIONS.has(word.toLowerCase()) || MEDIA.has(word.toLowerCase()));
    if (found !== null && role && !body && /\s/.test(name) && !/^(?:The|A|An)\s/.test(name))
      return { name, at: at + part.indexOf(name) };
    at += part.length + 1;
  }
  return null;
}

/** Whether a word may be part of a name: it begins with a capital and is no article or title. */
export function isNamePart(word: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) &&
    !/^(?:The|A|An|In|On|At|But|And|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\.?$/.test(word)
  );
}
