import { type Token, tokensOf } from "#text/tokens.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Event, Quantity } from "#vocabulary/event.ts";
import type { MentionId } from "#vocabulary/mention.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";

export type EventWords = ReadonlyMap<string, string>;

/** Word forms of all packs, with the kind of event each names; the first pack's word stands. */
export function eventWords(knowledge: Knowledge): EventWords {
  const out = new Map<string, string>();
  for (const pack of knowledge.packs) {
    for (const { kind, words } of pack.events)
      for (const word of words) if (!out.has(word)) out.set(word, kind);
  }
  return out;
}

/** The event that a content speaks of: the first word that names a kind, the parties around it, and its quantities. */
export function eventOf(annotated: Annotated, content: readonly Span[], words: EventWords): Event | null {
  for (const span of content) {
    const tokens = tokensOf(annotated.report.text, span);
    const at = tokens.findIndex((_, i) => kindAt(tokens, i, words) !== null);
    if (at === -1) continue;
    const token = tokens[at] as Token;
    const roles: Record<string, MentionId> = {};
    const agent = lastBefore(annotated, span, token.start, [
      "person",
      "institution",
      "organisation",
      "country",
    ]);
    if (agent !== null) roles["agent"] = agent;
    const object = firstAfter(annotated, span, token.end, ["weapon", "facility", "programme"]);
    if (object !== null) roles["object"] = object;
    return { kind: kindAt(tokens, at, words) as string, roles, quantities: quantitiesIn(annotated, content) };
  }
  return null;
}

function kindAt(tokens: readonly Token[], i: number, words: EventWords): string | null {
  const one = tokens[i]?.lower ?? "";
  const two = `${one} ${tokens[i + 1]?.lower ?? ""}`;
  return words.get(two) ?? words.get(one) ?? null;
}

function lastBefore(
  annotated: Annotated,
  [from]: Span,
  at: number,
  kinds: readonly string[],
): MentionId | null {
  return (
    annotated.mentions.findLast(
      (mention) => mention.span[0] >= from && mention.span[1] <= at && kinds.includes(mention.kind),
    )?.id ?? null
  );
}

function firstAfter(
  annotated: Annotated,
  [, to]: Span,
  at: number,
  kinds: readonly string[],
): MentionId | null {
  return (
    annotated.mentions.find(
      (mention) => mention.span[0] >= at && mention.span[1] <= to && kinds.includes(mention.kind),
    )?.id ?? null
  );
}

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Quantities of the content as numbers; counts without a number ("dozens of") have no value and stay mentions. */
export function quantitiesIn(annotated: Annotated, content: readonly Span[]): Quantity[] {
  const { text } = annotated.report;
  const out: Quantity[] = [];
  for (const mention of annotated.mentions) {
    if (
      mention.kind !== "quantity" ||
      !content.some(([start, end]) => mention.span[0] >= start && mention.span[1] <= end)
    )
      continue;
    const found =
      /^([$€£]?)\s?(\d[\d,]*(?:\.\d+)?)(?:\s(thousand|million|billion|trillion))?[-‑ ]?(.*)$/u.exec(
        text.slice(mention.span[0], mention.span[1]),
      );
    if (found === null) continue;
    const value = Number((found[2] ?? "").replaceAll(",", "")) * (SCALES[found[3] ?? ""] ?? 1);
    const word = (found[4] ?? "").trim();
    const counted =
      /^(?:missiles?|shells?|rounds?|warheads?|rockets?|launchers?|guns?|drones?|troops|soldiers|people|workers|factories|buildings|vehicles|ships?|submarines?|tanks?|trains?|containers?|launches|tests)$/.test(
        word,
      );
    const unit = found[1] !== "" ? (found[1] ?? null) : counted || word === "" ? null : word;
    out.push({ value, unit, of: counted ? word : null, span: mention.span });
  }
  return out;
}
