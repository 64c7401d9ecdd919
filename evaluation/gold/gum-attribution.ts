import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "#vocabulary/passage.ts";
import { goldFolder } from "./folder.ts";
import { gumConllu, gumPart } from "./gum-part.ts";

/** An attribution of GUM's discourse trees: the unit that attributes ("he said"), and what hangs under the unit it attributes. */
export interface DiscourseAttribution {
  /** The unit that holds source and cue. */
  unit: Span;
  /**
   * Units that hang under the attributed one and stand in its sentence, without the attributing one. (A tree may hang whole
   * paragraphs under a sentence that opens with "he said"; they are not thereby what he said.)
   */
  content: Span[];
  negative: boolean;
}

export interface DiscourseText {
  id: string;
  text: string;
  attributions: DiscourseAttribution[];
}

/** GUM's texts of a part, put together from their discourse units, with attribution relations. */
export function gumAttributions(part: "train" | "dev"): DiscourseText[] {
  const units = join(goldFolder(), "gum", "rst");
  return gumPart(part, "rst", ".rsd").map((id) =>
    readUnits(id, readFileSync(join(units, `${id}.rsd`), "utf8"), openings(gumConllu(id))),
  );
}

/** The numbers of sentences, from 1, that open a paragraph. */
export function openings(conllu: string): Set<number> {
  const out = new Set<number>();
  let sentence = 1;
  for (const block of conllu.split("\n\n")) {
    if (block.trim() === "") continue;
    if (/^# newpar/m.test(block)) out.add(sentence);
    sentence++;
  }
  return out;
}

/** A .rsd file: a unit a line, with its head and relation in the seventh and eighth column. */
export function readUnits(id: string, rsd: string, paragraphs: ReadonlySet<number>): DiscourseText {
  const units: { span: Span; head: number; relation: string; sentence: number }[] = [];
  let text = "";
  let sentence = 0;
  for (const line of rsd.split("\n")) {
    const fields = line.split("\t");
    if (fields.length < 8) continue;
    const words = readable(fields[1] as string);
    const number = Number(/sid=(\d+)/.exec(fields[5] ?? "")?.[1] ?? sentence);
    if (text !== "") text += number !== sentence && paragraphs.has(number) ? "\n" : " ";
    sentence = number;
    units.push({
      span: [text.length, text.length + words.length],
      head: Number(fields[6]),
      relation: fields[7] as string,
      sentence,
    });
    text += words;
  }
  const under = units.map((): number[] => []);
  for (const [i, { head }] of units.entries()) under[head - 1]?.push(i);
  const subtree = (root: number, without: number, seen: Set<number>): void => {
    if (root === without || seen.has(root)) return;
    seen.add(root);
    for (const child of under[root] ?? []) subtree(child, without, seen);
  };
  const attributions: DiscourseAttribution[] = [];
  for (const [i, { head, relation, span }] of units.entries()) {
    if (!relation.startsWith("attribution-") || head === 0) continue;
    const seen = new Set<number>();
    subtree(head - 1, i, seen);
    attributions.push({
      unit: span,
      content: [...seen]
        .sort((a, b) => a - b)
        .map((unit) => units[unit] as (typeof units)[number])
        .filter((unit) => unit.sentence === units[head - 1]?.sentence)
        .map((unit) => unit.span),
      negative: relation.startsWith("attribution-negative"),
    });
  }
  return { id, text, attributions };
}

/** Units hold tokens with spaces between: marks go back to their words, so that the text reads as it was printed. */
function readable(tokens: string): string {
  return tokens
    .replace(/ ([,.;:!?%)\]’]|'s\b|n't\b|’s\b|n’t\b)/g, "$1")
    .replace(/([([$£€]) /g, "$1")
    .replace(/ - /g, "-")
    .replace(/" ([^"]*?) "/g, '"$1"');
}
