/** What the parser must know of HTML's elements. After the parsing rules of https://html.spec.whatwg.org/multipage/parsing.html. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Elements without content or end tag. */
export const VOID = set(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);

/** Elements whose start ends an open paragraph. */
export const ENDS_PARAGRAPH = set(
  "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul",
);

/** Elements that may stand in the head; any other ends it. */
export const IN_HEAD = set("base link meta noscript script style template title head html");

/** An end tag never reaches out of one of these. */
export const SCOPE = set("applet caption html marquee object table td template th");

/** Elements that mark words within a block; their end tag does not end a block that they hold by mistake. */
export const WITHIN_BLOCK = set("b big code em font i nobr s small span strike strong sub sup tt u");

/** The start of the key ends an open element of the value, within the nearest of the third. */
export const ENDS_SIBLING: ReadonlyMap<string, { ends: ReadonlySet<string>; within: ReadonlySet<string> }> =
  new Map([
    ["li", { ends: set("li"), within: set("ul ol menu dir table td th") }],
    ["dt", { ends: set("dt dd"), within: set("dl table td th") }],
    ["dd", { ends: set("dt dd"), within: set("dl table td th") }],
    ["tr", { ends: set("tr td th caption"), within: set("table") }],
    ["td", { ends: set("td th"), within: set("table tr") }],
    ["th", { ends: set("td th"), within: set("table tr") }],
    ["tbody", { ends: set("tbody thead tfoot tr caption"), within: set("table") }],
    ["thead", { ends: set("tbody thead tfoot tr caption"), within: set("table") }],
    ["tfoot", { ends: set("tbody thead tfoot tr caption"), within: set("table") }],
    ["option", { ends: set("option"), within: set("select datalist") }],
    ["a", { ends: set("a"), within: set("td th table div p li article section") }],
  ]);

const BLOCK = new Set([
  ...ENDS_PARAGRAPH,
  ..."#root html body head caption legend option td th tr tbody thead tfoot picture figure video audio canvas object".split(
    " ",
  ),
]);
const SKIPPED = set(
  "script style noscript template svg math iframe button input select textarea head object audio video canvas datalist optgroup option dialog",
);
const INLINE = set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr",
);

/** What an element is by its name, for those who walk over all of them: a bit each, so that a name is looked up once a page. */
export const TRAIT = {
  /** Its words stand apart from those before and after. */
  block: 1 << 0,
  /** Nothing in it is of an article: scripts, drawings, fields. */
  skipped: 1 << 1,
  heading: 1 << 2,
  /** Its words are bold, italic or the like. */
  emphasis: 1 << 3,
  /** Its words stand on the line of those before. */
  inline: 1 << 4,
  /** Has no content. */
  empty: 1 << 5,
  /** Nobody sees its words. */
  hides: 1 << 6,
  /** Often bears a fact, whatever it is called. */
  bearsFacts: 1 << 7,
} as const;

const NAMES: readonly (readonly [number, ReadonlySet<string>])[] = [
  [TRAIT.block, BLOCK],
  [TRAIT.skipped, SKIPPED],
  [TRAIT.heading, set("h1 h2 h3 h4 h5 h6")],
  [TRAIT.emphasis, set("b strong i em u mark")],
  [TRAIT.inline, INLINE],
  [TRAIT.empty, set("area base br col embed hr img input link meta param source track wbr")],
  [TRAIT.hides, set("script style noscript template svg iframe select textarea object canvas head")],
  [TRAIT.bearsFacts, set("time abbr address h1 h2 h3 h4 title figcaption em i")],
];

const TRAITS = new Map<string, number>();
for (const [trait, names] of NAMES)
  for (const name of names) TRAITS.set(name, (TRAITS.get(name) ?? 0) | trait);

/** The bits of TRAIT of an element's name in lower case. */
export const traitsOf = (tag: string): number => TRAITS.get(tag) ?? 0;
