/** “the May 7 launch”, “in May”: the month. */
const MAY =
  /\bMay(?=\s\d|['’]s\b)|(?<=\b(?:in|of|since|by|until|till|before|after|from|to|last|next|this|early|late|mid)[\s-])May\b/gu;

/** How the first finite verb of a content stands in time. */
export interface MainVerb {
  readonly tense: "past" | "present" | "perfect" | "past-perfect" | "will" | "would" | "may" | "must";
  /** The words from the verb on, lower case. */
  readonly from: string;
  /** The words before it, lower case. */
  readonly before: string;
}

const FINITE =
  /(?:\b(?<will>will|shall|won(?=['’]t)|(?:(?:is|are|am) (?:(?:not|now|also|still|never|always|just) )?)?going to(?! the\b)|gonna)|(?<will2>['’]ll|['’](?:re|m) (?:(?:not|now|also|still|never|always|just) )?going to)|\b(?<would>would)|(?<pastperfect2>['’]d(?=\s(?:(?:never|already|just|also|\p{Ll}+ly)\s)?(?:\p{Ll}{2,}[^e\W]ed|been|given|gone|seen|taken|had|made|done|known|got|come|become|left|lost|found|told|said|heard|won|built|bought|brought|thought|spent|kept|held|met|paid|sent|written|eaten|fallen|driven|forgotten|broken|stolen|chosen|shown|grown|begun)\b))|(?<would2>['’]d)|\b(?<must>must|should|ought to|ha(?:s|ve) to|needs? to|need)|\b(?<may>may|might|could|can|cannot)|\b(?<perfect>ha(?:s|ve))|(?<perfect2>['’]ve)|\b(?<pastperfect>had)|\b(?<past>was|were|did|took|went|came|saw|oversaw|overcame|undertook|underwent|withdrew|heard|held|fell|fired|hit|struck|made|left|ran|rose|shot|said|told|set|stood|found|gave|got|met|won|lost|began|began|knew|thought|felt|brought|broke|drove|put|led|cut|spread|burst|drew|flew|grew|spoke|threw|wrote|fled|sank|wore|stole|rode|chose|became|woke|sang|swam|oversaw|foresaw|undertook|overtook|mistook|withdrew|underwent|upheld|withheld|overthrew|understood|withstood|forgot|forgave|misled|rebuilt|remade|resold|retook|overran|outran|died|lied|tied|vied|owed|blew|froze|shook|slid|wept|slept|ate|tore|swore|bled|sped|dug|hung|swung|sprang|crept|leapt|knelt|(?:paid|sent|laid|lost|spent|bought|sold|kept|fought|swept|caught|built|sat|bore)(?= (?:an?|the|his|her|its|their|our|my|this|that|these|those|some|more|many|several|no|all|up|out|off|down|away|back|tribute|homage|over|\d))|sought(?= (?:to|an?|the|his|her|its|their|more|help|talks|out)\b)|\p{Ll}{2,}[^e\W]ed)|\b(?<present>is|are|am|do|does|want|wants|believe|believes|think|thinks|know|knows|see|sees|hope|hopes|say|says|seems?|appears?|remains?|deserves?|means?|belongs?|(?:we|they|you|i) (?!(?:are|am) (?:(?:not|now|also|still|never|always|just) )?going to\b|will|would|shall|must|should|ought|may|might|could|can|have|had|was|were|did|took|went|came|saw|heard|held|fell|fired|hit|struck|made|left|ran|rose|shot|said|told|set|stood|found|gave|got|met|won|lost|began|knew|thought|felt|brought|broke|drove|never|always|also|\p{Ll}+ed\b)\p{Ll}+)|(?<present2>(?<=\b(?:he|she|it|that|there|what|who|here))['’]s|['’](?:re|m)))(?:(?![\p{L}])|(?=n['’]t\b))/u;

/** Words that stand before a noun and make none of what looks like a verb: “their will”, “the led lamp”. */
const NOUN = /\b(?:the|a|an|their|his|her|its|our|my|your|free|of|own|no|this|that)\s["“‘']?$/u;
const OF_THIS = /(?:^|[.,;] |\band |\bthat )(?:this|that) $/u;
const OF_QUESTION =
  /^(?:the|a|this|that) \p{Ll}+ (?:of|about|over|on|as to) (?:who|whom|what|whether|how|when|where|why) [^,;]{0,40}$/u;
const ASIDE = /,\s(?:who|which|whose)\s[^,]*$/u;
/** “a first cut”, “an interest rate cut”: nouns that are spelt like a past. */
const NOUN_LIKE_PAST =
  /\b(?:first|second|third|further|another|new|sharp|deep|big|bigger|large|larger|small|smaller|early|possible|rates?|tax|budget|pay|price|wage|power|job|spending)\s$/u;

/** “is building”, “are still looking”: what goes on; “is everything” is none. */
export const isGoingOn = (from: string): boolean =>
  /^(?:is|are)\s(?:(?:not|still|now|also|currently)\s)?(?!(?:every|any|no|some)?thing\b|(?:king|morning|evening|spring|string)\b)\p{L}+ing\b/u.test(
    from,
  );

/** Answers of late: of a sentence and its clauses the rules ask about four times each. */
const known = new Map<string, MainVerb | null>();
const MOST = 2_000;

/** The first finite verb as far as spelling shows; null in words that have none (“a lie”, “lower rates”). */
export function mainVerb(words: string): MainVerb | null {
  let verb = known.get(words);
  if (verb !== undefined) return verb;
  verb = firstVerb(words);
  if (known.size >= MOST) known.clear();
  known.set(words, verb);
  return verb;
}

function firstVerb(words: string): MainVerb | null {
  const lower = words
    .replace(MAY, "···")
    .toLowerCase()
    .replace(/^["“‘'«]+/, "");
  // “If it rains, we may …”: the main clause stands behind the comma.
  const condition =
    /^(?:(?:but|and|that) )*(?:if|unless|even if|when|once|as|although|while|because)\b[^,;.]*,\s/.exec(
      lower,
    );
  let at = condition?.[0].length ?? 0;
  for (let tries = 0; tries < 4; tries++) {
    const found = FINITE.exec(lower.slice(at));
    if (found === null) return null;
    const start = at + found.index;
    const groups = found.groups ?? {};
    const name =
      Object.keys(groups)
        .find((key) => groups[key] !== undefined)
        ?.replace(/\d$/, "") ?? "past";
    if (
      /^(?:will|past|may|must)$/.test(name) &&
      (NOUN.test(lower.slice(0, start).slice(-12)) ||
        (/^(?:cut|set|hit|shot|spread)$/.test(found[0]) &&
          NOUN_LIKE_PAST.test(lower.slice(0, start).slice(-12)))) &&
      !/^(?:was|were|did)/.test(found[0]) &&
      // “This will help”, but “this will to win”
      !(
        /^will$/.test(found[0]) &&
        OF_THIS.test(lower.slice(0, start)) &&
        !/^will (?:to|of|for)\b/.test(lower.slice(start))
      )
    ) {
      at = start + found[0].length;
      continue;
    }
    // “The question of who would pay was put”: that verb is of what is asked.
    if (OF_QUESTION.test(lower.slice(0, start)) && FINITE.test(lower.slice(start + found[0].length))) {
      at = start + found[0].length;
      continue;
    }
    // “The yard, which is on the river, will close”: the main clause goes on behind the commas.
    const aside = ASIDE.test(lower.slice(0, start)) ? lower.indexOf(", ", start) : -1;
    if (aside !== -1 && FINITE.exec(lower.slice(aside))?.index === 2) {
      at = aside;
      continue;
    }
    const tense = name === "pastperfect" ? "past-perfect" : (name as MainVerb["tense"]);
    // “won't”, “didn't” as “will not”, “did not”.
    const from = lower
      .slice(start)
      .replace(/^(\p{L}+)n['’]t\b/u, (_, verb: string) => `${verb === "wo" ? "will" : verb} not`);
    return { tense, from, before: lower.slice(0, start) };
  }
  return null;
}
