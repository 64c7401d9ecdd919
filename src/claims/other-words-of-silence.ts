import type { BuildOfSilence } from "./builds-of-silence.ts";

const ASK = "(?:calls?|e-?mails?|messages?|texts?|letters?|requests?|questions?|inquiries|enquiries|queries)";
const WH = "(?:what|who|whom|where|when|why|how|whether|if)";

/** Rarer words for what is not told, in the shape of `BUILDS`: who is silent in group 1, what is not told in group 2. */
export const OTHER_BUILDS: readonly BuildOfSilence[] = [
  {
    // “Calls to the yard went unanswered”, “A message left with her office was not returned”
    words: new RegExp(
      `^()((?:(?:\\p{L}+ ){0,3})(?:${ASK}\\b[^.;,]{0,30}? (?:to|with|for|at)|(?:attempts?|efforts?) to (?:reach|contact|interview|get hold of|speak (?:to|with))) [^.;]{2,80}?) (?:(?:went|were|was|rang|bounced back|came back) (?:not (?:immediately )?(?:returned|answered)|unanswered|unreturned)|(?:were|was) (?:unsuccessful|in vain)|failed|(?:have|has|had) (?:not been (?:returned|answered)|gone unanswered))\\b`,
      "diu",
    ),
    kind: "withheld",
    silent: "to",
    aspect: "what",
  },
  {
    // “The ministry was tight-lipped about the cost”, “has remained silent on who paid”
    words:
      /^(.*?)\b(?:(?:has |have |had )?(?:remained|stayed|kept|been)|(?:is|are|was|were)(?: being)?) (?:silent|quiet|mum|tight-lipped|vague|coy) (?:about|on|over|as to) ([^.;]*)/diu,
    kind: "withheld",
  },
  {
    words:
      /^(.*?)\bstop(?:ped|s|ping) short of (?:saying|naming|identifying|confirming|specifying|giving|explaining) ?([^.;]*)/diu,
    kind: "withheld",
  },
  {
    // “gave few details of the deal”, “offered little information on who had signed”
    words:
      /^(.*?)\b(?:gave|gives|giving|offered|provided|released|shared|disclosed) (?:only )?(?:(?:very )?(?:few|little|scant|sparse)) (?:further |other )?((?:details?|information|explanation|detail)[^.;]*)/diu,
    kind: "withheld",
  },
  {
    // “Details were not immediately available”, “Further details remain scarce”
    words:
      /^()((?:(?:further|more|other|full|financial|exact|official|precise|casualty|the) )*(?:details?|terms|specifics|particulars|information|figures|numbers|data)\b[^.;,]{0,60}?) (?:(?:was|were|is|are) not (?:immediately |yet )?(?:available|disclosed|released|given|provided|made public)|(?:is|are|was|were|remain(?:s|ed)?) (?:scarce|scant|sketchy|unavailable|few))\b/diu,
    kind: "withheld",
    silent: "nobody",
  },
  {
    // “The names have yet to be released”
    words:
      /^()(.*?)\b(?:has|have|had) yet to be (?:publicly )?(?:released|disclosed|published|announced|made public|named|revealed)\b/diu,
    kind: "withheld",
    silent: "nobody",
  },
  {
    words:
      /^(.*?)\b(?:ask(?:ed|ing)|request(?:ed|ing)|insist(?:ed|ing)|wish(?:ed|ing)|want(?:ed|ing)|prefer(?:red|ring)) (?:on |for |to (?:remain|stay) |(?=anonymity\b))(anonymity|anonymous|unnamed|unidentified)\b/diu,
    kind: "withheld",
    silent: "speaker",
    aspect: "who",
  },
  {
    words:
      /^(.*?)\b(?:did|does|do|would|has|have)(?: not|n['’]t) (?:want|wish|wanted|wished|like|care) (?:to (?:be (named|identified|quoted)|(?:give|reveal|disclose) (?:his|her|their) (?:full |real |last |sur)?names?))\b()/diu,
    kind: "withheld",
    silent: "speaker",
    aspect: "who",
  },
  {
    // “The bank made no comment”, “had nothing to say about the theft”
    words:
      /^(.*?)\b(?:(?:made|makes) no (?:immediate |public |further )?(?:comment|statement|announcement)(?: (?:on|about|of) )?|(?:had|has) nothing (?:more |further )?to (?:say|add)(?= (?:on|about|when|to)\b|[.,;]|$)(?: (?:on|about) )?)([^.;]*)/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “The owner was not reachable”, “could not be found for comment”
    words:
      /^(.*?)\b(?:(?:was|were|is|are) (?:not (?:immediately )?reachable|unreachable)|could not be (?:located|found) for (?:comment|an interview)|hung up (?:when|on)|did not (?:pick up|answer the (?:phone|door)))\b()/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “Operator: no comment on engine reports”, “he said: “No comment””
    words: /^(.*?)(?::|\bsaid(?: only)?:?)\s[“"‘']?(no comment\b[^.;”"]*)/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “What that was, nobody yet knows”
    words: new RegExp(
      `^()(${WH}\\b[^.;]{2,120}?),? (?:nobody|no one|no-one) (?:yet |else |here )?(?:knows|knew|can say|could say)\\b`,
      "diu",
    ),
    kind: "unknown-to-source",
  },
  {
    // “a man whose name he could not recall”
    words:
      /^.*?\b()(whose (?:\p{L}+ ){1,3}?(?:he|she|they|it|\p{Lu}\p{L}+) (?:could not|couldn['’]t|cannot|did not|didn['’]t) (?:recall|remember|know))\b/diu,
    kind: "unknown-to-source",
    silent: "speaker",
    aspect: "who",
  },
  {
    words: new RegExp(
      `^(.*?)\\b(?:(?:could|can)(?: not|n['’]t) (?:recall|remember)|(?:had|has|have) no idea|(?:was|were|is|are)(?: not|n['’]t) (?:yet )?(?:sure|certain)|(?:was|were|is|are) (?:unsure|uncertain)) ((?:of |about |as to )?${WH}\\b[^.;]*)`,
      "diu",
    ),
    kind: "unknown-to-source",
  },
  {
    // “Investigators have not determined the cause”, “have yet to establish who lit it”
    words: new RegExp(
      `^(.*?)\\b(?:(?:has|have|had)(?: not|n['’]t)(?: yet)? (?:determined|established|found out|worked out|ascertained)|(?:has|have|had) yet to (?:determine|establish|find out|work out|ascertain|verify)) ((?:${WH}|the|a|its|his|her|their)\\b[^.;]*)`,
      "diu",
    ),
    kind: "unknown-to-source",
  },
  {
    // “No cause has been established”
    words:
      /^()(no (?:cause|motive|link|reason)s?\b[^.;,]{0,40}?) (?:has|have|had) (?:yet )?been (?:determined|established|found|identified)\b/diu,
    kind: "unknown-to-source",
  },
  {
    // “There was no independent confirmation of the strike”, “no way to verify the figure”
    words:
      /^()there (?:was|is|has been) (?:no (?:independent|immediate independent) (?:confirmation|verification)|no way (?:of|to) (?:independently )?(?:verify(?:ing)?|confirm(?:ing)?))(?: of)?\b ?([^.;]*)/diu,
    kind: "unknown-to-source",
    aspect: "what",
  },
  {
    words:
      /^(.*?)\b(?:has|have|had)(?: not|n['’]t) (?:yet )?(?:independently |been able to )(?:verif(?:y|ied)|confirm(?:ed)?)\b ?([^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    words: new RegExp(
      `^()(${WH}\\b[^.;,]{2,100}?) (?:is|was|remains?|remained) (?:still )?(?:a mystery|anyone['’]s guess|an open question|a matter of (?:speculation|conjecture)|uncertain)\\b`,
      "diu",
    ),
    kind: "unknown-to-source",
  },
  {
    // “Accounts differ on who fired first”, “There were conflicting reports of the toll”
    words:
      /^()(?:(?:accounts|versions|reports|witnesses|sources|estimates) (?:differ(?:ed)?|diverge[ds]?|conflict(?:ed)?|var(?:y|ied)) (?:on|about|as to|over)|there (?:were|are|have been) (?:conflicting|differing|contradictory) (?:accounts|reports|versions|claims|figures) (?:of|on|about|as to|over)) ([^.;]*)/diu,
    kind: "disputed",
  },
  {
    // “That is not clear”, “This was not immediately known”
    words:
      /^()((?:that|this|it|which)(?:(?: is| was| remains?| remained|['’]s) (?:still |yet )?(?:(?:not|n['’]t) (?:yet |immediately |entirely |exactly )?(?:clear|known|certain)|unclear|unknown|uncertain)|(?: is| was)n['’]t (?:yet |immediately |entirely )?(?:clear|known)))(?=[.,;:”"’']|\s*$)/diu,
    kind: "unknown-to-source",
    aspect: "what",
  },
  {
    // “The girl cannot be named for legal reasons”
    words:
      /^()((?:(?!\bwho\b)[^,;])*?\b(?:can(?:not|['’]t| not)|may not|could not) (?:legally |yet )?be (?:named|identified)\b(?: (?:for|because|by|under|until|as)\b[^.;,]*)?)/diu,
    kind: "withheld",
    silent: "nobody",
    aspect: "who",
  },
  {
    // “The company disclosed no terms”, “released no details”
    words:
      /^(.*?)\b(?:disclosed|revealed|shared|specified|named|identified|cited|offers|provides|releases|contained|contains|included|carried) no (?:further |other |more )?((?:terms|details?|figures?|numbers?|reasons?|names?|dates?|price|evidence|proof|source|sources|suspects?|cause|motive|timetable|information|particulars)\b[^.;,]*)/diu,
    kind: "withheld",
  },
  {
    words:
      /^(neither\s[^.;]{1,120}?) (?:has|had|have) (?:yet |publicly )?(?:said|disclosed|revealed|commented|confirmed|responded|explained|named|identified|released|published)\b ?([^.;]*)/diu,
    kind: "withheld",
  },
  {
    words:
      /^(.*?)\b(?:would|did|could|will)(?: not|n['’]t) go into (?:any )?(?:further |more )?(details?(?: (?:on|about|of)\b[^.;]*)?|specifics[^.;]*|(?:the |its |his |her |their )?(?:\p{L}+ )?(?:types?|kinds?|numbers?|reasons?|motives?|costs?|figures?|particulars|terms)\b[^.;]*|(?:how|why|what|who|whether)\b[^.;]*)/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “Nobody has explained why”, “No one would say who”
    words: new RegExp(
      `^((?:nobody|no one|no-one|none of [^.;]{2,60}?) )(?:has|have|had|would|will|could|can) (?:yet |publicly |ever )?(?:explain(?:ed)?|say|said|disclosed?|told|tell) ((?:\\p{L}+ )?${WH}\\b[^.;]*)`,
      "diu",
    ),
    kind: "withheld",
  },
  {
    // “Police are yet to identify the man”
    words:
      /^(.*?)\b(?:is|are|was|were) yet to (?:publicly |formally )?(?:comment|respond|say|confirm|disclose|reveal|release|publish|explain|name|identify|announce)\b ?([^.;]*)/diu,
    kind: "withheld",
  },
  {
    words:
      /^()((?:the )?[^.;,]{2,40}? (?:gave|have given|offered|told) (?:conflicting|differing|contradictory|different) (?:accounts|versions|figures|stories|explanations)\b[^.;]*)/diu,
    kind: "disputed",
  },
  {
    // “The office ignored repeated requests for comment”
    words:
      /^(.*?)\bignored ((?:\p{L}+ ){0,2}(?:requests?|calls|questions|inquiries|enquiries|e-?mails)\b[^.;]*)/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    words: new RegExp(
      `^()((?:exactly |just )?${WH}\\b[^.;,]{2,100}?) (?:may|might|will) never be (?:fully )?(?:known|clear|established)\\b`,
      "diu",
    ),
    kind: "unknown-to-source",
  },
  {
    // “on condition that he not be identified”
    words:
      /^()(?:.*?)\b(on (?:the )?condition (?:that )?(?:he|she|they|it|his|her|their)\b[^.;,]{0,40}?\bnot (?:to )?be (?:named|identified|quoted|used|published|printed))\b/diu,
    kind: "withheld",
    silent: "speaker",
    aspect: "who",
  },
  {
    // “for which no cause has been published”
    words:
      /^()(?:.*?, )?(?:for|of|on) which (no (?:further |other |official )?(?:details?|figures?|reasons?|explanation|cause|motive|date|price|names?|evidence)\b[^.;,]{0,30}? (?:has|have|had|was|were|is) (?:yet )?(?:been )?(?:published|given|disclosed|released|found|offered|announced|made public)\b[^.;,]*)/diu,
    kind: "withheld",
    silent: "nobody",
  },
  {
    // “said nothing about the cost”, “has said little of how it came to that”
    words:
      /^(.*?)\b(?:has |have |had )?(?:said|says|saying) (?:nothing|little|no more) (?:more |further |publicly |so far )*(?:about|on|of|as to) ([^.;,]*)/diu,
    kind: "withheld",
  },
  {
    words:
      /^()((?:none|few) of (?:the|these|those|its|his|her|their) [^.;]{2,60}?) (?:could|can|has|have) be(?:en)? (?:independently |immediately )*(?:verified|confirmed|authenticated)\b/diu,
    kind: "unknown-to-source",
    aspect: "what",
  },
  {
    // “Neither the price nor the buyer was disclosed”
    words:
      /^()(neither [^.;]{2,80}? nor [^.;]{2,60}?) (?:was|were|has been|have been|is|are) (?:publicly )?(?:disclosed|revealed|named|given|released|published|announced|made public)\b/diu,
    kind: "withheld",
    silent: "nobody",
  },
  {
    words:
      /^(.*?)\b(?:(?:has|have|had|did|does|do|would|will)(?: not|n['’]t)) (?:made|make) (?:public ([^.;]*)|([^.;]{3,60}?) public\b)/diu,
    kind: "withheld",
  },
  {
    // “The union did not want to comment”
    words:
      /^(.*?)\b(?:did|does|do|would)(?: not|n['’]t) (?:want|wish|care|like) to (?:comment|talk|speak|discuss|answer|say)\b ?([^.;]*)/diu,
    kind: "withheld",
  },
  {
    words:
      /^(.*?)\b(?:did|does|do|would|has|have)(?: not|n['’]t) put (an? (?:figure|number|date|price|name|time)\b[^.;]*)/diu,
    kind: "withheld",
  },
  {
    words:
      /^(.*?)\b(?:did|does|do|has|have)(?: not|n['’]t) (?:show|shown|carry|carried|include|included) ((?:any |the )?(?:pictures?|photos?|photographs?|images?|footage|videos?)\b[^.;]*)/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    words:
      /^()((?:the |his |her |its |their )?(?:names?|identit(?:y|ies)|dates?|locations?|details|results) of [^.;,]{2,60}?) (?:is|are|was|were|has been|have been) (?:being )?withheld\b[^.;,]*/diu,
    kind: "withheld",
    silent: "withholder",
  },
  {
    words: /^()(?:.*?)\b((?:spoke|speaking|speak|talked|talking)\b[^.;,]{0,40}? anonymously)\b/diu,
    kind: "withheld",
    silent: "speaker",
    aspect: "who",
  },
];
