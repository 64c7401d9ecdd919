import type { Disclosure, DisclosureAspect } from "#vocabulary/disclosure.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { BuildOfSilence } from "./builds-of-silence.ts";

/** A found silence before it is tied to claims: who is silent (null: the outlet itself), about what. */
export interface Silence {
  sentence: Span;
  span: Span;
  aspect: DisclosureAspect;
  kind: Disclosure["kind"];
  /** The words before the verb that name who did not tell; null where nobody is named. */
  by: Span | null;
  /** Who is silent where no words before the verb say so: the outlet, the speaker of the sentence, or nobody who is named. */
  silent: NonNullable<BuildOfSilence["silent"]>;
  /** From the words that are silent to the end of what is not told. */
  reach: Span;
  /** True where the sentence says nothing else, and so is no claim of its own. */
  whole: boolean;
  /** The clause that is silent where the sentence tells something before it: “…, but gave no figures”. */
  clause: Span | null;
}
