import { mainVerb } from "./main-verb.ts";

/** “The fair opens on Saturday”: a verb in the present that a time ahead makes a plan. */
export const SCHEDULED =
  /\b(?:(?:is|are) on|begins?|starts?|opens?|meets?|expires?|resumes?|takes? place|kicks? off|arrives?|travels?|visits?|votes?|ends?|returns?|leaves?|closes?|launches|departs?|plays?|faces?|goes on sale|go on sale|comes? (?:into (?:force|effect)|out)|enters? into (?:force|effect)|is (?:out|released|published)|takes? effect|hosts?|holds?)\b/;

/** “was overdue and would come into force on 1 September”: the clause of the time is ahead, whatever its sentence tells first. */
export const comesThen = (words: string): boolean => {
  const clause = words.split(/[,;]\s|\s(?:and|but)\s/).at(-1) ?? "";
  return (
    // “During his visit to the mill on July 30”, “in a host of places on Tuesday”: a noun.
    (SCHEDULED.test(clause) &&
      // “shovelled ice out of the hold on Monday”, “had seen two trains leave on Monday”: a verb of the past tells it.
      !/^past/.test(mainVerb(clause)?.tense ?? "") &&
      !/\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he|[Aa]n?|\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|more|no)\s(?:\p{Ll}+\s)?(?:visits?|votes?|starts?|ends?|returns?|leaves?|launches|hosts?)\b/u.test(
        clause,
      )) ||
    // “a draft provided for a halt from June 1”
    /\b(?:provid(?:es?|ed|ing)|call(?:s|ed|ing)?) for\b|\b(?:envisag|foresee)\p{Ll}*\b|\bforesaw\b/u.test(
      clause,
    ) ||
    // “The trial is set for 9 September”, “the next meeting is on 8 May”
    /\b(?:is|are) (?:now )?(?:set|fixed|planned|billed|pencilled in) for\b|\b[Tt]he next\b.*\b(?:is|are)\b/.test(
      clause,
    ) ||
    (/\b(?:will|would|shall|due(?= (?:to|on|in|at|by|back|out|before|for|next|this)\b)|scheduled|slated|(?:is|are|was|were) to|(?:expected|set|planned|going) to)\b/.test(
      clause,
    ) &&
      // “had been due to reopen on Thursday”: that day is over.
      !/\bhad been (?:due|scheduled|slated|expected|set|planned)\b/.test(clause))
  );
};

/** “Before Vorn and Dalvik meet on Monday, a report has outlined …”: a day ahead in the clause that opens a sentence of what is over. */
export function isOfOpening(words: string, span: readonly [number, number]): boolean {
  if (!/^["“]?(?:Before|Until|Ahead of|As|When)\s[^,;]*$/.test(words.slice(0, span[0]))) return false;
  const rest = words.slice(span[1]).indexOf(", ");
  const verb = rest === -1 ? null : mainVerb(words.slice(span[1] + rest + 2));
  return verb !== null && /^(?:past|perfect|past-perfect)$/.test(verb.tense);
}

/** “taped the talk on Saturday, a day before she was to leave”: the clause of the time is over, whatever is planned. */
export const isOver = (words: string): boolean => {
  const clause = words.split(/[,;]\s|\s(?:and|but)\s/).at(-1) ?? "";
  return (
    /^(?!(?:plann|decid|agree|vow|pledg|promis|threaten|want|hop|expect|schedul|propos|intend|announc|order|ask|call|demand|urg|postpon|mov|delay|invit|slat|arrang)\p{Ll}*\b)\p{Ll}{3,}ed\b/u.test(
      mainVerb(clause)?.from ?? "",
    ) && !/\b(?:to|for|will|would|set|due)\b/.test(clause)
  );
};
