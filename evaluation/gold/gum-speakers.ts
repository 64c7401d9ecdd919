import type { Span } from "#vocabulary/passage.ts";
import { gumConllu, gumPart } from "./gum-part.ts";

/** A pronoun or a description that is the subject of a verb of speech or thought, with the passages that name whom it means. */
export interface GumSpeaker {
  source: Span;
  /** Passages of its chain whose head is a proper noun; none where the text names nobody. */
  names: Span[];
  pronoun: boolean;
}

export interface GumSpeakers {
  id: string;
  text: string;
  speakers: GumSpeaker[];
}

/** Texts that are written to be read; in talk most subjects are "I" and "you". */
const WRITTEN = new Set(["academic", "bio", "essay", "fiction", "letter", "news", "textbook", "voyage"]);
const SPEECH = new Set(
  `say tell add note report announce suggest argue claim explain warn state stress reveal write ask think believe hope insist deny
  predict confirm admit acknowledge declare describe call argue`.split(/\s+/),
);
const THIRD = /^(?:he|she|they|it|who|which)$/i;

/** GUM's coreference, read for the subjects of verbs of speech: third persons alone, in written texts. */
export function gumSpeakers(part: "train" | "dev"): GumSpeakers[] {
  return gumPart(part, "dep", ".conllu")
    .filter((id) => WRITTEN.has(id.split("_")[1] ?? ""))
    .map((id) => speakersIn(id, gumConllu(id)));
}

interface Word {
  span: Span;
  lemma: string;
  pos: string;
  head: number;
  relation: string;
}
interface Mentioned {
  chain: string;
  words: [first: number, last: number];
}

export function speakersIn(id: string, conllu: string): GumSpeakers {
  let text = "";
  const words: Word[] = [];
  const mentions: Mentioned[] = [];
  const open: Mentioned[] = [];
  for (const block of conllu.split("\n\n")) {
    if (block.trim() === "") continue;
    if (text !== "") text = `${text.trimEnd()}${/^# newpar/m.test(block) ? "\n\n" : " "}`;
    const base = words.length;
    let joined = 0;
    for (const line of block.split("\n")) {
      const [number = "", form = "", lemma = "", pos = "", , , head = "", relation = "", , misc = ""] =
        line.split("\t");
      if (line.startsWith("#") || !/^\d+(?:-\d+)?$/.test(number)) continue;
      const [first = 0, last = first] = number.split("-").map(Number);
      const span: Span = [text.length, text.length + form.length];
      // "don't" is printed once, before the two words that it holds; these share its place.
      if (number.includes("-")) joined = last;
      if (number.includes("-") || first > joined) text += form + (/SpaceAfter=No/.test(misc) ? "" : " ");
      if (number.includes("-")) continue;
      words.push({ span, lemma, pos, head: base + Number(head) - 1, relation });
      const entity = /(?:^|\|)Entity=([^|]+)/.exec(misc)?.[1] ?? "";
      for (const mark of entity.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
        const chain = /^\(?(\d+)/.exec(mark)?.[1] ?? "";
        if (mark.startsWith("(")) {
          const mention: Mentioned = { chain, words: [words.length - 1, words.length - 1] };
          mentions.push(mention);
          open.push(mention);
        }
        if (mark.endsWith(")")) {
          const at = open.findLastIndex((one) => one.chain === chain);
          const [closed] = at < 0 ? [] : open.splice(at, 1);
          if (closed !== undefined) closed.words[1] = words.length - 1;
        }
      }
    }
  }
  const headOf = ({ words: [first, last] }: Mentioned): number => {
    for (let i = first; i <= last; i++) {
      const to = words[i]?.head ?? -1;
      if (to < first || to > last) return i;
    }
    return last;
  };
  const spanOf = ({ words: [first, last] }: Mentioned): Span => [
    words[first]?.span[0] ?? 0,
    words[last]?.span[1] ?? 0,
  ];
  const heads = mentions.map(headOf);
  // “spokesman Edda Vorn”: the head is a common noun, and the name hangs on it.
  const isNamed = ({ words: [first, last] }: Mentioned, head: number): boolean =>
    words[head]?.pos === "PROPN" ||
    words
      .slice(first, last + 1)
      .some((word) => word.pos === "PROPN" && word.head === head && /^(?:flat|appos)/.test(word.relation));
  const speakers = words.flatMap((word, at): GumSpeaker[] => {
    const verb = words[word.head];
    if (!/^nsubj(?:$|:outer)/.test(word.relation) || verb === undefined || !SPEECH.has(verb.lemma)) return [];
    const nth = heads.indexOf(at);
    const mention = mentions[nth];
    const printed = text.slice(...word.span);
    if (mention === undefined || isNamed(mention, at) || (word.pos === "PRON" && !THIRD.test(printed)))
      return [];
    const names = mentions.filter(
      (other, i) => other.chain === mention.chain && isNamed(other, heads[i] ?? -1),
    );
    return [{ source: spanOf(mention), names: names.map(spanOf), pronoun: word.pos === "PRON" }];
  });
  return { id, text, speakers };
}
