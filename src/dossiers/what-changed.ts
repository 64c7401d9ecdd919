import type { Claim } from "#vocabulary/claim.ts";
import type { DossierChange, DossierClaim } from "#vocabulary/dossier.ts";

const FIELDS = ["stance", "mode", "when", "where", "chain", "event"] as const;

/** What a dossier gained, lost and says otherwise against what was known before. */
export function whatChanged(before: readonly DossierClaim[], now: readonly DossierClaim[]): DossierChange[] {
  const old = new Map(before.map((one) => [one.claim.id, one]));
  const here = new Set(now.map(({ claim }) => claim.id));
  const out: DossierChange[] = [];
  for (const one of now) {
    const earlier = old.get(one.claim.id);
    const fields =
      earlier === undefined ? [] : FIELDS.filter((field) => differ(earlier.claim, one.claim, field));
    if (earlier === undefined) out.push(change("new", one, []));
    else if (fields.length > 0) out.push(change("changed", one, [...fields]));
  }
  for (const one of before) if (!here.has(one.claim.id)) out.push(change("gone", one, []));
  return out;
}

const change = (
  kind: DossierChange["kind"],
  { claim, words }: DossierClaim,
  fields: string[],
): DossierChange => ({
  kind,
  claim: claim.id,
  words: words.join(" … "),
  fields,
});

/** Spans are left out: a changed article moves them. */
function differ(a: Claim, b: Claim, field: (typeof FIELDS)[number]): boolean {
  const without = (key: string, value: unknown): unknown =>
    key === "span" || key === "resolved" ? null : value;
  return JSON.stringify(a[field], without) !== JSON.stringify(b[field], without);
}
