/** A row that breaks a rule: where it stands, what was found there, and what was expected. */
export interface PackProblem {
  file: string;
  /** Counted from 1; "?" where the file is no JSON. */
  row: string;
  rule: string;
  expected: string;
}

/** Where a row stands, and what it says there. */
export interface PackPlace {
  pack: string;
  file: string;
  row: number;
  value: string;
}

/** Rows that do not agree. Nothing is wrong with either by itself, so it is told and not refused. */
export interface PackDisagreement {
  /** `field`: one id, two values. `name`: one name, several entities. `word`: one word, two kinds of event or two voices. `domain`: one domain, several outlets. */
  kind: "field" | "name" | "word" | "domain";
  /** The id and field, the name, the word or the domain. */
  about: string;
  /** All of them, in the order in which the packs are used. */
  places: readonly PackPlace[];
}
