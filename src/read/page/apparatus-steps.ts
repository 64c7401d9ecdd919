import { photoCreditIn } from "../parts/photo-credit.ts";
import type { PageBlock } from "./blocks.ts";
import { cuesOfBlock } from "./cues.ts";
import type { Step } from "./step.ts";
import { attribute, closest, type PageNode } from "./tree.ts";

/** What makers of pages call the places of notes, sources of a citation, and words on the writers, the archive or the readers' letters. */
const APPARATUS =
  /(?:^|[\s_-])(?:foot-?notes?|end-?notes?|citations?|cite(?!_)|bios|archive-?note|letters)(?:$|[\s_-])/i;
/** What heads such a place. */
const HEADS =
  /^(?:(?:foot|end)?notes|(?:suggested )?citation|(?:how to )?cite this(?: \w+)?|about the (?:authors?|archive)|fußnoten|anmerkungen|notes de bas de page|сноски|примечания)\s?:?$/i;
/** The apparatus of an article is less than this share of it; where more stands in it, it is the article. */
const MOST_APPARATUS = 0.5;
const LEVELS = 4;

/** Notes, citations and the like stand in the article's element and are not of what it tells. */
export const apparatus: Step = {
  name: "apparatus",
  run({ blocks, masses }, kept, remove) {
    const holders = new Map<PageNode, boolean>();
    const { root } = masses;
    const headed = new Set(
      blocks.flatMap(({ kind, text, element }, i) =>
        kept[i] && kind === "heading" && HEADS.test(text) && element.parent !== null ? [element.parent] : [],
      ),
    );
    const holds = (element: PageNode): boolean => {
      let known = holders.get(element);
      if (known === undefined) {
        const names = `${element.classes?.written ?? ""} ${attribute(element, "id") ?? ""}`;
        known = headed.has(element) || APPARATUS.test(names);
        holders.set(element, known);
      }
      return known;
    };
    let [all, within] = [0, 0];
    const found = blocks.flatMap(({ element, length, kind }, i) => {
      if (!kept[i] || kind === "caption") return [];
      all += length;
      for (let at = element, level = 0; at !== root && level < LEVELS; at = at.parent ?? root, level++)
        if (holds(at)) {
          within += length;
          return [i];
        }
      return [];
    });
    if (within < all * MOST_APPARATUS) for (const i of found) remove(i, "notes and the like");
  },
};

const LONGEST_CREDIT = 90;

/** Who took a picture, in an element of its own beside the caption. */
export const pictureCredits: Step = {
  name: "picture credits",
  run({ blocks }, kept, _, keep) {
    for (const [i, { kind, element }] of blocks.entries()) {
      if (kind !== "caption" || !kept[i]) continue;
      for (const beside of [i - 1, i + 1]) {
        const other = blocks[beside];
        if (other === undefined || kept[beside] || other.element.parent !== element.parent) continue;
        if (other.hidden || other.length > LONGEST_CREDIT) continue;
        if (photoCreditIn(other.text, true)?.at !== 0) continue;
        other.kind = "caption";
        keep(beside);
      }
    }
  },
};

const LIST: ReadonlySet<string> = new Set(["ul", "ol"]);
const LONGEST_BUTTON = 14;
const SHARE = 2;

/** A list of a few letters an item, one of which was a button, is a list of buttons: to print, to share, to keep. */
export const buttons: Step = {
  name: "buttons",
  run({ blocks }, kept, remove) {
    const lists = new Map<PageNode, number[]>();
    for (const [i, { element }] of blocks.entries()) {
      const list = element.tag === "li" ? closest(element, LIST) : null;
      if (list === null) continue;
      const items = lists.get(list);
      if (items === undefined) lists.set(list, [i]);
      else items.push(i);
    }
    for (const items of lists.values()) {
      const isButton = (i: number): boolean => (blocks[i] as PageBlock).length <= LONGEST_BUTTON;
      const shares = (i: number): boolean => cuesOfBlock(blocks[i] as PageBlock).kind === SHARE;
      if (items.some((i) => kept[i]) && items.every(isButton) && items.some(shares))
        for (const i of items) remove(i, "a button");
    }
  },
};
