import type { Removal } from "#vocabulary/reading.ts";
import type { DatedBy } from "#vocabulary/report.ts";
import type { Block } from "../article.ts";
import type { PageTree } from "../page/tree.ts";

/** A page as a rule sees it, once the generic reader has found what it could. */
export interface PublisherPage {
  tree: PageTree;
  address: string | null;
  blocks: readonly Block[];
  /** What was left out. */
  trail: readonly Removal[];
}

/** What a rule knows better; absent where it does not. */
export interface PublisherFinding {
  title?: string;
  published?: DatedBy;
  blocks?: readonly Block[];
}

/**
 * What one outlet's pages need, and when they needed it: a capture of 2019 is read by 2019's rule. A rule tells nothing where a page is not built as
 * it says. The generic reader must stand without any of them. Whose an outlet is, packs know by its domain.
 */
export interface PublisherRule {
  id: string;
  /** Hosts without "www."; their own subdomains too. */
  hosts: readonly string[];
  /** The first and the last day of captures that it is for; null for an open end. */
  from: string | null;
  until: string | null;
  /** The golden page that imitates what it is for. */
  golden: string;
  find(page: PublisherPage): PublisherFinding;
}
