import type { Stance } from "#vocabulary/claim.ts";

/** Words of a cue or a content that turn its stance, in the order in which they are tried. */
const BY_CUE: readonly (readonly [RegExp, Stance])[] = [
  [
    /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing))\b/,
    "denied",
  ],
  [/\b(?:doubt(?:s|ed|ing)?|question(?:s|ed|ing)?|sceptical|skeptical)\b/, "doubted"],
  [/\b(?:order(?:s|ed|ing)?|instruct(?:s|ed|ing)?|direct(?:s|ed|ing))\b/, "ordered"],
  [
    /\b(?:call(?:s|ed|ing)? (?:for|on)|want(?:s|ed|ing)?|urg(?:es?|ed|ing)|demand(?:s|ed|ing)?|appeal(?:s|ed|ing)? (?:for|to)|recommend(?:s|ed|ing)?|request(?:s|ed|ing)?|press(?:es|ed|ing)? for|push(?:es|ed|ing)? for)\b/,
    "called-for",
  ],
  [
    /\b(?:vow(?:s|ed|ing)?|pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|plan(?:s|ned|ning)?|threaten(?:s|ed|ing)?|decid(?:es?|ed|ing))\b/,
    "planned",
  ],
  [
    /\b(?:believ(?:es?|ed|ing)|think(?:s|ing)?|thought|suspect(?:s|ed|ing)?|expect(?:s|ed|ing)?|estimat(?:es?|ed|ing)|predict(?:s|ed|ing)?|speculat(?:es?|ed|ing)|fear(?:s|ed|ing)?|hop(?:es?|ed|ing)|assess(?:es|ed|ing)?)\b/,
    "possible",
  ],
];

const BY_CONTENT: readonly (readonly [RegExp, Stance])[] = [
  [/\bneither \p{L}+ nor (?:den(?:y|ies|ied)|refut\p{L}+|confirm\p{L}*)\b/u, "unclear"],
  // What a deed is for is no deed: “aimed … at improving”, “partly … to deter”.
  [
    /^(?:that )?(?:(?:partly|mainly|chiefly|largely|in part|…) )*(?:aimed|intended|designed|meant)\b/,
    "planned",
  ],
  [/^(?:(?:partly|mainly|chiefly|largely|in part) )(?:… )?to \p{Ll}/u, "planned"],
  [/^(?:that )?if\b.*\b(?:would|could|might)\b/, "possible"],
  [/^(?:that )?(?:it is|it's|it’s) (?:necessary|essential|imperative|time) (?:to|that)\b/, "called-for"],
  [
    /\bthe (?:need|necessity|urgency) (?:for|of|to)\b|\b(?:must|should|ought to|has to|have to|needs? to)\b/,
    "called-for",
  ],
  [/\b(?:has|have|had) ordered\b|^(?:\S+ ){0,6}ordered\b/, "ordered"],
  [
    /\b(?:has|have|had) called for\b|^(?:\S+ ){0,6}(?:called for|push(?:es|ed) (?:for|to)|wants?)\b/,
    "called-for",
  ],
  [
    /\b(?:may|might|could|possibly|perhaps|likely|probably|appears? to|appeared to|seems? to|reportedly|allegedly)\b/,
    "possible",
  ],
  [
    /(?<!\b(?:their|his|her|its|our|the|a|free|own|nobody|nothing|no \p{L}+) )\bwill\b|(?<!(?:['’]s?|\b(?:their|his|her|its|our|the|a|no|of|any)) )\bplans? to\b|\b(?:intends? to|is to|are to|aims? to|is set to|are set to|going to)\b/u,
    "planned",
  ],
];

/** What is said not to be so, or not to be thought so. */
const NEGATED: readonly (readonly [RegExp, Stance])[] = [
  [/(?:\b(?:not|never)|n['’]t)\s(?:believe|think|expect|agree)\b/, "doubted"],
  [/(?:\b(?:not|never)|n['’]t)\s(?:show|prove|indicate|suggest|support|find)\b/, "denied"],
];

/** How a content is asserted, by the cue's words first, then its own. Plain assertion where nothing turns it. */
export function stanceOf(cue: string, content: string): Stance {
  const cueWords = cue.toLowerCase();
  for (const [words, stance] of NEGATED) if (words.test(cueWords)) return stance;
  for (const [words, stance] of BY_CUE) if (words.test(cueWords)) return negatedQuestion(cueWords, stance);
  // "May 12" is a month, and no sign of doubt.
  const contentWords = content
    .replace(/\bMay\b/g, "")
    .toLowerCase()
    .replace(/^["“‘'«]+/, "");
  for (const [words, stance] of BY_CONTENT) if (words.test(contentWords)) return stance;
  return "asserted";
}

/** "did not deny", "refused to rule out": what is not denied is not thereby asserted. */
function negatedQuestion(cue: string, stance: Stance): Stance {
  if (stance === "denied" && /\b(?:not|never|n't|n’t|neither)\b/.test(cue)) return "unclear";
  return stance;
}
