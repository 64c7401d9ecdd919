import type { Chain } from "#vocabulary/chain.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { When } from "#vocabulary/when.ts";
import type { Draft } from "./draft.ts";

/** A claim under way: its draft, its words, and what is known so far of its day and place. */
export interface Settled {
  draft: Draft;
  chain: Chain;
  words: string;
  when: When;
  where: Claim["where"];
  /** The claim of the body that a headline, standfirst or caption rests on. */
  rests: Settled | null;
  /** Where its content begins. */
  at: number;
  /** The body or person, by name, that does what the content tells; null where it is nobody with a name. */
  doer: string | null;
  /** Whether its words say what something is (“the crew were safe”), by the tree. */
  copular: boolean;
  /** Whether “after”, “when” or “as” leads into its words. */
  after: boolean;
}

/** Whether the words state both bounds of a time. */
export const isStated = (when: When): boolean =>
  when.missing === null && when.earliest !== null && when.latest !== null;
