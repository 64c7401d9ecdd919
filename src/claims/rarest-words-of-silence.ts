import type { BuildOfSilence } from "./builds-of-silence.ts";

const WH = "(?:what|which|who|whom|whose|where|when|why|how|whether|if)";
const ASKED = "(?:(?:the |all |repeated |any |further )*(?:questions?|queries|inquiries|enquiries))";

/** What is not told in words that news seldom uses, in the shape of `BUILDS`: who is silent in group 1, what is not told in group 2. */
export const RAREST_BUILDS: readonly BuildOfSilence[] = [
  {
    // “It isn't giving their ages”, “We are not naming the school”
    words:
      /^(.*?)\b(?:am|is|are|was|were)(?: not|n['’]t) (?:giving (?=(?:\p{L}+ ){0,3}?(?:names?|ages?|details?|dates?|figures?|numbers?|reasons?|address(?:es)?|information|identit(?:y|ies)|locations?|prices?|terms)\b)|(?:naming|disclosing|revealing|identifying) (?=(?:the|its|his|her|their|any|what|who|which|where|when)\b))([^.;]*)/diu,
    kind: "withheld",
  },
  {
    // “said the questions were hostile and left them unanswered”
    words:
      /^(.*?)\b(?:left|leaves|(?:has|have|had) left) (?:them|it|(?:our|the|all|these|those|most|several|further|her|his|their) (?:\p{L}+ ){0,3}?(?:questions?|letters?|requests?|e-?mails?|messages?|queries|enquiries|inquiries)) unanswered\b()/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “The Post's messages to her went unanswered”
    words:
      /^()((?:[\p{L}’'-]+ ){1,4}(?:messages?|questions?|calls?|letters?|e-?mails?|requests?|queries|enquiries|inquiries) (?:to|for) [^.;,]{2,60}?) (?:went|(?:has|have|had) gone|remains?|remained) unanswered\b/diu,
    kind: "withheld",
    silent: "to",
    aspect: "what",
  },
  {
    // “refused to hand over the password for his telephone”
    words:
      /^(.*?)\b(?:declined|refused|refuses|declines) to (?:hand over|surrender) ((?:(?:the|his|her|its|their|any|an?) )(?:\p{L}+ ){0,2}?(?:codes?|passwords?|passcodes?|addresses|address)\b[^.;]*)/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “No group has claimed responsibility”, “Nobody has said that they were behind it”
    words:
      /^()((?:no (?:\p{L}+ )?(?:group|one|body|organi[sz]ation|faction|party|side|person|movement|militia|cell)|nobody|no-one|none)\b[^.;,]{0,40}? (?:has |have |had )?(?:yet |so far |immediately |publicly )*(?:claimed (?:responsibility|it|the|to have)|admitted (?:to )?|taken responsibility|took responsibility|owned up|come forward|(?:said|says) (?:that )?(?:it|they) (?:was|were|is|are|had|has|have))\b[^.;,]*)/diu,
    kind: "withheld",
    silent: "nobody",
    aspect: "who",
  },
  {
    // “There was no claim of responsibility”
    words: /^()(there (?:was|has been|is) no (?:immediate )?claim of responsibility\b[^.;,]*)/diu,
    kind: "withheld",
    silent: "nobody",
    aspect: "who",
  },
  {
    // “The cost of the canal was not reported”, “The names of the dead were not stated”
    words:
      /^()((?:(?:the|its|his|her|their|no) )?[^,;.]{0,60}?\b(?:costs?|prices?|values?|numbers?|tolls?|names?|identit(?:y|ies)|reasons?|causes?|locations?|dates?|times?|terms|sums?|sizes?|extent|quantit(?:y|ies)|amounts?|details?|destinations?|nationalit(?:y|ies)|conditions|contents?|purpose|durations?)\b[^,;.]{0,60}?) (?:was|were|is|are|has been|have been) not (?:immediately |publicly )?(?:reported|stated|mentioned|made known|spelt out|spelled out|indicated|divulged|communicated|told|shared|made clear|broken down)\b/diu,
    kind: "withheld",
    silent: "nobody",
  },
  {
    // “left for an unknown destination”, “for reasons that remain unknown”
    words:
      /^.*?\b()((?:an?|some) (?:as yet |still )?(?:unknown|undetermined) (?:destination|location|place|number|amount|sum|quantity|date|time|person|assailant|attacker|gunman|buyer|origin|cause|reason)\b)/diu,
    kind: "unknown-to-source",
    silent: "speaker",
  },
  {
    // “The board kept its counsel”, “The firm has kept members in the dark about the price”
    words:
      /^(.*?)\b(?:(?:has |have |had )?(?:kept|left|keeps|leaves|keeping|leaving) (?:[\p{L}’'-]+ ){1,5}?in the dark (?:about|over|as to|on)|(?:is|are|was|were|remains?|remained|stayed|kept) (?:being )?(?:evasive|guarded|reticent|non-?committal|cagey|secretive|opaque|close-lipped|tightlipped) (?:about|on|over|as to|when asked)) ([^.;]*)/diu,
    kind: "withheld",
  },
  {
    // “dodged questions about the price”, “brushed aside a question on the date”
    words: new RegExp(
      `^(.*?)\\b(?:dodged|sidestepped|evaded|parried|deflected|skirted|ducked|brushed (?:off|aside)|batted away|waved away|refused|declined) ((?:an? )?${ASKED}\\b[^.;]*)`,
      "diu",
    ),
    kind: "withheld",
  },
  {
    // “would not be drawn on the price”, “would say no more than that …”
    words:
      /^(.*?)\b(?:(?:would|will|did|could)(?: not|n['’]t) be (?:drawn|pressed|pinned down) (?:on|about|over|as to)|(?:would|will)(?: not|n['’]t) (?:shed (?:any )?light on|expand on|enlarge on|lift the lid on|let on|spell out|get into|touch on|volunteer|divulge|part with)|declined to (?:be drawn on|expand on|enlarge on|shed light on|divulge|spell out|go into|get into|touch on|volunteer|quantify|describe|name|reveal)|refused to (?:be drawn on|expand on|enlarge on|divulge|spell out|go into|get into|touch on|volunteer|quantify|describe)) ([^.;]*)/diu,
    kind: "withheld",
  },
  {
    // “The terms are confidential”, “The price remains a secret”
    words:
      /^()((?:the |its |his |her |their )?(?:[\p{L}’'-]+ ){0,3}?(?:terms|details?|price|sum|fee|amount|figures?|numbers?|names?|identit(?:y|ies)|location|date|cost|value|contents?)\b[^.;,]{0,50}?) (?:is|are|was|were|remains?|remained|will (?:remain|stay)) (?:a (?:closely guarded |well-kept |state |military |official )?secret|(?:strictly )?confidential|under wraps|classified|private|undisclosed)\b/diu,
    kind: "withheld",
    silent: "nobody",
  },
  {
    // “Attempts by the Herald to reach her were unsuccessful”, “A knock at the door brought no answer”
    words:
      /^()((?:attempts?|efforts?|bids?) by [^.;]{2,40}? to (?:reach|contact|speak (?:to|with)|interview) [^.;]{2,60}?) (?:were|was|proved|have been) (?:unsuccessful|in vain|fruitless|rebuffed|ignored|not successful)\b/diu,
    kind: "withheld",
    silent: "to",
    aspect: "what",
  },
  {
    // “The palace had not replied by the time of publication”, “was still to reply on Tuesday night”
    words:
      /^(.*?)\b(?:(?:has|have|had)(?: not|n['’]t) (?:yet )?(?:replied|responded|answered|got back|come back|returned|reacted)|(?:is|are|was|were) still to (?:reply|respond|answer|comment)|(?:has|have|had) not (?:yet )?(?:offered|issued|given|made) (?:an? )?(?:official |public )?(?:reply|response|reaction|comment|statement|explanation))\b ?([^.;]*)/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “The purpose of the hall cannot be determined from the pictures alone”
    words:
      /^()((?:the |its |his |her |their )?[^,;.]{0,60}?\b(?:purpose|function|use|contents?|numbers?|types?|size|model|identit(?:y|ies)|owners?|origins?|destinations?|depth|yield|range|status)\b[^,;.]{0,60}?) (?:can(?:not|['’]t| not)|could(?: not|n['’]t)) (?:yet |be yet )?be (?:determined|established|identified|made out|discerned|ascertained|assessed|estimated)\b[^.;]*/diu,
    kind: "unknown-to-source",
    silent: "outlet",
  },
  {
    // “The pictures do not tell us which boat the pier is for”
    words: new RegExp(
      `^()((?:the |these |those |our |such )?(?:\\p{L}+ ){0,3}?(?:images?|imagery|pictures?|photos?|photographs?|footage|videos?|data|records?|scans?|evidence) (?:(?:do|does|did|can|could)(?: not|n['’]t)|cannot) (?:tell (?:us |anyone )?|show |reveal |say )${WH}\\b[^.;]*)`,
      "diu",
    ),
    kind: "unknown-to-source",
    silent: "outlet",
    aspect: "what",
  },
  {
    // “Whose drone it was is in dispute”, “How it began is disputed”
    words: new RegExp(
      `^()(${WH}\\b[^.;,]{2,100}?) (?:is|are|was|were|remains?|remained) (?:still |hotly |much )?(?:in dispute|disputed|contested|a matter of dispute)\\b`,
      "diu",
    ),
    kind: "disputed",
  },
  {
    // “There is disagreement over who fired first”, “The two sides disagree on how many died”
    words: new RegExp(
      `^()(?:there (?:is|was) (?:disagreement|a dispute|confusion) (?:over|about|on|as to)|(?:the |both )?(?:two )?(?:sides|parties|accounts|camps) (?:disagree[ds]?|dispute[ds]?|differ(?:ed)?) (?:on|about|over|as to)?) ?(${WH}\\b[^.;]*)`,
      "diu",
    ),
    kind: "disputed",
  },
  {
    // “We have not seen the originals”
    words:
      /^(we )(?:have|had)(?: not|n['’]t) (?:yet )?(?:seen|been (?:able to see|shown|given)|had sight of) ((?:the|any|its|his|her|their)\b[^.;,]*)/diu,
    kind: "unknown-to-source",
    silent: "outlet",
    aspect: "what",
  },
  {
    // “Nothing is known of the driver”, “No trace of the owner's name could be found”
    words:
      /^()(?:almost )?(?:little|nothing|not much|next to nothing) (?:has been |is being |was |is )(?:said|made public|disclosed|released|revealed|published|given out) (?:about|of|on|as to) ([^.;]*)/diu,
    kind: "withheld",
    silent: "nobody",
  },
  {
    // “Police said they were still trying to establish who had called”
    words: new RegExp(
      `^(.*?)\\b(?:(?:is|are|was|were) (?:still )?(?:trying|seeking|working|attempting|struggling) to (?:establish|determine|find out|ascertain|work out|piece together|identify)) (${WH}\\b[^.;]*)`,
      "diu",
    ),
    kind: "unknown-to-source",
  },
];
