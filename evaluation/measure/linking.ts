import { join } from "node:path";
import { makeRulesReader } from "#language/rules-reader.ts";
import { loadPacks } from "#packs/load-packs.ts";
import type { Mention } from "#vocabulary/mention.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { armsNames } from "../gold/arms-names.ts";
import { re3d } from "../gold/re3d.ts";
import { reportOf } from "../received.ts";
import { addLinking, isLinked, type LinkingScore, noLinking, scoreLinking } from "../score/linking.ts";

export interface LinkingResult {
  /** Our labels on KCNA's texts. */
  arms: LinkingScore;
  texts: number;
  /** Words that name no arms, labelled too: how many there are, and how many a mention of arms meets. */
  nothing: { items: number; linked: number };
  /** Mentions of weapons that meet no label, by entity: the labels hold every name of a weapon, so they should not be. */
  beyond: Record<string, number>;
  /** Labelled names that were not linked rightly, as line and offsets of the file. */
  notRight: { line: string; span: readonly [number, number]; found: string | null }[];
  /** re3d: what is marked as a weapon or platform, how much of it is met by a mention of a weapon; and of those that are names. */
  re3d: { marked: number; met: number; names: number; namesMet: number };
}

/** Links of the product's own packs and rules, on KCNA's 696 texts and on re3d. */
export async function measureLinking(): Promise<LinkingResult> {
  const packs = await loadPacks(join(import.meta.dirname, "..", "..", "packs"), null);
  const knowledge = makeKnowledge(packs);
  const reader = makeRulesReader(knowledge);
  const mentionsOf = (id: string, text: string, published: string | null = null): readonly Mention[] =>
    reader.annotate(reportOf(id, text, published)).mentions;
  // A weak name is nothing by itself, so labels are looked up among all names and not read as texts alone.
  const bearers = new Map<string, Set<string>>();
  for (const { id, name, aliases } of knowledge.entities.values())
    for (const words of [name, ...aliases])
      bearers.set(words.toLowerCase(), (bearers.get(words.toLowerCase()) ?? new Set()).add(id));
  const meant = (canonical: string): Set<string> =>
    bearers.get(canonical.toLowerCase()) ??
    new Set(
      mentionsOf("label", canonical)
        .filter(({ kind }) => kind !== "place" && kind !== "country")
        .flatMap(({ entity, candidates }) => (entity === null ? candidates : [entity])),
    );

  let arms = noLinking;
  const beyond: Record<string, number> = {};
  const notRight: LinkingResult["notRight"] = [];
  const nothing = { items: 0, linked: 0 };
  const texts = armsNames();
  for (const { id, text, published, names, nothing: words } of texts) {
    const mentions = mentionsOf(id, text, published);
    nothing.items += words.length;
    nothing.linked += words.filter((span) => isLinked(span, mentions)).length;
    const labelled = names.map(({ span, canonical }) => ({ span, entities: meant(canonical) }));
    arms = addLinking(arms, scoreLinking(labelled, mentions));
    for (const name of labelled)
      if (scoreLinking([name], mentions).right === 0)
        notRight.push({
          line: id,
          span: name.span,
          found:
            mentions.find(({ span }) => span[0] < name.span[1] && name.span[0] < span[1])?.entity ?? null,
        });
    for (const { span, kind, entity } of mentions)
      if (kind === "weapon" && !names.some((name) => name.span[0] < span[1] && span[0] < name.span[1]))
        beyond[entity ?? "several"] = (beyond[entity ?? "several"] ?? 0) + 1;
  }

  const conflict = { marked: 0, met: 0, names: 0, namesMet: 0 };
  for (const { id, text, arms: marked } of re3d()) {
    const weapons = mentionsOf(id, text).filter(({ kind }) => kind === "weapon");
    for (const [start, end] of marked) {
      const met = weapons.some(({ span }) => span[0] < end && start < span[1]);
      // "an MQ-9", "HMS Ocean": capitals or digits make a name of it; "tanks" is none.
      const isName = /\p{Lu}\p{L}|\p{N}/u.test(text.slice(start, end).replace(/^\p{Lu}\p{Ll}+$/u, ""));
      conflict.marked++;
      if (met) conflict.met++;
      if (isName) conflict.names++;
      if (isName && met) conflict.namesMet++;
    }
  }
  return { arms, nothing, texts: texts.length, beyond, notRight, re3d: conflict };
}
