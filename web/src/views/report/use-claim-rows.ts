import { useVirtualizer, useWindowVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import { rangeWith } from "../../parts/range-with.ts";

/** Up to so many cards are all there: the browser's own search finds them, and paper has them. */
export const FEW = 200;
const GUESS = 150;
/** As wide as the margin below a card of a short list. */
const GAP = 10;
const OVERSCAN = 6;

interface Asked {
  /** Of the claims that are listed. */
  count: number;
  keyOf: (at: number) => string;
  /** Places in the list whose cards stay there wherever one scrolls: what has the keyboard must not be taken away from it. */
  stay: readonly number[];
  /** Where the claims stand beside the text they scroll in their own box, else with the page. */
  box: RefObject<HTMLDivElement | null>;
  beside: boolean;
}

/** The cards of a long list that are near what is seen. */
export function useClaimRows({ count, keyOf, stay, box, beside }: Asked) {
  const common = {
    count,
    estimateSize: () => GUESS,
    overscan: OVERSCAN,
    gap: GAP,
    getItemKey: keyOf,
    rangeExtractor: rangeWith(stay, count),
  };
  const place = box.current;
  const inBox = useVirtualizer({
    ...common,
    enabled: beside && count > 0,
    getScrollElement: () => box.current,
  });
  const inPage = useWindowVirtualizer({
    ...common,
    enabled: !beside && count > 0,
    // What stands above the list grows and shrinks with the claim in hand.
    scrollMargin: beside || count === 0 || place === null ? 0 : place.getBoundingClientRect().top + scrollY,
  });
  const margin = beside ? 0 : inPage.options.scrollMargin;
  return {
    height: beside ? inBox.getTotalSize() : inPage.getTotalSize(),
    items: (beside ? inBox : inPage)
      .getVirtualItems()
      .map(({ index, start }) => ({ at: index, top: start - margin })),
    measure: beside ? inBox.measureElement : inPage.measureElement,
    scrollTo: (at: number): void => (beside ? inBox : inPage).scrollToIndex(at),
  };
}
