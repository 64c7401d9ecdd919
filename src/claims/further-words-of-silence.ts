import type { BuildOfSilence } from "./builds-of-silence.ts";

const ASK = "(?:calls?|e-?mails?|messages?|texts?|letters?|requests?|inquiries|enquiries|queries|approaches)";
const WH = "(?:what|which|who|whom|whose|where|when|why|how|whether|if)";
const NAMELESS =
  "(?:buyers?|sellers?|owners?|authors?|suppliers?|senders?|operators?|recipients?|customers?|brokers?|donors?|(?:person|people|persons|men|man|woman|company|companies|firm) (?:behind|who|that|responsible))";

/** More words for what is not told, in the shape of `BUILDS`: who is silent in group 1, what is not told in group 2. */
export const FURTHER_BUILDS: readonly BuildOfSilence[] = [
  {
    // “Reports that forty men had died could not be corroborated”: what they tell is told too
    words:
      /^()((?:[\p{L}-]+ ){0,3}(?:reports?|claims?|allegations?|rumou?rs?|accusations?|assertions?) that [^.;]{8,200}? (?:(?:could|can)(?: not|n['’]t)|cannot) (?:yet |immediately )?be (?:immediately |independently )*(?:verified|confirmed|corroborated|substantiated|checked))\b/diu,
    kind: "unknown-to-source",
    silent: "outlet",
    aspect: "what",
    beside: true,
  },
  {
    // “The ministry referred questions to the General Staff”
    words:
      /^(.*?)\breferred ((?:(?:all|any|further|our|media|press|reporters[’']?|repeated) )*(?:questions?|inquiries|enquiries|queries|requests? for (?:comment|information))\b[^.;,]{0,40}?) (?:back )?to\b[^.;]*/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “A letter to the yard remains unanswered”; “many questions remain unanswered” names nobody who was asked
    words: new RegExp(
      `^()((?:[\\p{L}’'-]+ ){0,4}(?:${ASK}|questions? (?:to|for|put to|sent to))\\b[^.;,]{0,80}?) (?:(?:remains?|remained|(?:is|are|was|were) still|(?:has|have|had) (?:so far )?(?:remained|been left)) unanswered)\\b`,
      "diu",
    ),
    kind: "withheld",
    silent: "to",
    aspect: "what",
  },
  {
    // “The inspectors were not able to trace the owner”
    words: new RegExp(
      `^(.*?)\\b(?:(?:was|were|is|are|has been|have been) (?:not able|unable) to|(?:was|were)n['’]t able to|(?:could|can)(?: not|n['’]t)|cannot) (?:yet |immediately |independently )*(?:locate|trace|identify|track down) ((?:the|its|their|his|her|any|an?) (?:\\p{L}+ )?${NAMELESS}\\b[^.;]*)`,
      "diu",
    ),
    kind: "unknown-to-source",
    aspect: "who",
  },
  {
    // “asked me to call her only Ada”, “asked that only his first name be used”
    words:
      /^(.*?)\b(?:ask(?:ed|ing)|request(?:ed|ing)) ((?:(?:me|us|the \p{L}+|that (?:we|the \p{L}+)) (?:to )?(?:call|identify|name|refer to) (?:him|her|them) (?:only )?(?:by (?:his|her|their) (?:first|middle|last|family) names? only|(?:only )?(?:as |by )?[^.;,]{0,30}?\bonly\b|only)|to be (?:called|identified|known|named|referred to|quoted) only|that (?:we|the \p{L}+) use only (?:his|her|their)|that only (?:his|her|their))\b(?: (?:as |by )?[\p{L}’' ]{1,40}?)?(?=[,.;]| be used| said| says| told|\s*$))/diu,
    kind: "withheld",
    silent: "speaker",
    aspect: "who",
  },
  {
    // “no one will tell me who decides”
    words: new RegExp(
      `^(?:.*?)\\b()((?:nobody|no one|no-one) (?:will|would|can|could|has|had) (?:yet |ever )?(?:tell|told) (?:me|us|them|him|her) (?:about |of )?${WH}\\b[^.;,]*)`,
      "diu",
    ),
    kind: "withheld",
    silent: "nobody",
    beside: true,
  },
  {
    // “an official, who was not authorised to speak publicly”, “who would speak only if he was not named”
    words:
      /^()(?:.*?)\b(who (?:(?:is|are|was|were)(?: not|n['’]t) (?:authori[sz]ed|cleared) to (?:speak|talk|discuss|comment|brief)\b[^.;,]*|(?:would|will|could|agreed to) (?:speak|talk)s? only (?:if|on condition|provided)\b[^.;,]{0,40}?\bnot (?:be )?(?:named|identified|quoted)))/diu,
    kind: "withheld",
    silent: "speaker",
    aspect: "who",
  },
  {
    words: new RegExp(`^()it remains to be seen (${WH}\\b[^.;]*)`, "diu"),
    kind: "unknown-to-source",
    aspect: "what",
  },
  {
    // “The report was short on detail”
    words: /^(.*?)\b(?:is|are|was|were) (?:short|light|thin) on ((?:details?|specifics|facts)\b[^.;,]*)/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “Nobody at the yard picked up the phone”
    words:
      /^()((?:nobody|no one|no-one) (?:at|in|from) [^.;,]{2,40}? (?:picked up|answered)(?: (?:the|its|their) (?:phone|telephone|door))?)\b/diu,
    kind: "withheld",
    silent: "nobody",
    aspect: "what",
  },
  {
    words:
      /^()((?:nobody|no one|no-one|none of [^.;,]{2,40}?) (?:(?:at|in|from) [^.;,]{2,40}? )?(?:was|were) (?:immediately )?available (?:for comment|to comment|to speak))\b/diu,
    kind: "withheld",
    silent: "nobody",
    aspect: "what",
  },
  {
    // “It was not possible to verify the report”
    words:
      /^()it (?:is|was|has been|proved) (?:not (?:immediately |yet )?possible|impossible) to (?:independently )?(?:verify|confirm|establish|determine|say|tell|ascertain|corroborate|check) ([^.;]*)/diu,
    kind: "unknown-to-source",
  },
  {
    // “The footage has not been authenticated”
    words:
      /^()((?:the |this |that |its |their |these |those )?(?:\p{L}+ )?(?:claims?|reports?|accounts?|figures?|videos?|footage|images?|pictures?|photos?|photographs?|documents?|recordings?|allegations?)\b[^.;,]{0,60}?) (?:has|have|had) not (?:yet )?been (?:independently )?(?:authenticated|corroborated|substantiated)\b/diu,
    kind: "unknown-to-source",
    aspect: "what",
  },
  {
    // “Neither side disclosed the price”
    words:
      /^(neither\s[^.;]{1,80}?) (?:disclosed|revealed|released|published|gave|named|specified|commented|explained|identified)\b ?([^.;]*)/diu,
    kind: "withheld",
  },
  {
    // “Police are not saying who was driving”
    words:
      /^(.*?)\b(?:is|are|was|were)(?: not|n['’]t) (?:currently |publicly |yet )?(?:(?:saying|disclosing|revealing|discussing|specifying|explaining) ([^.;]*)|commenting\b ?([^.;]*)|(?:naming|identifying|releasing|publishing) ((?:the|its|his|her|their|any) (?:\p{L}+ )?(?:names?|identit(?:y|ies)|figures?|number|details?|victims?|suspects?|driver|dead|results?|toll|terms|price)\b[^.;]*))/diu,
    kind: "withheld",
  },
  {
    // “The office cited the law in declining to name the boy”
    words:
      /^(.*?)\b(?:declining|refusing) to (?:say|name|identify|give|disclose|reveal|specify|confirm|explain|comment|discuss|elaborate|answer|provide)\b ?([^.;]*)/diu,
    kind: "withheld",
    beside: true,
  },
  {
    // “The palace has remained silent”, but not “the guns have remained silent”
    words:
      /^((?:(?!\b(?:guns?|weapons|sirens?|alarms?|phones?|bells?|streets?|engines?|artillery|cannons?|radios?|crowd|fans|stadium|loudspeakers?)\b)[^.;,])*?)\b(?:has|have|had) (?:so far )?(?:remained|stayed|kept) silent(?=[.,;”"’']|\s*$| so far| since)()/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “The picture does not allow us to say what is under the roof”
    words:
      /^()([^.;,]{2,80}? (?:does|do|did)(?: not|n['’]t) (?:allow|permit|let|enable) (?:us |analysts |a |an |any |one )?(?:(?:firm|definitive|confident) )?(?:to )?(?:say|tell|determine|determination|identification|identify|establish|confirm|assess(?:ment)?)\b[^.;]*)/diu,
    kind: "unknown-to-source",
    silent: "outlet",
    aspect: "what",
  },
];
