import type { BuildOfSilence } from "./builds-of-silence.ts";

const WH = "(?:what|which|who|whom|whose|where|when|why|how|whether|if)";
const MATTER = "(?:questions?|issues?|matters?|subjects?|topics?|points?)";
const TELLS =
  "(?:say|name|identify|disclose|reveal|discuss|talk (?:about|of)|speak (?:about|of|on)|comment|elaborate|explain|give (?:any |further |more )?(?:details?|figures?|reasons?|names?|dates?)|confirm|specify|clarify|share|answer|speculate|go into|get into|be drawn)";
const ADVERBS = "(?:just |simply |honestly |really |still |truly |also |currently |quite frankly |frankly )*";
/** What gives an answer to nobody, in the mouth of whoever is quoted: “I ”, “Look, we ”. */
const SPEAKS = `["“'‘](?:(?:Look|Well|So|But|And|Again|Sorry|No),? )?(?:I|we|We)`;

/** What is not told in the words of broadcasters, feature writers and spokesmen, in the shape of `BUILDS`: who is silent in group 1, what is not told in group 2. */
export const EVERYDAY_BUILDS: readonly BuildOfSilence[] = [
  {
    // “The minister danced around the question”, “many sought to dance around that issue”
    words: new RegExp(
      `^(.*?)\\b(?:(?:sought|seeks?|tried|tries|managed|chose|preferred|attempted) to )?(?:danc(?:e|ed|es)|tiptoe[ds]?|stepp?(?:ed|s)?|talk(?:ed|s)?|skirt(?:ed|s)?|work(?:ed)?) (?:around|round) ((?:the|that|this|those|any|all) (?:\\p{L}+ ){0,2}${MATTER}\\b[^.;]*)`,
      "diu",
    ),
    kind: "withheld",
  },
  {
    // “sidestepped the issue of wages”, “ducked the question”, “steered clear of the subject”
    words:
      /^(.*?)\b(?:(?:side-?stepped|sidesteps|dodged|dodges|ducked|ducks|evaded|evades|skirted|skirts|avoided|avoids|parried|swerved|steered clear of|shied away from|stayed away from|brushed aside|brushed off|waved away|deflected)) ((?:the|that|this|those|any|all) (?:\p{L}+ ){0,2}(?:question|issue|matter|subject|topic)s?\b[^.;]*)/diu,
    kind: "withheld",
  },
  {
    // “was not prepared to say”, “are unwilling to say”
    words: new RegExp(
      `^(.*?)\\b(?:(?:was|were|is|are|has been|have been)(?: not|n['’]t) (?:yet )?(?:prepared|ready|willing|inclined|minded|keen|in a mood|about|disposed)|(?:was|were|is|are|remains?|remained) (?:unwilling|reluctant|loath|hesitant|unprepared)|(?:chose|has chosen|have chosen|opted|preferred|decided|elected) not) to (?:${TELLS}|respond|reply) ?([^.;]*)`,
      "diu",
    ),
    kind: "withheld",
  },
  {
    // “is refusing to comment”, “are declining to say who”
    words: new RegExp(
      `^(.*?)\\b(?:is|are|was|were|has been|have been) (?:still |also |so far )?(?:refusing|declining) to (?:publicly )?${TELLS} ?([^.;]*)`,
      "diu",
    ),
    kind: "withheld",
  },
  {
    // “…, the agency reported, giving no date for it”
    words:
      /^(.*?),\s(?:but |though |while )?(?:giving|offering|providing|citing|adding|naming|disclosing|releasing|specifying) no (?:further |more |other )?((?:details?|dates?|reasons?|figures?|names?|explanations?|locations?|places?|information|evidence|proof|timetables?|numbers?|sources?|specifics)\b[^.;,]*)/diu,
    kind: "withheld",
    silent: "speaker",
    beside: true,
  },
  {
    // “The dispatch left out the name of the site”
    words:
      /^(.*?)\b(?:left out|leaves out|leaving out|omitted|omits|omitting) ((?:the|any|all|its|their) (?:\p{L}+ )?(?:names?|dates?|places?|locations?|numbers?|reasons?|causes?|figures?|details?|price|cost|toll|whereabouts|identit(?:y|ies))\b[^.;,]*)/diu,
    kind: "withheld",
  },
  {
    // “State television did not date the footage”
    words:
      /^(.*?)\b(?:did|does|do)(?: not|n['’]t) date ((?:the|these|those|its|any|this) (?:\p{L}+ )?(?:footage|images?|pictures?|photos?|photographs?|videos?|visits?|tests?|launch|inspection|film)\b[^.;,]*)/diu,
    kind: "withheld",
    aspect: "when",
  },
  {
    // “There is as yet no word on the fate of the crew”, “There has been no news of them”
    words:
      /^()there (?:is|was|has been|have been|were) (?:as yet |still |so far |currently |at present )?no (?:word|news|information|clarity|certainty|way of knowing|way to know|way to tell|telling|indication (?=(?:of |as to )?(?:who|where|when|why|how|whether)\b)) (?:yet |so far )?(?:on |of |about |as to )?((?!from\b)[^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    // “It was not immediately apparent whether …”
    words:
      /^()it(?: is| was| remains?| remained|['’]s) ?(?:still )?(?:not|n['’]t) (?:yet |immediately |entirely |at all )?(?:apparent|evident|obvious|certain|sure) ((?:exactly |just )?(?:what|which|who|whom|whose|where|when|why|how|whether|if)\b[^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    // “It could not be learned whether …”, “It could not be established who …”
    words: new RegExp(
      `^()it (?:could|can)(?: not|not|n['’]t) (?:immediately |independently |yet )*be (?:immediately |independently )*(?:learn(?:ed|t)|determined|established|ascertained|confirmed|verified|clarified|discovered|known|said) ((?:exactly |with certainty |for certain )?${WH}\\b[^.;]*)`,
      "diu",
    ),
    kind: "unknown-to-source",
  },
  {
    // “Nothing is known so far about the men”
    words:
      /^()(?:very |still |as yet )?(?:little|nothing|not much|next to nothing|hardly anything) (?:is|was|has been|was immediately) (?:yet |so far |publicly |currently )*known (?:yet |so far |publicly |for certain |for now )*(?:about|of|as to) ([^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    // “Investigators are at a loss to explain why …”
    words:
      /^(.*?)\b(?:is|are|was|were|remains?|remained) (?:still |also )?(?:at a loss (?:to (?:explain|say|know|understand|account for)|as to|over|about)|(?:baffled|mystified|puzzled|stumped|perplexed) (?:as to|by|over|about)|in the dark (?:about|as to|over|on)) ([^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    words: new RegExp(
      `^()(${WH}\\b[^.;,]{2,100}?) (?:is|was|remains?|remained) (?:still )?(?:any(?:one|body)['’]s guess|(?:a )?(?:matter of )?guess-?work|a matter for conjecture|a puzzle|an enigma|not public knowledge|up in the air|in doubt)\\b`,
      "diu",
    ),
    kind: "unknown-to-source",
  },
  {
    // “It is an open question whether …”
    words: new RegExp(
      `^()it (?:is|was|remains) (?:still )?(?:an open question|any(?:one|body)['’]s guess|a mystery|a matter of (?:speculation|conjecture|guesswork)|unclear even now) (${WH}\\b[^.;]*)`,
      "diu",
    ),
    kind: "unknown-to-source",
  },
  {
    // “have not been able to put a name to the man”, “could not put a figure on the damage”
    words:
      /^(.*?)\b(?:(?:could|can)(?: not|n['’]t)|cannot|(?:has|have|had)(?: not|n['’]t) been able to|(?:was|were|is|are)(?: not able| unable) to) (?:yet |immediately )?put (a name to\b[^.;]*)/diu,
    kind: "unknown-to-source",
    aspect: "who",
  },
  {
    words:
      /^(.*?)\b(?:(?:could|can)(?: not|n['’]t)|cannot|(?:was|were|is|are)(?: not able| unable) to) (?:yet |immediately )?put (an? (?:figure|number|price|value|cost) on\b[^.;]*)/diu,
    kind: "unknown-to-source",
    aspect: "how-many",
  },
  {
    // “Officials could give no indication of when …”, “had no estimate of how many …”
    words:
      /^(.*?)\b(?:could (?:give|offer|provide|put|say) no|(?:had|has|have) no (?:immediate |firm |reliable |exact |official )?(?=(?:estimate|figures?|indication|explanation|count|tally|timetable|timeframe|time frame|timeline)\b)) ?(?:immediate |firm |reliable |exact |further )?((?:indication|estimate|explanation|details?|figures?|dates?|count|tally|timetable|timeframe|time frame|timeline|answers?|reasons?|clues?)\b(?: (?:of|on|as to|for|about))? ?[^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    // “had no means of checking the claim”, “no way to tell whether …”
    words:
      /^(.*?)\b(?:had|has|have) no (?:independent )?(?:means|way) (?:of|to) (?:independently )?(?:check(?:ing)?|verif(?:y|ying)|confirm(?:ing)?|know(?:ing)?|tell(?:ing)?|say(?:ing)?|establish(?:ing)?|prov(?:e|ing)) ([^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    // “kept his cards close to his chest”, “gave nothing away about his line-up”, “kept their own counsel”
    words:
      /^((?:(?!\b(?:film|book|novel|trailer|cover|title|shop|store|bank notes|prizes?|tickets?)\b)[^.;])*?)\b(?:(?:(?:has |have |had |is |are |was |were )?(?:kept|keeps?|keeping|held|holds?|play(?:ed|s|ing)?)) (?:his|her|its|their) cards (?:very )?close to (?:his|her|its|their|the) (?:chest|vest)s?|(?:gave|gives|giving|has given|have given|let) (?:nothing|little) (?:away|slip)|(?:has |have |had )?kept (?:his|her|its|their) own counsel|(?:would|did)(?: not|n['’]t) (?:show|tip) (?:his|her|its|their) hand)\b ?((?:(?:on|about|over|as to|regarding) )?[^.;]*)/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “Officials have been tight-lipped since the raid”
    words:
      /^(.*?)\b(?:(?:has|have|had) (?:been|remained|stayed|kept)|remains?|remained|stayed|kept|(?:is|are|was|were)(?: being)?) (?:so far |largely |unusually )?(?:tight-?lipped|close-?lipped|close-?mouthed|mum)(?=[.;,]|\s*$| (?:since|so far|until|throughout|all))()/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “The winner has chosen to remain anonymous”
    words:
      /^(.*?)\b(?:(?:has|have|had) (?:chosen|opted|asked|decided|elected|preferred|requested)|chose|opted|decided|elected|prefers?|preferred|wishes|wished|wants?|wanted) to (?:remain|stay) (anonymous|unnamed|unidentified|nameless)\b/diu,
    kind: "withheld",
    aspect: "who",
  },
  {
    // “None of the officers has been publicly identified”
    words:
      /^()((?:none|neither|not one) of (?:the|these|those|its|his|her|their) [^.;,]{2,60}? (?:has|have|had|was|were) (?:yet )?(?:been )?(?:publicly |officially |immediately )?(?:named|identified))\b/diu,
    kind: "withheld",
    silent: "nobody",
    aspect: "who",
  },
  {
    // “The terms were kept confidential”
    words:
      /^()((?:the |its |his |her |their )?(?:[\p{L}’'-]+ ){0,3}?(?:terms|details?|price|sum|fee|amount|figures?|numbers?|names?|identit(?:y|ies)|location|place|date|cost|value|contents?|talks|route|venue)\b[^.;,]{0,50}?) (?:is|are|was|were|has been|have been) (?:being )?(?:kept|held|treated as) (?:strictly )?(?:confidential|private|hidden|back|under wraps|under lock and key|to itself|from view|classified|secret)\b/diu,
    kind: "withheld",
    silent: "nobody",
  },
  {
    // “Asked whether she would run again, Vorn smiled and walked away”
    words:
      /^(?=(?:when |once |repeatedly )?(?:asked|pressed|questioned|quizzed|challenged|prodded)\b)([^.;]*?,\s(?:the |a |an )?[^,;.]{2,50}?)\b(?:just |simply |only |merely |quickly )?((?:smiled|shrugged|laughed|grinned|nodded|paused) and (?:walked|turned|moved|hurried|drove|went|left)\b[^.;]*|walked (?:away|off|out)|changed the subject|fell silent|shrugged(?=[.,;]|\s*$)|turned away|moved on(?: to [^.;]*)?|hung up|shook (?:his|her) head|ended the (?:call|interview|conversation|briefing))\b[^.;]*/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “When Marsh asked if he could share the letter, he declined”
    words:
      /^([^.;]*\b(?:asked|pressed|invited|requested)\b[^.;]*?,\s(?:but )?(?:the |a )?[^,;.]{1,40}?)\b(?:(?:politely |again |repeatedly |firmly |flatly )?(?:declined|refused|demurred|begged off))(?=[.;”"]|\s*$)()/diu,
    kind: "withheld",
    aspect: "what",
    beside: true,
  },
  {
    // “is yet to offer an explanation”, “has yet to issue a statement”, “has yet to speak publicly”
    words:
      /^(.*?)\b(?:is|are|was|were|has|have|had) yet to (?:publicly )?((?:offer|give|provide|issue|make|release|set out|put forward) (?:an?|any|its|his|her|their|the|further|more)? ?(?:\p{L}+ )?(?:explanations?|statements?|comments?|responses?|reasons?|details?|reply|account|evidence|figures?|names?|reaction)\b[^.;]*|speak (?:publicly|out|about|on)\b[^.;]*|address (?:the|those|these|it|reports|claims)\b[^.;]*)/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “Brekk has not made any comment”
    words:
      /^(.*?)\b(?:has|have|had)(?: not|n['’]t) (?:yet |so far )?(made (?:any|a) (?:public )?(?:comment|statement))\b[^.;]*/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “The report makes no attempt to explain the gap”
    words:
      /^(.*?)\b(?:made|makes|make) no (?:attempt|effort|bid) to (?:explain|say|account for|identify|name|describe|specify) ([^.;]*)/diu,
    kind: "withheld",
  },
  {
    // “Neither claim could be checked”
    words:
      /^()(neither (?:\S+ ){0,3}?(?:accounts?|claims?|reports?|version|figure|statement|side['’]s (?:account|claim)s?)\b.*?) could be (?:immediately |independently )*(?:checked|substantiated|corroborated|authenticated|proved|proven)\b/diu,
    kind: "unknown-to-source",
    aspect: "what",
  },
  {
    // “A lawyer for Brekk could not immediately be located”
    words:
      /^((?:an?|his|her|their|its|the) (?:\p{L}+ )?(?:lawyers?|attorneys?|solicitors?|representatives?|spokes(?:man|woman|person|people)|agents?|publicists?|relatives|famil(?:y|ies)|owners?|landlord|aides?)\b[^.;,]{0,50}?) could not (?:immediately )?be (?:immediately )?(?:located|found|traced)\b()/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “was contacted for comment but had not answered”, “The Compass has approached the firm for comment”
    words:
      /^()((?:the )?[^.;,]{2,50}? (?:has|have) (?:approached|contacted|asked|reached out to|gone to|written to) [^.;]{2,80}? for (?:a |an )?(?:comment|response|reply|statement))(?=[.;]|\s*$)/diu,
    kind: "withheld",
    silent: "to",
    aspect: "what",
  },
  {
    // “had toured a base, whose location it did not give”
    words:
      /^.*?\b()(whose (?:exact |full |real )?(?:names?|identit(?:y|ies)|locations?|whereabouts|number|size|price|cost|date|purpose) (?:it|he|she|they|the \p{L}+|\p{Lu}\p{L}+) (?:(?:did|would|does|will)(?: not|n['’]t) (?:give|name|disclose|reveal|specify|identify|say|provide|share)|declined to (?:give|name|disclose|reveal|specify|identify|say|provide|share)))\b/du,
    kind: "withheld",
    silent: "speaker",
  },
  {
    // “would give only his first name”
    words:
      /^()(?:.*?)\b(who (?:would|will|could) (?:give|offer|provide|be identified by) only (?:his|her|their) (?:first|last|given|family|middle) names?)\b/diu,
    kind: "withheld",
    silent: "speaker",
    aspect: "who",
  },
  {
    // “Vorn left open whether she would stand”
    words: new RegExp(`^(.*?)\\b(?:left|leaves|leaving|kept|keeps) (?:it )?open (${WH}\\b[^.;]*)`, "diu"),
    kind: "withheld",
  },
  {
    // “Vorn kept everyone guessing about her plans”
    words:
      /^(.*?)\b(?:has |have |had )?(?:kept|keeps|keeping|left|leaves) (?:[\p{L}’'-]+ ){1,4}?guessing(?: (?:about|as to|over|on))? ?([^.;]*)/diu,
    kind: "withheld",
  },
  {
    // “The ministry had no response”, “would not go beyond the statement”
    words:
      /^(.*?)\b(?:(?:had|has|offered) no (?:immediate |further |official )?(?:response|reply|reaction|answer)(?=[.,;]|\s*$| (?:to|by|at|on|when|from)\b)|(?:would|could)(?: not|n['’]t) go (?:any )?(?:beyond|further than) (?:the|its|his|her|their|that|what)\b[^.;]*)()/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “There is no date yet for the trial”
    words:
      /^()there (?:is|was|are) (?:as yet |still )?no ((?:date|timetable|timeline|timeframe|schedule) (?:yet |as yet )?(?:for|on)\b[^.;]*)/diu,
    kind: "unknown-to-source",
    aspect: "when",
  },
  {
    // “The authenticity of the tape could not be established”
    words:
      /^()((?:the |its |their )?(?:authenticity|veracity|accuracy|truth|truthfulness|provenance|source)\b[^.;,]{0,80}?) (?:could|can)(?: not|not|n['’]t) (?:yet |immediately |independently )*be (?:immediately |independently )*(?:established|determined|proved|proven|checked|ascertained|guaranteed|verified|confirmed)\b/diu,
    kind: "unknown-to-source",
    aspect: "what",
  },
  {
    // “Vorn, reached by phone, hung up”
    words:
      /^([^.;]*?\b(?:reached|contacted|called|phoned|rung)\b[^.;]*?)\bhung up(?: the phone)?(?=[.;]|\s*$)()/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “Exactly what was said is not clear”, “Just how many were fired is unclear”
    words: new RegExp(
      `^()((?:but |and )?(?:exactly|just|precisely|quite) ${WH}\\b[^.;]{2,120}?) (?:is|are|was|were|remains?|remained) (?:still )?(?:not (?:immediately |yet |entirely |fully )?(?:clear|known|certain)|unclear|unknown|uncertain|disputed)\\b`,
      "diu",
    ),
    kind: "unknown-to-source",
  },
  {
    // “Accounts of the clash differ”
    words:
      /^()((?:the )?(?:accounts|versions|reports|descriptions|estimates) (?:of|by|from) [^.;]{3,80}? (?:differ|vary|varied|diverge|conflict|contradict each other)(?:s|ed|d)?)(?=[.,;]|\s*$)/diu,
    kind: "disputed",
  },
  {
    // “Whether the plan will work remains to be seen”
    words: new RegExp(`^()(${WH}\\b[^.;]{3,120}?) remains? to be seen\\b`, "diu"),
    kind: "unknown-to-source",
    aspect: "what",
  },
  {
    // “who spoke on condition of not being named”
    words:
      /^()(?:.*?)\b(on (?:the )?condition of (?:not being (?:named|identified|quoted)|(?:remaining|staying) (?:anonymous|unnamed)|secrecy|confidentiality))\b/diu,
    kind: "withheld",
    silent: "speaker",
    aspect: "who",
  },
  {
    // “whose name the Compass is withholding”
    words:
      /^()(?:.*?)\b(whose (?:real |full |last |sur)?names? (?:(?:the )?\p{Lu}[\p{L} ]{1,30}|we) (?:is|are|has|have) (?:not (?:publishing|printing|using|disclosing)|withholding|withheld|changed|agreed not to (?:publish|use|print))\b[^.;,]*)/du,
    kind: "withheld",
    aspect: "who",
    beside: true,
  },
  {
    // “who asked that her surname be left out”
    words:
      /^(.*?)\bask(?:ed|s|ing) (that (?:his|her|their) (?:\p{L}+ )?(?:names?|surnames?|identit(?:y|ies)|faces?) be (?:left out|withheld|omitted|changed|kept out|concealed|altered|hidden|blurred)\b[^.;,]*)/diu,
    kind: "withheld",
    silent: "speaker",
    aspect: "who",
  },
  {
    // ““We just don't know at this point,” Vorn said”
    words: new RegExp(
      `^(${SPEAKS} ${ADVERBS})(?:do not|don['’]t|didn['’]t|did not) (?:really |yet )?know(?: yet| at this (?:point|stage|time|moment)| for (?:sure|certain)| right now| any more than you do)?(?=[.,;”"]|\\s*$)()`,
      "du",
    ),
    kind: "unknown-to-source",
    aspect: "what",
  },
  {
    // ““I can't say when that will be,” Vorn said”
    words: new RegExp(
      `^(${SPEAKS} ${ADVERBS})(?:can['’]t|cannot|can not|couldn['’]t) (?:say|tell(?: you)?) ((?:exactly |yet |for sure )?${WH}\\b[^.;”"]*)`,
      "du",
    ),
    kind: "unknown-to-source",
  },
  {
    words: new RegExp(`^(${SPEAKS} ${ADVERBS})(?:have|['’]ve(?: got)?|had) no idea(?=[.,;”"]|\\s*$)()`, "du"),
    kind: "unknown-to-source",
    aspect: "what",
  },
  {
    words: /^()(["“]your guess is as good as (?:mine|ours)\b[.,]?["”]?)/diu,
    kind: "unknown-to-source",
    aspect: "what",
  },
  {
    // ““I'm not going to get into that,” Vorn said”, ““I'd rather not say,” she said”, ““We won't be commenting”
    words: new RegExp(
      `^(${SPEAKS})(?: ${ADVERBS}|['’](?:m|re|d|ll|ve) ${ADVERBS}| (?:am|are|will|would|can|could) ${ADVERBS})(?:not (?:going|about|prepared|willing|ready|in a position|here) to (?:get into|go into|talk about|discuss|comment|speculate|say|answer|share|reveal|litigate)|not (?:comfortable|at liberty|happy) (?:with |to )?(?:sharing|talking|discussing|saying|share|discuss|talk|say)|(?:rather|prefer(?:red)?) not(?: to)? (?:say|comment|discuss|answer|talk about|go into|get into)|(?:can['’]t|cannot|can not|won['’]t|will not|not) (?:talk about|discuss|comment on|speak about|get into|go into|share|be (?:commenting|discussing|taking (?:any )?questions|answering|getting into|going into|talking about|drawn)))\\b(?! ?(?:an?|any) (?:fight|argument|row|shouting|debate|war)\\b)[^.;”"]*()`,
      "du",
    ),
    kind: "withheld",
    aspect: "what",
  },
  {
    // ““No comment,” Vorn said”
    words: /^()(["“‘']no comment\b[.,!]?["”’']?)/diu,
    kind: "withheld",
    aspect: "what",
  },
];
