import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { type Around, asPronoun } from "./around.ts";
import { readDescription } from "./description.ts";
import type { Line } from "./find-names.ts";
import { kindOfDescription } from "./kind-and-form.ts";
import { mentionsBefore } from "./salience.ts";
import { isPlural, ROLES, UNNAMED } from "./word-classes.ts";

/** “it”: the body or document that is the subject shortly before, or spoke last. */
export function thingVoice(around: Around, source: Span): Voice | null {
  const { scene, followed } = around;
  const sentence = scene.sentenceAt(source[0]);
  let best: { voice: () => Voice; points: number } | null = null;
  for (const actor of followed.recent(source[0])) {
    if (actor.kind === "person" || actor.mute) continue;
    const nearest = mentionsBefore(actor, source[0], 1)[0];
    if (nearest === undefined || sentence - nearest.sentence > 4) continue;
    // “worked for firms in Merania and Tarn, it said”: where, and not who.
    if (actor.kind === "place" && !nearest.subject && nearest.sentence === sentence) continue;
    const points =
      -0.8 * (sentence - nearest.sentence) +
      (nearest.subject ? 1.2 : 0) -
      (actor.kind === "other" ? 0.6 : 0) -
      (actor.kind === "place" ? 0.4 : 0);
    if (best === null || points > best.points) best = { voice: () => around.voiceOfActor(actor), points };
  }
  // “…,” the letter said. “…,” it added.
  const given = scene.before(source[0]).at(-1)?.source[0];
  // “A draft seen by Interfront provided for … It did not say”: the draft.
  const seen = given === undefined ? -1 : scene.text.slice(...given).search(SEEN_BY);
  const spoke: Span | undefined = given !== undefined && seen > 3 ? [given[0], given[0] + seen] : given;
  if (spoke !== undefined && spoke[1] <= source[0] && sentence - scene.sentenceAt(spoke[0]) < 3) {
    const voice = around.voiceOf(spoke);
    // “…, the agency said. ¶ Merania has tested six. It has long …”: a paragraph that has told of something else since.
    const apart =
      scene.paragraphAt(spoke[0]) !== scene.paragraphAt(source[0]) &&
      scene.paragraphAt(source[0]) === scene.paragraphAt(scene.lines[sentence - 1]?.span[0] ?? 0);
    const points = 1.8 - 0.5 * (sentence - scene.sentenceAt(spoke[0])) - (apart ? 1 : 0);
    const speaks =
      voice.kind !== "person" && (voice.kind !== "unnamed" || isOneThing(scene.text, spoke, voice));
    if (speaks && (best === null || points > best.points))
      best = { voice: () => asPronoun(voice, spoke), points };
  }
  const document = documentBefore(around, source[0]);
  if (document !== null) {
    const points = 1.1 - 0.5 * (sentence - scene.sentenceAt(document[0]));
    if (best === null || points > best.points)
      best = { voice: () => asPronoun(around.voiceOf(document), document), points };
  }
  for (let n = sentence; n >= Math.max(0, sentence - 3); n--) {
    const span = thingThatOpens(around, n, source[0]);
    if (span === null) continue;
    const points = 1.2 - 0.8 * (sentence - n);
    if (best === null || points > best.points)
      best = { voice: () => asPronoun(around.voiceOf(span), span), points };
    break;
  }
  return best === null ? null : best.voice();
}

/** “The yard said … It said”, “The inspectorate”, “The mill”: one thing that spoke, by whatever noun, and no person and no many. */
function isOneThing(text: string, source: Span, { name, form }: Voice): boolean {
  if (/^it$/i.test(text.slice(...source))) return name !== null;
  const described = readDescription(text, source);
  return (
    described !== null &&
    name !== null &&
    form !== "collective" &&
    described.definite &&
    !described.plural &&
    !isPlural(described.head) &&
    !ROLES.has(described.head) &&
    !UNNAMED.has(described.head)
  );
}

/** “prosecutors said in an indictment that …”: what it says further. */
const SAID_IN =
  /\b(?:said|say|says|wrote|writes|found|alleged|claimed|concluded)\sin\s((?:an?|the|its|their|his|her)\s(?:\p{Ll}+\s){0,2}?(?:indictment|complaint|affidavit|filing|report|study|memo|survey|paper|bulletin|audit|white paper))\b/gu;
function documentBefore({ scene }: Around, at: number): Span | null {
  const first = scene.lines[Math.max(0, scene.sentenceAt(at) - 2)];
  if (first === undefined) return null;
  const from = first.span[0];
  const found = [...scene.text.slice(from, at).matchAll(SAID_IN)].at(-1);
  if (found === undefined) return null;
  const end = from + found.index + found[0].length;
  return [end - (found[1] ?? "").length, end];
}

const SEEN_BY = /,?\s(?:seen|obtained|reviewed|leaked|shared|published|released)\s(?:by|to|with)\s/u;

/** “A new poll …”, “The agency …” at the head of a sentence. */
function thingThatOpens({ scene }: Around, sentence: number, before: number): Span | null {
  const line = scene.lines[sentence] as Line;
  if (!/^(?:the|an?|this|its|his|her|their)$/.test(line.tokens[0]?.lower ?? "")) return null;
  for (let i = 1; i < Math.min(line.tokens.length, 8); i++) {
    const token = line.tokens[i];
    if (token === undefined || token.start >= before || token.kind === "mark") return null;
    if (/^(?:of|for|in|is|was|has|had|that|who|which)$/.test(token.lower)) return null;
    const kind = kindOfDescription({ words: "", head: token.lower });
    const next = line.tokens[i + 1]?.lower ?? "";
    if (
      (kind === "document" || kind === "institution" || kind === "outlet") &&
      kindOfDescription({ words: "", head: next }) === "unnamed" &&
      !isPlural(token.lower)
    )
      return [line.span[0], token.end];
  }
  return null;
}
