import type { ClaimId } from "#vocabulary/claim.ts";
import { type Dossier, type DossierClaim, dossierId } from "#vocabulary/dossier.ts";
import type { Programme } from "#vocabulary/programme.ts";
import type { ReportDetail } from "#vocabulary/record.ts";
import type { Standing } from "#vocabulary/standing.ts";
import type { TracedStory } from "#vocabulary/trace.ts";
import { contradictionsOf } from "./contradictions.ts";
import { neverDisclosed, type Said } from "./never-disclosed.ts";
import { ofProgramme } from "./of-programme.ts";
import { quantitySeries } from "./quantities.ts";
import { whatChanged } from "./what-changed.ts";

/** Reports that may speak of a programme, with persons' words on top, and the stories that hold them. */
export interface Told {
  reports: readonly ReportDetail[];
  stories: readonly TracedStory[];
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
  const { claims, said } = claimsOf(programme, now);
  return {
    id: dossierId(programme.id),
    programme,
    asKnownOn,
    since,
    reports: new Set(claims.map(({ report }) => report)).size,
    outlets: new Set(claims.flatMap(({ outlet }) => outlet ?? [])).size,
    claims,
    quantities: quantitySeries(claims),
    neverDisclosed: neverDisclosed(
      claims.map(({ claim }) => claim),
      programme.aspects,
      said,
    ),
    changed: before === null ? [] : whatChanged(claimsOf(programme, before).claims, claims),
    contradictions: contradictionsOf(claims, now.stories),
  };
}

function claimsOf(
  programme: Programme,
  { reports, stories }: Told,
): { claims: DossierClaim[]; said: Said[] } {
  const standings = new Map<ClaimId, Standing>();
  for (const story of stories)
    for (const { claims, standing } of story.claims) for (const id of claims) standings.set(id, standing);
  const claims: DossierClaim[] = [];
  const said: Said[] = [];
  for (const { reading, reviewed } of reports) {
    const { report } = reading;
    const belongs = ofProgramme(programme.signs, report.text, reading.mentions, programme.of);
    const own = reviewed.filter(({ claim, stands }) => stands && belongs(claim));
    for (const { claim, verdict } of own)
      claims.push({
        claim,
        words: claim.content.map((span) => report.text.slice(...span)),
        verdict,
        report: report.id,
        title: report.title,
        outlet: report.outlet.name ?? report.outlet.domain,
        published: report.published?.value ?? null,
        standing: standings.get(claim.id) ?? null,
      });
    const ids = new Set(own.map(({ claim }) => claim.id));
    for (const disclosure of reading.disclosures)
      if (disclosure.of.some((id) => ids.has(id)))
        said.push({ disclosure, words: report.text.slice(...disclosure.span) });
  }
  return { claims: claims.sort(byHappening), said };
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
