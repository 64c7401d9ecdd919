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
];
