import type { MentionForm, MentionKind } from "./mention.ts";
import type { Span } from "./passage.ts";

/** Universal parts of speech, in the order in which the weights number them. */
export const UPOS = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
] as const;
export type Upos = (typeof UPOS)[number];

/** What a mention means, in the classes of the treebank that the weights learnt from (GUM), in the order of the weights. */
export const THING_TYPES = [
  "abstract",
  "animal",
  "event",
  "object",
  "organization",
  "person",
  "place",
  "plant",
  "substance",
  "time",
] as const;
export type ThingType = (typeof THING_TYPES)[number];

/** The kinds of the record among them; what is left has no kind there, or is no mention to us (a time). */
export const KIND_OF_THING: Readonly<Partial<Record<ThingType, MentionKind>>> = {
  person: "person",
  organization: "organisation",
  place: "place",
};

/** A token with its part of speech and its place in its sentence's tree. */
export interface Word {
  span: Span;
  tag: Upos;
  /** The number of the word that it hangs on, among `Structure.words`; null for the one root of a sentence. */
  head: number | null;
  /** By which relation of Universal Dependencies ("nsubj", "acl:relcl"). */
  relation: string;
}

/** A passage that speaks of somebody or something, by a name, a description or a pronoun. Mentions may lie in one another. */
export interface ThingMention {
  span: Span;
  /** Its words, first and last, and the one that the others hang on. */
  first: number;
  last: number;
  head: number;
  type: ThingType;
  form: MentionForm;
  /** How likely it is a mention, from 0 to 1. */
  confidence: number;
  /** Mentions of one number mean the same. */
  cluster: number;
}

/** What trained weights saw of a text's sentences. */
export interface Structure {
  words: readonly Word[];
  /** Sentences as words, [first, after the last]; each has one root. */
  sentences: readonly Span[];
  mentions: readonly ThingMention[];
}
