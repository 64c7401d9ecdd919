import { ofProgramme } from "#text/of-programme.ts";
import type { ClaimId } from "#vocabulary/claim.ts";
import { daysOf, tells } from "#vocabulary/day-scale.ts";
import { type Dossier, type DossierBeginning, type DossierClaim, dossierId } from "#vocabulary/dossier.ts";
import { foldAlike } from "#vocabulary/fold-alike.ts";
import { noteNumbers } from "#vocabulary/note-numbers.ts";
import type { Programme } from "#vocabulary/programme.ts";
import type { ToldReport } from "#vocabulary/told-report.ts";
import type { TracedClaim } from "#vocabulary/trace.ts";
import { contradictionsOf } from "./contradictions.ts";
import { neverDisclosed, type Said } from "./never-disclosed.ts";
import { quantitySeries } from "./quantities.ts";
import { whatChanged } from "./what-changed.ts";

/** What reports tell of a programme, and what the stories that hold them claim. */
export interface Told {
  reports: readonly ToldReport[];
  traced: readonly TracedClaim[];
}

interface Asked {
  asKnownOn: string | null;
  since: string | null;
}

/** Puts together what reports tell of a programme. `before` is what was known at `since`. */
export function makeDossier(
  programme: Programme,
  now: Told,
  before: Told | null,
  { asKnownOn, since }: Asked,
): Dossier {
  const { claims, said } = claimsOf(now);
  return {
    id: dossierId(programme.id),
    programme,
    asKnownOn,
    since,
    ...reach(claims),
    claims,
    quantities: quantitySeries(claims),
    neverDisclosed: neverDisclosed(
      claims.map(({ claim }) => claim),
      programme.aspects,
      said,
    ),
    changed: before === null ? [] : whatChanged(claimsOf(before).claims, claims),
    contradictions: contradictionsOf(claims, now.traced),
  };
}

/** How the same begins: the first `most` claims that say something of their own. */
export function beginDossier(
  programme: Programme,
  now: Told,
  { asKnownOn, most }: { asKnownOn: string | null; most: number },
): DossierBeginning {
  const { claims } = claimsOf(now);
  const told = foldAlike(claims);
  const first = told.slice(0, most).flatMap(({ one, also }) => [one, ...also]);
  const number = noteNumbers(claims);
  const days = daysOf(claims);
  return {
    id: dossierId(programme.id),
    programme,
    asKnownOn,
    ...reach(claims),
    claims: first,
    total: claims.length,
    different: told.length,
    days: days !== null && tells(claims, days) ? days : null,
    notes: [...new Set(first.map(({ report }) => report))].map((report) => ({
      report,
      number: number.get(report) ?? 0,
    })),
  };
}

const reach = (claims: readonly DossierClaim[]): Pick<Dossier, "reports" | "outlets"> => ({
  reports: new Set(claims.map(({ report }) => report)).size,
  outlets: new Set(claims.flatMap(({ outlet }) => outlet ?? [])).size,
});

/** Of what reports tell what is of a programme; reports that tell nothing of it are left out. */
export function ofProgrammeAlone(programme: Programme, reports: readonly ToldReport[]): ToldReport[] {
  return reports.flatMap((report) => {
    const belongs = ofProgramme(programme.signs, report.text, report.mentions, programme.of);
    const claims = report.claims.filter(({ claim }) => belongs(claim));
    return claims.length === 0 ? [] : [{ ...report, claims }];
  });
}

function claimsOf({ reports, traced }: Told): { claims: DossierClaim[]; said: Said[] } {
  const groups = new Map<ClaimId, TracedClaim>();
  const own = new Set(reports.flatMap(({ claims }) => claims.map(({ claim }) => claim.id)));
  // Stories hold many claims beside those of a programme.
  for (const group of traced) for (const id of group.claims) if (own.has(id)) groups.set(id, group);
  const claims: DossierClaim[] = [];
  const said: Said[] = [];
  for (const report of reports) {
    for (const { claim, verdict } of report.claims)
      claims.push({
        claim,
        words: claim.content.map((span) => report.text.slice(...span)),
        verdict,
        report: report.id,
        title: report.title,
        outlet: report.outlet,
        published: report.published,
        standing: groups.get(claim.id)?.standing ?? null,
        sameAs: null,
      });
    const ids = new Set(report.claims.map(({ claim }) => claim.id));
    for (const disclosure of report.disclosures)
      if (disclosure.of.some((id) => ids.has(id)))
        said.push({ disclosure, words: report.text.slice(...disclosure.span) });
  }
  return { claims: toFirst(claims.sort(byHappening), groups), said };
}

/** Of claims that say the same each points to the one that stands first. */
function toFirst(claims: readonly DossierClaim[], groups: ReadonlyMap<ClaimId, TracedClaim>): DossierClaim[] {
  const firsts = new Map<TracedClaim, ClaimId>();
  return claims.map((one) => {
    const group = groups.get(one.claim.id);
    if (group === undefined) return one;
    const first = firsts.get(group);
    if (first === undefined) firsts.set(group, one.claim.id);
    return { ...one, sameAs: first ?? null };
  });
}

/** By day of happening; a claim without a bound stands at its publication. Then by publication, and as the text has them. */
function byHappening(a: DossierClaim, b: DossierClaim): number {
  return (
    compare(dayOf(a), dayOf(b)) ||
    compare(a.published ?? "", b.published ?? "") ||
    compare(a.report, b.report) ||
    (a.claim.content[0]?.[0] ?? 0) - (b.claim.content[0]?.[0] ?? 0)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const dayOf = ({ claim, published }: DossierClaim): string =>
  (claim.when.latest ?? claim.when.earliest ?? published ?? "9999").slice(0, 10);
