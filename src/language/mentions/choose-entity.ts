import type { EntityId } from "#vocabulary/entity.ts";
import type { KnownEntity } from "#vocabulary/pack.ts";
import type { Nearness } from "./written-as.ts";

/** An entity that the words may name. */
export interface Bearer {
  entity: KnownEntity;
  nearness: Nearness;
  /** True where all names of it that fit are weak. */
  weak: boolean;
}

/** What a text says besides the name. */
export interface Surroundings {
  /** Entities that the text names by a name which is theirs alone. */
  named: ReadonlySet<string>;
  /** The same, in the sentence of the name. */
  near: readonly KnownEntity[];
  /** Countries that the text names, by name or by adjective. */
  countries: ReadonlySet<string>;
  /** Entities whose weak name the text prints within a longer one that no pack knows. */
  partOfLonger: ReadonlySet<string>;
  /** True where a word beside the name goes with the entity's kind, or is a role of the person. */
  beside: (entity: KnownEntity) => boolean;
  /** The day of publication; null where it is not known. */
  published: string | null;
}

export interface Choice {
  entity: KnownEntity | null;
  confidence: number | null;
  /** All who bear the name, best first; empty where only one does. */
  candidates: readonly EntityId[];
  kind: KnownEntity["kind"];
}

/** Between 0 and 1; they rank the ways of linking and are no measured probabilities. docs/packs.md lists them. */
export const CONFIDENCE = {
  exact: 0.99,
  spelling: 0.95,
  letters: 0.8,
  role: 0.8,
  surname: 0.9,
  weak: 0.75,
  chosen: 0.7,
} as const;

// What supports a reading, in the order of its weight: more than all below it together.
const NAMED = 8;
const BESIDE = 4;
const NEAR = 2;
const COUNTRY = 1;

/**
 * Which of its bearers a name means here; null where nobody who bears it is supported. A weak name needs a supporting word, another
 * name of the entity, or its country together with a neighbour; a weak name of a person (“Putin”) the country alone. Where two are
 * left with equal support, the name is linked to neither and both are told.
 */
export function chooseEntity(bearers: readonly Bearer[], around: Surroundings): Choice | null {
  const [only, ...others] = bearers;
  if (only !== undefined && others.length === 0 && !only.weak)
    return {
      entity: only.entity,
      confidence: CONFIDENCE[only.nearness],
      candidates: [],
      kind: only.entity.kind,
    };
  const scored = bearers
    // “Guardian said”, after “Mayor Don Guardian”: the mayor again, and no newspaper.
    .filter(
      ({ weak, entity }) =>
        !weak ||
        entity.kind === "person" ||
        !around.partOfLonger.has(entity.id) ||
        around.named.has(entity.id),
    )
    .map((bearer) => ({ ...bearer, score: supportOf(bearer.entity, around) }))
    .filter(
      ({ weak, entity, score }) => !weak || score >= (entity.kind === "person" ? COUNTRY : NEAR + COUNTRY),
    );
  const standing = scored.length > 1 ? inTime(scored, around.published) : scored;
  standing.sort((a, b) => b.score - a.score || rank(a.nearness) - rank(b.nearness));
  const [best, second] = standing;
  if (best === undefined) return null;
  const { entity } = best;
  if (second === undefined)
    return {
      entity,
      confidence: best.weak
        ? best.score >= NAMED
          ? CONFIDENCE.surname
          : CONFIDENCE.weak
        : CONFIDENCE[best.nearness],
      candidates: [],
      kind: entity.kind,
    };
  const candidates = standing.map((one) => one.entity.id);
  const sure = best.score > second.score;
  return {
    entity: sure ? entity : null,
    confidence: sure ? CONFIDENCE.chosen : null,
    candidates,
    kind: entity.kind,
  };
}

const rank = (nearness: Nearness): number => ["exact", "spelling", "letters"].indexOf(nearness);

function supportOf(entity: KnownEntity, { named, near, countries, beside }: Surroundings): number {
  let score = 0;
  // A country may be told by its adjective.
  if (named.has(entity.id) || countries.has(entity.id)) score += NAMED;
  if (beside(entity)) score += BESIDE;
  if (near.some((other) => isNeighbour(entity, other))) score += NEAR;
  if (entity.country !== null && countries.has(entity.country)) score += COUNTRY;
  return score;
}

/** What lies in the other or holds it, or is of its house. */
const isNeighbour = (entity: KnownEntity, other: KnownEntity): boolean =>
  other.id !== entity.id &&
  (entity.within === other.id ||
    other.within === entity.id ||
    (entity.house !== null && entity.house === other.house));

/** Of several, those who were there on the day; all where none was. An old name in a new text may still be meant. */
function inTime<One extends { entity: KnownEntity }>(bearers: One[], published: string | null): One[] {
  if (published === null) return bearers;
  const there = bearers.filter(({ entity }) => wasThere(entity, published));
  return there.length > 0 ? there : bearers;
}

/** Days as YYYY-MM-DD, or less: a year holds all its days. */
export function wasThere(
  { since, until }: { since?: string | null | undefined; until?: string | null | undefined },
  day: string,
): boolean {
  if (since != null && day.slice(0, since.length) < since) return false;
  return until == null || day.slice(0, until.length) <= until;
}
