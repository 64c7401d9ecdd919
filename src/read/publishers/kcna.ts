import { attribute, closest, type PageNode, type PageTree, textOf } from "../page/tree.ts";
import { findDay } from "../published-dates.ts";
import type { PublisherRule } from "./publisher-rule.ts";

const OWN = ["kcna.kp", "kcna.co.jp"];
/** Its years are counted from 1912. */
const BEFORE_YEAR_ONE = 1911;

/** Sites that carry its texts keep its last line, "www.kcna.kp (Juche112.11.2.)", which the clean-up takes for a mark of the end. */
const lastLine: PublisherRule = {
  id: "kcna-last-line",
  hosts: [...OWN, "kcnawatch.org"],
  from: null,
  until: null,
  golden: "state-agency-cards-2023",
  find({ trail }) {
    const found = trail
      .map(({ words }) => /^www\.\S{3,60}\s?\(Juche ?(\d{2,3})\. ?(\d{1,2})\. ?(\d{1,2})\.?\)$/i.exec(words))
      .findLast((match) => match !== null);
    if (found === null || found === undefined) return {};
    const day = findDay(`${BEFORE_YEAR_ONE + Number(found[1])}/${found[2]}/${found[3]}`);
    return day === null ? {} : { published: { value: day.value, basis: "text" } };
  },
};

/** From 2011 on: a headline in a span, and below it "Date: 05/09/2013 | Source: …", the day first. */
const spans: PublisherRule = {
  id: "kcna-spans",
  hosts: OWN,
  from: "2011-01-01",
  until: "2023-12-31",
  golden: "state-agency-divs-2013",
  find({ tree }) {
    const title = wordsOf(tree, named(tree, "fTitle"));
    if (title === null) return {};
    const found = /Date: (\d{2})\/(\d{2})\/(\d{4})/.exec(wordsOf(tree, named(tree, "fInfo")) ?? "");
    const day = found === null ? null : findDay(`${found[3]}/${found[2]}/${found[1]}`);
    return {
      title,
      ...(day === null ? {} : { published: { value: day.value, basis: "text" } }),
    };
  },
};

/** Until 2011: tables; the headline in bold in the middle; the year in the address, month and day in the dateline. */
const tables: PublisherRule = {
  id: "kcna-tables",
  hosts: OWN,
  from: null,
  until: "2011-12-31",
  golden: "state-agency-tables-2004",
  find({ tree, address, blocks }) {
    const heading = tree
      .byTag("b")
      .find((node) => closest(node, CENTRE) !== null && closest(node, LINK) === null);
    const title = wordsOf(tree, heading);
    const year = /\/item\d?\/(\d{4})\//.exec(address ?? "")?.[1];
    if (title === null || year === undefined) return {};
    const dated = blocks
      .map(
        ({ text }) => /^[\s\u3000]*\p{Lu}[\p{L} ]{1,40}, (\p{Lu}\p{Ll}{2,8}\.? \d{1,2}) \(/u.exec(text)?.[1],
      )
      .find((words) => words !== undefined);
    const day = dated === undefined ? null : findDay(`${dated}, ${year}`);
    return {
      title,
      ...(day === null ? {} : { published: { value: day.value, basis: "text" } }),
      blocks: blocks.filter(({ text }) => text !== title),
    };
  },
};

const CENTRE: ReadonlySet<string> = new Set(["center"]);
const LINK: ReadonlySet<string> = new Set(["a"]);

const named = (tree: PageTree, name: string): PageNode | undefined =>
  tree.byTag("div").find((node) => (attribute(node, "class") ?? "").split(/\s+/).includes(name));

function wordsOf(tree: PageTree, node: PageNode | undefined): string | null {
  const words = node === undefined ? "" : textOf(tree, node).replace(/\s+/g, " ").trim();
  return words === "" ? null : words;
}

export const KCNA: readonly PublisherRule[] = [lastLine, spans, tables];
