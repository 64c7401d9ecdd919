import { plain } from "../plain.ts";
import type { Clues, Mark } from "./clues.ts";
import { headline } from "./headline.ts";
import { clean, type Json } from "./json-ld.ts";
import { isDesk, type Signed, splitByline } from "./split-byline.ts";

/** One statement of a page on who wrote it. */
export interface BylineWitness extends Signed {
  basis: "json-ld" | "meta" | "microdata" | "element" | "text";
  by: string;
  /** Why they wrote nothing of it; null where nothing speaks against it. */
  refused: string | null;
}

const META =
  "byl dc.creator dcterms.creator dc:creator dcterm:creator author article:author article:author_name og:article:author og:author creator parsely-author sailthru.author citation_author cxenseparse:author news_author rbauthors".split(
    " ",
  );
const NAMED =
  /(?:^|[\s_-])(?:by-?lines?|authors?|autors?|auteurs?|autore|autori|autoren|writers?|contributors?|redacteur|signature|article-author|post-author|entry-author|vcard|reporter|journalist|firma)(?:$|[\s_-])/;
const NOT_NAMED =
  /bio|box|about|avatar|image|photo|desc|more|social|follow|comment|date|time|title|link-?list|count|search|related/;
/** What holds the line on who posted a piece and when. */
const POSTED = /(?:^|[\s_-])(?:when|meta|info|posted|post-?foot(?:er)?|submitted)(?:$|[\s_-])/;
/** 記者林秀英／報導 */
const REPORTER = /(?:記者|记者)\s?(\p{Script=Han}{2,4})\s?[／/∕]\s?\p{Script=Han}{0,6}(?:報導|报道)/u;
/** Japanese papers print the name alone before the day; what ends so is a place, a section or a word for the day. */
const BESIDE_DAY = /^([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{3,7})\s+\d{4}年/u;
const NO_NAME =
  /(?:[市県府都町村区社会部]|ニュース|新聞|経済|政治|国際|文化|地域|速報|更新|公開|配信|掲載|スポーツ)$/u;
/** Who answers for a page at its publisher, on Chinese pages; their software gives them as the author in the meta data. */
const IN_CHARGE = /(?:责任编辑|責任編輯|责编|責編)\s?[:：]\s?([^\n】）)\]]{2,30})/gu;
const LONGEST = 200;
const MOST = 50;
const FAR_AFTER = 2_500;
/** What follows the headline this closely is about it, whatever the element is called. */
const RIGHT_AFTER = 300;
const FAR_BEFORE = 600;

/** All that a page says of its writers, the most trusted first: JSON-LD, meta data, properties, elements that are called bylines, lines that begin with "By". */
export function bylineWitnesses(
  clues: Clues,
  objects: readonly Json[],
  article: Json | null,
): BylineWitness[] {
  const out: BylineWitness[] = [];
  const add = (
    basis: BylineWitness["basis"],
    by: string,
    signed: Signed,
    refused: string | null = null,
  ): void => {
    if (signed.people.length + signed.bodies.length > 0) out.push({ basis, by, ...signed, refused });
  };
  if (article !== null) add("json-ld", "author", authors(article["author"], objects));
  const inCharge = editorsOf(clues);
  for (const name of META) {
    const contents = clues.metas.get(name) ?? [];
    const signed = merged(contents.filter((words) => !/^https?:/.test(words)).map(splitByline));
    const areEditors = signed.people.length > 0 && signed.people.every((one) => inCharge.has(one));
    add("meta", name, signed, areEditors ? "the page calls them the editor in charge" : null);
  }
  const head = headline(clues);
  const near = (mark: Mark): boolean =>
    mark.zone !== "comment" &&
    (mark.zone !== "aside" ||
      (head !== null && mark.start >= head.end && mark.start <= head.end + RIGHT_AFTER)) &&
    mark.end > mark.start &&
    mark.end - mark.start <= LONGEST &&
    (head === null || (mark.start >= head.start - FAR_BEFORE && mark.start <= head.end + FAR_AFTER));
  const words = (mark: Mark): string => clues.text.slice(mark.start, mark.end);
  const marks = clues.marks.filter(near);
  const pictures = clues.marks.filter(({ tag }) => tag === "figcaption");
  const ofAuthor = marks.filter(
    (mark) =>
      (/\bauthor\b/.test(mark.attribute("itemprop") ?? "") || mark.attribute("rel") === "author") &&
      !pictures.some((picture) => picture.start <= mark.start && mark.end <= picture.end),
  );
  add(
    "microdata",
    "author",
    merged(innermost(ofAuthor.slice(0, MOST)).map((mark) => splitByline(words(mark)))),
  );
  const called = marks.filter(
    (mark) => NAMED.test(mark.names) && !NOT_NAMED.test(mark.names) && !/^h[1-6]$/.test(mark.tag),
  );
  for (const mark of marks)
    if (POSTED.test(mark.names)) add("element", mark.names.slice(0, 60), postedBy(words(mark).trim()));
  for (const mark of called) add("element", mark.names.slice(0, 60), splitByline(words(mark)));
  if (head !== null) {
    const after = clues.text.slice(head.end, head.end + FAR_AFTER).split("\n");
    for (const line of after.slice(0, 25)) {
      const found = /^(?:[Bb][Yy]|[Pp]ar|[Vv]on|[Pp]or|[Dd]i|[Dd]oor)\s*:?\s+(\p{Lu}.{2,90})$/u.exec(
        line.trim(),
      );
      if (found !== null) add("text", line.trim(), splitByline(found[1] ?? ""));
      const reporter = REPORTER.exec(line.trim())?.[1];
      if (reporter !== undefined) add("text", line.trim(), splitByline(reporter));
      const name = BESIDE_DAY.exec(line.trim())?.[1];
      if (name !== undefined && !NO_NAME.test(name) && /^ja/i.test(clues.lang ?? ""))
        add("text", line.trim(), splitByline(name));
    }
  }
  return out;
}

/** Whom both the data and the words of a page call its editor: either alone is no proof that the same did not write it. */
function editorsOf(clues: Clues): ReadonlySet<string> {
  const stated = new Set(clues.metas.get("editor"));
  return stated.size === 0
    ? stated
    : new Set(
        [...clues.text.matchAll(IN_CHARGE)]
          .flatMap(([, names]) => (names ?? "").trim().split(/[\s、,，]+/))
          .filter((name) => stated.has(name)),
      );
}

/** “Posted 17 August 2022 by Mara Quill”, “posted by mara at 11:52 PM”. */
function postedBy(line: string): Signed {
  const found =
    /^(?:posted|published|written)(?:\s\S{1,12}){0,5}?\sby\s(\p{L}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3})(?=$|\s(?:at|on|in)\s|\s?[|·,])/iu.exec(
      line,
    );
  return found === null ? { people: [], bodies: [] } : splitByline(found[1] ?? "");
}

/** The people of the first witness that names any; the bodies that it, the more trusted ones, and others with the same people name. */
export function decideBylines(all: readonly BylineWitness[], outlet: string | null): Signed {
  const witnesses = all.filter(({ refused }) => refused === null);
  const theirs = (names: readonly string[]): string[] => names.filter((name) => !isOwn(name, outlet));
  const at = witnesses.findIndex((witness) => theirs(witness.people).length > 0);
  const people = theirs(witnesses[at]?.people ?? []);
  const bodies = witnesses
    .filter((witness, i) => i <= at || at < 0 || same(witness.people, people))
    .flatMap((witness) => theirs(witness.bodies));
  const named = merged([{ people, bodies }]);
  // "CNN" beside "CNN Wire" is the same body, less exactly.
  return {
    people: named.people,
    bodies: named.bodies.filter((body) => !named.bodies.some((other) => isPart(body, other))),
  };
}

const isPart = (name: string, whole: string): boolean =>
  name !== whole && ` ${plain(whole)} `.includes(` ${plain(name)} `) && plain(name) !== plain(whole);

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name) => b.includes(name));

/** "CNN" is CNN Politics' own name. */
function isOwn(name: string, outlet: string | null): boolean {
  if (outlet === null) return false;
  const bare = (words: string): string => ` ${plain(words).replace(/^the /, "")} `;
  const [a, b] = [bare(name), bare(outlet)];
  return a.includes(b) || b.includes(a);
}

function authors(value: unknown, objects: readonly Json[]): Signed {
  const found: Signed[] = [];
  for (const author of [value].flat()) {
    if (typeof author === "string") {
      if (!/^https?:/.test(author)) found.push(splitByline(author));
      continue;
    }
    if (author === null || typeof author !== "object") continue;
    const own = author as Json;
    const whole =
      own["name"] === undefined && own["@id"] !== undefined
        ? (objects.find((object) => object["@id"] === own["@id"] && object["name"] !== undefined) ?? own)
        : own;
    const names = [whole["name"]].flat().map(clean);
    for (const name of names) {
      if (name === null) continue;
      const isBody = /Organi[sz]ation/.test(String(whole["@type"]));
      found.push(isBody ? { people: [], bodies: isDesk(name) ? [] : [name] } : splitByline(name));
    }
  }
  return merged(found);
}

function merged(signed: readonly Signed[]): Signed {
  const unique = (names: string[]): string[] => [
    ...new Map(names.map((name) => [name.toLowerCase(), name])).values(),
  ];
  return {
    people: unique(signed.flatMap(({ people }) => people)),
    bodies: unique(signed.flatMap(({ bodies }) => bodies)),
  };
}

/** Of elements within each other the inner ones: they hold the name alone. */
const innermost = (marks: readonly Mark[]): Mark[] =>
  marks.filter(
    (mark) =>
      !marks.some(
        (other) =>
          other !== mark &&
          other.start >= mark.start &&
          other.end <= mark.end &&
          other.end - other.start < mark.end - mark.start,
      ),
  );
