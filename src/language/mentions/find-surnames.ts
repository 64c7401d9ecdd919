import { type Token, tokensOf } from "#text/tokens.ts";
import type { EntityId } from "#vocabulary/entity.ts";
import type { Mention } from "#vocabulary/mention.ts";
import { mentionId } from "#vocabulary/mention.ts";
import type { KnownEntity } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { TextView } from "../attribution/text-view.ts";
import { CONFIDENCE, wasThere } from "./choose-entity.ts";
import { stands } from "./find-names.ts";
import { fold } from "./fold.ts";
import type { NameFinder } from "./name-finder.ts";

/** Who bears a word as a name in this text; `strangers` where somebody does whom no pack knows. */
interface Bearers {
  known: Set<EntityId>;
  strangers: boolean;
}

/**
 * One word of a person's name, alone: “Kim” in a text that names Kim Jong Un in full. Where the text names two people of that
 * name, both are told and none is linked. Where somebody bears it whom no pack knows (“Kim Min-ho, an analyst”), it is left unread.
 * A text that names nobody in full may still name a role: “leader Kim” beside North Korea.
 */
export function findSurnames(
  view: TextView,
  known: readonly Mention[],
  finder: NameFinder,
  countries: ReadonlySet<string>,
  textSha256: string,
  published: string | null,
): Mention[] {
  const bearers = bearersOf(view, known, finder);
  const out: Mention[] = [];
  const { tokens } = view;
  let next = 0;
  const alone: { key: string; at: number; span: Span }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    while (next < known.length && (known[next] as Mention).span[1] <= token.start) next++;
    const held = known[next];
    if (held !== undefined && held.span[0] <= token.start) continue;
    if (token.kind !== "word" || !/^\p{Lu}/u.test(token.text)) continue;
    const key = fold(token.text);
    const whose = bearers.get(key);
    if (whose === undefined && !finder.families.has(key)) continue;
    // Part of a longer name that no pack knows: “Dalvik Avenue”, “Kim Min-ho”.
    if (goesOn(tokens, i) || (whose !== undefined && isAnothers(view, i, known, next))) {
      if (whose !== undefined) whose.strangers = true;
    } else alone.push({ key, at: i, span: [token.start, token.end] });
  }
  for (const { key, at, span } of alone) {
    const id = mentionId(textSha256, "person", span);
    const whose = bearers.get(key);
    if (whose?.strangers === true) continue;
    if (whose !== undefined) {
      const [only, ...others] = whose.known;
      const sure = others.length === 0 && only !== undefined;
      out.push({
        id,
        span,
        kind: "person",
        entity: sure ? only : null,
        confidence: sure ? CONFIDENCE.surname : null,
        candidates: sure ? [] : [...whose.known],
        form: "name",
        chain: null,
      });
      continue;
    }
    const meant = byRole(tokens, at, finder.families.get(key) ?? [], countries, published);
    if (meant.length > 0)
      out.push({
        id,
        span,
        kind: "person",
        entity: meant.length === 1 ? (meant[0] as KnownEntity).id : null,
        confidence: meant.length === 1 ? CONFIDENCE.role : null,
        candidates: meant.length === 1 ? [] : meant.map((entity) => entity.id),
        form: "name",
        chain: null,
      });
  }
  return out;
}

/** A capital right after, in the same phrase; where everything is in capitals that shows nothing. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const [token, after] = [tokens[at] as Token, tokens[at + 1]];
  if (after === undefined || !/^\p{Lu}/u.test(after.text)) return false;
  return !(/^\p{Lu}{2,}$/u.test(token.text) && /^\p{Lu}+$/u.test(after.text));
}

const OPENERS = new Set(
  "the a an and but or if when as in on at for after before while since that with by from to of mr mrs ms dr so yet then now is was did does will says said".split(
    " ",
  ),
);

/** Another's given name before it: “Peer Okand” in a text that names Lena Okand. A title, a sentence's opening or a known name is none. */
function isAnothers(
  { text, tokens }: TextView,
  at: number,
  known: readonly Mention[],
  next: number,
): boolean {
  const [before, token] = [tokens[at - 1], tokens[at] as Token];
  if (before === undefined || !/^\p{Lu}\p{Ll}+$/u.test(before.text)) return false;
  if (text.slice(before.end, token.start) !== " " || OPENERS.has(before.lower)) return false;
  if ((known[next - 1]?.span[1] ?? -1) >= before.end) return false;
  // At a sentence's start, and before a word in small letters, it may be any word; a name has a capital before it again.
  const further = tokens[at - 2];
  return (
    further !== undefined &&
    further.kind === "word" &&
    /^\p{Ll}/u.test(further.text) &&
    !TITLES.has(before.lower)
  );
}

const TITLES = new Set(
  "president premier chancellor minister secretary senator governor general marshal admiral colonel captain chairman chairwoman chief leader king queen prince princess pope ambassador envoy director judge justice sir lord lady comrade professor monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);

/** Those who had the role that stands before the name, on the day, and whose country the text is about. */
function byRole(
  tokens: readonly Token[],
  at: number,
  people: readonly KnownEntity[],
  countries: ReadonlySet<string>,
  published: string | null,
): KnownEntity[] {
  return people.filter(
    ({ country, roles }) =>
      country !== null &&
      countries.has(country) &&
      roles.some(
        (role) =>
          (published === null || wasThere(role, published)) &&
          stands((i) => tokens[i]?.lower, at, role.words),
      ),
  );
}

/** The words by which people whom the text names in full can be meant. */
function bearersOf(view: TextView, known: readonly Mention[], finder: NameFinder): Map<string, Bearers> {
  const out = new Map<string, Bearers>();
  for (const { kind, entity, span } of known) {
    const person = entity === null ? undefined : finder.entities.get(entity);
    if (kind !== "person" || person === undefined) continue;
    const own = new Set(
      (person.family === null ? tokensOf(person.name).map(({ text }) => text) : [person.family]).map(fold),
    );
    const printed = tokensOf(view.text, span).map(({ text }) => text);
    if (printed.length < 2) continue;
    for (const word of printed) {
      // A title before the name (“Marshal”) is not in the name that packs give, and names nobody alone.
      const key = fold(word);
      if (!own.has(key) || !/^\p{Lu}\p{L}/u.test(word)) continue;
      const whose = out.get(key);
      if (whose === undefined) out.set(key, { known: new Set([person.id]), strangers: false });
      else whose.known.add(person.id);
    }
  }
  return out;
}
