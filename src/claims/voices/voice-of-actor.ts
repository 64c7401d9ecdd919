import { makeVoice } from "#vocabulary/make-voice.ts";
import type { Voice, VoiceKind } from "#vocabulary/voice.ts";
import type { Actor } from "./actor.ts";
import { isOutletName } from "./outlet-names.ts";

const DOCUMENT = /\b(?:Act|Bill|Report|Poll|Survey|Study|Census|Constitution|Treaty|Agreement)$/;

/** An actor as a voice: by packs' name where they know it, else as the text names it most fully. Its own words name it. */
export function voiceOfActor(actor: Actor): Voice {
  const { known, name, role, affiliation } = actor;
  if (known !== null) return { ...known, role, affiliation, resolved: actor.span };
  if (!actor.named) return makeVoice({ name, kind: "unnamed", form: "described", resolved: actor.span });
  return makeVoice({
    name,
    kind: kindOf(actor),
    form: actor.kind === "place" ? "metonymic" : "named",
    role,
    affiliation,
    resolved: actor.span,
  });
}

function kindOf({ kind, name }: Actor): VoiceKind {
  if (kind === "person") return "person";
  if (/\bNews Agency$/.test(name)) return "agency";
  if (isOutletName(name)) return "outlet";
  if (kind === "document" || DOCUMENT.test(name)) return "document";
  // One capitalised word that speaks and is nothing else that the rules know is a family name.
  return kind === "other" && !name.includes(" ") ? "person" : "institution";
}
