import { makeVoiceResolver } from "#claims/voices.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { knowledge, readWords } from "./read-words.ts";

/** The voice of the source that «…» marks; `by` the words that resolve it. */
export function asked(marked: string): { voice: Voice; all: readonly Voice[]; by: string | null } {
  const start = marked.indexOf("«");
  const text = marked.replace(/[«»]/g, "");
  const { annotated, words } = readWords(text, { outlet: "Daily Compass", published: "2024-05-09" });
  const source: [number, number] = [start, marked.indexOf("»") - 1];
  const all = makeVoiceResolver(annotated, knowledge).resolveAll(source);
  const [voice] = all;
  return { voice, all, by: voice.resolved === null ? null : words([voice.resolved]) };
}
/** Its name, where it has one. */
export const named = (marked: string): string | null => {
  const { voice } = asked(marked);
  return voice.identity === "named" ? voice.name : null;
};
/** Its kind, form and identity. */
export const shape = (marked: string): string[] => {
  const { voice } = asked(marked);
  return [voice.kind, voice.form ?? "", voice.identity];
};
