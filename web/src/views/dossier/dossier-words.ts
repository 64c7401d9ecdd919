import type { NeverDisclosed } from "@stemma/vocabulary/dossier.ts";
import { words } from "../../words/words.ts";

/** What is counted, and in which unit. */
export const amountOf = (of: string | null, unit: string | null): string =>
  [of, unit].filter((part) => part !== null).join(", ") || words.dossier.amount;

/** In how many claims it was withheld, not known, disputed or just not said. */
export function waysOf({ withheld, unknown, disputed, unsaid }: NeverDisclosed): string {
  const ways = [
    [withheld, words.dossier.withheldIn],
    [unknown, words.dossier.unknownIn],
    [disputed, words.dossier.disputedIn],
    [unsaid, words.dossier.unsaidIn],
  ] as const;
  return ways.flatMap(([claims, how]) => (claims === 0 ? [] : [how(claims)])).join(", ");
}
