import { createContext } from "react";
import type { NamedMark } from "./named-marks.ts";

/** What the words of a report that name somebody need to know. */
export interface Names {
  /** The marks that lie over a stretch of the text. */
  within: (start: number, end: number) => readonly NamedMark[];
  /** The key of those that are lit, or null. */
  lit: string | null;
  /** Whether the names are marked throughout and the keyboard walks them. */
  shown: boolean;
  asOf: string | undefined;
  onEnter: (mark: NamedMark, element: Element) => void;
  onLeave: () => void;
}

export const NO_NAMES: Names = {
  within: () => [],
  lit: null,
  shown: false,
  asOf: undefined,
  onEnter: () => undefined,
  onLeave: () => undefined,
};

/** A context of its own: what is lit changes with every move of the pointer, and claims need not be drawn anew for it. */
export const NamesContext = createContext<Names>(NO_NAMES);

export const CARD_ID = "entity-card";
