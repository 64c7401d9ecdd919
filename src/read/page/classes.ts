/** What an element's class and id tell of facts. */
export interface ElementNames {
  /** `class` and `id` in lower case, words apart. */
  readonly names: string;
  /** Whether they are names of places where facts stand. */
  readonly marked: boolean;
  /** The part of the page that they name; null where they name none. */
  readonly zone: "comment" | "aside" | "frame" | null;
}

/** A class attribute: one object for all elements of a page that have the same, so that what it says is found out once. */
export interface Classes {
  readonly written: string;
  /** What it calls the element, as bits of NAMED and ZONED, once that was asked for; −1 before. */
  named: number;
  /** What it tells of facts, once that was asked for. */
  tells: ElementNames | null;
}
