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
