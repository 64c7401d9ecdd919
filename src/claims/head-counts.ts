import { isStated, type Settled } from "./settled.ts";

/** “Thousands marched on Friday. Organisers spoke of 60,000 marchers”: how many they were, whoever says it. */
export function isCountOf(one: Settled, before: Settled): boolean {
  if (one.draft.stance !== "asserted" || before.draft.stance !== "asserted" || !isStated(before.when))
    return false;
  return COUNT.test(one.words) && (COUNT.test(before.words) || CROWD.test(before.words));
}
const COUNT =
  /^(?:that )?(?:there (?:were|had been) |(?:the |their )?(?:number|crowd|turnout|attendance|figure)s?(?: of \p{Ll}+)? (?:at |was |were )|it at )?["“‘']?(?:about |around |some |nearly |almost |nearer |at least |(?:no |not )?(?:more|less|fewer) than |over |up to )?["“‘']?(?:\d[\d,. ]*|a (?:hundred|thousand|few hundred)|hundreds|thousands|tens of thousands)(?: (?:people|marchers|protesters|demonstrators|participants|dockers|workers|visitors|fans|supporters|strikers|mourners|spectators))?(?: (?:came|attended|turned out|took part|marched|were there))?["”’']?$/iu;
const CROWD =
  /\b(?:march(?:ed)?|rall(?:y|ied)|protest(?:ed)?|demonstrat(?:ed|ion)|gathered|packed|filled|crowded|walked out|attended|turned out|took to the streets|strike|struck|took part|vigil|meeting|concert)\b/u;
