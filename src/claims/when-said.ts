import { type Chain, innermostVoice } from "#vocabulary/chain.ts";
import type { Span } from "#vocabulary/passage.ts";
import { isMedium } from "./carried.ts";
import { type Desk, partAt, wordsOf } from "./desk.ts";
import type { Draft, Saying } from "./draft.ts";
import { nameKey } from "./name-key.ts";
import { SAID_THERE } from "./occasions.ts";
import { isOfPiece } from "./pieces-of-papers.ts";

/** A draft of a voice that is told to have spoken on one day alone, wherever the report tells it: “Vorn: …” above “Vorn said on Sunday”. */
export function onItsOneDay(desk: Desk, draft: Draft): Draft {
  const published = desk.annotated.report.published?.value.slice(0, 10) ?? null;
  const voice = innermostVoice(draft.chain);
  if (
    draft.chain.length < 2 ||
    draft.said.earliest !== null ||
    draft.said.latest !== published ||
    isMedium(voice)
  )
    return draft;
  const [day, ...others] = desk.spokeOn.get(nameKey(voice)) ?? [];
  const [earliest = "", latest = ""] = day?.split("/") ?? [];
  if (latest !== published || others.length > 0) return draft;
  return { ...draft, said: { earliest, latest, bound: published } };
}

/**
 * When something was said: on the day that its sentence tells, on the last on which its voice is told to have spoken, or on that of the
 * occasion on which all is said (a rally, an appeal, a press conference).
 */
export function sayingOf(
  desk: Desk,
  cue: readonly Span[],
  day: Saying,
  own: Saying,
  chain: Chain,
  outermost: boolean,
  sentence: Span,
): Saying {
  const words = desk.annotated.report.text.slice(...sentence);
  const paragraph = partAt(desk, sentence[0])?.span[0] ?? sentence[0];
  const published = desk.annotated.report.published?.value.slice(0, 10) ?? null;
  const told = day.latest !== null && (published === null || day.latest <= published);
  const voice = innermostVoice(chain);
  const key = nameKey(voice);
  // A paper passes on, but in its editorials it holds.
  const opines = isOfPiece(words);
  const medium = isMedium(voice) && voice.kind !== "document" && !opines;
  // “said that he had come in 2014”: what lies years back is no day on which somebody spoke.
  const recent =
    published === null || Number(published.slice(0, 4)) - Number((own.latest ?? published).slice(0, 4)) < 2;
  // “thanked him for his support at a summit last week”: a week dates nothing that is said later.
  const ofDay = own.latest !== null && own.earliest === own.latest;
  if (told && ofDay && key !== "" && !medium && recent) {
    desk.spoke.set(key, { ...own, paragraph });
    // “On Tuesday he had told the radio …”: what he says now he says on another day.
    if (!/^had\b/.test(wordsOf(desk, cue)))
      desk.spokeOn.set(key, (desk.spokeOn.get(key) ?? new Set()).add(`${own.earliest}/${own.latest}`));
  }
  // What a medium reports on a day was said or done before.
  if (!outermost || medium) return { earliest: null, latest: told ? day.latest : published };
  if (told) {
    desk.lastSaid = day;
    return day;
  }
  if (desk.gathering !== null && SAID_THERE.test(words)) return desk.gathering;
  // “In an email it said …”, “he told the Gazette”, “she denies it”: at no meeting.
  const elsewhere = ELSEWHERE.test(words) || NOT_THEN.test(wordsOf(desk, cue));
  const spoke = desk.spoke.get(key);
  if (spoke !== undefined) {
    const { paragraph: told, ...day } = spoke;
    // “She told reporters on Monday that it would close. She added that all were safe”: one paragraph tells what was said at once.
    if (told === paragraph && !NOT_THEN.test(wordsOf(desk, cue))) return day;
    // The voice may have said this on a later day than the one that another paragraph tells.
    return { ...day, bound: published };
  }
  if (ONE_OF_THEM.test(voice.name ?? "") && desk.lastSaid !== null)
    return { ...desk.lastSaid, bound: published };
  // Whom nobody names spoke to the outlet, and at no rally.
  return (
    ((voice.identity === "unnamed" && voice.form === "described" && voice.kind !== "document") || elsewhere
      ? null
      : desk.occasion) ?? {
      earliest: null,
      latest: published,
    }
  );
}

/** “denies it”, “hope to go”, “has asked for a survey”: as of now, and at no meeting that is over. */
const NOT_THEN =
  /^(?:(?:denies|deny|rejects?|disputes?|hopes?|wants?|believes?|thinks?|fears?|expects?)$|(?:has|have)\s)/;

const ELSEWHERE =
  /\b(?:[Ii]n an? (?:e-?mail|tweet|letter)|[Bb]y (?:e-?mail|phone|telephone)|told (?:the )?\p{Lu}\p{L}+|tweeted|posted|on Twitter)\b/u;

/** Who goes on after others of the same group: “one of them”, “the second”. */
const ONE_OF_THEM =
  /^(?:(?:one|both|another|some|several) of (?:them|the)|the (?:first|second|third|other)|both)\b/i;
