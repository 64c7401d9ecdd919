import type { Span } from "#vocabulary/passage.ts";
import { gumConllu, gumPart } from "./gum-part.ts";

/** A token of a treebank; `head` is the number of another of the text's words, -1 for a root. */
export interface GoldWord {
  span: Span;
  tag: string;
  head: number;
  relation: string;
  /** The number of its sentence in the text. */
  sentence: number;
}

/** A mention: words first to last, its type, and whom or what it means (the same for all that mean it). */
export interface GoldEntity {
  first: number;
  last: number;
  type: string;
  cluster: string;
}

export interface TreebankText {
  id: string;
  text: string;
  words: readonly GoldWord[];
  entities: readonly GoldEntity[];
}

/** A text whose words were masked, for their rights, is of no use to a reader of words. */
const MASKED = 5;

/** GUM's texts of a part with words, trees and entities, put together from their tokens and spacing as training does it (`treebank.py`). */
export function gumTrees(part: "train" | "dev"): TreebankText[] {
  return gumPart(part, "dep", ".conllu")
    .map((id) => readTreebank(id, gumConllu(id)))
    .filter(({ text, words }) => words.filter(({ span }) => text.slice(...span) === "_").length < MASKED);
}

/** CoNLL-U, with GUM's entities in its last column where there are any. */
export function readTreebank(id: string, conllu: string): TreebankText {
  const words: GoldWord[] = [];
  const entities: GoldEntity[] = [];
  const open: { cluster: string; type: string; first: number }[] = [];
  let text = "";
  let sentence = -1;
  for (const block of conllu.trim().split("\n\n")) {
    const rows = block
      .split("\n")
      .map((line) => line.split("\t"))
      .filter(([number = ""]) => /^\d+(?:-\d+)?$/.test(number));
    if (rows.length === 0) continue;
    sentence++;
    if (text !== "" && block.includes("# newpar")) text = `${text.replace(/ +$/, "")}\n\n`;
    const base = words.length;
    // "don't" has a row of its own before the rows of its two words; its spacing is the whole's.
    let whole = { last: 0, misc: "" };
    for (const [number = "", form = "", , tag = "", , , head = "", relation = "", , misc = ""] of rows) {
      if (number.includes("-")) {
        whole = { last: Number(number.split("-")[1]), misc };
        continue;
      }
      const at = words.length;
      words.push({
        span: [text.length, text.length + form.length],
        tag,
        head: head === "0" ? -1 : base + Number(head) - 1,
        relation,
        sentence,
      });
      text += form;
      const spacing =
        Number(number) < whole.last ? "SpaceAfter=No" : Number(number) === whole.last ? whole.misc : misc;
      if (!spacing.includes("SpaceAfter=No")) text += " ";
      const marks = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? "";
      for (const [, cluster, type, closed, closing] of marks.matchAll(
        /\((\d+)-([a-z]+)-[^()]*(\))?|(\d+)\)/g,
      )) {
        if (closing !== undefined) {
          const [opened] = open.splice(
            open.findLastIndex((one) => one.cluster === closing),
            1,
          );
          if (opened !== undefined) entities.push({ ...opened, last: at });
        } else if (cluster !== undefined && type !== undefined) {
          if (closed !== undefined) entities.push({ cluster, type, first: at, last: at });
          else open.push({ cluster, type, first: at });
        }
      }
    }
  }
  entities.sort((a, b) => a.first - b.first || b.last - a.last);
  return { id, text, words, entities };
}
