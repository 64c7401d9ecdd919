import type { TimeContext } from "./context.ts";

/** Verbs of going, giving and saying: what "to" follows them leads somewhere, and dates nothing ahead ("was taken to hospital", "moved to ban it"). */
const GOING = new Set(
  (
    "taken took sent moved brought flown flew driven drove returned handed given gave passed fell fallen restored rushed spoke spoken talked turned marched led " +
    "transferred carried airlifted evacuated escorted sentenced delivered presented shown showed offered granted awarded paid sold lent extended promoted elevated " +
    "confined limited attached linked ran walked travelled traveled fled sailed crossed climbed rose risen dropped slipped slid jumped surged sank sunk grown grew " +
    "raised lowered reduced added contributed submitted referred released surrendered shipped exported deported extradited repatriated relocated withdrew withdrawn " +
    "retreated admitted confessed wrote written read apologised apologized complained testified listened responded replied reacted swam rowed cycled hurried raced hitched " +
    "towed dragged pulled pushed thrown threw spread leaked streamed poured drifted switched converted reverted belonged donated bequeathed left allocated assigned awoke woke reopened opened closed exposed subjected"
  ).split(" "),
);
const PARTICLE = /^(?:over|back|down|up|out|off|away|on|home|in|through|across|along|straight|directly)$/;

/** What is to be done may lie ahead of the deed: "agreed to meet", "a plan to meet", "told them to meet". */
const PLANNING =
  /^(?:agree[sd]?|agreeing|decid(?:es?|ed|ing)|vow(?:s|ed|ing)?|promis(?:es?|ed|ing)|plan(?:s|ned|ning)?|pledg(?:es?|ed|ing)|hop(?:es?|ed|ing)|want(?:s|ed|ing)?|wish(?:es|ed)?|intend(?:s|ed|ing)?|expect(?:s|ed|ing)?|aim(?:s|ed|ing)?|threaten(?:s|ed|ing)?|offer(?:s|ed|ing)?|propos(?:es?|ed|ing|als?)|prepar(?:es?|ed|ing)|call(?:s|ed|ing)?|urg(?:es?|ed|ing)|ask(?:s|ed|ing)?|tell(?:s|ing)?|told|order(?:s|ed|ing)?|demand(?:s|ed|ing)?|invit(?:es?|ed|ing)|invitations?|persuad(?:es?|ed|ing)|allow(?:s|ed|ing)?|permit(?:s|ted)?|permission|instruct(?:s|ed|ing)?|advis(?:es?|ed|ing)|warn(?:s|ed|ing)?|begg?(?:s|ed|ing)?|plead(?:s|ed|ing)?|appeal(?:s|ed|ing)?|request(?:s|ed|ing)?|ready|willing|reluctant|determined|eager|keen|likely|unlikely|poised|set|due|scheduled|slated|time|decisions?|right|chance|opportunity|deadline|need(?:s|ed)?|cho(?:ose|ose[sn]|se|sen|osing)|pick(?:s|ed)?|elect(?:s|ed)?|appoint(?:s|ed)?|select(?:s|ed)?|nam(?:es?|ed)|arrang(?:es?|ed|ements?)|swore|committed|commitments?|bound|preparations?|resolved?|opt(?:s|ed)|want|yet|going|about|summon(?:s|ed)|order|bids?|intentions?|undertook|undertaking|consent(?:s|ed)|refus(?:es|al)|encourag(?:es?|ed|ing)|let|allowed|enabl(?:es?|ed)|cleared|authori[sz](?:es?|ed)|mandate|licen[cs]e|deal|agreements?|supposed|subpoena(?:s|ed)?|compel(?:s|led)?|forc(?:es?|ed)|oblig(?:es?|ed)|requir(?:es?|ed))$/;
/** "is to meet", "had to leave" */
const HAVE_OR_BE = /^(?:is|are|was|were|be|been|has|have|had|having)$/;
const PAST_VERB =
  /^(?:used|took|sent|went|met|came|cut|made|gave|held|ran|drove|flew|brought|bought|sold|built|broke|put|hit|shot|fought|stood|sat|spent|lost|won|wrote|threw|drew|fell|rose|paid|got|left|led|kept|found|did|was|were|had|[a-z]{2,}[^e]ed)$/;
const ENDS = /^(?:,|;|:|"|but|while|although|though|whereas|that|which|who|when|where)$/;

const MADE = new Set("forced compelled prompted caused obliged enabled helped drove led".split(" "));
const AHEAD = /^(?:to|be|will|would|'ll|could|may|might)$/;
const BID = new Set(
  "offer offers bid bids proposal proposals plan plans effort efforts deal deals agreement agreements request requests motion motions appeal appeals".split(
    " ",
  ),
);
const DISPOSED =
  /^(?:extended|rejected|dropped|withdrew|accepted|renewed|raised|scrapped|abandoned|rebuffed|spurned|sweetened|refused|denied|dismissed|shelved|blocked|vetoed|defeated)$/;
const hadBefore = (words: TimeContext["words"], at: number): boolean =>
  words.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === "had");

/** Whether a deed of the past was done in order to do it: "used water cannon to disperse crowds". The day of such a sentence is that of the deed. */
export function isPurposeOfDeed(words: TimeContext["words"], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 10); back--) {
    const lower = words[back]?.lower ?? "";
    // "forced the chairman to resign on Friday", "had a chance to meet": done.
    if (back < at - 1 && MADE.has(lower)) return !AHEAD.test(words[back - 1]?.lower ?? "");
    // "extended its offer to acquire the maker on Friday", "rejected a bid to buy it"
    if (BID.has(lower) && words.slice(Math.max(0, back - 4), back).some((word) => DISPOSED.test(word.lower)))
      return true;
    if (/^(?:chance|opportunity|occasion)$/.test(lower) && hadBefore(words, back)) return true;
    if (ENDS.test(lower) || PLANNING.test(lower) || (back === at - 1 && HAVE_OR_BE.test(lower))) return false;
    if (PAST_VERB.test(lower)) return !/^(?:to|will|would|'ll)$/.test(words[back - 1]?.lower ?? "");
  }
  return false;
}

/** Adjectives by their endings, but for the verbs that end alike ("to signal", "to total"). */
const ADJECTIVE =
  /^(?!(?:signal|total|dial|trial|corral|channel|pedal|medal|label|enable|disable)$)[a-z]+(?:ous|ful|tive|sive|ial|nal|ral|tal|cal|gal|nic|tic|ible|rary|tary|nary|mary|ory)$|^(?:local|northern|southern|eastern|western|central|inner|outer|foreign|former|senior|junior|modern|public|military|naval|rebel|civilian|rural|urban|remote|nearby|neighbouring|neighboring|young|old|new|great|good|high|low|other|others|younger|older|bigger|larger|smaller|higher|greater|longer|shorter|newer|richer|poorer|stronger|weaker|wider|better|worse|fewer|further|any|anyone|anybody|everyone|everybody|each|both|some|most|many|all|another|every|various|several|such|what|whom|which|whoever|whichever|me|you|him|us|them|it|itself|himself|herself|themselves)$/;
/** Nouns that stand without an article. */
const BARE =
  /^(?:hospital|safety|police|parliament|court|prison|jail|school|church|shore|sea|market|congress|government|power|office|state|people|children|men|women|customers|hundreds|thousands|millions|dozens|freedom|independence|victory|peace|earth|death|life|justice|custody|capacity|normal|zero|nothing|nowhere|action|town|bed|war|mass|other|trial|media|television|radio|staff|industry|agriculture|tourism|consumers|families|relatives|rescuers|reporters|troops|soldiers|anger|fears?|criticism|questions|pressure|demand|demands)$/;

const NOUN_IN_ING = /^(?!(?:bring|cling|fling|swing|sting|string|spring|wring)$)[a-z]{2,}ing$/;

/** Whether the "to" at a place is a preposition, and no sign of what is to be done. */
export function isPreposition(words: TimeContext["words"], at: number): boolean {
  const next = words[at + 1]?.lower ?? "";
  if (ADJECTIVE.test(next) || BARE.test(next) || NOUN_IN_ING.test(next)) return true;
  let verb = at - 1;
  if (PARTICLE.test(words[verb]?.lower ?? "")) verb--;
  // “have sold to”, “may be sent to”: ahead or not, as the words before say.
  return GOING.has(words[verb]?.lower ?? "");
}
