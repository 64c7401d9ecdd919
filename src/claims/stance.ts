import type { Stance } from "#vocabulary/claim.ts";
import { mainVerb } from "./main-verb.ts";
import { ONLY_SAYS } from "./only-says.ts";
import { byFuture } from "./stance-of-future.ts";

/** Words of a cue or a content that turn its stance, in the order in which they are tried. */
const BY_CUE: readonly (readonly [RegExp, Stance])[] = [
  [/(?:\bnot|n['’]t) (?:\p{L}+ )?rule(?:s|d)? out\b/u, "possible"],
  [
    /\b(?:den(?:y|ies|ied|ying)|rul(?:es?|ed|ing) out|reject(?:s|ed|ing)?|rebuff(?:s|ed|ing)?|refut(?:es?|ed|ing)|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing)|disagree(?:s|d|ing)? with)\b/,
    "denied",
  ],
  [/\b(?:doubt(?:s|ed|ing)?|question(?:s|ed|ing)?|s[ck]eptical|s[ck]epticism)\b/, "doubted"],
  // “held out hope of a cure”
  [
    /\b(?:h[eo]ld(?:s|ing)? out|rais(?:es?|ed|ing)|offer(?:s|ed|ing)?|giv(?:es?|ing)|gave) (?:new |fresh |some )?hopes?\b/,
    "possible",
  ],
  // “It is rumoured that …”
  [/\brumou?red\b/, "unclear"],
  // “investigate claims that …”, “look into reports of …”: nobody stands by them.
  [
    /\b(?:prob|investigat|examin|stud|review)\p{L}+ (?:\p{L}+ )?(?:claims?|allegations?|reports?|rumou?rs?|suspicions?|accusations?|complaints?)\b|\b(?:look\p{L}* into|follow\p{L}* up) (?:\p{L}+ )?(?:claims?|allegations?|reports?|rumou?rs?|complaints?)\b/u,
    "unclear",
  ],
  // “set forth the task of building ships”
  [/^(?:(?:has|have|had|also|further) )*(?:set|sets|setting|put|puts|putting) forth$/, "ordered"],
  [
    /\b(?:order(?:s|ed|ing)?|(?:set|sets|setting|put|puts|putting) forth (?:the |an? )?tasks?\b|instruct(?:s|ed|ing)?|direct(?:s|ed|ing))\b/,
    "ordered",
  ],
  [
    /\b(?:call(?:s|ed|ing)? (?:for|on)|want(?:s|ed|ing)?|urg(?:es?|ed|ing)|demand(?:s|ed|ing)?|appeal(?:s|ed|ing)? (?:for|to)|recommend(?:s|ed|ing)?|ask(?:s|ed|ing)? (?:for|to)|call(?:s|ed|ing)? upon|advis(?:es?|ed|ing)|implor(?:es?|ed|ing)|plead(?:s|ed|ing)?|encourag(?:es?|ed|ing)|hop(?:es?|ed|ing)|pray(?:s|ed|ing)?|request(?:s|ed|ing)?|press(?:es|ed|ing)|press for|push(?:es|ed|ing)? for|beg(?:s|ged|ging)?|petition(?:s|ed|ing)?|lobb(?:y|ies|ied|ying)|look(?:s|ed|ing)? forward to|propos(?:es?|ed|ing))\b/,
    "called-for",
  ],
  [
    /\b(?:provid(?:es?|ed) for|vow(?:s|ed|ing)?|pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|plan(?:s|ned|ning)?|threaten(?:s|ed|ing)?|decid(?:es?|ed|ing)|intend(?:s|ed|ing)?|offer(?:s|ed|ing)? to)\b/,
    "planned",
  ],
  [
    // “Experts think that …” is told as speech is, and so is “it is thought that …”, which leaves open who does.
    // So is what an agency assesses or estimates: its finding.
    /\b(?:hint(?:s|ed|ing)?|suspect(?:s|ed|ing)?|expect(?:s|ed|ing)?|predict(?:s|ed|ing)?|forecast(?:s|ed|ing)?|speculat(?:es?|ed|ing)|fear(?:s|ed|ing)?|worr(?:y|ies|ied|ying))\b/,
    "possible",
  ],
];

/** “Ask the board”, “Don't come here”: a sentence that opens with a verb alone. */
export const IMPERATIVE =
  /^["“‘']?(?:[Pp]lease\s\p{Ll}|(?:(?:Please|Just|So|And|Now),?\s)?(?:[Aa]sk|[Ss]top|[Ll]et|[Gg]o|[Cc]ome|[Ll]eave|[Ss]tay|[Ww]ait|[Ll]isten|[Tt]ell|[Gg]ive|[Kk]eep|[Ss]tand|[Vv]ote|[Rr]emember|[Ss]end|[Tt]ake|[Pp]ay|[Ss]how|[Bb]ring|[Ll]ay|[Ww]ear|[Rr]esign|[Rr]espect|[Ss]pare|[Aa]void|[Ee]vacuate|[Ss]helter|[Bb]oil|[Dd]o not|[Dd]on['’]t|[Nn]ever)\s(?!(?:of|and|or|is|was|were|has|had|for|in|at|on|as|again|before|have)\b)\p{Ll})/u;

const BY_CONTENT: readonly (readonly [RegExp, Stance])[] = [
  [/\bneither \p{L}+ nor (?:den(?:y|ies|ied)|refut\p{L}+|confirm\p{L}*)\b/u, "unclear"],
  [
    /^(?:and |but |so )?(?:is|are|was|were|do|does|did|will|would|can|could|should|has|have|what|why|who|whom|how|when|where|which)\b[^.]*\?["”’']*$/,
    "unclear",
  ],
  // “We'll see”, “I don't know if she will come”
  [/^(?:we|you|i)(?:['’]ll| will) (?:just )?(?:have to )?(?:wait and )?see[.!]?["”’']*$/, "unclear"],
  // “Whether it will pay is another matter”
  [
    /^whether\b[^.;]{5,160}\b(?:is|remains) (?:(?:another|a different|an open|quite another) (?:matter|question|story)|(?:yet )?to be seen)\b/,
    "unclear",
  ],
  [
    /[,:] (?:what|why|how|who|where|when) (?:do|does|did|is|are|was|were|will|would|can|could|should|has|have)\b[^.?]*\?["”’']*$/,
    "unclear",
  ],
  // “What we take to be a new hall has appeared”: what it is, is the outlet's guess.
  [
    /^what (?:we|i|analysts|experts|the (?:institute|authors?|group)) (?:take|believe|assess|judge|assume|suspect|think) (?:to be|is|are|may be)\b/,
    "possible",
  ],
  // “That's nonsense”, “It is not true”: what was put to somebody.
  [
    /^(?:that|it|this|they|these)(?: (?:is|are|was|were)|['’](?:s|re)) (?:(?:simply|just|completely|totally|absolutely|utter|utterly|complete|all|pure) )*(?:not true|untrue|false|nonsense|a lie|lies|wrong|rubbish|absurd|ridiculous|baseless|groundless|unfounded|fake news|fake)\b/,
    "denied",
  ],
  [
    /\b(?:is|are|was|were|remains?) (?:still |also |\p{L}+ly )?(?:most likely|possible|forecast|(?:considered |thought |seen as )?the most (?:probable|likely))\b/u,
    "possible",
  ],
  [
    /\bno (?:\p{L}+ )?(?:evidence|signs?(?! or symptoms)|trace|proof|indications?|suggestion (?:that|of)|hint (?:that|of))\b/u,
    "doubted",
  ],
  // “The claim that it is stable is simply wrong”, “their assertion was proved to be a lie”
  [
    /^(?:that )?(?:the|this|that|these|those|any|all|his|her|its|their|such|\S+['’]s?)?\s?(?:\p{L}+ ){0,4}?(?:claims?|allegations?|assertions?|accusations?|rumou?rs?|suggestions?|reports?|story|stories)\b[^.;“”]{0,140}\b(?:is|are|was|were|been|be)\b (?:(?:simply|just|plainly|clearly|entirely|completely|totally|utterly|wholly|quite|all|proved|proven|shown|to be|an?|sheer|complete|outright) )*["“]?(?:simply |just |plain |completely |totally )?(?:wrong|false|untrue|baseless|unfounded|groundless|lies?|nonsense|fabricat\p{L}+|inventions?|absurd|hoax)\b/u,
    "denied",
  ],
  // “Claims that haste is needed do not stand up”
  [
    /^(?:the |these |those |such )?(?:claims?|suggestions?|reports?|allegations?|rumou?rs?|assertions?|accusations?|notion|idea|argument|theory)\b[^.;“”]{0,140}? (?:do|does|did)(?: not|n['’]t) (?:really )?(?:stand up|hold up|hold water|hold true|add up|bear scrutiny|bear examination)\b/,
    "denied",
  ],
  // “this is a cock-and-bull story”
  [
    /^(?:that )?(?:this|that|it|such (?:talk|reports?|claims?)) (?:is|are|was|were) (?:(?:nothing (?:but|more than)|no more than|just|merely|sheer|pure|only) )?(?:an? )?(?:(?:sheer|complete|outright|pure|malicious|absurd|ridiculous|crude|clumsy) )*(?:cock-and-bull story|fairy ?tales?|fables?|inventions?|fabrications?|fictions?|hoax(?:es)?|slanders?|smears?|frame-up|mere speculation)\b/,
    "denied",
  ],
  // “Not a word of this is true”
  [/^not a (?:word|bit|shred) of .{2,20}\bis true\b|\bno truth (?:in|to)\b/, "denied"],
  [/\b(?:unlikely|(?:do|does|did)(?: not|n['’]t) (?:think|believe|expect))\b/, "doubted"],
  // “I'm not confident that it will hold”, “I would be very surprised if it did”, “It's hard to see how it can”
  [
    /^(?:(?:and|but|that) )*(?:i|we|he|she|they)(?:['’](?:m|re|s)| am| are| is| was| were)(?:n['’]t| not) (?:at all |very |so |too |entirely |really )?(?:confident|convinced|persuaded|sure|certain|optimistic)\b(?! (?:how|what|why|when|where|who)\b)|^(?:(?:and|but) )?i(?:['’]d| would) be (?:\p{L}+ )?surprised if\b|^(?:(?:and|but) )?it(?:['’]s| is) (?:difficult|hard) to (?:see|imagine) (?:how|that)\b|^(?:(?:and|but) )?(?:that|this|it) does(?: not|n['’]t) necessarily mean\b/u,
    "doubted",
  ],
  [/(?:\bnot|n['’]t) ruled? out\b|\bhint(?:s|ed)? at\b/, "possible"],
  // “Warned against a deal”: the preposition may stand with the content.
  [/^against \p{L}+ing/u, "called-for"],
  // What a deed is for is no deed: “aimed … at improving”, “partly … to deter”.
  [
    /^(?:that )?(?:(?:partly|mainly|chiefly|largely|in part|…) )*(?:aimed|intended|designed|meant)\b/,
    "planned",
  ],
  [/^(?:(?:partly|mainly|chiefly|largely|in part) )(?:… )?to \p{Ll}/u, "planned"],
  [
    /^(?:(?:that|but|and) )*(?:even )?(?:if|unless)\b.*(?:\b(?:would|could|might|may|will|can)\b|['’]ll\b)/,
    "possible",
  ],
  // “Had we not done so, we would have lost”
  [
    /^(?:(?:that|but|and) )*had (?:we|i|he|she|it|they|you|the|this|that|\p{L}+) [^,;]{3,80},\s[^,;]*\bwould\b/u,
    "possible",
  ],
  // “The confrontation demands that we take measures”
  [
    /^(?:that )?[^,;.]{0,60}\b(?:situation|confrontation|reality|circumstances|environment|emergency|crisis)\b[^,;.]{0,60}\b(?:demands?|requires?|calls for) (?!(?:for|of|by|from|to)\b)/,
    "called-for",
  ],
  // “the rain should ease by noon”, “this should help the mills”: what is looked for of a thing.
  [
    /^(?!(?:["“]?(?:that |and |but |so )*)(?:we|i|you|they|he|she|people|everyone|everybody|nobody|no one)\b)[^.;“”]*\bshould(?! (?:not|never)\b) (?:(?:now|soon|then|also|still|again|all|at least|only|gradually|eventually|already|really) )*(?:help(?! (?:us|them|him|her|me|people|each|one|those|the (?:poor|people))\b)|peak|ease|arrive|rise|fall|grow|shrink|drop|drift|climb|rebound|recover|improve|clear|last|reach|come (?:down|up|out|in|back|as|to)|move (?:lower|higher|up|down|closer)|get you|be making|boost|benefit|yield|mean|make (?:it|things|the|for) (?:\p{L}+ )?(?:easier|harder|possible|cheaper|faster|simpler)|prove|suffice|be (?:enough|easier|fine|visible|a matter of))\b/u,
    "possible",
  ],
  // “should be back by Saturday”: that is looked for, and nobody is to see to it.
  [
    /\bshould (?:soon |now |again |all )?be (?:back|ready(?! (?:for|to)\b)|restored|open|over|available|complete|completed|finished|working|able|up|in place|known|clear|running|reconnected)\b/,
    "possible",
  ],
  [
    /(?:^|[.!] )(?:and |so )?i(?:['’]d| would| must| want to| would like to)? (?:strongly )?(?:urge|appeal to|call on|plead|implore|beg)\b/,
    "called-for",
  ],
  // “We advise sailors not to put to sea”, “I am urging the board to wait”
  [
    /^(?:and |but |so )?(?:we|i)(?: (?:also|strongly|again|now))? (?:(?:am|are) )?(?:urg|advis|ask|recommend|call|propos|appeal|implor)(?:e|ing)? (?:(?:on|for|upon|to|that) |[^,;.]{2,60} (?:not )?to \p{Ll})/u,
    "called-for",
  ],
  // “We warn them not to come”
  [
    /(?:^|[,;] )(?:and |but )?(?:we|i) (?:\p{L}+ly |once again |again )?warn\b.* (?:to|against) \p{Ll}/u,
    "called-for",
  ],
  [/\bit (?:seems|appears) (?:that|as if)\b/, "possible"],
  // “Each province shall send a regiment”
  [/^(?!.*\b(?:i|we) shall\b)(?:that )?[^.;]{3,120}?\bshall (?:\p{L}+ly )?(?!not\b)\p{Ll}/u, "ordered"],
  [/\b(?:probably|possibly|perhaps|may|might|could)\b.{0,20}\b(?:have|need) to\b/, "possible"],
  // “To this end, it is necessary to dredge the port”, “it was desirable to mend the roof”
  [
    /(?:^|[,;] )(?:that |and |but |so )*(?:it is|it's|it’s|it was) (?:(?:high|also|now|therefore|only|urgently|most|an? (?:urgent|important|pressing|first|main)) )*(?:necessary|essential|imperative|desirable|advisable|vital|time|task)(?: [^,;.]{1,40}?)? (?:to (?!see\b)\p{Ll}|that\b)/u,
    "called-for",
  ],
  // “The gate is urgently needed”, “caution is also advised”
  [
    /\b(?:is|are) (?:also |now |again )?(?:(?:urgently|badly|sorely|desperately) needed|(?:strongly )?(?:advised|urged|recommended))(?! (?:by|in)\b)/,
    "called-for",
  ],
  [
    /^(?:that )?(?:[^ ,]+ ){0,4}?the (?:need|necessity|urgency) (?:for|of|to)\b|\b(?:must(?! (?:not )?have\b)|(?<!\b(?:which|who) )(?<!\bthan [^,;.]{0,60})should(?:n['’]t)?|ought to|has to|(?<!(?:\b(?:will|would|may|might|could|do not|does not|did not)|n['’]t) )have to|(?:ha(?:s|ve)|['’](?:ve|s)) got to|(?<!(?:\bnot|n['’]t) )needs? to)\b|(?:^|, )(?:we|i) (?:need|hope|pray|demand|urge|wish)\b|(?:^|[.,] )(?:we|i) (?:just |only |really |simply )wanted (?:\p{L}+ ){1,3}to \p{Ll}/u,
    "called-for",
  ],
  // “The yard expects to sell two boats”
  [/^(?:\S+ ){1,8}?(?<!\b(?:and|but) )(?:expects?|is sure|are sure) to (?:be )?\p{Ll}/u, "possible"],
  // “We expect the tanks to be in use by then”
  [/^(?:but |and |still, )?we (?:now |still |do |also )?expect\b/, "possible"],
  // “They had better look at the sky”, “would do well to wait”, “Hopefully it will rain”
  [
    /(?:\bhad|['’]d) better\s\p{Ll}|\b(?:would do well to|(?:would be|is|are) well advised to)\s\p{Ll}|(?:^|[,.…] )hopefully\b/u,
    "called-for",
  ],
  // “The measures enter into force on May 4”, told before that day
  [
    /\b(?:enters?|comes?) into (?:force|effect)\b|\btakes? effect\b|\b(?:is|are) seeking (?:to \p{Ll}|re-?election\b)/u,
    "planned",
  ],
  // “120,000 doses have been ordered”: goods, and no order.
  [
    /\b(?:has|have|had) ordered\b|^(?:\S+ ){0,6}(?<!\b(?:been|was|were|is|are) )ordered\b|\b(?:ordered|instructed) (?:not )?to\b|\b(?:was|were|been) told (?:not )?to\b/,
    "ordered",
  ],
  [
    /\b(?:is|are|was|were|been|being) (?:being )?(?:asked|urged|advised) (?:not )?to\b|\b(?:has|have|had) called for\b|^(?!(?:\S+ ){0,2}(?:if|when|whoever|anyone|anybody)\b|not (?:all|every|many)|you (?:do not|don['’]t) want\b)(?:\S+ ){0,6}(?:called for|push(?:es|ed) (?:for|to))\b/,
    "called-for",
  ],
  // “We want answers”, “I don't want them to leave”, “the league wants the mayor to go”; of people it tells what they are like (“they want to sleep”).
  [
    /(?:^|[,.;] |\b(?:and|but|so) )(?:i|we) (?:(?:just|only|really|simply|also|still|all|do) )*want\b(?! to (?:know|see if)\b)|^(?!(?:that )?(?:i (?:really |just )?think )?(?:the |all the |the whole |the entire )?(?:world|everybody|everyone|nobody|no one|people|they|he|she|it|you|mrs?\.?|ms\.?|dr\.?)\b|(?:(?!wants?\b)\S+ ){0,6}(?:if|when|whoever|anyone|anybody|may|might|could|would|will|neither|whether|only|he|she|it|they|people|you)\b|not (?:all|every|everyone|everybody|many)\b)(?:\S+ ){1,6}?(?:wants\b|want (?!to\b)(?:\S+ ){1,5}?(?:to (?!the\b|an?\b)\p{Ll}|\p{L}{3,}ed$))|\b(?:i|we) (?:don['’]t|do not) want (?!to\b)(?:\S+ ){1,5}?to \p{Ll}/u,
    "called-for",
  ],
  [
    /\b(?:is|are) (?:taking over|stepping (?:down|aside)|retiring)\b|\bis joining [^.;]{2,60} as (?:an?|its|the|their)\b|\b(?:is|are) (?:retiring|leaving|stepping down|resigning|returning|moving|closing) (?:next|tomorrow|on|at|later|this (?:year|summer|autumn|winter|spring))\b|(?<!(?:['’]s?|\b(?:their|his|her|its|our|the|a|no|of|any)) )(?<!\ban? (?:[\p{L}-]+ ){1,2})(?<!(?:n['’]t|\b(?:not|never)) )\bplan(?:s|ned)? to\b|^(?:his |her |its |their |the )?(?:\p{L}+ ){0,2}?(?:willingness|readiness|intention|determination|promise|pledge|resolve|will|resolution|commitment) to\b|\bha(?:s|ve) (?:the |a |full |every )?(?:willingness|readiness|intention|intent|determination|resolve) to\b|\b(?:intends? to|(?<!\bnot )intended to|aims? to|(?:is|are|was|were|been) (?:now |also |already )?(?:pushing|preparing|planning|aiming|racing|hoping|getting ready) to|(?:is|are) (?:now |also )?looking to|(?:is|are|was|were) (?:now |also |already |still )?(?:planning (?:an?|the|to)|preparing for (?:an?|another|its|new))\b|(?:is|are|was|were) (?:due|set|slated|scheduled|meant) to|(?<!\b(?:who|which) )(?<!\b(?:way|thing|answer|solution|key|trick|problem|option|choice|alternative|remedy|temptation|danger|challenge|secret|cure|idea|point|purpose|function|role|job|most|least)s? [^,;.]{0,60}(?<!\bit ))(?<!\bhow \p{L}+ it )(?:is|are) to (?!blame\b)\p{Ll}|(?:was|were) to (?:hold|meet|begin|start|open|take|speak|sign|attend|visit|leave|arrive|return|join|address|host|lead|play|close|reopen|be (?!expected\b)(?:\p{Ll}+ed|built|sold|cut|held|sent|shut|given|taken|made|paid))\b|(?:is|are|was|were) (?:now |also )?(?:due|planned) (?:at|on|in|before|by|next|later|this|tomorrow|today|back|out|home|for)\b)/u,
    "planned",
  ],
  [
    /\b(?:may|(?<!\b(?:the|its|his|her|their|our|all|military|national|great|strong) )might(?! (?:of|before|in|at|as|with)\b)|could(?![”"’']?$)(?!(?: not|n['’]t) (?:have )?(?:come|be|been)\b[^.;]{0,24}\b(?:more|better|worse|clearer|happier)\b)(?!(?: not|n['’]t) (?:\p{L}+ly )?(?:sleep|breathe|recall|remember|believe|hold back|keep|restrain|hide|contain|conceal|suppress|help|stop)\b)(?! (?:\p{L}+ly )?(?:(?:be )?(?:felt|seen|heard|smelt|smelled|found)|feel|see|witness|hear|sense|smell|remember|recall)\b)|possibly|perhaps|(?<!(?:\b(?:and|but)|\.\.\.|…) )maybe|(?<!\b(?:more|less|as|most) )likely|probably|appears? to|appeared to|seems? to|reportedly|allegedly)\b|\b(?:is|are|was|were) (?:widely )?(?:expected|believed|thought|suspected|feared|forecast) to\b|\b(?:is|are|was|were) (?:now |not |widely |also )?expected\b/u,
    "possible",
  ],
];

const LOOKS_LIKE =
  /(?<=\p{L} )what (?:appear(?:s|ed) to (?:be|have been)|seem(?:s|ed) to (?:be|have been)|may (?:be|have been)|is (?:believed|thought) to be)\b/gu;

const HELD_TO_BE = /\b(?:belief|conviction|confidence|convinced|confident|optimis[mt]\p{L}*)\b/u;
const INVERTED =
  /(?<!\b(?:why|how|what|when|where|who)\s)\b[Ss]hould (?=(?:the|an?|any|its|their|his|her|he|she|it|they|we|you|there|this|that)\b)/g;

/** What somebody calls a thing that is said not to be so. */
const UNTRUE =
  /\b(?:false|untrue|unfounded|baseless|groundless|fabricat\p{L}+|nonsense|fake|lies?|invention|fiction|fantas(?:y|ies)|hoax|rubbish|absurd|ludicrous|slander|propaganda)\b/u;

/** What is said not to be so, or not to be thought so. */
const NEGATED: readonly (readonly [RegExp, Stance])[] = [
  [/(?:\b(?:not|never)|n['’]t)\s(?:believe|think|expect|agree)\b/, "doubted"],
  [/(?:\b(?:not|never)|n['’]t)\s(?:show|prove|indicate|suggest|support|find)\b/, "denied"],
];

const PLEADS = /\b(?:plead(?:s|ed|ing)?|pled)\s(?:an?\s)?(?:(?:not\s)?guilty|no contest|innocent)\b/;
const TO_DO = /(?:^|… )(?:not |never )?to \p{Ll}/u;

/**
 * How a content is asserted, by the cue's words first, then its own; of a quotation of several sentences by the first. Plain assertion where
 * nothing turns it.
 */
export function stanceOf(cue: string, content: string): Stance {
  const cueWords = cue.toLowerCase();
  // “Residents … to stay indoors”, which they were told
  if (
    /\b(?:is|are|was|were|been|being) (?:\p{L}+ )?(?:told|directed)$/u.test(cueWords) &&
    TO_DO.test(content)
  )
    return "ordered";
  // "May 12" is a month, and no sign of doubt.
  const plain = content
    .replace(/``/g, "“")
    .replace(/\bMay\b(?! (?:not|be|have)\b)/g, "")
    // “could be built thanks to her”: it was.
    .replace(/\bcould\b/g, /\b(?:[Tt]hanks|[Oo]wing) to\b/.test(content) ? "did" : "could")
    // “retaliation should the drills go ahead”: a condition, and no duty.
    .replace(INVERTED, "if ")
    // “launched what appears to be a missile”, “deaths investigated as possibly related”: the name for a thing is unsure, and no doubt is cast on what it did.
    .replace(LOOKS_LIKE, "what is")
    // “I'll tell you why: it rained”, “We'll start by noting that it rained”
    .replace(
      /^(["“]?)(?:I['’]ll tell you (?:why|what|something|this)[:,]|We['’]ll (?:start|begin) by \p{L}+ing(?: that)?)\s/u,
      "$1",
    )
    // “I have to tell you, it rained”, “and I probably shouldn't say this”: so is it said.
    .replace(
      /\b(?:I|[Ww]e)(?: (?:just|really|probably))? (?:have to|must|should(?:n['’]t| not)?) (?:also )?(?:say|tell you|admit|confess|(?:note|add|remember|point out) that)(?: (?:this|that|it))?\b/gu,
      "I say",
    )
    .replace(/(?<=\p{L} as )(?:possibly|probably|perhaps|likely) (?=\p{Ll})/gu, "")
    .trim();
  const quoted = /^["“‘«]|^''/.test(plain);
  const contentWords = plain
    .toLowerCase()
    .replace(/^["“‘'«]+/, "")
    .replace(ONLY_SAYS, "")
    .replace(FIRST_SENTENCE, "$1");
  for (const [words, stance] of NEGATED) if (words.test(cueWords)) return stance;
  // “expressed the belief that both would win”: foretold, and nobody's plan.
  if (HELD_TO_BE.test(cueWords) && /^(?:will|would)$/.test(mainVerb(plain)?.tense ?? "")) return "asserted";
  // “pleaded not guilty to fraud”: no plea for anything.
  const plea = PLEADS.exec(`${cueWords} ${contentWords}`);
  if (plea !== null) return /not|innocent/.test(plea[0]) ? "denied" : "asserted";
  for (const [words, stance] of BY_CUE)
    if (words.test(cueWords)) {
      // “advised that it would harm the view”: told, and nobody is to do anything.
      if (
        ADVISED.test(cueWords) &&
        /^(?:that\s)?(?!.*\b(?:should|must|to)\b).*\b(?:is|are|was|were|would|had|has)\b/.test(contentWords)
      )
        continue;
      // “intended, experts believe, to …”: what a deed is for.
      if (stance === "possible" && /^(?:aimed|intended|designed|meant)\b/.test(contentWords))
        return "planned";
      // A threat or a promise with a condition is no plan yet.
      if (stance === "planned" && /\b(?:if|unless)\b/.test(contentWords)) return "possible";
      return negatedQuestion(cueWords, stance);
    }
  // “voted to call a witness”, “agreed to meet”
  if (
    /\b(?:vot(?:es?|ed|ing)|agree(?:s|d|ing)?(?: in principle)?)(?: to)?$/.test(cueWords) &&
    /^(?:not )?to \p{Ll}/u.test(contentWords)
  )
    return "planned";
  // “without answering whether it will pay”
  if (
    cueWords !== "" &&
    /^whether\b(?![^,;.]*\b(?:matters?|is|was|makes?)\s(?:not|less|more|no|nothing|another)\b)/.test(
      contentWords,
    )
  )
    return "unclear";
  if (
    /\b(?:call|describ|brand|label|term|blast|slam|condemn|denounc|mock|characteri)/.test(cueWords) &&
    // “Mr. Lie” is no lie.
    UNTRUE.test(plain.replace(/(?<=\p{L}\s)\p{Lu}\p{Ll}+(?:['’]s)?(?!\p{L})/gu, "").toLowerCase())
  )
    return "denied";
  // “has ruled that out”
  if (/\brul(?:e|es|ed|ing)$/.test(cueWords) && /\bout[”"’']?$/.test(contentWords))
    return /\b(?:not|never)\b|n['’]t\b/.test(cueWords) ? "possible" : "denied";
  // “told people near the crater to leave”
  if (
    /\b(?:told|tells?)$/.test(cueWords) &&
    !/^that\b/.test(contentWords) &&
    // “The envoy intends to travel again, his spokeswoman told …”
    !/^[^,;]{0,60}\b(?:intends?|plans?|wants?|hopes?|aims?|expects?|seeks?|agrees?|refuses?|continues?|needs?|appears?|seems?|means?|threatens?|has|is|are|was) to\b/.test(
      contentWords,
    ) &&
    ASKS_TO.test(contentWords) &&
    mainVerb(contentWords) === null &&
    // “He intends to travel, his spokeswoman told the agency”
    !/^(?:\S+ ){1,6}?(?:intends?|plans?|aims?|seeks?|needs?|expects?|continues?|tries|prepares?) to\b/.test(
      contentWords,
    )
  )
    return "ordered";
  // “asked people to stay away”, but “asked whether it would rain”
  if (
    /\bask(?:s|ed|ing)?\b/.test(cueWords) &&
    (ASKS_TO.test(contentWords) ||
      /^(?!(?:whether|if|why|how|what|who|where|when|about)\b)[^,;.]{2,60}? for \p{Ll}/u.test(contentWords))
  )
    return "called-for";
  if (
    /\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?)(?: again| then| once more| anxiously| back)?$/.test(
      cueWords,
    ) &&
    /^(?:\p{L}+ ){0,3}?(?:whether|if|why|how|what|who|where|when|which)\b/u.test(contentWords)
  )
    return "unclear";
  // “pushes the board to sell”, “his calls to stay away”
  if (/\b(?:push(?:es|ed|ing)?|calls)\b/.test(cueWords) && TO_DO.test(contentWords)) return "called-for";
  // “Called on both sides to talk”, but “on Friday they had to leave”.
  if (/\bcall/.test(cueWords) && /^on .*\bto \p{Ll}/u.test(contentWords)) return "called-for";
  // “has appealed to whoever holds them to let them go”, “warns citizens against all travel”
  if (/\bappeal(?:s|ed|ing)?$/.test(cueWords) && /\bto \p{Ll}|^for\b/u.test(contentWords))
    return "called-for";
  // “warned jurors not to read about it”
  if (
    /\b(?:warn|caution)(?:s|ed|ing)?$/.test(cueWords) &&
    /^(?:[^ ,;]+ ){0,6}not to \p{Ll}/u.test(contentWords)
  )
    return "called-for";
  // “warned ships to stay away”, “cautioned against a deal”
  if (
    /\b(?:warn|caution)(?:s|ed|ing)? against$/.test(cueWords) ||
    (/\b(?:warn|caution)(?:s|ed|ing)?$/.test(cueWords) &&
      /^(?!(?:that|of|about|against)\b)(?:[^ ,;]+ ){0,6}?to \p{Ll}/u.test(contentWords) &&
      mainVerb(contentWords) === null)
  )
    return "called-for";
  if (
    /\b(?:warn|caution)(?:s|ed|ing)?(?: against)?$/.test(cueWords) &&
    /^(?!that\b)(?:[^,;]{0,60} )?against \p{L}/u.test(contentWords)
  )
    return "called-for";
  if (cueWords === "" || /[:"“]/.test(content.slice(0, 1)) || IMPERATIVE_SAID.test(cueWords))
    if (IMPERATIVE.test(plain) || WISHES.test(content)) return "called-for";
  // “Either the valve stuck or the pump failed, she explained” guesses; “Either she knew or she owes us an answer” judges.
  if (!quoted && /^either\b.*\bor\b/.test(contentWords)) return "possible";
  for (const [words, stance] of BY_CONTENT)
    if (words.test(contentWords))
      // “stressed that the fleet should be ready”: that is asked for, and not looked for.
      return stance === "possible" && URGES.test(cueWords) && /\bshould\b/.test(contentWords)
        ? "called-for"
        : stance;
  // “54 percent of voters would back her”
  if (/\bwould (?:\p{L}+ly )?(?:back|support|vote|prefer|choose|favou?r)\b/u.test(contentWords))
    return "possible";
  const future = byFuture(contentWords, quoted, cueWords);
  // “She thinks the fleet will stay in port”: what somebody looks for of others is foretold, and no plan of theirs.
  return future === "planned" &&
    /\b(?:think|thought|believe|reckon|predict)(?:s|d|ed)?$/.test(cueWords) &&
    !/\b(?:we|i|he|she|it|they) $/.test(mainVerb(contentWords)?.before ?? "")
    ? "asserted"
    : (future ?? "asserted");
}

/** “May the best boat win”, but “May the 4th” and “May she come in?” */
const WISHES = /^["“‘']?May (?:the (?!\d)|God |you |your |we |they |this |all )[^?]*$/u;
const ADVISED = /\badvis(?:es?|ed|ing)(?: \p{L}+){0,3}$/u;
const URGES = /\b(?:stress|underscor|underlin|emphasi|insist|instruct|urg|demand)/;

/** “Mr. Vorn is expected to …”, “Sergei V. Okand”, “the U.S. side”: stops that end no sentence. */
const FIRST_SENTENCE =
  /^(.{20,}?(?<!\b(?:mrs?|ms|dr|st|gen|lt|col|sgt|sen|rep|gov|prof|no|vs|co|corp|inc|ltd|\p{L}))[.!?]["”’']*)\s.*$/su;

const IMPERATIVE_SAID =
  /\b(?:s(?:ays?|aid)|wr(?:ites?|ote)|told|tells?|add(?:s|ed)|tweeted|posted|moaned|shouted|yelled|hit back)\b/;

const ASKS_TO =
  /^(?!(?:whether|if|why|how|what|who|where|when)\b)(?:that\b|(?:[^ ,;]+ ){0,9}?["“]?(?:not )?to (?!the\b|an?\b)\p{Ll})/u;

/** "did not deny", "refused to rule out": what is not denied is not thereby asserted. */
function negatedQuestion(cue: string, stance: Stance): Stance {
  if (stance === "denied" && /\b(?:not|never|n't|n’t|neither)\b/.test(cue)) return "unclear";
  // “has not called for a vote”, “never ordered it”: nobody asks for it thereby. But “didn't want him to leave”, “warned not to”.
  if (
    /^(?:called-for|ordered|planned)$/.test(stance) &&
    /(?:\b(?:not|never)|n['’]t)\s(?:\p{L}+ly\s|yet\s|even\s)?(?:called|call|ordered|order|asked|ask|requested|request|planned|plan|promised|promise|intended|intend|demanded|demand|offered|offer)\b/u.test(
      cue,
    )
  )
    return "asserted";
  return stance;
}

/** “Museum to return masks”: what somebody is to do; “refuses to pay” and “road to ruin” are none. */
const IS_TO =
  /^(?:[^,;:.“”"]{2,70}?\s)(?<!\b(?:fails|failed|agrees|agreed|refuses|refused|tries|tried|wants|wanted|asked|told|ordered|urged|forced|unable|able|begins|began|continues|helps|helped|manages|managed|have|has|had|need|needs|likely|ready|allowed|used|struggles|appears|seems|happy|reluctant|warned|admits|claims|dares|hopes|vows|threatens|what|how|when|where|who|whom|which|whether)\s)to\s(?:be|play|close|cut|open|build|buy|sell|hold|launch|join|meet|visit|get|take|make|begin|start|leave|face|pay|raise|lower|end|ban|send|move|run|stand|sign|test|appeal|sue|quit|resign|step|go|become|give|lay|lead|lose|merge|name|offer|publish|reopen|release|replace|resume|retire|return|review|scrap|seek|stay|strike|talk|vote|withdraw|expand|extend|host|decide|deploy|fight|fly|hire|invest|keep|bring|add|allow|restore|stop|train|treat|use|hand|pull|put|set|receive|continue|introduce|recall|shut|double|triple|speak|address|attend|compete|star|halt|suspend|impose|block|ease|boost|slash|shed|spend|deliver|supply|strengthen|tighten|ditch|unveil|hike|limit|curb)\b/u;

/** How a headline asserts: as other words do, and by its own builds, which leave out verbs. */
export function stanceOfHeadline(words: string): Stance {
  const stance = stanceOf("", words);
  if (stance !== "asserted") return stance;
  if (IS_TO.test(words)) return "planned";
  // “Families told to keep windows shut”
  if (
    /^[^,;:]{2,50}?\s(?:told|ordered) (?:not )?to \p{Ll}/u.test(words) &&
    mainVerb(words.split(/\s(?:told|ordered)\s/)[0] ?? "") === null
  )
    return "ordered";
  return /\b(?:expected|feared|likely|possible|suspected|forecast)$/u.test(words.trim())
    ? "possible"
    : stance;
}
