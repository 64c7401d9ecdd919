import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import type { Around } from "./around.ts";
import { isComplemented, readDescription } from "./description.ts";
import { meetPair } from "./meet-description.ts";

/** “The two countries”, “both candidates”: the two whom the text has named; null where it has named fewer, or three as often. */
export function pairDescribed(around: Around, source: Span): readonly [Voice, Voice] | null {
  const { scene, followed } = around;
  const description = readDescription(scene.text, source);
  if (description === null || !description.plural || isComplemented(description)) return null;
  if (!/^(?:the two|both|the pair of)\s/i.test(scene.text.slice(...source))) return null;
  const pair = meetPair(followed.recent, source, description);
  if (pair === null) return null;
  const [first, second] = pair;
  return [
    { ...around.voiceOfActor(first), form: "described" },
    { ...around.voiceOfActor(second), form: "described" },
  ];
}
