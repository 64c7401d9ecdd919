import type { Span } from "#vocabulary/passage.ts";
import { ADDED_CLAUSE } from "./added-clauses.ts";
import { mainVerb } from "./main-verb.ts";

/** A picture or a text that was handed out on a day: the day bounds what it shows, as the day of a report does. */
export const RELEASED =
  /(?<!\b(?:will|would|to) be )\b(?:released|published|issued|distributed|provided|handed out|aired|carried)\s(?:(?:by|in)\s[^,;.]{2,70}\s)?(?:on\s)?$/;

/** “since May”, “since the start of the year”, “since the ceasefire of 2 April”. */
export const SINCE =
  /\bsince\s(?:(?:at least|at the latest|around|about|as (?:early|far back) as)\s)?(?:(?:the|a|an|its|his|her|their)\s)?(?:(?:\p{L}+\s){1,3}(?:of|on|in)\s|(?<=\b(?:the|an?|its|his|her|their)\s)(?:\p{Ll}+\s){1,2}|(?:\p{L}+\s){1,4}(?:was|were|began|started|came|took|broke|blocked|fell|opened|closed|hit|left|became|\p{Ll}+ed)\s(?:[^\s,;.]+\s){0,4}?(?:on|in)\s)?$/iu;

const PART_OF_DAY = /^(?:dawn|daybreak|sunrise|noon|midday|dusk|sunset|midnight|first light)\b/i;

const COUNTED_IN =
  /^(?:(?:so far )?(?:this|last) (?:year|month|week)|in (?:\p{L}+ )+(?:years?|months?|weeks?|days?)|(?:19|20)\d\d)$/iu;
const COMPARED =
  /(?:\b(?:first|last|second|third|fourth|fifth|sixth|only|(?<!\bat )(?:most|least|best)|(?!least\b|best\b)[\p{L}]{2,}est|worst|time)\b(?:(?!(?<!\b(?:that|which|who|it|he|she|they|we)\s(?:\p{L}+\s)?)\bha(?:s|ve)\s\p{Ll}+ed\b)[^,.;]){0,70}\ssince\s(?:(?:the\s)?|(?:the\s|an?\s|its\s|his\s|her\s|their\s)?(?:\p{L}+\s){1,3}?(?:\p{Ll}{3,}ed|took|began|came|was|were|went|fell|broke|left)\s(?:\p{L}+\s){0,3}?(?:in|on)\s)|\bthan\s(?:(?:in|on|at|during|for)\s)?(?:the\s)?|\bthan\s(?:[\p{L}’']+\s){1,4}?(?:had|has|have|was|were|did)\s(?:\p{L}+\s){0,3}?(?:(?:in|on|at|during)\s)?(?:the\s)?|\bcompar(?:ed|able)\s(?:with|to)\s(?:(?:in|on|at|during)\s)?(?:the\s)?|\b(?:up|down|rose|fell|grew|dropped)\b[^;.]{0,60}\bfrom\s|,\s(?:up|down)\s(?:sharply\s|slightly\s)?from\s[^;.,]{1,50}\s(?:in|on|at)\s(?:the\s)?|\b(?:below|above|levels?|averages?)\b[^;.]{0,30}\b(?:of|in|from|for)\s(?:the\s)?(?:\d{4}[-–])?)$/iu;

const RESTRICTIVE =
  /\s(\p{L}+)\s(?:that|which|who)\s(?:(?:was|were|had|has|have|is|are|got|fled|broke|went|came|left|fell|took|ran|sank|won|lost|met|began|struck|hit|held|made|found|led|set)\b|\p{Ll}{3,}ed\b)[^,;]*$/u;

/** “a fee that the town brought in in July”: of which thing, with its verb right before the time. */
const OBJECT_RELATIVE =
  /\b(?:an?|the|its|his|her|their|this|\d+|two|three)\s(?:[^\s,;]+\s){0,8}?(?!(?:fact|news|claims?|reports?|evidence|signs?|belief|idea|hopes?|fears?|suggestions?|allegations?|rumours?|rumors?|proof|view|warnings?|announcement|statement|conclusion|assertion)\s)[^\s,;]+\s(?:that|which|whom)\s(?:[^\s,;]+\s){1,4}?(?:\p{Ll}{3,}ed|made|built|bought|sold|sent|signed|lost|won|took|gave|found|wrote|left|held|ran)\s(?:(?:in|on|at|late|early|back in)\s)?(?:the\s)?$/u;

const ABOUT =
  /\b(?:(?:charges?|charged|indict(?:ed|ments?|ment)|accused|accusations?|sued|fined|jailed|sentenced|arrested|convicted|blamed|criticis?z?ed|apologi[sz]ed|tried)\b[^,;]{0,60}?\s(?:for|of)\s(?:allegedly\s)?\p{Ll}+ing|(?:drive|efforts?|campaign|bid|struggle|goals?|aims?)\s(?:to|of)\s\p{Ll}+)\b[^,;]*$/u;
const OUTLOOK =
  /\b(?:forecasts?|outlooks?|projections?|targets?|estimates?|predictions?|guidance)\s(?:for|of)\s(?!the (?:first|second|third|fourth|fifth|last) time\b)[^,;.]{2,40}\s$/u;

const NOT_OF_IT =
  /\b(?:ahead of|despite|in the wake of|for (?:his|her|its|their) (?:support|role|part|performance|conduct) (?:at|in|during)|outcome of|in advance of|in the run-up to|come out of|came out of|comes out of)\s[^,;.]{2,60}$|\b(?:message|letter|greetings|appeal|statement)s?\sfrom\s(?:the\s)?(?:participants|attendants|delegates|speakers)\s(?:in|at|of)\s[^,;.]{2,80}$/u;
const CALAMITY =
  /\b(?:in|by|during)\s(?:the|an?)\s(?:\p{Ll}+\s)?(?:storms?|floods?|quake|earthquake|fires?|war|heatwave|drought|frost|blizzard|famine|landslide|hurricane|typhoon)\sof\s$/u;
export function before(text: string, content: readonly Span[], [at]: Span): string {
  const from = content.find(([start, end]) => at >= start && at < end)?.[0] ?? at;
  return text.slice(Math.max(from, at - 400), at);
}

/**
 * A time that dates something else than the happening: what a plan is for ("a plan for 2026", "the budget of 2024"),
 * what an added clause tells ("…, a project it first unveiled in March"), a further clause ("before she left in 2019"),
 * what somebody was told about ("briefed Kim on the results in 2025"), or a release.
 */
export function isAside(text: string, content: readonly Span[], span: Span): boolean {
  const [at] = span;
  const words = before(text, content, span);
  if (isOfWhatIsTold(text, words, span)) return false;
  if (
    // “before dawn on Thursday” is on Thursday.
    (/\b(?:for|(?<!\bas\s)of|by|until|till|before)\s(?:at least\s)?(?:the\s)?$/i.test(words) &&
      // “was caused by the floods of December”, “was flooded in the storm of May 2023”
      !CALAMITY.test(words) &&
      !/\b(?:planned|scheduled|set|slated|due|forecast|predicted|expected|called|arranged|fixed|billed|postponed|adjourned|put off) (?:for|until)\s(?:the\s)?$/.test(
        words,
      ) &&
      !SINCE.test(words) &&
      !(/\bbefore\s$/i.test(words) && PART_OF_DAY.test(text.slice(...span)))) ||
    /^(?:by|until|till)\b/i.test(text.slice(at, at + 6)) ||
    (RELEASED.test(words) && !/\b(?:surfaced|appeared|emerged|came to light|became known) in\b/.test(words))
  )
    return true;
  // “the 2016 election”, “the May 1-May 9 month”, “this year's harvest”, “headlines of the past two years”: of which thing, and not when.
  // “the February 8 Works”, “the 2018 World Cup”: what bears the date in its name.
  if (/\bthe\s$/i.test(words) && /^\s\p{Lu}\p{Ll}/u.test(text.slice(span[1], span[1] + 3))) return true;
  // “Five 2024 Green hopefuls took the stage”: the year stands with the noun, and no preposition with it.
  if (
    /^\d{4}$/.test(text.slice(...span)) &&
    /^\s(?:\p{Lu}\p{Ll}+\s)?\p{L}+s\b(?!['’])/u.test(text.slice(span[1], span[1] + 40)) &&
    /(?:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|most|all|both|few|other|potential|leading|top)|\d)\s$/iu.test(
      words,
    )
  )
    return true;
  // “the 2016 U.S. election”
  const follows = /^\s(?:(?:\p{Lu}\.){2,3}\s)?(\p{Ll}+)/u.exec(text.slice(span[1], span[1] + 24))?.[1] ?? "";
  if (
    /(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)|['’]s)\s(?:\p{Lu}\p{Ll}+ \d{1,2}[-–])?$/u.test(
      words,
    ) &&
    follows !== "" &&
    (/^(?:\d{4}|January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
      text.slice(...span),
    ) ||
      (/\d/.test(text.slice(...span)) &&
        !/^(?:and|or|in|on|at|of|to|from|by|with|for|when|after|before|that|which|as|but|it|he|she|they|the|a|was|were|is|had|has)$/.test(
          follows,
        )))
  )
    return true;
  if (
    /^['’]s\s["“‘']?[\p{Ll}\d]/u.test(text.slice(span[1], span[1] + 4)) ||
    (/\bfrom\s(?:the\s)?$/.test(words) && /\b(?:past|last)\b/.test(text.slice(...span)))
  )
    return true;
  // “resembled the missile tested in October”: of which thing.
  const reduced =
    // “who was caught in a drain was rescued on Wednesday”: a verb of the sentence.
    /\b(?:the|an?)\s(?:(?!(?:is|are|was|were|been|being|be|has|have|had)\s)[\p{L}\d-]+\s){1,3}?\p{Ll}+ed\s(?:in|on)\s(?:the\s)?$/u.exec(
      words,
    );
  if (
    reduced !== null &&
    // “surfaced in a report published on Monday”: then.
    !/\bin (?:an?|the) (?:[\p{L}-]+ ){1,3}(?:unsealed|published|released|issued|posted|filed|unveiled) on\s$/u.test(
      words,
    ) &&
    // “died when the yard burned on Monday”: a clause, and its verb.
    !/\b(?:when|after|before|as|while|because|that|where|until|since|and|but)\s$/.test(
      words.slice(0, reduced.index),
    ) &&
    mainVerb(words.slice(0, reduced.index)) !== null
  )
    return true;
  // “in the spirit of the accord reached at the talks in May”
  if (
    /\b(?:agreements?|accords?|deals?|treaty|treaties|pacts?|resolutions?|decisions?|declarations?)\s(?:reached|signed|adopted|made|struck|concluded|taken|agreed|issued)\s(?:at|in|by|between|during|with|on)\s[^,;]*$/u.test(
      words,
    )
  )
    return true;
  // “their best finish since 1988”, “the third accident since May”: against what it is measured.
  if (COMPARED.test(`${words}${/^since\b/i.test(text.slice(...span)) ? "since " : ""}`)) return true;
  // “The launch, the third of its kind this year, came after the talks”: among which it is counted.
  if (
    /,\s(?:the|its|his|her|their)\s(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\p{Ll}+(?:th|est)|latest|last|only|most)\b[^,;.]*$/u.test(
      words,
    ) &&
    COUNTED_IN.test(text.slice(...span))
  )
    return true;
  // “The launch was the fifth of its kind this year”
  if (
    /^["“‘']?(?:[Tt]h(?:e|is) (?:\p{L}+ )?\p{L}+|[Ii]t|[Tt]his) was (?:the|its|their|[\p{L}’' ]{2,40}['’]s) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\p{Ll}+th|\d+(?:nd|rd|th))\b[^,;.]*\s$/u.test(
      words,
    ) &&
    /^(?:so far )?this (?:year|month|week)$/i.test(text.slice(...span))
  )
    return true;
  // “was up by a fifth on last year”
  if (
    /\bon\s(?:the\s)?$/.test(words) &&
    /^(?:last|previous) (?:year|month|quarter)/i.test(text.slice(...span))
  )
    return true;
  // “ahead of the summit on Monday”, “nothing will come out of the talks on Monday”, “a message from the participants in the meeting of July 7”
  if (NOT_OF_IT.test(words) && !/\blater (?:on )?$/.test(words)) return true;
  // “supports the deal and her vow on Monday that there will be no other”: when she vowed it.
  if (
    /\b(?:his|her|its|their)\s(?:vow|pledge|promise|claim|threat|declaration|warning|statement)\s(?:on\s)?$/u.test(
      words,
    ) &&
    /^\sthat\b/.test(text.slice(span[1], span[1] + 6))
  )
    return true;
  // “cited his meeting with Vorn in June as “a good thing””
  if (
    mainVerb(words) === null &&
    /^\sas\s["“‘']/.test(text.slice(span[1], span[1] + 6)) &&
    /\b(?:his|her|its|their|the)\b/.test(words)
  )
    return true;
  // “handed over papers that were requested in March”: of which thing.
  const restrictive = RESTRICTIVE.exec(words);
  if (
    restrictive !== null &&
    !/(?:ed|said|says|told|knew|found|fact|news|so)$/.test(restrictive[1] ?? "") &&
    (mainVerb(words.slice(0, restrictive.index)) !== null ||
      // “passengers of a ship that docked on Monday have fallen ill”
      /^\s(?:has|have|had|is|are|was|were|will|would|may|could|\p{Ll}{3,}ed)\b/u.test(
        text.slice(span[1], span[1] + 30),
      ))
  )
    return true;
  const relative = OBJECT_RELATIVE.exec(words);
  if (relative !== null && mainVerb(words.slice(0, relative.index)) !== null) return true;
  // “announced charges against a man for stealing data in 2016”, “a drive to lay rails in 2024”: what it is about, or for.
  const about = ABOUT.exec(words);
  if (
    about !== null &&
    (/^(?:charges|indictment)/.test(about[0]) ||
      mainVerb(words.slice(0, words.indexOf(" ", about.index))) !== null)
  )
    return true;
  // “cut its forecast for growth this year”: what is foreseen, and not when.
  const outlook = OUTLOOK.exec(words);
  if (outlook !== null && mainVerb(words.slice(0, outlook.index)) !== null) return true;
  // “alongside third-quarter results”
  if (
    /^(?:first|second|third|fourth)-quarter$|^(?:full|half)-year$/i.test(text.slice(...span)) &&
    words.trim() !== "" &&
    follows !== ""
  )
    return true;
  // “is now”: these days, and no day.
  if (/^(?:now|currently|nowadays|these days|at present)$/i.test(text.slice(...span))) return true;
  if (
    /\b(?:brief(?:ed|s)|inform(?:ed|s)|told|updated|discuss(?:ed|es)|review(?:ed|s))\b(?!\s(?:not\s)?to\s).*\b(?:on|about|of)\s/su.test(
      words,
    ) &&
    // “had been informed on July 2”
    !/\b(?:briefed|informed|updated|told)\son\s$/.test(words)
  )
    return true;
  if (
    // “since the levy was brought in in 2019”
    !SINCE.test(words) &&
    /[^,]\s(?:before|after|since|until)\s(?:he|she|it|they|\p{Lu}[\p{L}-]+|the \p{L}+)\s(?!(?:on|in|of|at|and|from)\b)\p{Ll}+[^,]*$/u.test(
      words,
    )
  )
    return true;
  return isAdded(words, text.slice(span[1], content.find(([, end]) => at < end)?.[1] ?? span[1]));
}

const EVENT =
  /^(?:['’]s)?\s(?:[\p{L}\d-]+\s){0,3}?(?:launch|launching|test|incident|fighting|clash(?:es)?|violence|disaster|battle|storm|test-fire|firing|attack|strike|raid|drills?|exercises?|parade|summit|meeting|talks|visit|vote|election|debate|hearing|match|game|race|draw|win|victory|defeat|loss|derby|final|marathon|rally|ceremony|crash|blast|explosion|fire|quake|earthquake|shooting|bombing|shelling|stabbing|derailment|collision|flood|storm|coup|riot|protest|march|flight|landing|trial|session|concert|inspection|shipment)\b/u;
const TAKES_PART =
  /\b(?:watch|attend|observ|overs(?:ee|aw)|supervis|guid|inspect|join|host|direct|command|miss|skip|l(?:ea)?d|presid)\p{Ll}*(?:\s(?:over|in))?\s(?:the\s|an?\s|its\s|their\s)?$/u;

/** “Thursday's launch was a failure”, “watched Thursday's launch”: the happening of the day is what is told, or what somebody took part in. */
const isOfWhatIsTold = (text: string, words: string, span: Span): boolean =>
  EVENT.test(text.slice(span[1], span[1] + 60)) &&
  (/^["“‘']?(?:(?:that|the|an?|its|their)\s)*$/i.test(words) ||
    TAKES_PART.test(words) ||
    // “was taken prisoner in Monday's fighting”
    (/^['’]s\b/.test(text.slice(span[1], span[1] + 2)) &&
      /\b(?:in|during|at)\s$/.test(words) &&
      mainVerb(words)?.tense === "past"));

/** Whether words end in an added clause, and not in the main one: “Vorn, the minister, released a statement on ”. */
function isAdded(words: string, rest: string): boolean {
  const clause = ADDED_CLAUSE.exec(words);
  if (clause === null) return false;
  // “The firm, which gave no reason, sold the yard in ”: the sentence's own verb.
  if (
    /,\s(?:which|who|whose|where)\s[^,]*$/u.test(words.slice(0, clause.index)) &&
    !/^,\s(?:wh|an?\s|first|last|once)/.test(clause[0])
  )
    return false;
  return (
    mainVerb(words.slice(0, clause.index)) !== null ||
    (rest.includes(",") && mainVerb(rest.slice(rest.indexOf(","))) !== null) ||
    /^,\s(?:wh|an?\s)/.test(clause[0])
  );
}

/** “at around 7 a.m. (2200 GMT on Wednesday)”: what a clock is elsewhere, and no other day. */
export const isToldAgain = (text: string, [start, end]: Span): boolean =>
  text[start - 1] === "(" &&
  /\b(?:GMT|UTC)\b/.test(text.slice(start, end)) &&
  /\d\S*(?:\s\S+){0,5}\s\($/.test(text.slice(Math.max(0, start - 60), start));
