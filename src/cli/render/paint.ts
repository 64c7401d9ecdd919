import stringWidth from "string-width";
import type { Sheet } from "../command.ts";

export type Paint = (words: string) => string;

/** Colours for a terminal; elsewhere the words as they are. */
export interface Palette {
  strong: Paint;
  faint: Paint;
  accent: Paint;
  warn: Paint;
  added: Paint;
  removed: Paint;
}

const plain: Paint = (words) => words;
const code =
  (open: number, close: number): Paint =>
  (words) =>
    `\u001b[${open}m${words}\u001b[${close}m`;

export function paletteOf(sheet: Sheet): Palette {
  if (!sheet.colours)
    return { strong: plain, faint: plain, accent: plain, warn: plain, added: plain, removed: plain };
  return {
    strong: code(1, 22),
    faint: code(2, 22),
    accent: code(36, 39),
    warn: code(33, 39),
    added: code(32, 39),
    removed: code(31, 39),
  };
}

/** The width in which text is set: the terminal's, but never wider than is good to read. */
export const widthOf = (sheet: Sheet): number => Math.max(30, Math.min(sheet.columns, 96));

/** What a report says must not steer the terminal: of control characters only our own colours and marks stay. */
const STEERING = /\u001b(?!\[\d+m)|[\u0000\u0001\u0004-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u009f]/g;

/**
 * Breaks words into lines of at most `width` columns (wide characters count two); a word longer than a line is cut.
 * `first` and `rest` stand before the lines.
 */
export function wrap(words: string, width: number, first = "", rest = first): string {
  const lines: string[] = [];
  let line = first;
  let bare = true;
  const push = (): void => {
    lines.push(line);
    line = rest;
    bare = true;
  };
  for (let word of words.replace(STEERING, "").split(/\s+/).filter(Boolean)) {
    while (true) {
      const gap = bare ? "" : " ";
      if (stringWidth(line) + gap.length + stringWidth(word) <= width) {
        line += gap + word;
        bare = false;
        break;
      }
      if (!bare) {
        push();
        continue;
      }
      const head = headOf(word, Math.max(1, width - stringWidth(line)));
      line += head;
      word = word.slice(head.length);
      push();
      if (word === "") break;
    }
  }
  if (!bare || lines.length === 0) lines.push(line);
  return lines.join("\n");
}

/** Facts with a point between them; a line breaks between facts where it can, inside one only where it is longer than a line. */
export function wrapFacts(facts: readonly string[], width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const fact of facts) {
    const together = line === "" ? fact : `${line} · ${fact}`;
    if (stringWidth(indent + together) > width && line !== "") {
      lines.push(line);
      line = fact;
    } else line = together;
  }
  return [...lines, line].map((words) => wrap(words, width, indent)).join("\n");
}

/** As many whole characters as fit, and at least one. */
function headOf(word: string, width: number): string {
  let out = "";
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(word)) {
    if (out !== "" && stringWidth(out + segment) > width) break;
    out += segment;
  }
  return out;
}
