import type { BuildOfSilence } from "./builds-of-silence.ts";

const WH = "(?:what|which|who|whom|whose|where|when|why|how|whether|if)";
/** Several people: what they are divided over is a question, which tells them from a land that is divided. */
const EXPERTS = "(?:\\p{L}+s|people|opinion)";

/** What is left unsettled, and what somebody keeps back, in the shape of `BUILDS`: who is silent in group 1, what is not told in group 2. */
export const UNSETTLED_BUILDS: readonly BuildOfSilence[] = [
  {
    // “Experts are divided over how much it held”, “Opinions differ on whether it was hit”
    words: new RegExp(
      `^((?:(?:the|some|many|most|local|legal|medical|military) )?(?:\\p{L}+ )?${EXPERTS}(?: in [^,;.]{2,30}?)?) (?:are|were|remain|remained|is|was) (?:still |sharply |deeply |also |now )?(?:divided|split|at odds|at variance|in disagreement) (?:over|on|about|as to) (${WH}\\b[^.;]*)`,
      "diu",
    ),
    kind: "disputed",
  },
  {
    // “neither side will say how much”, “neither of them would say”
    words:
      /^(.*?\b(?:neither|both) (?:of (?:them|the \p{L}+)|\p{L}+)) (?:will|would|can|could|wants? to|wanted to|cares? to) (?:publicly )?(?:say|disclose|reveal|discuss|confirm|tell) ([^.;]+)/diu,
    kind: "withheld",
  },
  {
    // “Nobody at the council was available to say what …”, “No one at the yard could be found to explain it”
    words:
      /^((?:nobody|no[ -]one) (?:at|from|in|of|for) [^,;.]{2,50}?) (?:was|were|has been|could be) (?:immediately )?(?:available|on hand|found|reached|free) (?:to (?:say|explain|comment|tell|confirm|answer|discuss)|for (?:comment|an interview)) ?([^.;]*)/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “The Post is withholding the clerk's name for his safety”
    words:
      /^(.*?)\b(?:is|are|was|has been|agreed to|decided to|will) withh(?:olding|old|eld) ((?:the|his|her|their|its|all|any) (?:[\p{L}’']+ ){0,4}?(?:names?|identit(?:y|ies)|surnames?|whereabouts|locations?|addresses|occupation|details)\b[^.;]*)/diu,
    kind: "withheld",
  },
  {
    // “Deliveries dropped off, for reasons that are not known”
    words:
      /^()(?:.*?),?\s(for (?:reasons?|causes?) (?:that (?:are|were|is|remain|remained) (?:still )?(?:not (?:yet |immediately )?(?:known|clear|explained|given|stated)|unknown|unclear|unexplained)|(?:still |as yet )?(?:unknown|unclear|unexplained|not (?:yet )?(?:known|clear|explained|given|stated)|nobody (?:knows|has explained))))[.\s]*$/diu,
    kind: "unknown-to-source",
    aspect: "why",
    silent: "outlet",
    beside: true,
  },
  {
    // “Nothing in the pictures proves what is inside”, “None of this tells who fired it”
    words: new RegExp(
      `^()(?:nothing|none|no part) (?:in|on|of|about) [^,;.]{2,60}? (?:proves?|shows?|tells?|says?|reveals?|indicates?|betrays?|explains?|establishes|settles|confirms?) (${WH}\\b[^.;]*)`,
      "diu",
    ),
    kind: "unknown-to-source",
  },
  {
    // “Neither figure can be confirmed from the air”
    words:
      /^()(neither (?:of [^,;.]{2,40}?|\p{L}+)) (?:can|could) (?:yet |immediately |independently )*be (?:immediately |independently )*(?:confirmed|verified|established|checked|proved|proven|determined|corroborated)\b/diu,
    kind: "unknown-to-source",
  },
  {
    // “Neither the chairman, Edda Vorn, nor the director was available for comment”
    words:
      /^(neither\s[^.;]{1,160}?) (?:was|were|is|are|has been|could be) (?:immediately )?(?:available|reachable|reached|contacted|on hand)\b(?: (?:for|to) [^.;,]*)?()/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “Neither named the place”, “None disclosed the price”
    words:
      /^(neither|none|both) (?:disclosed|revealed|named|identified|specified|explained) ((?:the|its|his|her|their|any|wh\p{L}+|how)\b[^.;]*)/diu,
    kind: "withheld",
  },
  {
    // “who asked to be called Jens”, “asked us to call her Mrs. Okand”, “wanted to be known only as M.”
    words:
      /^(.*?)\b(?:asked|asks|requested|insisted|wanted|wants|preferred|agreed) (?:(?:us|me|the paper|reporters) )?((?:only )?(?:to be (?:called(?!\s(?:up|off|in|back|away|on|for|to|out|over)\b)|known(?: only)? as|referred to(?: only)? as|identified(?: only)? as)|to call (?:him|her|them)|to go(?: only)? by)\b[^;]*?)(?=,|\s(?:and|said|says|told|because|for fear|who)\b|[.;]?\s*$)/diu,
    kind: "withheld",
    silent: "speaker",
    aspect: "who",
  },
  {
    // “A nurse, who did not want her name printed, said”
    words:
      /^(.*?)\b(?:(?:did|does|do)(?: not|n['’]t) (?:want|wish)|refused to have|would not have) ((?:his|her|their|its) (?:\p{L}+ )?names? (?:to be )?(?:printed|used|published|known|given|mentioned|revealed|disclosed|to appear|to be))\b/diu,
    kind: "withheld",
    silent: "speaker",
    aspect: "who",
  },
  {
    // “It would not show us the records”, “refused to let reporters see the logs”
    words:
      /^(.*?)\b(?:(?:did|would|will|does|do)(?: not|n['’]t)|declined to|refused to) (?:show|let|hand(?: over)? to) (?:us|me|(?:the )?(?:reporters|journalists|inspectors|\p{Lu}\p{L}+)) (?:see |read |look at )?((?:the|its|his|her|their|any|an?) (?:\p{L}+ ){0,2}?(?:records?|logs?|documents?|files?|letters?|contracts?|papers?|footage|figures?|reports?|results?|data|minutes|accounts?|books|images?|pictures?|evidence|messages?|e-?mails?)\b[^.;,]*)/diu,
    kind: "withheld",
    aspect: "what",
  },
  {
    // “Whether it was the source will not be known until the tests are done”
    words: new RegExp(
      `^()(${WH}\\b[^.;]*?) (?:will|would|may|might) (?:not|never|only) (?:yet )?(?:be|become) (?:fully )?(?:known|clear|established|determined|settled)\\b`,
      "diu",
    ),
    kind: "unknown-to-source",
  },
  {
    // “Why the office took three years has never been explained”
    words: new RegExp(
      `^()(${WH}\\b[^.;]*?) (?:has|have|had|was|were) never (?:been )?(?:\\p{L}+ly )?(?:explained|established|disclosed|revealed|determined|clarified|found out|cleared up|settled)\\b`,
      "diu",
    ),
    kind: "unknown-to-source",
  },
];
