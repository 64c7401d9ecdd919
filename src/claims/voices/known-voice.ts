import { houseAt } from "#vocabulary/house-at.ts";
import { makeVoice } from "#vocabulary/make-voice.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Voice, VoiceKind } from "#vocabulary/voice.ts";

export type PackEntity = Knowledge["entities"] extends ReadonlyMap<string, infer E> ? E : never;

/** The kinds of entity that can speak, as kinds of voice. */
export const VOICE_KINDS: Readonly<Record<string, VoiceKind>> = {
  person: "person",
  organisation: "institution",
  institution: "institution",
  agency: "agency",
  "state-media": "state-media",
  outlet: "outlet",
  country: "institution",
  place: "institution",
  programme: "institution",
};

/**
 * What packs know of an entity, as a voice; a capital or a country that speaks is its government, and keeps its words as printed.
 *
 * @param day when it speaks: who controlled it then is its house
 */
export function voiceOfEntity(entity: PackEntity, words: string, day: string | null): Voice {
  const metonym = entity.kind === "country" || entity.kind === "place";
  return makeVoice({
    name: metonym ? words : entity.name,
    kind: VOICE_KINDS[entity.kind] ?? "institution",
    entity: entity.id,
    house: houseAt(entity, day),
    form: metonym ? "metonymic" : "named",
  });
}
