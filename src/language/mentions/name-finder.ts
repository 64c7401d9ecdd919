import type { Knowledge, KnownEntity } from "#vocabulary/pack.ts";
import { fold } from "./fold.ts";
import { NameAutomaton } from "./name-automaton.ts";
import { formsOf, type NameForm } from "./name-forms.ts";

/** All names of all packs, ready to be looked for in one pass over a text, whatever their number. */
export interface NameFinder {
  automaton: NameAutomaton<NameForm>;
  entities: Knowledge["entities"];
  /** People with a family name and a role, by the folded family name. */
  families: ReadonlyMap<string, readonly KnownEntity[]>;
  units: ReadonlySet<string>;
}

export function makeNameFinder(knowledge: Knowledge): NameFinder {
  const automaton = new NameAutomaton<NameForm>();
  const families = new Map<string, KnownEntity[]>();
  for (const entity of knowledge.entities.values()) {
    for (const form of formsOf(entity))
      automaton.add(
        form.atoms.map(({ folded }) => folded),
        form,
      );
    if (entity.kind !== "person" || entity.family === null || entity.roles.length === 0) continue;
    const family = fold(entity.family);
    families.set(family, [...(families.get(family) ?? []), entity]);
  }
  const units = new Set(knowledge.packs.flatMap((pack) => pack.units.flatMap(({ words }) => words)));
  return { automaton: automaton.finish(), entities: knowledge.entities, families, units };
}
