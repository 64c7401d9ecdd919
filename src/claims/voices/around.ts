import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import type { Actor } from "./actor.ts";
import type { Followed } from "./follow-people.ts";
import type { Scene } from "./scene.ts";

/** What resolving a source leans on: the scene, people followed through it, and the voices of other sources. */
export interface Around {
  scene: Scene;
  followed: Followed;
  /** The voice of another source of the report. */
  voiceOf(source: Span): Voice;
  /** An actor as a voice that other words name. */
  voiceOfActor(actor: Actor): Voice;
}

/** A voice as a pronoun means it: with the words that it stands for. */
export const asPronoun = (voice: Voice, resolved: Span): Voice => ({
  ...voice,
  resolved: voice.resolved ?? resolved,
});
