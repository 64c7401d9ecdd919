import type { When } from "#vocabulary/when.ts";
import { edtfOf } from "#vocabulary/when.ts";
import { mainVerb } from "./main-verb.ts";
import { isStated, type Settled } from "./settled.ts";

/** A page that tells what pictures from above show of a place, on one day and another. */
export const tellsOfImagery = (text: string): boolean =>
  (text.match(/\b(?:satellite (?:image|picture|photo)\p{L}*|imagery)\b/giu)?.length ?? 0) > 1;

/** “Six tanks are lined up along the wall”, “it is partly hidden by cloud”: what is seen, and not what is so by now. */
const isSeen = ({ draft, words, when }: Settled): boolean => {
  if (when.missing === null || draft.mode !== "narrated" || draft.chain.length > 1) return false;
  if (draft.part !== "body" || draft.stance !== "asserted") return false;
  const verb = mainVerb(words.replace(/\s(?:that|which|who|where)\s.*$/u, ""));
  return (
    (verb === null || verb.tense === "present") &&
    !/\b(?:now|still|today|currently|since|already|usually|often|always|never|there $)\b/.test(words) &&
    !/^["“‘']?(?:we|it is (?:not|un)|this|that|whether|there)\b/i.test(words)
  );
};

/** “On 9 February the screens were down”, “Imagery of May 28 shows …”: what is told of one day, its day first. */
const tellsOfDay = ({ draft, words, when }: Settled): boolean =>
  isStated(when) &&
  when.earliest?.slice(0, 10) === when.latest?.slice(0, 10) &&
  draft.mode === "narrated" &&
  draft.chain.length === 1 &&
  !/^(?:where|which|who|when|whose)\b/.test(words);

/** “He did not mention the yard”, “She stopped short of calling it a mill”: a part of what was said right before. */
const UNSAID =
  /^(?:he|she|it|they)\s(?:did\s(?:not|n['’]t)|didn['’]t)\s(?:mention|refer|name|address|discuss|raise|touch)\b|^(?:he|she|it|they)\s(?:made\sno\s(?:mention|reference)|stopped\sshort|said\snothing)\b/iu;

/**
 * Gives claims the day of what stands right before them, where they go on with it: what a picture shows besides (“On imagery of July 29 water covers the
 * yard. The bridge is missing”), and what somebody left out of what was said on a day.
 */
export function goOnWithDay(body: readonly Settled[], imagery: boolean): void {
  for (const [i, one] of body.entries()) {
    const before = body[i - 1];
    if (before === undefined || before.draft.paragraph[0] !== one.draft.paragraph[0]) continue;
    if (imagery && tellsOfDay(before) && isSeen(one)) one.when = before.when;
    const { earliest, latest } = before.draft.said;
    if (
      one.when.missing !== null &&
      one.draft.mode === "narrated" &&
      UNSAID.test(one.words) &&
      before.draft.chain.length > 1 &&
      earliest !== null &&
      earliest === latest
    )
      one.when = onDay(one.when, earliest);
  }
}

const onDay = (when: When, day: string): When => ({
  ...when,
  earliest: day,
  latest: day,
  edtf: edtfOf(day, day),
});
