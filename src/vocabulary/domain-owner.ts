import type { Knowledge, KnownEntity } from "./pack.ts";

/**
 * Whose a domain is, as packs know it: by itself, else by the nearest domain above it, since asia.nikkei.com is not nikkei.com's where both are known, and
 * en.yna.co.kr is yna.co.kr's. Null where none is known.
 */
export function domainOwner(knowledge: Knowledge, domain: string | null): KnownEntity | null {
  for (let at = domain; at !== null; at = at.includes(".") ? at.slice(at.indexOf(".") + 1) : null) {
    const entity = knowledge.byDomain.get(at);
    if (entity !== undefined) return entity;
  }
  return null;
}
