import { sourceNames } from "../parts/source-line.ts";
import { plain } from "../plain.ts";
import { apparatus, buttons, pictureCredits } from "./apparatus-steps.ts";
import type { PageBlock } from "./blocks.ts";
import { boxes, closings, pullQuotes, slides } from "./boxed-steps.ts";
import { cuesOfBlock } from "./cues.ts";
import { NAMED } from "./element-names.ts";
import { alike, linkedHeadings } from "./kin-steps.ts";
import { ELEMENT } from "./masses.ts";
import { captionsAgain } from "./picture-steps.ts";
import { NOT_OURS, type Removed, type Scored, type Step } from "./step.ts";
import { closest, type PageNode } from "./tree.ts";

const LIKELY = 0.45;
const OTHER =
  NAMED.comments |
  NAMED.share |
  NAMED.related |
  NAMED.navigation |
  NAMED.aside |
  NAMED.promotion |
  NAMED.author |
  NAMED.overlay |
  NAMED.tags |
  ELEMENT.aside |
  ELEMENT.footer |
  ELEMENT.nav |
  ELEMENT.form;

const NEVER_OURS = NAMED.comments | NAMED.related | NAMED.navigation | ELEMENT.nav | ELEMENT.footer;
/** The number of the cue “to other articles”, and how long a label of such may be. */
const TO_OTHERS = 1;
const SHORT_LABEL = 40;
/** The number of the cue “machinery of the page”. */
const MACHINERY = 12;
const ADVERTISING = 4;
const NO_CAPTION: ReadonlySet<number> = new Set([ADVERTISING, MACHINERY]);
/** Cues to other articles, to share, to subscribe, advertising, comments, tags, machinery. */
const REQUESTS: ReadonlySet<number> = new Set([1, 2, 3, ADVERTISING, 8, 10, MACHINERY]);
/** What papers offer amid an article: a group to join, a code to scan, letters by e-mail. */
const OFFERS =
  /\bscan (?:the|this) qr code\b|\bby joining our (?:\p{L}+ )?(?:community|channel|group)\b|\bspecial offers, promotions,? and adverts\b|^you[’']ll receive (?:daily|regular) updates\b|^no one will be able to see who is signed up\b|\bclick here if you[’']re on mobile\b|^to leave our community\b|\byou can read our privacy (?:notice|policy)\b|^try [^.]{2,40} for free by clicking\b|\bwould like to keep you informed (?:about|of|on) (?:offers|events|updates)\b|\btick the box if you would like to be contacted\b/iu;
/** “[ Harbour strike: what we know ]”: a link to another article, in brackets. */
const IN_BRACKETS = /^\[\s?(?=(?:[^\s\]]+\s){3})[^\]]{16,200}\]$/;

/** Nobody but the page bids its reader to do this. */
const BIDS =
  /^(?:sign up|subscribe|log in|register (?:now|here|to)|download (?:our|the)|follow us|like us)\b|^support (?:our|local|independent) (?:reporting|journalism|work)|^(?:підписуйтес|подписывайтес|підпишіт|подпишит|читайте також|читайте также|hac[eé]te soci|hazte soci)|^an dieser stelle (?:finden|befinden) sich|^dieses thema im programm|^上一[則篇则]|^(?:이전|다음)기사|^share \p{Lu}|\bhac[eé]te soci|^si te gust|^\d+ v[ií]deos?$|^see (?:the|this) (?:article|story|page) in its original|^(?:nach oben|zum seitenanfang|(?:zurück )?zur übersicht|back to (?:the )?(?:top|overview)|haut de page|volver arriba|torna su)$/iu;
/** What looks like a request is kept where the model is this sure. */
const SURE = 0.93;
const WHOLE_SENTENCE = 60;
const SCRAP = 24;
/** Who signs below the text in Korean, Japanese or Chinese, where a name is short. */
const SIGNED = /기자|특파원|記者|记者/;
const LISTED: ReadonlySet<string> = new Set(["li", "td", "tr", "dd", "dt", "pre"]);
const FAIRLY_SURE = 0.8;
const UNLIKELY = 0.04;
/** A letter may be so many in lower case. */
const LONGER = 3;
const WHOLE: ReadonlySet<string> = new Set(["ul", "ol", "dl", "table"]);
const MOST_OF_IT = 0.6;
/** What is so much link leads elsewhere. */
const LINKS_ON = 0.7;
const HOUR = /^\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i;
const END_MARK =
  /^(?:[-–—*#_.•~=\s]*\d{0,2}[-–—*#_.•~=\s]*|\W{0,3}(?:끝|完|了|ends?|fin|ende)\W{0,3}|(?:https?:\/\/|www\.)\S+(?: ?\([^()]{1,40}\))?|©\s?[\w-]{2,24}, [a-z]{2,5}:\d{6}-\d\d-\d{3,8}(?:\/\d{1,3})?)$/i;

/** What is said of scores below LIKELY, by their hundredths: most blocks of a page have one. */
const IN_WORDS = Array.from(
  { length: Math.ceil(LIKELY * 100) + 1 },
  (_, n) => `score ${(n / 100).toFixed(2)}`,
);

/** By the model where there is one; else by place, name and links. */
const unlikely: Step = {
  name: "unlikely",
  run({ scores, blocks }, kept, remove) {
    if (scores === null) return;
    for (let i = 0; i < kept.length; i++)
      if (blocks[i]?.kind !== "caption" && (scores[i] as number) < LIKELY)
        remove(i, IN_WORDS[Math.round((scores[i] as number) * 100)] ?? "");
  },
};

const outside: Step = {
  name: "outside",
  run({ blocks, masses, scores }, _, remove) {
    if (scores !== null) return;
    const { root, named, own } = masses;
    for (const [i, { element, length, linked, hidden }] of blocks.entries()) {
      const said = (named[element.index] as number) & ~(own[root.index] as number) & OTHER;
      if (element.index < root.index || element.index >= root.end) remove(i, "outside the article's element");
      else if (hidden) remove(i, "not shown");
      else if (said !== 0) remove(i, "in an element that is named otherwise");
      else if (linked > length / 2) remove(i, "links");
      else if (cuesOfBlock(blocks[i] as PageBlock).kind !== 0 && length < 120)
        remove(i, "says that it is no article");
    }
  },
};

/**
 * What is called comments, related or navigation within the article's element is no article, however much like one it reads. Where nearly all is
 * called related, the page is a list of articles, and is to be seen as one.
 */
const calledOtherwise: Step = {
  name: "called otherwise",
  run({ blocks, masses }, kept, remove) {
    const ofRoot = masses.own[masses.root.index] as number;
    const saidOf = ({ element }: PageBlock): number => (masses.named[element.index] as number) & ~ofRoot;
    let [all, related] = [0, 0];
    for (const [i, block] of blocks.entries()) {
      if (!kept[i] || (saidOf(block) & NAMED.comments) !== 0) continue;
      all += block.length;
      if ((saidOf(block) & NAMED.related) !== 0) related += block.length;
    }
    const never = related > all / 2 ? NEVER_OURS & ~NAMED.related : NEVER_OURS;
    for (const [i, block] of blocks.entries())
      if (kept[i] && (saidOf(block) & never) !== 0) remove(i, "in an element that is named otherwise");
  },
};

/** Captions are of the article where their picture stands in it, or between its headline and its first words. */
const captions: Step = {
  name: "captions",
  run({ blocks, masses, witnesses }, kept, remove) {
    const isBody = (block: PageBlock, i: number): boolean => kept[i] === true && block.kind === "body";
    const first = blocks.findIndex(isBody);
    const last = blocks.findLastIndex(isBody);
    const told = plain(witnesses.title ?? "");
    const headline = blocks.findLastIndex(
      ({ element, text, length }, i) =>
        i < first &&
        (element.tag === "h1" || (told !== "" && length * LONGER >= told.length && plain(text) === told)),
    );
    const from = headline < 0 ? first - 8 : Math.max(first - 16, headline - 4);
    for (const [i, { kind, text, length, element, hidden, linked }] of blocks.entries()) {
      if (kind !== "caption") continue;
      const said = (masses.named[element.index] as number) & ~(masses.own[masses.root.index] as number);
      const inside = element.index >= masses.root.index && element.index < masses.root.end;
      const near = i > first ? i < last || (inside && i < last + 3) : i >= from && (inside || headline >= 0);
      if (!near) remove(i, "no picture of the article");
      else if (hidden || (said & NOT_OURS) !== 0 || linked > length * 0.8)
        remove(i, "of another article's picture");
      else if (!/\p{L}{2}/u.test(text) || NO_CAPTION.has(cuesOfBlock(blocks[i] as PageBlock).kind))
        remove(i, "no words of a caption");
    }
  },
};

/** Short words that ask for a click, a name or money, however well they stand among the paragraphs. */
const requests: Step = {
  name: "requests",
  run({ blocks, scores }, kept, remove) {
    for (const [i, { text, length, linked, kind }] of blocks.entries()) {
      if (kind === "caption" || length > (kept[i] ? 220 : SHORT_LABEL)) continue;
      const cue = cuesOfBlock(blocks[i] as PageBlock).kind;
      if (!kept[i] && cue !== TO_OTHERS) continue;
      const bids =
        kept[i] === true &&
        (BIDS.test(text) || OFFERS.test(text) || (linked > length * LINKS_ON && IN_BRACKETS.test(text)));
      if (!REQUESTS.has(cue) && !bids) continue;
      // A sentence may tell of cookies and browsers, and no machine speaks in whole ones among others.
      const sure = cue === MACHINERY && /[.!?]$/.test(text) && length > WHOLE_SENTENCE ? FAIRLY_SURE : SURE;
      if ((scores?.[i] ?? 0) < sure || linked > length / 2 || bids) remove(i, `cue ${cue}`);
      if (kept[i] || (kind !== "heading" && (cue !== TO_OTHERS || length > SHORT_LABEL))) continue;
      // What stands linked below “Related” is what it announced.
      for (let next = i + 1; next < blocks.length; next++) {
        const below = blocks[next] as PageBlock;
        if (below.linked < below.length * 0.8) break;
        remove(next, `below “${text.slice(0, 40)}”`);
      }
    }
  },
};

/** A line that is all link, and a scrap of a few letters, are of the article only where the model is sure. */
const scraps: Step = {
  name: "scraps",
  run({ blocks, scores }, kept, remove) {
    // Where there is nothing longer, the scraps are what the page says.
    if (scores === null || !blocks.some(({ length }, i) => kept[i] && length > SCRAP)) return;
    for (const [i, { text, length, linked, kind, element }] of blocks.entries()) {
      if (!kept[i] || kind !== "body" || (scores[i] as number) >= FAIRLY_SURE) continue;
      if (linked >= length * 0.75) remove(i, "all link");
      else if (
        length <= SCRAP &&
        !SIGNED.test(text) &&
        !LISTED.has(element.tag) &&
        !/[.!?。！？:”"]$/.test(text)
      )
        remove(i, "a scrap");
    }
  },
};

/** A heading right above what is kept is kept; one above what was removed, or above nothing, headed that. */
const headings: Step = {
  name: "headings",
  run({ blocks, scores, masses }, kept, remove, keep) {
    const first = blocks.findIndex((block, i) => kept[i] === true && block.kind === "body");
    // Pictures below headings, and not a word more.
    if (first < 0) return;
    for (let i = blocks.length - 1; i >= 0; i--) {
      const { kind, element, hidden } = blocks[i] as PageBlock;
      if (kind !== "heading") continue;
      let next = i + 1;
      while (next < blocks.length && next < i + 3 && kept[next] === false && blocks[next]?.kind === "caption")
        next++;
      const heads = kept[next] === true;
      if (kept[i] && !heads && kept[i + 2] !== true) remove(i, "heads nothing that is kept");
      const said =
        (masses.named[element.index] as number) & ~(masses.own[masses.root.index] as number) & NOT_OURS;
      if (
        !kept[i] &&
        heads &&
        i > first &&
        !hidden &&
        said === 0 &&
        cuesOfBlock(blocks[i] as PageBlock).kind === 0 &&
        (scores?.[i] ?? 0) > UNLIKELY
      )
        keep(i);
    }
  },
};

/** The hours that head the entries of a live report; a single one is the page's. */
const liveHours: Step = {
  name: "live hours",
  run({ blocks, masses }, kept, _, keep) {
    const { root } = masses;
    const hours = blocks.flatMap(({ text, element }, i) =>
      HOUR.test(text) && element.index > root.index && element.index < root.end && kept[i + 1] ? [i] : [],
    );
    if (hours.length > 2) for (const i of hours) keep(i);
  },
};

/** “-0-”, “(끝)”, “***”: an agency's sign that the report ends here. */
const endMarks: Step = {
  name: "end marks",
  run({ blocks }, kept, remove) {
    for (let i = blocks.length - 1; i >= 0; i--) {
      if (!kept[i]) continue;
      if (!END_MARK.test(blocks[i]?.text ?? "")) return;
      remove(i, "marks the end");
    }
  },
};

/** “Sources: The yard was sold at night” announces another article. */
const MOST_WORDS = 5;

/** “SOURCE: Harbour News and Agencies” looks like the page's furniture, and says whose report it is. */
const sourceLines: Step = {
  name: "source lines",
  run({ blocks, masses }, kept, _, keep) {
    const last = kept.lastIndexOf(true);
    // It may stand right below the article's element.
    const { index, end } = masses.root.parent ?? masses.root;
    for (let i = last + 1; i < Math.min(blocks.length, last + 6); i++) {
      const { element, text, length, hidden, kind } = blocks[i] as PageBlock;
      const inside = element.index >= index && element.index < end;
      const names = kind === "heading" || length >= 140 ? [] : sourceNames(text);
      const areNames = names.length > 0 && names.every((name) => name.split(" ").length <= MOST_WORDS);
      if (inside && !hidden && areNames) keep(i);
    }
  },
};

/** The headline is the report's title and not of its text. */
const title: Step = {
  name: "title",
  run({ blocks, witnesses }, kept, remove) {
    const told = plain(witnesses.title ?? "");
    if (told === "") return;
    for (const [i, { text, length, kind }] of blocks.entries()) {
      if (!kept[i] || length > 300) continue;
      const words = plain(text);
      if (words === told || (kind === "heading" && words.length > 15 && told.startsWith(words)))
        remove(i, "the title");
      // The headline stands above the first paragraph.
      if (length > 80 && words !== told) return;
    }
  },
};

/**
 * The same long words in two places are there twice for screens of two sizes: one of them is hidden, or they stand side by side, or a run of
 * blocks comes again. One block alone that comes again further down is a refrain.
 */
const doubles: Step = {
  name: "doubles",
  run({ blocks }, kept, remove) {
    const seen = new Map<string, number>();
    const again: (number | null)[] = [];
    const long = blocks.flatMap(({ length }, i) => (kept[i] && length >= 60 ? [i] : []));
    for (const [n, i] of long.entries()) {
      const { text, element, hidden } = blocks[i] as PageBlock;
      const before = seen.get(text);
      const first = before === undefined ? undefined : blocks[long[before] as number];
      again[n] = null;
      if (before === undefined || first === undefined) seen.set(text, n);
      else if (hidden || first.hidden)
        remove(first.hidden ? (long[before] as number) : i, "stands there to be seen");
      else if (first.element.parent !== element.parent) again[n] = before;
    }
    for (const [n, before] of again.entries()) {
      if (before === null || before === undefined) continue;
      const inRun = again[n - 1] === before - 1 || again[n + 1] === before + 1;
      if (inRun || n - before === 1) remove(long[n] as number, "stands above already");
    }
  },
};

/** An item of a list or a table is kept where most of the others are: a list of links within an article is of it. */
const wholes: Step = {
  name: "wholes",
  run({ blocks, masses, scores }, kept, _, keep) {
    if (scores === null) return;
    const members = new Map<PageNode, number[]>();
    for (const [i, { element, kind, hidden }] of blocks.entries()) {
      const inside = element.index > masses.root.index && element.index < masses.root.end;
      // What stands in elements of its own within an item is more than the item: an entry of a live report with its buttons.
      if (hidden || kind !== "body" || !inside || !LISTED.has(element.tag)) continue;
      const whole = closest(element, WHOLE);
      if (whole === null || whole.index <= masses.root.index) continue;
      const list = members.get(whole);
      if (list === undefined) members.set(whole, [i]);
      else list.push(i);
    }
    for (const list of members.values()) {
      let [all, ours] = [0, 0];
      for (const i of list) {
        const { length } = (blocks[i] as PageBlock).text;
        all += length;
        if (kept[i]) ours += length;
      }
      if (list.length < 3 || ours < all * MOST_OF_IT) continue;
      for (const i of list)
        if ((scores[i] as number) > UNLIKELY && cuesOfBlock(blocks[i] as PageBlock).kind === 0) keep(i);
    }
  },
};

/** The steps in their order. */
export const STEPS: readonly Step[] = [
  unlikely,
  outside,
  calledOtherwise,
  alike,
  slides,
  captions,
  pictureCredits,
  captionsAgain,
  requests,
  scraps,
  buttons,
  wholes,
  liveHours,
  headings,
  linkedHeadings,
  apparatus,
  boxes,
  closings,
  pullQuotes,
  endMarks,
  sourceLines,
  title,
  doubles,
];

export function cleanUp(page: Scored): { blocks: PageBlock[]; removed: Removed[] } {
  const { blocks } = page;
  const kept = blocks.map(() => true);
  const removed = new Map<number, Removed>();
  for (const step of STEPS)
    step.run(
      page,
      kept,
      (i, why) => {
        if (!kept[i]) return;
        kept[i] = false;
        removed.set(i, { step: step.name, why, text: blocks[i]?.text ?? "" });
      },
      (i) => {
        kept[i] = true;
        removed.delete(i);
      },
    );
  if (page.scores !== null && !blocks.some((block, i) => kept[i] && block.kind === "body"))
    return cleanUp({ ...page, scores: null });
  return {
    blocks: blocks.filter((_, i) => kept[i]),
    removed: blocks.flatMap((_, i) => removed.get(i) ?? []),
  };
}
