import { KCNA } from "./kcna.ts";
import type { PublisherFinding, PublisherPage, PublisherRule } from "./publisher-rule.ts";

export const PUBLISHER_RULES: readonly PublisherRule[] = [...KCNA];

/** The rules for an address that was captured on a day. Where the day is not known, all of the outlet: each looks whether the page is built so. */
export function rulesFor(address: string | null, capturedAt: string | null): PublisherRule[] {
  const host = hostOf(address);
  if (host === null) return [];
  const day = capturedAt?.slice(0, 10) ?? null;
  return PUBLISHER_RULES.filter(
    ({ hosts, from, until }) =>
      hosts.some((own) => host === own || host.endsWith(`.${own}`)) &&
      (day === null || ((from === null || from <= day) && (until === null || day <= until))),
  );
}

/** What the rules find, one after the other: a later one sees the blocks that an earlier one left, and the first says each fact. */
export function byRules(rules: readonly PublisherRule[], page: PublisherPage): PublisherFinding {
  let found: PublisherFinding = {};
  for (const rule of rules) {
    const next = rule.find({ ...page, blocks: found.blocks ?? page.blocks });
    const blocks = next.blocks ?? found.blocks;
    found = { ...next, ...found, ...(blocks === undefined ? {} : { blocks }) };
  }
  return found;
}

function hostOf(address: string | null): string | null {
  try {
    return address === null ? null : new URL(address).hostname.replace(/^www\./, "");
  } catch {
    return null;
  }
}
