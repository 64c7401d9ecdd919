import type { Mention } from "#vocabulary/mention.ts";
import type { Span } from "#vocabulary/passage.ts";

export interface LinkingScore {
  names: number;
  /** Linked to what is meant, by a mention that meets the name. */
  right: number;
  /** Of these, mentions with the very span that was labelled. */
  exact: number;
  /** Linked to something else. */
  wrong: number;
  /** Left open between several, the right one among them. */
  open: number;
  /** Not linked. */
  missed: number;
}

/** A name as labelled, with the entities that it may rightly be linked to (none where no pack has it). */
export interface LabelledName {
  span: Span;
  entities: ReadonlySet<string>;
}

/** What can be taken for a name of arms: a place or country in a site's name is rightly a place or country. */
const ARMS: ReadonlySet<string> = new Set(["weapon", "facility", "institution", "organisation", "programme"]);

const meets = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** How names were linked, each once: right before open before wrong. */
export function scoreLinking(names: readonly LabelledName[], mentions: readonly Mention[]): LinkingScore {
  const score: LinkingScore = { names: names.length, right: 0, exact: 0, wrong: 0, open: 0, missed: 0 };
  for (const { span, entities } of names) {
    const met = mentions.filter((mention) => meets(mention.span, span));
    const right = met.filter(({ entity }) => entity !== null && entities.has(entity));
    if (right.length > 0) {
      score.right++;
      if (right.some((mention) => mention.span[0] === span[0] && mention.span[1] === span[1])) score.exact++;
    } else if (
      met.some(({ candidates, entity }) => entity === null && candidates.some((id) => entities.has(id)))
    )
      score.open++;
    else if (met.some(({ entity, kind }) => entity !== null && ARMS.has(kind))) score.wrong++;
    else score.missed++;
  }
  return score;
}

/** Whether a mention of arms, linked or open between several, meets words that name none. */
export const isLinked = (span: Span, mentions: readonly Mention[]): boolean =>
  mentions.some(
    (mention) =>
      meets(mention.span, span) &&
      ARMS.has(mention.kind) &&
      (mention.entity !== null || mention.candidates.length > 0),
  );

export function addLinking(a: LinkingScore, b: LinkingScore): LinkingScore {
  return {
    names: a.names + b.names,
    right: a.right + b.right,
    exact: a.exact + b.exact,
    wrong: a.wrong + b.wrong,
    open: a.open + b.open,
    missed: a.missed + b.missed,
  };
}

export const noLinking: LinkingScore = { names: 0, right: 0, exact: 0, wrong: 0, open: 0, missed: 0 };
