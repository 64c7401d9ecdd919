import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "#vocabulary/passage.ts";
import type { VoiceForm, VoiceKind } from "#vocabulary/voice.ts";
import { goldFolder } from "./folder.ts";
import { unitsOf } from "./polnear.ts";

/**
 * Half of the articles was read while the rules were written, a quarter after totals on it had been looked at, the last quarter when most
 * rules were there.
 */
export const PARTS = ["read", "read later", "read last"] as const;
export type Part = (typeof PARTS)[number];

interface Labelled {
  article: string;
  part: Part;
  /** In UTF-16 units, as everywhere in the product; the labels count code points. */
  source: Span;
  /** The label's own offset, by which mistakes are named. */
  at: number;
}

/** A source that is a pronoun or a description: the passages that name whom it means, none where the article names nobody. */
export interface SourceName extends Labelled {
  names: Span[];
}

export interface SourceKind extends Labelled {
  kind: VoiceKind;
  form: VoiceForm;
}

export interface LabelledSources {
  texts: ReadonlyMap<string, string>;
  names: SourceName[];
  kinds: SourceKind[];
  /** Of articles of PolNeAR's training part, labelled when the rules were done; no rule was changed after they were measured. */
  fresh: SourceName[];
}

const labels = join(import.meta.dirname, "..", "labels");

/** Our labels on PolNeAR dev's articles (labels/README.md). */
export function labelledSources(): LabelledSources {
  const texts = new Map<string, string>();
  const units = new Map<string, number[]>();
  const load = (article: string, [start, end]: Span, folder: "dev" | "train"): Span => {
    let of = units.get(article);
    if (of === undefined) {
      const text = readFileSync(join(goldFolder(), "polnear", folder, "text", `${article}.txt`), "utf8");
      of = unitsOf(text);
      texts.set(article, text);
      units.set(article, of);
    }
    return [of[start] ?? 0, of[end] ?? 0];
  };
  const labelled = (
    { article, source }: { article: string; source: Span },
    folder: "dev" | "train" = "dev",
  ): Labelled => ({
    article,
    part: partOf(article),
    source: load(article, source, folder),
    at: source[0],
  });
  interface NameRow {
    article: string;
    source: Span;
    name: Span | null;
    also: Span[];
  }
  interface KindRow {
    article: string;
    source: Span;
    kind: VoiceKind;
    form: VoiceForm;
  }
  const named = (file: string, folder: "dev" | "train"): SourceName[] =>
    rows<NameRow>(file).map((row) => ({
      ...labelled(row, folder),
      names: (row.name === null ? [] : [row.name, ...row.also]).map((span) =>
        load(row.article, span, folder),
      ),
    }));
  return {
    texts,
    names: named("source-names.jsonl", "dev"),
    fresh: named("source-names-fresh.jsonl", "train"),
    kinds: rows<KindRow>("voice-kinds.jsonl").map((row) => ({
      ...labelled(row),
      kind: row.kind,
      form: row.form,
    })),
  };
}

const rows = <Row>(file: string): Row[] =>
  readFileSync(join(labels, file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);

/** Fixed by the article's name, so that no source of an article read is in another part. */
export function partOf(article: string): Part {
  const first = createHash("sha256").update(`stemma voices ${article}`).digest()[0] ?? 0;
  return first % 2 === 0 ? "read" : first % 4 === 1 ? "read later" : "read last";
}
