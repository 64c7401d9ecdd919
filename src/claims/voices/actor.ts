import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";

/** The pronoun that goes with a person. */
export type Gender = "he" | "she";

export type ActorKind = "person" | "body" | "place" | "document" | "group" | "other";

/** One place where the text speaks of an actor: by name, by description, or by a pronoun that was resolved to it. */
export interface ActorMention {
  span: Span;
  sentence: number;
  subject: boolean;
  quoted: boolean;
  /** “Okand’s”: the owner of something else. */
  possessive: boolean;
  /** Of what it stands at the head as subject: whom that is about; “floor” where that tells that they begin to speak; null where it is elsewhere. */
  opens: "floor" | "paragraph" | "sentence" | null;
}

/** Somebody or something whom the text speaks of and who may speak. */
export interface Actor {
  kind: ActorKind;
  /** As the text names it most fully, without titles; of a description its words. */
  name: string;
  named: boolean;
  /** Where that name stands. */
  span: Span;
  gender: Gender | null;
  /** A body that is named by its owner: “Okand's campaign”. */
  owned: boolean;
  entity: Voice["entity"];
  /** The voice that packs give it. */
  known: Voice | null;
  /** A works or a weapon: packs know it, and it says nothing. */
  mute: boolean;
  /** Offices and kinds of work, lower case. */
  offices: Set<string>;
  /** Words that describe it, lower case: “republican”, “florida”, “former”. */
  traits: Set<string>;
  role: string | null;
  affiliation: string | null;
  mentions: ActorMention[];
}

export function makeActor(kind: ActorKind, name: string, span: Span): Actor {
  return {
    kind,
    name,
    named: true,
    span,
    gender: null,
    owned: false,
    entity: null,
    known: null,
    mute: false,
    offices: new Set(),
    traits: new Set(),
    role: null,
    affiliation: null,
    mentions: [],
  };
}
