import { innermostVoice } from "#vocabulary/chain.ts";
import type { DossierClaim, QuantitySeries } from "#vocabulary/dossier.ts";

/** Amounts as series: one for each thing and unit that claims give, by day of happening; the longest first. */
export function quantitySeries(claims: readonly DossierClaim[]): QuantitySeries[] {
  const series = new Map<string, QuantitySeries>();
  for (const { claim } of claims)
    for (const { value, unit, of } of claim.event?.quantities ?? []) {
      if (value === null) continue;
      const key = JSON.stringify([of, unit]);
      const one = series.get(key) ?? { of, unit, points: [] };
      series.set(key, one);
      const voice = innermostVoice(claim.chain);
      const { earliest, latest } = claim.when;
      one.points.push({ value, claim: claim.id, earliest, latest, by: voice.name, house: voice.house });
    }
  return [...series.values()].sort(
    (a, b) => b.points.length - a.points.length || (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0),
  );
}

const keyOf = ({ of, unit }: QuantitySeries): string => `${of ?? ""} ${unit ?? ""}`;
