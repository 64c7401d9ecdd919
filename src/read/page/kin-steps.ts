import type { PageBlock } from "./blocks.ts";
import { leftIn } from "./boxed-steps.ts";
import { cuesOfBlock } from "./cues.ts";
import { NOT_OURS, type Step } from "./step.ts";
import { attribute, closest, type PageNode } from "./tree.ts";

const PARAGRAPH = 60;
const LEAST_ALIKE = 5;
const NEARLY_ALL = 0.8;

/**
 * Paragraphs that a page calls as it calls nearly all of the article are of it, though an advertisement or another column's frame parts them from the
 * rest: some papers lay their first paragraphs out in a section of their own.
 */
export const alike: Step = {
  name: "alike",
  run({ blocks, masses, scores }, kept, _, keep) {
    if (scores === null) return;
    const called = ({ element, kind, length }: PageBlock): string | null =>
      kind === "body" && length >= PARAGRAPH && element.tag === "p"
        ? (element.classes?.written.trim() ?? "") || null
        : null;
    const names = new Map<string, number>();
    let all = 0;
    for (const [i, block] of blocks.entries()) {
      if (!kept[i] || block.kind !== "body" || block.length < PARAGRAPH) continue;
      all++;
      const name = called(block);
      if (name !== null) names.set(name, (names.get(name) ?? 0) + 1);
    }
    const [ours, most] = [...names].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
    if (most < LEAST_ALIKE || most < all * NEARLY_ALL) return;
    const others = blocks.flatMap((block, i) => (!kept[i] && called(block) === ours ? [i] : []));
    // Where as many others are called so, the name says nothing.
    if (others.length > most / 2) return;
    for (const i of others) {
      const block = blocks[i] as PageBlock;
      const said = (masses.named[block.element.index] as number) & NOT_OURS;
      if (!block.hidden && said === 0 && block.linked < block.length / 2 && cuesOfBlock(block).kind === 0)
        keep(i);
    }
  },
};

/** A heading that is all link, in a box within the article that has no paragraphs, leads to another article; one among paragraphs heads these. */
export const linkedHeadings: Step = {
  name: "linked headings",
  run({ blocks }, kept, remove) {
    const first = blocks.findIndex((block, i) => kept[i] === true && block.kind === "body");
    const paragraphsIn = leftIn(
      blocks,
      blocks.map(({ kind }, i) => kept[i] === true && kind === "body"),
    );
    const headsNothing = (box: PageNode | null): boolean => box !== null && paragraphsIn(box) === 0;
    const found = blocks.flatMap((block, i) => {
      const inside = first >= 0 && i > first && kept[i] === true && block.kind === "heading";
      const leads = inside && block.linked >= block.length && leadsAway(block);
      return leads && headsNothing(block.element.parent) ? [i] : [];
    });
    const paragraphs = blocks.reduce((sum, { kind }, i) => sum + (kept[i] && kind === "body" ? 1 : 0), 0);
    // A page of teasers has a headline for each, and is to be seen as one.
    if (found.length * FEWER < paragraphs) for (const i of found) remove(i, "leads to another article");
  },
};

/** Of other articles an article announces this much less than it has paragraphs. */
const FEWER = 2;

const LINK: ReadonlySet<string> = new Set(["a"]);

/** Whether a block's first words are a link to another page, and not to a place of this one. */
function leadsAway({ first }: PageBlock): boolean {
  const link = closest(first, LINK);
  const href = link === null ? null : attribute(link, "href");
  return href !== null && href !== "" && !href.startsWith("#");
}
