import { Fragment, type ReactNode } from "react";

interface Props {
  /** A sentence of the catalogue with places in braces, such as "Add {code} to an address". */
  words: string;
  /** What stands in each place, by its name. */
  places: Readonly<Record<string, ReactNode>>;
}

/** A sentence with marks in it: where they stand is each language's own. */
export function Filled({ words, places }: Props) {
  return words
    .split(/(\{[a-z]+\})/i)
    .map((piece, i) => (
      <Fragment key={`${i}-${piece}`}>
        {piece.startsWith("{") ? (places[piece.slice(1, -1)] ?? piece) : piece}
      </Fragment>
    ));
}
