import type { Attribution } from "./attribution.ts";
import type { HappeningJudge } from "./happening-judge.ts";
import type { Mention } from "./mention.ts";
import type { Note } from "./note.ts";
import type { Span } from "./passage.ts";
import type { Report } from "./report.ts";
import type { Structure } from "./structure.ts";

/** A stretch between quotation marks. `inner` excludes the marks; `depth` is 0 for outermost. */
export interface Quotation {
  span: Span;
  inner: Span;
  depth: number;
  /** False where the closing mark is missing and the end was inferred. */
  closed: boolean;
  /** The quotation that this one continues in the next paragraph, as index into `quotations`; null where it starts. */
  continues: number | null;
}

/** A report after language: what `claims` reads. All spans are into `report.text`, in the order of the text. */
export interface Annotated {
  report: Report;
  sentences: readonly Span[];
  quotations: readonly Quotation[];
  mentions: readonly Mention[];
  attributions: readonly Attribution[];
  /** Words, trees and typed mentions; null where the weights know none, or rules alone read. `mentions` are the packs' names and the quantities. */
  structure: Structure | null;
  /** Weighs days and places, where the weights know how; absent where rules alone read. */
  judge?: HappeningJudge | null;
  notes: readonly Note[];
  /** Who read it: `rules/14`, or `en/8+rules/14` with trained weights; part of every claim's provenance. */
  reader: string;
}
