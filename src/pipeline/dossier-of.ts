import { beginDossier, makeDossier, ofProgrammeAlone, type Told } from "#dossiers/make-dossier.ts";
import type { Store } from "#store/store.ts";
import type { Dossier, DossierBeginning, ProgrammeList } from "#vocabulary/dossier.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Programme } from "#vocabulary/programme.ts";

/** Every programme: those of persons before those of packs, since a person's takes the place of a pack's with its id. */
export async function programmesOf(
  store: Pick<Store, "programmes">,
  knowledge: Knowledge,
  asOf: string | null,
): Promise<Programme[]> {
  const found = new Map<string, Programme>();
  const packed = knowledge.packs.flatMap(({ programmes }) => programmes);
  for (const programme of [...(await store.programmes({ asOf })), ...packed])
    if (!found.has(programme.id)) found.set(programme.id, programme);
  return [...found.values()];
}

/** Programmes with how many reports of the record may speak of each. */
export async function listProgrammes(
  store: Store,
  knowledge: Knowledge,
  asOf: string | null,
): Promise<ProgrammeList> {
  const programmes = [];
  for (const programme of await programmesOf(store, knowledge, asOf)) {
    const reports = await store.told(programme.signs, { asOf });
    programmes.push({ programme, reports: reports.length });
  }
  return { programmes };
}

/** A programme by its id, its id's last part or its name, whatever the case; null where there is none. */
export function findProgramme(programmes: readonly Programme[], words: string): Programme | null {
  const asked = words.toLowerCase();
  return (
    programmes.find(
      ({ id, name }) => id === asked || id === `programme:${asked}` || name.toLowerCase() === asked,
    ) ?? null
  );
}

/**
 * The dossier of a programme. Standing comes from the stories, which are of now: as of an earlier moment there is none.
 */
export async function dossierOf(
  store: Store,
  programme: Programme,
  { asKnownOn, since }: { asKnownOn: string | null; since: string | null },
): Promise<Dossier> {
  const now = await toldAt(store, programme, asKnownOn);
  const before = since === null ? null : await toldAt(store, programme, since);
  return makeDossier(programme, now, before, { asKnownOn, since });
}

/** How it begins: its first `most` claims that say something of their own. */
export async function dossierBeginning(
  store: Store,
  programme: Programme,
  { asKnownOn, most }: { asKnownOn: string | null; most: number },
): Promise<DossierBeginning> {
  return beginDossier(programme, await toldAt(store, programme, asKnownOn), { asKnownOn, most });
}

async function toldAt(store: Store, programme: Programme, asOf: string | null): Promise<Told> {
  const reports = ofProgrammeAlone(programme, await store.programmeClaims(programme, { asOf }));
  const traced = asOf === null ? await store.stories.claimsOf(reports.map(({ id }) => id)) : [];
  return { reports, traced };
}
