/**
 * Stems of the words by which somebody asserts, denies, judges, calls for, promises, foresees or shows something. A cue without any of them (“viewed the
 * parade”, “sketched out a plan”, “re-elected Vorn”) tells of a deed where no more than a thing follows it.
 */
const STEMS = [
  // to say so, or not
  "sa(?:y|id)|tell|told|add(?:s|ed|ing)?\\b|claim|alleg|assert|aver|argu|conten|maintain|insist|state|stating|announc|declar|proclaim|pronounc|report|reveal|disclos|divulg|confirm|verif|affirm|admi[ts]|acknowledg|conced|confess|den[iy]|reject|dismiss|refut|rebut|disput|contest|contradict|doubt|challeng|question|repudiat|disavow|withdr[ae]w|retract|correct",
  "reiterat|repeat|recall|rememb|explain|clarif|justif|elaborat|cit(?:e|ing)|quot|not(?:e|ing)|mention|observ|remark|comment|stress|emphasi|underlin|underscor|highlight|point|recit|read|writ|wrote|tweet|post|sp[eo]ak|spoke|talk|hint|impl[iy]|signal|testif|swear|swore|sworn|vouch|attribut|credit|accord|understood|learn|convey|express|voic|air(?:s|ed|ing)\\b|echo|echoed|shar(?:e|ing)|accept|rul(?:e|ing)|play(?:s|ed|ing)? down|downplay|exaggerat|overstat|understat|list|detail|outlin|answer|repl[iy]|respond|ask|warn|caution|cautious|(?:re)?assur|remind|publish|inform|advis|brief|apolog|rais|cast|put",
  // to judge and to name
  "criti|condemn|denounc|decr[iy]|deplor|slam|blast|bash|lash|rail|trash|scold|chid|rebuk|berat|reprimand|lambast|savag|mock|ridicul|taunt|attack|hammer|rip|tore into|knock|fault|blam|accus|implicat|charg|indict|insult|belittl|prais|hail|laud|applaud|commend|welcom|salut|thank|congratul|call|describ|brand|label|dub|term|name|naming|characteri|portray|depict|paint|liken|compar|view(?:s|ed|ing)? as|regard|consider|deem|rank|rat(?:e|ing)|rated|lament|regret|complain|protest|oppos|object|endors|support|back(?:s|ed|ing)?\\b|defend|favou?r|approv|agree|disagree",
  // to want and to mean to
  "urg(?:e|ing)|demand|want|appeal|request|plead|beg(?:s|ged|ging)?\\b|implor|press|push|lobb[iy]|recommend|propos|suggest|advocat|encourag|exhort|order|instruct|direct|command|ban(?:s|ned|ning)?\\b|prohibit|forbid|forbad|promis|pledg|vow|threat|plan|intend|aim|decid|decision|(?:set|sets|setting|put|puts|putting) forth\\b|offer(?:s|ed|ing)? to|commit|hop(?:e|ing)|wish|pray|seek(?:s|ing)?\\b|sought",
  // to hold and to foresee
  "predict|forecast|project|expect(?!ations?\\b)|anticipat|estimat|foresee|foresaw|calculat|reckon|think|thought|believ|belief|suspect|fear|worr|assum|presum|guess|s[ck]eptic|optimis|pessimis|confident|convinc|concern|certain|wary|see(?:s|n|ing)?\\b|saw\\b",
  // to find and to show
  "f(?:ind|ound)|show|indicat|prov(?:e|ing)|proof|demonstrat|conclu|determin|establish|detect|document|evidence|detail|record|mean(?:s|t|ing)?\\b|reportedly|apparently",
].join("|");

const SAYS = new RegExp(`(?<!\\p{L})(?:re)?(?:${STEMS})`, "iu");

/** Whether a cue has a word by which something is said, judged, wanted, foreseen or shown. */
export const hasSayingWord = (cue: string): boolean => SAYS.test(cue);
