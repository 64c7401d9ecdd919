import type { Disclosure, DisclosureAspect } from "#vocabulary/disclosure.ts";

/** A way to say that something is not told. */
export interface BuildOfSilence {
  words: RegExp;
  kind: Disclosure["kind"];
  /** Who is silent where no words before the verb say so. */
  silent?: "outlet" | "speaker" | "nobody" | "withholder" | "from" | "to";
  aspect?: DisclosureAspect;
  /** True where the sentence tells something besides, though its words show no joint. */
  beside?: true;
}

const GIVE =
  "(?:give|provide|disclose|reveal|specify|release|offer|state|say|identify|name|elaborate|share|publish|confirm|comment|discuss|answer|detail|clarify|spell out|set out (?=wh|how|the)|quantify|divulge|pinpoint|expand (?=on\\b)|explain|respond|reply|speculate|be drawn|indicate|signal|be (?:named|identified|quoted)(?: by name)?(?=[.,;]|$)|return (?=(?:\\p{L}+ ){0,3}(?:calls?|messages?|e-?mails?|requests?)\\b)|be interviewed|take (?=questions?\\b)|(?:talk|speak)(?= (?:about|publicly|on|to (?:reporters|journalists|the press|the media))\\b|[.,]|$))";
const GIVEN =
  "(?:given|provided|disclosed|revealed|specified|released|offered|stated|said|identified|named|elaborated|shared|published|confirmed|commented|answered|clarified|quantified|divulged|explained|responded|replied|indicated|signalled|signaled|returned)";
const TOLD = "(?:details?|information|specifics|figures?|particulars|any (?:details?|information|specifics))";
const DAY =
  "(?:on \\p{Lu}\\p{Ll}+ |point-blank |outright |again |repeatedly |yesterday |today |categorically |steadfastly )?";

/** In each group 1 is the silent one's clause before the verb where there is one, group 2 what is not told. */
export const BUILDS: readonly BuildOfSilence[] = [
  {
    // Whoever could not say does not know; whoever would not say does.
    words:
      /^(.*?)\b(?:(?:could|can)(?: not|n['’]t)|cannot|(?:was|were|is|are|has been|have been)(?: not able|n['’]t able| unable) to|(?:has|have)(?: not|n['’]t) been able to) (?:immediately |yet |independently )*(?:say|give|provide|specify|state|tell|explain|establish|determine|ascertain|find out)\b ?(?:(?:you|us|me|reporters) (?=wh|how|if))?([^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    words: new RegExp(
      `^(.*?)\\b(?:(?:did|do|does|would|could|will|can)(?: not|n't|n’t)|won['’]t) (?:immediately |publicly |yet |further )*(?!confirm\\b)${GIVE}\\b ?(?:to )?([^.;]*)`,
      "diu",
    ),
    kind: "withheld",
  },
  {
    words: /^(.*?)\b(?:did|do|does|would|will)(?: not|n't|n’t) (?:publicly )?confirm\b ?([^.;]*)/diu,
    kind: "withheld",
  },
  {
    // “Neither the yard nor its owner would discuss the price”, “Neither club would say what he earns”.
    words: new RegExp(
      `^(neither\\s[^.;]{1,120}?)\\s(?:would|will|did|does)\\s(?:immediately |publicly )?${GIVE}\\b ?([^.;]*)`,
      "diu",
    ),
    kind: "withheld",
  },
  {
    words: new RegExp(
      `^(.*?)\\b(?:has|have|had)(?: not|n't|n’t| never) (?:yet |publicly |officially |ever )?${GIVEN}\\b ?([^.;]*)`,
      "diu",
    ),
    kind: "withheld",
  },
  {
    // “Merania has never acknowledged the base”: that there is one, and not where
    words:
      /^(.*?)\b(?:(?:has|have|had)(?: not|n['’]t| never)|(?:did|do|does)(?: not|n['’]t)) (?:yet |publicly |officially |formally |ever )*(?:acknowledged?|admit(?:ted)?) ((?:the|that|this|these|those|its|his|her|their|such)\b[^.;]*)/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “State media has not reported the launch”; “reported no injuries” and “any” tell that there were none.
    words:
      /^(.*?)\b(?:(?:has|have|had)(?: not|n['’]t| never)|(?:did|do|does)(?: not|n['’]t)) (?:yet |publicly |officially |formally |ever |immediately )*(?:acknowledged?|admit(?:ted)?|announced?|report(?:ed)?) ((?:the|that|this|these|those|its|his|her|their|whether|who|what|when|where|how|why|such|on)\b[^.;]*)/diu,
    kind: "withheld",
  },
  {
    words: new RegExp(
      `^(.*?)\\b(?:declined|refused|refuses|declines) ${DAY}to (?:${GIVE}|show)\\b ?([^.;]*)`,
      "diu",
    ),
    kind: "withheld",
  },
  {
    words: new RegExp(
      `^(.*?)\\b(?:declined|refused|refuses|declines) ${DAY}to be (?:named|identified|quoted)\\b()`,
      "diu",
    ),
    kind: "withheld",
    aspect: "who",
  },
  {
    words: new RegExp(
      `^(.*?)\\b(?:gave|gives|offered|provided|presented|produced|released|published) no (?:further |more |other )?(${TOLD}[^.;]*|word[^.;]*|\\p{L}+[^.;,]*)`,
      "diu",
    ),
    kind: "withheld",
  },
  {
    words:
      /^(.*?)\b(?:gave|gives|giving|named|naming|disclosed|disclosing|revealed|revealing|provided|providing|specified|said|told)\s(neither\s[^.;]{1,120}?\snor\s[^.;]*)/diu,
    kind: "withheld",
  },
  {
    words:
      /^(.*?)\b(?:(?:would|could|will|did|does) )?neither confirm(?:s|ed)? nor (?:den(?:y|ies|ied))\b ?([^.;”"]*)/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    words:
      /(^.*?)\bwithout (?:giving|providing|elaborating|specifying|saying|disclosing|naming|identifying|offering|explaining|presenting|producing|clarifying|indicating|revealing|stating|going into|answering (?=(?:any )?questions?\b)|commenting)\b ?([^.;,]*)/diu,
    kind: "withheld",
  },
  {
    words:
      /(^.*?)\bwithout ((?:an?|any|further) (?:quantity|amount|figures?|number|names?|dates?|reasons?|details?|explanation|place|location|evidence|proof)\b[^.;,]*|(?:evidence|proof|explanation)\b)/diu,
    kind: "withheld",
  },
  {
    words:
      /(^.*?\b(?:at|in|from|near|by|to|on|for|with) )((?:an?|the) (?:undisclosed|unspecified|unidentified|unnamed) [^.;,/]*?(?:location|place|site|facility|factory|base|date|time|number|amount|sum|fee|price|term|reason|illness|source|buyer|customer|country|company|person))/diu,
    kind: "withheld",
  },
  {
    words:
      /^(.*?)\b(?:kept|keeps|keeping) ([^.;]*) secret(?=[.,;”"’']|\s(?:for|until|from|since|so|because)\b|\s*$)/diu,
    kind: "withheld",
  },
  {
    words:
      /^()(.*?)\b(?:is|are|was|were|has been|have been) (?:being )?kept (?:secret|under wraps|from the public)\b/diu,
    kind: "withheld",
    silent: "nobody",
  },
  {
    words:
      /^()(.*?)\b(?:(?:has|have|had) (?:never|not)(?: yet| ever)? been|(?<!\bif (?:he|she|they|it|we|I) )(?:was|were) (?:never|not)(?: being| yet| immediately)?|(?:is|are) not being|will not be) (?:publicly |yet )?(?:disclosed|revealed|published|specified|released|named|given(?!\s(?:access|permission|leave|time|an?\s|the\s|any\s|enough))|announced|made public)(?:\sby\s[^.;,]{1,60})?/diu,
    kind: "withheld",
    silent: "withholder",
  },
  {
    words: /^(.*?)\b(?:that|which) (?:was|were) (not shown\b[^.;,]*)/diu,
    kind: "withheld",
    silent: "speaker",
    aspect: "what",
  },
  {
    words:
      /^(.*?)\b(?:whose|his|her|their|the) ((?:names?|identit(?:y|ies)|dates?|locations?|places?) (?:(?:is|are|was|were|has been|have been) )?(?:being )?(?:withheld|concealed|suppressed)\b[^.;,]*)/diu,
    kind: "withheld",
    silent: "withholder",
  },
  {
    words:
      /^(.*?)\b(?:ask(?:ed|ing)|request(?:ed|ing)|wish(?:ed|ing)) (?:us |(?:the |its )?[\p{L}]+ (?=not to (?:publish|print|use|give|reveal|disclose)))?(not to (?:be )?(?:(?:named?|identif(?:y|ied)|quoted)(?: (?:it|him|her|them))?|(?:publish|print|use|give|reveal|disclose) (?:his|her|their|its) (?:\p{L}+ )?(?:names?|identit(?:y|ies))))\b/diu,
    kind: "withheld",
    silent: "speaker",
    aspect: "who",
  },
  {
    // “His family asked that he not be named”
    words:
      /^(.*?)\bask(?:s|ed|ing)? (?:that|for) ((?:he|she|they|it|him|her|them|his|their|its|the)\b[^.;,]{0,40}?\b(?:not (?:to )?be|to remain|stay|be kept) (?:named|identified|published|disclosed|used|printed|given|revealed|quoted|anonymous|private|secret)\b)/diu,
    kind: "withheld",
    aspect: "who",
  },
  {
    words:
      /^()(?:.*?)\b((?:on|under) (?:the )?condition (?:of anonymity|(?:that )?[^.;,]{0,40}not (?:be )?named)|speaking anonymously)\b/diu,
    kind: "withheld",
    silent: "speaker",
    aspect: "who",
  },
  {
    // “said it would be inappropriate to comment”, “was not in a position to comment”
    words:
      /^(.*?)\b(?:(?:said|says) (?:that )?it (?:would be|was|is) (?:inappropriate|improper|not appropriate|wrong)(?: for \p{L}+)? to comment|(?:was|were|is|are) not in a position to (?:comment|say))\b ?([^.;]*)/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “declined comment”, “had no immediate comment”
    words:
      /^(.*?)\b(?:(?:declined|refused|declines|refuses) (?:any |further |all |an? )?(?:comment|interviews?|requests? for (?:comment|an interview))\b|(?:had|has|made|offered) no (?:immediate |further |other )?comment\b)()/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    words:
      /^(.*?)\b(?:has|have|had) yet to (?:publicly )?(?:comment|respond|reply|say|confirm|disclose|reveal|release|publish|explain|name|identify|announce|report|acknowledge|react)\b ?([^.;]*)/diu,
    kind: "withheld",
  },
  {
    words:
      /^(.*?)\b(?:(?:was|were) (?:not (?:immediately )?available|unavailable)|did not make [^.;,]{2,40} available) for (?:comment|(?:an? )?interviews?|questions)()/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “There was no immediate comment from the army”
    words:
      /^()there (?:was|has been|is) no (?:immediate |official |public )?(?:comment|response|reaction|reply|word|statement|confirmation)\b ?([^.;]*)/diu,
    kind: "withheld",
    aspect: "what",
    silent: "from",
  },
  {
    words:
      /^()(?:for [^,;.]{3,60}, )?(no (?:further |other |more )?(?:details?|figures?|reasons?|explanation|information|names?|particulars|timetable|causes?|motives?|price|value|location)\b.*?) (?:was|were|has been|have been|is|are|can be|could be|will be) (?:immediately |yet )?(?:given|available|released|provided|offered|disclosed)\b[^.;]*/diu,
    kind: "withheld",
    silent: "nobody",
  },
  {
    // “About the rest I am not allowed to speak”
    words:
      /^(.*?)\b(?:am|is|are|was|were)(?: not|n['’]t) (?:yet )?(?:allowed|permitted|free|at liberty) to (?:say|speak|talk|discuss|disclose|comment|name|reveal)\b ?([^.;]*)/diu,
    kind: "withheld",
  },
  {
    // “could not be reached”, “None of the men could be reached”
    words:
      /^(.*?(?:\bcould not|^(?:none|neither|nobody|no one)\b[^.;]{0,60}?\bcould)) (?:immediately )?be (?:immediately )?(?:reached|contacted)\b()/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    words:
      /^(.*?)\b(?:does|did|do)(?: not|n['’]t) (?:yet )?know (?:yet |exactly |for sure |for certain )?((?:how|who|whom|whose|what|when|where|why|whether|if|the)\b[^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    words:
      /^()((?:what|who|where|when|why|how|whether|if)\b.*?) (?:can(?:not|['’]t)|could(?: not|n['’]t)) (?:immediately |independently |yet )*be (?:immediately |independently )*(?:seen|known|determined|established|ascertained|confirmed|verified|clarified)\b/diu,
    kind: "unknown-to-source",
  },
  {
    words:
      /^()((?:what|who|where|when|why|how|whether)\b.*?|(?:the |its |his |her |their )?[^,;.]{0,60}?\b(?:motives?|causes?|reasons?|fate|whereabouts|numbers?|identit(?:y|ies)|origins?|extent|conditions?|locations?|circumstances|outcome|nationalit(?:y|ies)|details|cost|size|scale|value|purpose|function|range|yield|altitude|types?|destination|ownership|age)\b[^,;.]{0,40}?) (?:is|are|was|were|remains?|remained) (?:still )?(?:not (?:immediately |yet )?(?:clear|known)|unclear|unknown)\b/diu,
    kind: "unknown-to-source",
  },
  {
    words:
      /^()it(?: is| was| remains?| remained|['’]s) ?(?:still )?(?:(?:not|n['’]t) (?:immediately |yet )?(?:clear|known)|unclear|unknown) ([^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    words:
      /^(.*?)\b(?:could(?: not|n['’]t)|cannot|can['’]t|(?:has|have)(?: not|n['’]t) been able to|(?:was|were|is|are|(?:has|have|had) been)(?: not able| unable) to) (?:immediately |independently )*(?:be )?(?:immediately |independently )*(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|substantiated?|authenticated?)\b ?([^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    // “It has not been established how the virus reached the farm”
    words: /^()it (?:has|had) not (?:yet )?been (?:established|determined|clarified|made clear) ([^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    words:
      /^()((?:what|who|where|when|why|how|whether)\b.*?|.{0,80}?\b(?:motives?|causes?|reasons?|fate|whereabouts|identit(?:y|ies)|origins?|extent|circumstances|purpose|range|yield|altitude|type|number|size|man|woman|body|bodies|victims?|gunm[ae]n|attackers?)\b.{0,40}?) (?:(?:has|have|had) (?:not (?:yet )?been|(?:yet|still) to be)|(?:is|are|was|were|remains?) (?:still )?(?:not yet|to be)) (?:determined|established|explained|identified)\b/diu,
    kind: "unknown-to-source",
  },
  {
    words: /^()(?:little|nothing|not much) (?:is|was) (?:yet )?known (?:about|of) ([^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    words:
      /^(.*?)\b(?:had|has|have) no (?:further |immediate )?(?:information|details) (?:on|about|of|as to) ([^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    words:
      /^(.*?)\b(?:it (?:is|was|['’]s) )?(?:still )?too (?:early|soon) to (?:say|tell|know|speculate)\b ?([^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    words:
      /^()(?:no ?(?:one|body)) (?:yet )?kn(?:ows|ew) ((?:how|who|whom|whose|what|when|where|why|whether|if)\b[^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    words:
      /^()(.*?\b(?:claims?|reports?|accounts?|figures?|numbers?|toll|videos?|footage|images?|pictures?|statements?|stud(?:y|ies)|allegations?|authenticity|information|results?|data)\b.{0,60}?|(?:.*\b)?(?:this|that|it|they|which)) (?:has|have|had) not (?:yet )?been (?:independently |publicly |peer[- ])?(?:verified|confirmed|reviewed|audited|checked)\b[^.;]*/diu,
    kind: "unknown-to-source",
    aspect: "what",
  },
  {
    // “a second yard, at a site that it did not disclose”
    words:
      /^.*?\b()((?:an?|the)\s(?:\p{L}+\s){0,3}?(?:location|place|site|facility|factory|base|date|time|number|amount|sum|price|buyer|customer|country|company|person|source|reason))\s(?:that|which|whom)\s(?:\p{L}+\s){1,3}?(?:did|would|has|have|had)(?: not|n['’]t)\s(?:disclosed?|named?|identif(?:y|ied)|specif(?:y|ied)|reveal(?:ed)?)\b/diu,
    kind: "withheld",
    silent: "speaker",
  },
  {
    words:
      /^()(neither (?:\S+ ){0,3}?(?:accounts?|claims?|reports?|version|figure|statement)\b.*?) could be (?:independently )?(?:verified|confirmed)\b/diu,
    kind: "unknown-to-source",
    aspect: "what",
  },
];
