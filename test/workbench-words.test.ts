import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { errorTable } from "#errors.ts";
import { eventKindsKo } from "../web/src/words/event-kinds-ko.ts";
import { problemsKo } from "../web/src/words/problems-ko.ts";

const ROOT = join(import.meta.dirname, "..");
const WORKBENCH = join(ROOT, "web", "src");
/** What of an element a person sees or hears. */
const SEEN = /^(?:aria-(?:label|description|valuetext|roledescription)|title|placeholder|alt|label)$/;
/** Names of keys, commands, names and shapes of data: the same in every language. */
const SAME_EVERYWHERE = [
  /^[^\p{L}]*$/u,
  /^(?:Arrow(?:Up|Down|Left|Right)?|Home|End|Home End|Tab|Shift|Enter|Esc|Escape|Ctrl K|Ctrl ↵|[a-z?](?: [a-z])*)$/,
  /^(?:npx )?stemma |^--record$|^\?asOf=|^javascript:/,
  /^(?:Stemma|Natural Earth|SHA-256|OpenAPI 3\.1|Multi)?(?:Polygon)?$/,
  /^Stemma …, /,
  /^th a$/,
  /^\((?:prefers|min|max)-[a-z-]+: [a-z0-9]+\)$/,
];

/** Words for people that stand in a screen's code and not in the catalogue: text between tags, labels, and literals that read as a sentence or a title. */
function bareWords(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const tell = (node: ts.Node, words: string): void => {
    const bare = words.replace(/\s+/g, " ").trim();
    if (SAME_EVERYWHERE.some((pattern) => pattern.test(bare))) return;
    found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${bare}`);
  };
  const look = (node: ts.Node): void => {
    if (ts.isThrowStatement(node) || ts.isImportDeclaration(node)) return;
    if (ts.isJsxAttribute(node)) {
      const { initializer } = node;
      if (initializer !== undefined && ts.isStringLiteral(initializer)) {
        if (SEEN.test(node.name.getText())) tell(initializer, initializer.text);
        return;
      }
      // Classes and drawings are no words.
      if (/^(?:className|d|style|transform|points|viewBox)$/.test(node.name.getText())) return;
    }
    if (ts.isJsxText(node)) tell(node, node.text);
    else if (ts.isStringLiteralLike(node) && isForPeople(node.text)) tell(node, node.text);
    else if (ts.isTemplateExpression(node)) {
      const words = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("…");
      if (isForPeople(words)) tell(node, words);
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

/** Two words with a space between them, or one that opens with a capital. */
const isForPeople = (text: string): boolean =>
  /[a-z][,;:]? +[a-z]/i.test(text) || /^[A-Z][a-z]{2,}/.test(text);

test("Words for people are found between tags, in labels and in literals; code's own words are not", () => {
  expect(
    bareWords(
      "screen.tsx",
      `const a = <p className="one two" title="Go on">Nothing here {n > 1 ? "more of it" : "s"}</p>;
       const b = \`as of \${day}\`; if (key === "Escape") throw new Error("a broken thing");`,
    ),
  ).toEqual([
    "screen.tsx:1: Go on",
    "screen.tsx:1: Nothing here",
    "screen.tsx:1: more of it",
    "screen.tsx:2: as of …",
  ]);
});

test("No screen has words of its own: all stand in the catalogue", () => {
  const paths = globSync("{views,parts}/**/*.{ts,tsx}", { cwd: WORKBENCH }).filter(
    (path) => !path.endsWith(".test.ts"),
  );
  expect(paths.length).toBeGreaterThan(80);
  expect(paths.flatMap((path) => bareWords(path, readFileSync(join(WORKBENCH, path), "utf8")))).toEqual([]);
});

test("The Korean glossary has the words that the Korean catalogue has", () => {
  const catalogue = globSync("words/{ko,*-ko}.ts", { cwd: WORKBENCH })
    .map((path) => readFileSync(join(WORKBENCH, path), "utf8"))
    .join("\n");
  const glossary = readFileSync(join(WORKBENCH, "..", "..", "docs", "glossary-ko.md"), "utf8");
  const terms = [...glossary.matchAll(/^\| [^|]+ \| ([^|]*\p{Script=Hangul}[^|]*) \|/gmu)]
    .flatMap(([, korean = ""]) => korean.split(","))
    .map((term) => term.trim())
    .filter((term) => term !== "한국어");
  expect(terms.length).toBeGreaterThan(30);
  expect(terms.filter((term) => !catalogue.includes(term))).toEqual([]);
});

/** Said by the command line alone, before a server answers. */
const NEVER_ANSWERED = [
  "pack-row-bad",
  "pack-missing",
  "pack-name-unknown",
  "port-taken",
  "workbench-not-built",
];
/** Of the server itself, beside the table of errors. */
const OF_THE_SERVER = ["bad-request", "misdirected", "foreign-origin", "internal"];

test("Every code that the API answers with has a Korean sentence, which fills in nothing that the English one does not", () => {
  const inApi = globSync("src/api/**/*.ts", { cwd: ROOT })
    .filter((path) => !path.endsWith(".test.ts"))
    .flatMap((path) => [...readFileSync(join(ROOT, path), "utf8").matchAll(/code: "([a-z-]+)"/g)])
    .map(([, code = ""]) => code);
  expect(inApi.length).toBeGreaterThan(5);
  const answered = [
    ...Object.keys(errorTable).filter((code) => !NEVER_ANSWERED.includes(code)),
    ...OF_THE_SERVER,
    ...inApi,
  ];
  expect(answered.filter((code) => !(code in problemsKo))).toEqual([]);
  const placesOf = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const table: Readonly<Record<string, { message: string }>> = errorTable;
  for (const [key, sentence] of Object.entries(problemsKo)) {
    const [code = "", bare] = key.split(" ");
    expect([key, [...answered].includes(code)]).toEqual([key, true]);
    expect(sentence).toMatch(/\p{Script=Hangul}/u);
    const known = bare === undefined ? [...placesOf(table[code]?.message ?? ""), "message"] : [];
    expect([key, placesOf(sentence).filter((name) => !known.includes(name))]).toEqual([key, []]);
  }
});

test("Every kind of happening of the packs has a Korean name, and no two kinds the same", () => {
  const kinds = globSync("packs/*/events.json", { cwd: ROOT })
    .flatMap((path) => JSON.parse(readFileSync(join(ROOT, path), "utf8")) as { kind: string }[])
    .map(({ kind }) => kind);
  expect(kinds.length).toBeGreaterThan(20);
  expect(kinds.filter((kind) => !(kind in eventKindsKo))).toEqual([]);
  expect(new Set(Object.values(eventKindsKo)).size).toBe(Object.keys(eventKindsKo).length);
});
