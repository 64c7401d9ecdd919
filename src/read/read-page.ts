import { hash } from "node:crypto";
import { StemmaError } from "#errors.ts";
import { isBlank, isLonger, type Written } from "#text/characters.ts";
import type { Received } from "#vocabulary/capture.ts";
import type { Note } from "#vocabulary/note.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Removal } from "#vocabulary/reading.ts";
import { type Barrier, type Credit, type Part, type Report, reportId } from "#vocabulary/report.ts";
import { type Block, findArticle } from "./article.ts";
import { creditLine, signature } from "./facts/credit-lines.ts";
import type { Standfirst } from "./facts/standfirst.ts";
import { domainOf, parseMetaDateOr } from "./given.ts";
import { parsePage } from "./page/parse-page.ts";
import { hasEmptyMount, isOnlyScript } from "./page/script-only.ts";
import type { PageTree } from "./page/tree.ts";
import { isByline, withoutEdges } from "./page-edges.ts";
import { type PageFacts, pageFacts } from "./page-facts.ts";
import { readDateline } from "./parts/dateline.ts";
import { isOfTheWire } from "./parts/furniture.ts";
import type { Sheet } from "./parts/line.ts";
import { photoCreditIn } from "./parts/photo-credit.ts";
import { outletAmong } from "./parts/source-line.ts";
import { plain } from "./plain.ts";
import type { PublisherRule } from "./publishers/publisher-rule.ts";
import { byRules, rulesFor } from "./publishers/publisher-rules.ts";
import { statedBody } from "./stated-body.ts";

/** A page beyond this is no article; its tree would not fit the memory of a laptop's worker. */
const LARGEST_PAGE = 24 * 1024 * 1024;

/** Reads a page. `report.text` is its article: headings, paragraphs, list items and captions, a blank line between. */
export function readPage(
  received: Received,
  html: Written,
  rules?: readonly PublisherRule[],
): { report: Report; notes: Note[]; trail: Removal[] } {
  const { input } = received.capture;
  if (isBlank(html)) throw new StemmaError("input-empty", { input });
  if (isLonger(html, LARGEST_PAGE))
    throw new StemmaError("input-too-large", { input, limit: "24 MiB of HTML" });
  const notes: Note[] = [];
  const tree = parsePage(html);
  const { url, capturedAt } = received.capture;
  const facts = pageFacts(tree, received.given.url ?? url, notes, capturedAt);
  const { blocks: found, barrier, trail } = articleOf(tree, facts, input, notes);
  const known = byRules(rules ?? rulesFor(facts.url, capturedAt), {
    tree,
    address: facts.url,
    blocks: found,
    trail,
  });
  const edged = withoutEdges(
    known.blocks?.some(isWords) ? known.blocks : found,
    facts.language,
    facts.section,
  );
  trail.push(...edged.trail);
  const { text, parts } = compose(edged.blocks);
  signBylines(text, parts);
  const head = (received.given.title ?? known.title ?? facts.title) === null ? headOf(text, parts) : null;
  const credits: Credit[] = [];
  let signedBelow: string | null = null;
  for (const part of parts) {
    if (part.kind !== "body") continue;
    const words = text.slice(...part.span);
    if (isOfTheWire(words)) part.kind = "furniture";
    const credit = creditLine(words);
    signedBelow ??= credit === null ? signature(words) : null;
    if (signedBelow !== null && signature(words) === signedBelow) part.kind = "byline";
    if (credit === null) continue;
    part.kind = "source-line";
    const names = credit.names.filter((name) => !facts.bylines.includes(name));
    if (names.length > 0) credits.push({ span: part.span, ...credit, names });
  }
  const { dateline, people } = datelineOf(text, parts, credits);
  for (const part of [...parts]) {
    const credit = photoCredit(text, part);
    if (credit === null || credit.span === null) continue;
    credits.push(credit);
    const told = text.slice(part.span[0], credit.span[0]).trimEnd().length;
    const split: Part[] = told > 0 ? [{ kind: "caption", span: [part.span[0], part.span[0] + told] }] : [];
    parts.splice(parts.indexOf(part), 1, ...split, { kind: "credit", span: credit.span });
  }
  const { given } = received;
  const sha256 = hash("sha256", text, "hex");
  const credited = outletAmong(credits.find((credit) => credit.kind === "source")?.names ?? []);
  const credit = facts.bodies.filter((name) => !credits.some(({ names }) => names.includes(name)));
  if (credit.length > 0) credits.push({ span: null, kind: "agency", names: credit });
  if (facts.source !== null && !credits.some(({ names }) => names.includes(facts.source ?? "")))
    credits.push({ span: null, kind: "source", names: [facts.source] });
  if (edged.tookPictures) credits.push({ span: null, kind: "photo", names: edged.signed });
  const outlet = given.outlet ?? facts.outlet ?? credited;
  const title = given.title ?? known.title ?? withoutOutlet(facts.title, outlet) ?? head;
  const givenDay = given.published === null ? null : parseMetaDateOr(given.published, notes);
  const published =
    givenDay === null ? (known.published ?? facts.published) : { value: givenDay, basis: "given" as const };
  const report: Report = {
    id: reportId({
      url: facts.url,
      givenId: given.id,
      outlet,
      day: published?.value.slice(0, 10) ?? null,
      title,
      textSha256: sha256,
    }),
    url: facts.url,
    outlet: { name: outlet, domain: domainOf(facts.url) },
    title,
    standfirst: standfirstAmong(facts.standfirst, text, parts),
    section: facts.section,
    language: given.language ?? facts.language,
    bylines: signedBy(facts.bylines, people, edged.signed, signedBelow === null ? [] : [signedBelow]).filter(
      (name) => name !== outlet,
    ),
    credits: credits.sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0)),
    dateline,
    published,
    modified: facts.modified,
    barrier,
    witnesses: facts.witnesses,
    corrections: facts.corrections.map((correction) => ({
      span: spanOf(correction.words, text, parts),
      ...correction,
    })),
    text,
    paragraphs: parts
      .filter((part) => part.kind === "body" || part.kind === "heading")
      .map((part) => part.span),
    parts,
    sha256,
  };
  return { report, notes, trail };
}

/** Standfirsts stand at the head of the text, below pictures at most. */
const FIRST_PARTS = 5;

const isWords = ({ kind, text }: Block): boolean => kind === "body" && /\p{L}{2}/u.test(text);
/** A page with less, and an empty place for a script's work, shows a notice and no article. */
const SHORT = 400;

/** The article's blocks and what bars the rest. Throws `page-without-article`, and says why, where there are none. */
function articleOf(
  tree: PageTree,
  facts: PageFacts,
  input: string,
  notes: Note[],
): { blocks: readonly Block[]; barrier: Barrier | null; trail: Removal[] } {
  const found = findArticle(tree);
  const { barrier: words } = found;
  const barrier: Barrier | null =
    words !== null
      ? { basis: facts.walled ?? "text", words }
      : facts.walled === null
        ? null
        : { basis: facts.walled, words: null };
  let blocks: readonly Block[] = found.blocks;
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const notice = length < SHORT && hasEmptyMount(tree);
  if (notice || !blocks.some(isWords)) {
    blocks = statedBody(facts.articleBody);
    if (blocks.some(isWords))
      notes.push({
        rule: "read/stated-body",
        span: null,
        found: "the text is what JSON-LD states; the page shows it by script alone",
        expected: "a page that shows its text",
      });
  } else if (found.isFront && facts.published === null && facts.bylines.length === 0) blocks = [];
  if (!blocks.some(isWords)) {
    const reason =
      barrier !== null
        ? " (it is behind a wall)"
        : found.isFront
          ? " (it is a list of other articles)"
          : isOnlyScript(tree)
            ? " (it is only script)"
            : "";
    throw new StemmaError("page-without-article", { input, reason });
  }
  if (barrier !== null)
    notes.push({
      rule: "read/wall",
      span: null,
      found:
        barrier.words === null
          ? "the page says that its article is not free to read"
          : `the text ends at a wall: “${barrier.words}”`,
      expected: "the whole text",
    });
  return {
    blocks,
    barrier,
    trail: found.removed.map(({ step, why, text }) => ({ step, why, words: text.toWellFormed() })),
  };
}

/** So long a paragraph is no point of a list. */
const LONG_LINE = 60;
const isBroken = (before: string, next: string): boolean =>
  before.length > LONG_LINE &&
  /\s\p{Ll}{2,},?$/u.test(before) &&
  /^\p{Ll}[\p{Ll}’'-]*\s\p{L}/u.test(next) &&
  (next.length > LONG_LINE || /[.!?]["”’')]*$/.test(next)) &&
  // The points of a list may begin small; no sentence ends with “among”, and none begins with “is”.
  (ENDS_NOTHING.test(before) || BEGINS_NOTHING.test(next));
const ENDS_NOTHING =
  /\s(?:a|an|the|and|or|but|of|in|on|at|to|from|with|by|for|among|between|into|over|under|about|as|than|that|which|who|whose|where|is|are|was|were|be|been|has|have|had|will|would|can|could|its|his|her|their)$/;
const BEGINS_NOTHING =
  /^(?:and|or|but|of|in|on|at|to|from|with|by|for|among|between|into|as|than|that|which|who|whose|where|is|are|was|were|be|been|has|have|had|will|would|can|could)\s/;

function compose(blocks: readonly Block[]): { text: string; parts: Part[] } {
  let text = "";
  const parts: Part[] = [];
  for (const block of blocks) {
    const before = parts.at(-1);
    // A paragraph that the page breaks amid a sentence goes on.
    if (
      before?.kind === "body" &&
      block.kind === "body" &&
      isBroken(text.slice(...before.span), block.text)
    ) {
      text += ` ${block.text}`;
      before.span = [before.span[0], text.length];
      continue;
    }
    if (text !== "") text += "\n\n";
    parts.push({ kind: block.kind, span: [text.length, text.length + block.text.length] });
    text += block.text;
  }
  return { text, parts };
}

/** Where a correction stands in the text; its part is furniture then, since it tells of the report and not of the world. */
function spanOf(words: string, text: string, parts: Part[]): Span | null {
  const part = parts.find(
    ({ kind, span }) => (kind === "body" || kind === "heading") && text.slice(...span).trim() === words,
  );
  if (part === undefined) return null;
  part.kind = "furniture";
  return part.span;
}

/** The first who sign; a dateline that names more writers than the page's data does adds them. */
function signedBy(...witnesses: readonly string[][]): string[] {
  const first = witnesses.find((names) => names.length > 0) ?? [];
  const [, people = []] = witnesses;
  return first.every((name) => people.includes(name)) && people.length > first.length ? people : first;
}

/** “By Mara Quill” above the first paragraph is the byline, and no words of the report. */
function signBylines(text: string, parts: readonly Part[]): void {
  for (const part of parts) {
    if (part.kind !== "body") continue;
    if (!isByline(text.slice(...part.span))) return;
    part.kind = "byline";
  }
}

/** The dateline that opens the first paragraph becomes a part of its own. */
function datelineOf(
  text: string,
  parts: Part[],
  credits: Credit[],
): { dateline: Report["dateline"]; people: string[] } {
  const index = parts.findIndex((part) => part.kind === "body");
  const part = parts[index];
  const people: string[] = [];
  if (part === undefined) return { dateline: null, people };
  const sheet = { dateline: null, credits, bylines: people } as unknown as Sheet;
  const from = readDateline(sheet, {
    span: part.span,
    text: text.slice(part.span[0], part.span[1]),
    gap: false,
  });
  if (from === 0) return { dateline: null, people };
  const cut = part.span[0] + from;
  const body: Part[] = cut < part.span[1] ? [{ kind: "body", span: [cut, part.span[1]] }] : [];
  const head: Part =
    sheet.dateline === null
      ? { kind: "credit", span: credits.at(-1)?.span ?? [part.span[0], cut] }
      : { kind: "dateline", span: sheet.dateline.span };
  parts.splice(index, 1, head, ...body);
  return { dateline: sheet.dateline, people };
}

const LONGEST_TITLE = 120;
/** Words of a picture's line are looked for in short paragraphs as well: not every page says what a caption is. */
const LONGEST_LINE = 240;

/** The credit at the end of a caption, or of a paragraph that ends as captions alone do. */
function photoCredit(text: string, { kind, span: [start, end] }: Part): Credit | null {
  if (kind !== "caption" && (kind !== "body" || end - start > LONGEST_LINE)) return null;
  const words = text.slice(start, end);
  const found = photoCreditIn(words, kind === "caption");
  if (found === null) return null;
  const blank = words.slice(found.at).length - words.slice(found.at).trimStart().length;
  return { span: [start + found.at + blank, end], kind: "photo", names: found.names };
}

/** Where nothing tells the title: a short first line that ends no sentence, above a body. */
function headOf(text: string, parts: readonly Part[]): string | null {
  const [first, second] = parts.filter(
    ({ kind }) => kind === "body" || kind === "heading" || kind === "dateline",
  );
  if (first === undefined || second === undefined) return null;
  const words = text.slice(...first.span);
  if (words.length < 4 || words.length > LONGEST_TITLE || /[.!?。！？…:：]$/.test(words)) return null;
  first.kind = "title";
  return words;
}

/** “Title - The Outlet”, “Title | Outlet”: the outlet's name is no part of the title. */
function withoutOutlet(title: string | null, outlet: string | null): string | null {
  if (title === null) return null;
  const cut = /^(.{8,}?)\s[|–—-]\s([^|–—]{2,40})$/u.exec(title);
  if (cut?.[1] === undefined || outlet === null) return title;
  // Whole words alone: “… - South” is no part of the name “Southern Post”.
  const spaced = (words: string): string =>
    ` ${words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()} `;
  const tail = spaced(cut[2] ?? "");
  const name = spaced(outlet);
  return name.trim() !== "" && (tail.includes(name) || name.includes(tail)) ? cut[1] : title;
}

/** A part that the page shows as its standfirst is one; what the text says anyway is none beside it. */
function standfirstAmong(found: Standfirst | null, text: string, parts: Part[]): string | null {
  if (found === null) return null;
  const told = plain(found.words);
  const part = found.shown
    ? parts.slice(0, FIRST_PARTS).find(({ span }) => plain(text.slice(...span)) === told)
    : undefined;
  if (part !== undefined) part.kind = "standfirst";
  const says = plain(text.slice(0, 1_500)).includes(told.slice(0, 60).trim());
  return part === undefined && says ? null : found.words;
}
