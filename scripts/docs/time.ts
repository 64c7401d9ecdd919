import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findTimes } from "#time/find-times.ts";
import type { Form } from "#time/form.ts";
import { FORMS } from "#time/forms.ts";
import { REFINERS } from "#time/refiners.ts";
import type { TimeResult } from "../../evaluation/measure/time.ts";

/** The day of publication of every example. */
const PUBLISHED = "2025-12-26";

/** docs/time.md: every form of the engine with an example and what it reads there. */
export function timePage(home: string): string {
  const sections = FORMS.map(
    ({ title, forms }) => `## ${title}

| form | example | value | first day | last day | basis |
|---|---|---|---|---|---|
${forms.map(row).join("\n")}`,
  );
  return `# Times

The forms of English time expressions that \`src/time\` knows, in the order in which they are tried: at one place the longest that reads as
a time wins. A form is a pattern over words. Words in lower case stand for themselves, KINDS in upper case for any word of a kind; \`[…]\` may be
absent, \`(… / …)\` is one of several, \`a|b\` one of several words, \`name:\` names a part, \`~\` joins a word to the one before.

Each example is read as in a report of Friday ${PUBLISHED}. The value is TimeML's; bounds are inclusive days, empty where they are open or
not known. What is counted from another expression names it as its anchor; what is not counted from anything has no basis.

| kind of word | is |
|---|---|
${KINDS.map(([kind, words]) => `| ${kind} | ${words} |`).join("\n")}

Once the expressions of a sentence are found, ${REFINERS.length} refiners go over them: a day borrows the month of the other ("April 24 and 25", "between 8 and 10 May"), a weekday follows the first ("from Friday to Monday"), a clock has the day of the other ("between 9 a.m. and 11 a.m. on Thursday"),
the first of two dates the year of the second ("between March and May 2024"), a length that ends on a day or lies in a whole gets both its bounds
("the six months ended Oct. 1", "the first nine months of 2024"), "about" before an expression makes it approximate, and "since", "until", "by",
"before" and "after" become its modifier. Inside a quotation, days are counted from the day of the speech where the sentence tells it ("he said on
Tuesday"), in a posted message that is signed with its day from that day, and “today (Thursday)” in a report of Friday is Thursday.

A clock's zone is the one beside it, else that of the dateline's city or country, else of the outlet's country; \`zone.basis\` says which. A date in
figures that can be read two ways is read as the outlet's country writes it, else the dateline's, else as the text's other dates tell;
\`order\` says which, and where nothing tells both readings bound it.

${sections.join("\n\n")}

${mistakesIn(home)}
`;
}

const KINDS = [
  ["MONTH", 'name of a month, whole or short; "May" and "March" with their capital alone'],
  ["WEEKDAY, WD", "name of a weekday; WD also in its short form, beside a date"],
  ["YEAR, YY, DAY, DIGITS", "four digits from 1000 to 2999, two digits, digits from 1 to 31, any digits"],
  ["ORD", "first, second … thirtieth, 1st, 2nd …"],
  ["COUNT", "a number in digits or words: three, twenty-four, 2 1/2, two to three, a couple of, several"],
  ["SPOKEN", "a year in words: nineteen ninety-six, two thousand"],
  [
    "UNIT, UNITS",
    "second, minute, hour, day, weekend, week, fortnight, month, quarter, year, decade, century … one or many",
  ],
  ["PLACE", "a place by whose clocks news tells the time: Seoul, Moscow, Eastern, Pacific …"],
  ["SEASON, DECADE, ZONE", "spring, summer, autumn, fall, winter; twenties … nineties; GMT, UTC, KST, EST …"],
] as const;

/** Mistakes by article and offsets: the words are not ours to print. */
function mistakesIn(home: string): string {
  const { listed = [] } = JSON.parse(
    readFileSync(join(home, "evaluation", "results", "time.json"), "utf8"),
  ) as TimeResult;
  const rows = listed.map(
    ({ article, kind, span, gold, guess }) =>
      `| ${article} | ${span.join("–")} | ${KIND[kind]} | ${gold ?? "—"} | ${guess ?? "—"} |`,
  );
  return `## Where it goes wrong

Thirty mistakes on the open articles of TimeBank and AQUAINT, spread over all, by article and offsets. Many are the gold's: a week is \`1989-W43\` in one article and \`1989-WXX\`
in another, a night \`TNI\` here and \`TEV\` there, "a year earlier" a day, a quarter or a year. \`npm run evaluate -- time --mistakes\` lists all.

| article | offsets | mistake | gold | read |
|---|---|---|---|---|
${rows.join("\n")}`;
}

const KIND = {
  missing: "not found",
  spurious: "is none",
  span: "other words",
  value: "other value",
} as const;

function row(form: Form): string {
  const { words, example } = form;
  const found = findTimes(example, {
    published: PUBLISHED,
    sentences: [[0, example.length]],
    given: form.given ?? false,
  });
  const time = found[found.length - 1];
  if (time === undefined) throw new Error(`The form “${words}” finds nothing in its example “${example}”.`);
  const [start, end] = time.span;
  const marked = `${example.slice(0, start)}**${example.slice(start, end)}**${example.slice(end)}`;
  const cells = [
    `\`${words}\``,
    marked,
    time.timex ?? "",
    time.earliest ?? "",
    time.latest ?? "",
    time.basis ?? "",
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
