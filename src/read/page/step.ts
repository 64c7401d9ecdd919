import type { PageBlock } from "./blocks.ts";
import { NAMED } from "./element-names.ts";
import type { Witnesses } from "./features.ts";
import { ELEMENT, type Masses } from "./masses.ts";

export interface Removed {
  step: string;
  why: string;
  text: string;
}

export interface Scored {
  blocks: readonly PageBlock[];
  masses: Masses;
  witnesses: Witnesses;
  /** How likely each block is of the article, 0 to 1; null without a model. */
  scores: Float64Array | null;
}

export interface Step {
  name: string;
  run(
    page: Scored,
    kept: boolean[],
    remove: (i: number, why: string) => void,
    keep: (i: number) => void,
  ): void;
}

/** What elements are called that hold nothing of the article. */
export const NOT_OURS =
  NAMED.comments | NAMED.related | NAMED.navigation | NAMED.promotion | ELEMENT.nav | ELEMENT.footer;
