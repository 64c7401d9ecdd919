import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "#vocabulary/passage.ts";
import { goldFolder } from "./folder.ts";

export interface NamedArms {
  /** Line of KCNA's file, from 0. */
  id: string;
  text: string;
  published: string;
  /** Every name of a weapon and of a site of arms, with the usual English name of what it names. */
  names: { span: Span; canonical: string }[];
  /** Words for arms that name none ("a missile"), and words that only look like such a name; not all that the texts hold. */
  nothing: Span[];
}

/** KCNA's texts of 2024 with our labels of arms; texts without labels are given too, since they name none. */
export function armsNames(): NamedArms[] {
  const labels = readFileSync(join(import.meta.dirname, "..", "labels", "arms-names.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { line: number; span: Span; canonical: string | null });
  return readFileSync(join(goldFolder(), "korea", "kcna-2024.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line, i) => {
      const { text, date } = JSON.parse(line) as { text: string; date: string };
      const points = Array.from(text);
      const unit = (at: number): number => points.slice(0, at).join("").length;
      const inUnits = ([start, end]: Span): Span => [unit(start), unit(end)];
      const here = labels.filter((label) => label.line === i);
      return {
        id: String(i),
        text,
        published: date,
        names: here.flatMap(({ span, canonical }) =>
          canonical === null ? [] : [{ span: inUnits(span), canonical }],
        ),
        nothing: here.filter(({ canonical }) => canonical === null).map(({ span }) => inUnits(span)),
      };
    });
}
