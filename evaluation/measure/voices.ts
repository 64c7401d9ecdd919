import { join } from "node:path";
import { makeVoiceResolver } from "#claims/voices.ts";
import type { Model } from "#language/model/load-model.ts";
import { makeModelReader } from "#language/model/model-reader.ts";
import { makeRulesReader } from "#language/rules-reader.ts";
import { loadPacks } from "#packs/load-packs.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Voice } from "#vocabulary/voice.ts";
import { gumSpeakers } from "../gold/gum-speakers.ts";
import { labelledSources, PARTS, type Part, type SourceName } from "../gold/source-labels.ts";
import { reportOf } from "../received.ts";
import { judgeIdentity, type Tally, tally, type Verdict } from "../score/voices.ts";

interface Mistake {
  article: string;
  /** Where the source begins: code points in PolNeAR, UTF-16 units in GUM. */
  at: number;
  verdict: string;
  /** What the code answered, and what is right: no words of the article. */
  answer: string;
}

/** How many have the right kind, the right form, both. */
export interface KindTally {
  items: number;
  kind: number;
  form: number;
  both: number;
}

export interface VoicesResult {
  names: Record<Part | "all" | "pronouns" | "descriptions", Tally>;
  /** Sources of articles that nobody had read when the rules were done. */
  fresh: Tally & { pronouns: Tally; descriptions: Tally };
  kinds: Record<Part | "all", KindTally>;
  byKind: Record<string, { items: number; right: number }>;
  byForm: Record<string, { items: number; right: number }>;
  gum: Record<"train" | "dev", Tally & { pronouns: Tally; descriptions: Tally }>;
  mistakes: Mistake[];
}

/** With the trained weights, and by rules alone. */
export type VoicesResults = Record<"weights" | "rules", VoicesResult>;

/** Sources as the product resolves them, with the trained weights or by rules alone, and every pack; the source alone is gold. */
export async function measureVoices(model: Model | null): Promise<VoicesResult> {
  const knowledge = makeKnowledge(await loadPacks(join(import.meta.dirname, "..", "..", "packs"), null));
  const rules = makeRulesReader(knowledge);
  const reader = model === null ? rules : makeModelReader(model, rules);
  const resolverOf = async (id: string, text: string): Promise<(source: Span) => Voice> => {
    const resolver = makeVoiceResolver(await reader.annotate(reportOf(id, text)), knowledge);
    return (source) => resolver.resolve(source);
  };
  const { texts, names, kinds, fresh } = labelledSources();
  const resolvers = new Map<string, (source: Span) => Voice>();
  for (const [id, text] of texts) resolvers.set(id, await resolverOf(id, text));
  const resolve = (article: string, source: Span): Voice => {
    const found = resolvers.get(article)?.(source);
    if (found === undefined) throw new Error(`No text of ${article}.`);
    return found;
  };
  const mistakes: Mistake[] = [];

  const judge = ({ article, part, source, at, names: gold }: SourceName) => {
    const text = texts.get(article) ?? "";
    const voice = resolve(article, source);
    const verdict = judgeIdentity(text, gold, voice);
    if (verdict !== "right")
      mistakes.push({
        article,
        at,
        verdict,
        answer: `${voice.identity}${voice.resolved === null ? "" : ` at ${voice.resolved[0]}`}; right: ${gold.length === 0 ? "unnamed" : `at ${gold[0]?.[0]}`}`,
      });
    return { part, verdict, pronoun: isPronoun(text.slice(...source)) };
  };
  const judged = names.map(judge);
  const sorted = kinds.map((label) => {
    const { kind, form } = resolve(label.article, label.source);
    if (kind !== label.kind || form !== label.form)
      mistakes.push({
        article: label.article,
        at: label.at,
        verdict: kind === label.kind ? "form" : "kind",
        answer: `${kind} ${form}; right: ${label.kind} ${label.form}`,
      });
    return { ...label, kindRight: kind === label.kind, formRight: form === label.form };
  });
  const countKinds = (of: readonly (typeof sorted)[number][]): KindTally => ({
    items: of.length,
    kind: of.filter(({ kindRight }) => kindRight).length,
    form: of.filter(({ formRight }) => formRight).length,
    both: of.filter(({ kindRight, formRight }) => kindRight && formRight).length,
  });
  const groups = (by: "kind" | "form", right: "kindRight" | "formRight") =>
    Object.fromEntries(
      [...Map.groupBy(sorted, (label) => label[by])].map(([name, of]) => [
        name,
        { items: of.length, right: of.filter((label) => label[right]).length },
      ]),
    );

  const gum = async (part: "train" | "dev") => {
    const all: { verdict: Verdict; pronoun: boolean }[] = [];
    for (const { id, text, speakers } of gumSpeakers(part)) {
      if (speakers.length === 0) continue;
      const answer = await resolverOf(id, text);
      for (const { source, names: gold, pronoun } of speakers) {
        const voice = answer(source);
        const verdict = judgeIdentity(text, gold, voice);
        if (verdict !== "right")
          mistakes.push({
            article: id,
            at: source[0],
            verdict,
            answer: `${voice.identity}${voice.resolved === null ? "" : ` at ${voice.resolved[0]}`}; right: ${gold.length === 0 ? "unnamed" : `at ${gold[0]?.[0]}`}`,
          });
        all.push({ verdict, pronoun });
      }
    }
    return byWords(all);
  };
  const verdicts = (of: readonly { verdict: Verdict }[]): Tally => tally(of.map(({ verdict }) => verdict));
  const byWords = (of: readonly { verdict: Verdict; pronoun: boolean }[]) => ({
    ...verdicts(of),
    pronouns: verdicts(of.filter(({ pronoun }) => pronoun)),
    descriptions: verdicts(of.filter(({ pronoun }) => !pronoun)),
  });
  const { pronouns, descriptions } = byWords(judged);
  const parts = <Of extends { part: Part }, Count>(
    of: readonly Of[],
    count: (some: readonly Of[]) => Count,
  ) =>
    Object.fromEntries(
      [
        ["all", of] as const,
        ...PARTS.map((part) => [part, of.filter((one) => one.part === part)] as const),
      ].map(([name, some]) => [name, count(some)]),
    ) as Record<Part | "all", Count>;
  return {
    names: { ...parts(judged, verdicts), pronouns, descriptions },
    fresh: byWords(fresh.map(judge)),
    kinds: parts(sorted, countKinds),
    byKind: groups("kind", "kindRight"),
    byForm: groups("form", "formRight"),
    gum: { train: await gum("train"), dev: await gum("dev") },
    mistakes,
  };
}

const isPronoun = (words: string): boolean =>
  /^(?:he|she|they|it|i|we|who|which|me|him|her|them|us|his|their|my|our|its|each|that|you)$/i.test(words);
