import { readFileSync } from "node:fs";
import { join } from "node:path";
import { STEPS } from "#read/page/clean-up.ts";
import { PUBLISHER_RULES } from "#read/publishers/publisher-rules.ts";
import type { PageFactsResult } from "../../evaluation/measure/page-facts.ts";
import type { PagesResult } from "../../evaluation/measure/pages.ts";

/** What each step of the clean-up does; a step without its sentence stops the making of the page. */
const ABOUT: Readonly<Record<string, string>> = {
  unlikely: "takes out what the model holds for no part of the article",
  outside:
    "without a model: takes out what lies outside the article's element, is named otherwise, hidden, or mostly links",
  "called otherwise": "takes out what is called comments, related or navigation within the article",
  wholes: "keeps an item of a list or a table where most of the others are kept",
  alike: "keeps paragraphs that the page calls as it calls nearly all of the article, wherever they stand",
  slides: "takes out a show of numbered pictures on other matters",
  captions:
    "keeps captions of pictures that stand in the article or between its headline and its first words",
  "picture credits": "keeps who took a picture, beside its caption",
  "captions again": "takes out a caption or its credit that stands in a caption right above already",
  requests: "takes out short words that ask for a click, a name or money, and what stands linked below them",
  scraps: "takes out lines that are all link and scraps of a few letters, where the model is not sure",
  buttons: "takes out a list of a few letters an item, one of which was a button",
  "live hours": "keeps the hours that head the entries of a live report",
  headings: "keeps a heading right above what is kept, takes out one that heads nothing",
  "linked headings":
    "takes out headings that are all link, in a box without paragraphs: they lead to other articles",
  apparatus:
    "takes out notes, citations and words on the writers or the archive, as their place is called or headed",
  boxes: "takes out the heading of a box whose words were taken out",
  closings: "takes out what closes the article by telling of its writer",
  "pull quotes": "takes out words of the article that stand aside once more",
  "end marks": "takes out an agency's sign that the report ends",
  "source lines": "keeps the line that says whose report it is, below the text",
  title: "takes out the headline, which is the report's title and not of its text",
  doubles: "takes out long words that stand in another place already",
};

const read = <Result>(home: string, name: string): Result =>
  JSON.parse(readFileSync(join(home, "evaluation", "results", `${name}.json`), "utf8")) as Result;

/** docs/reading.md: how a page becomes a report, with the measured figures and the pages that are read worst. */
export function readingPage(home: string): string {
  const pages = read<PagesResult>(home, "pages");
  const facts = read<PageFactsResult>(home, "page-facts");
  const unknown = STEPS.find(({ name }) => ABOUT[name] === undefined);
  if (unknown !== undefined)
    throw new Error(`Say in scripts/docs/reading.ts what the step “${unknown.name}” does.`);
  return `# Reading a page

How bytes become a report: the steps in their order, whom is believed, and how well it goes. \`stemma read --why PAGE\` shows it for one page: every
witness of a fact and every stretch of words that was left out, with the step and its reason.

## The steps

1. **Decode.** Byte order mark, the NULs of UTF-16, valid UTF-8, the declared encoding unless the bytes belie it, the likeliest one.
2. **Parse.** One pass into a light tree, in time linear in the page, with the usual mistakes mended as browsers mend them. No script runs.
3. **Facts.** One walk gathers what may bear a fact; each fact is decided by the order of trust below.
4. **Blocks.** Words that stand together: paragraphs, headings, items, captions, rows of tables of figures.
5. **Scores.** Boosted trees over the blocks' place, links, names and neighbours say how likely each is of the article.
6. **Clean-up.** Each step in its order; what it takes out is kept with its reason:

${STEPS.map(({ name }) => `   - *${name}* ${ABOUT[name] ?? ""}`).join("\n")}

7. **Barriers.** Where the page's words say that the rest is for subscribers or members, what stands below is an offer and is taken out; the report says
   so in \`barrier\`. A page that is nothing but a request for consent is refused.
8. **Refusals.** No article, a wall, a list of other articles, a page of script: \`page-without-article\`, with its reason. Where a page shows nothing
   but states its words in JSON-LD, these are read, with a note.
9. **Publishers.** Rules for an outlet's own pages, by the day of the capture (below).
10. **Parts.** Lines of bylines and days at the edges, dateline, credit lines, signatures, photographers and corrections are told from what the report narrates.

## Who is believed

| fact | in this order |
|---|---|
| day of publication | labelled beside the headline · JSON-LD · meta data · microdata · shown elsewhere in the article · address · other days of data · data of scripts. A moment in UTC is told by the outlet's clocks; a day after the capture is refused with a note |
| day of change | JSON-LD · meta data · microdata · labelled as changed |
| bylines | JSON-LD · meta data · microdata · elements that are called bylines · lines that begin with "By" and its like · an agency's opening · who signs below the text. Agencies become credits; whom both data and words call the editor in charge is refused in meta data |
| title | the heading that \`<title>\` repeats · JSON-LD · \`og:title\` and its like · \`<title>\`; where these only name the outlet, a heading or an element that is called a headline. The outlet's name is cut off |
| standfirst | an element that is called one, right below the headline · JSON-LD · descriptions in the meta data, unless the text says the same |
| section | JSON-LD · meta data · microdata, labels of a category · the path of links that leads to the page · the short line beside the headline |
| outlet | as given · JSON-LD's publisher · \`og:site_name\` · other names that a site gives itself · what \`<title>\` ends or begins with, where a link to the front or the line of rights bears it out · whom the text credits as source |
| language | \`<html lang>\` · JSON-LD · meta data · the text's script, else its smallest words |
| address | where it was fetched from, without an archive around it; for a copy made for telephones, the page's own |
| wall | JSON-LD (of the article or a part) · meta data · the wall's own words |

The losers are kept in \`witnesses\`.

## Publishers

${
  PUBLISHER_RULES.length
} rules, in \`src/read/publishers/\`. The figures below are the generic reader's: no page of the public sets is of these outlets, so that with
rules and without them they are the same (\`npm run evaluate -- pages --publishers=off\`). Each rule is held by a test to meet on its golden page
what the generic reader alone does not.

| rule | hosts | captures | golden page |
|---|---|---|---|
${PUBLISHER_RULES.map(({ id, hosts, from, until, golden }) => `| ${id} | ${hosts.join(", ")} | ${from ?? "…"} to ${until ?? "…"} | ${golden} |`).join("\n")}

## Figures

\`npm run evaluate -- pages\` and \`npm run evaluate -- facts\`; the learned parts by five folds. Peers and speed stand in [accuracy.md](accuracy.md);
where the gold is not what the page says, [page-gold.md](page-gold.md): the three titles and five bylines of newspaper4k that count as wrong here are all such.

| text of | pages | F1 | precision | recall |
|---|---|---|---|---|
${Object.entries(pages.text.sets)
  .map(([set, { pages: count, byFolds, rules }]) => {
    const { f1, precision, recall } = byFolds ?? rules;
    return `| ${set} | ${count} | ${three(f1)} | ${three(precision)} | ${three(recall)} |`;
  })
  .join("\n")}

| fact | set | right or rightly absent | missed | wrong | not in the gold |
|---|---|---|---|---|---|
${(["readability", "newspaper4k"] as const)
  .flatMap((set) => (["title", "byline", "day"] as const).map((fact) => factRow(fact, set, facts[set][fact])))
  .join("\n")}
${factRow("day", "htmldate", facts.htmldate.all)}

## Where it goes wrong

The pages whose text is read worst, by their ids in the public sets: what kind of mistake, with precision and recall.

| page | mistake | precision | recall |
|---|---|---|---|
${Object.entries(pages.text.worst)
  .flatMap(([set, list]) =>
    list.map(
      ({ id, precision, recall }) =>
        `| ${set}/${id.slice(0, 40)} | ${mistake(precision, recall)} | ${three(precision)} | ${three(recall)} |`,
    ),
  )
  .join("\n")}
`;
}

const three = (value: number): string => value.toFixed(3).replace(/^0/, "");

function factRow(fact: string, set: string, tally: PageFactsResult["readability"]["day"]): string {
  const { right, absent, missed, wrong, spurious } = tally;
  return `| ${fact} | ${set} | ${right + absent} | ${missed} | ${wrong} | ${spurious} |`;
}

function mistake(precision: number, recall: number): string {
  if (precision === 0 && recall === 0) return "another part of the page, or nothing";
  if (precision < 0.9 && recall < 0.9) return "words left out and others kept";
  return precision < recall ? "words kept that are no article" : "words of the article left out";
}
