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
}

/** KCNA's texts of 2024 with our labels of arms; texts without labels are given too, since they name none. */
export function armsNames(): NamedArms[] {
  const labels = readFileSync(join(import.meta.dirname, "..", "labels", "arms-names.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { line: number; span: Span; canonical: string });
  return readFileSync(join(goldFolder(), "korea", "kcna-2024.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line, i) => {
      const { text, date } = JSON.parse(line) as { text: string; date: string };
      const points = Array.from(text);
      const unit = (at: number): number => points.slice(0, at).join("").length;
      return {
        id: String(i),
        text,
        published: date,
        names: labels
          .filter((label) => label.line === i)
          .map(({ span, canonical }) => ({ span: [unit(span[0]), unit(span[1])], canonical })),
      };
    });
}
