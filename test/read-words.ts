import { join } from "node:path";
import { makeClaims } from "#claims/make-claims.ts";
import { loadModel } from "#language/model/load-model.ts";
import { makeModelReader } from "#language/model/model-reader.ts";
import { makeRulesReader } from "#language/rules-reader.ts";
import { loadPacks } from "#packs/load-packs.ts";
import { readReport } from "#read/read-report.ts";
import { findTimes } from "#time/find-times.ts";
import type { Annotated } from "#vocabulary/annotated.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { Disclosure } from "#vocabulary/disclosure.ts";
import type { Note } from "#vocabulary/note.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Report } from "#vocabulary/report.ts";
import { root } from "./shared.ts";

export const knowledge = makeKnowledge(await loadPacks(join(root, "packs"), null));
const rules = makeRulesReader(knowledge);
const model = await loadModel(join(root, "models", "en"));
if ("missing" in model) throw new Error(`The released weights cannot be read: ${model.reason}.`);
const trained = makeModelReader(model, rules);

/** The reading of a text, with short hands that speak of words instead of offsets. */
export interface Read {
  report: Report;
  annotated: Annotated;
  claims: Claim[];
  disclosures: Disclosure[];
  notes: Note[];
  words(spans: readonly Span[]): string;
  /** The narrowest claim whose content holds these words. */
  about(words: string): Claim;
  allAbout(words: string): Claim[];
}

interface Given {
  outlet?: string;
  published?: string;
  title?: string;
}

/** Reads a text by rules through all stages, without a store: what `stemma read` does, for tests. */
export function readWords(text: string, given: Given = {}): Read {
  const report = reportOfWords(text, given);
  return readFrom(report, rules.annotate(report));
}

/** The same with the released weights: `stemma read --model en`. */
export async function readWordsTrained(text: string, given: Given = {}): Promise<Read> {
  const report = reportOfWords(text, given);
  return readFrom(report, await trained.annotate(report));
}

function reportOfWords(text: string, given: Given): Report {
  return readReport({
    capture: {
      id: "capture:test",
      input: "test",
      url: null,
      capturedAt: null,
      mediaType: "text/plain",
      charset: "utf-8",
      headers: {},
      sha256: "0".repeat(64),
      size: text.length,
    },
    bytes: new Uint8Array(),
    body: { kind: "text", text },
    given: {
      id: null,
      url: null,
      outlet: given.outlet ?? null,
      title: given.title ?? null,
      published: given.published ?? null,
      language: null,
    },
  }).report;
}

function readFrom(report: Report, annotated: Annotated): Read {
  const times = findTimes(report.text, {
    published: report.published?.value ?? null,
    sentences: annotated.sentences,
  });
  const { claims, disclosures, notes } = makeClaims(annotated, times, knowledge);
  const words = (spans: readonly Span[]): string =>
    spans.map(([start, end]) => report.text.slice(start, end)).join(" … ");
  const allAbout = (part: string): Claim[] => claims.filter((claim) => words(claim.content).includes(part));
  return {
    report,
    annotated,
    claims,
    disclosures,
    notes,
    words,
    allAbout,
    about(part) {
      // What somebody said within another's content is held by both claims; the narrower one is about it.
      const [claim] = allAbout(part).sort((a, b) => words(a.content).length - words(b.content).length);
      if (claim === undefined)
        throw new Error(
          `No claim holds “${part}”. There are: ${claims.map((c) => words(c.content)).join(" | ")}`,
        );
      return claim;
    },
  };
}

export const voices = (claim: Claim): (string | null)[] => claim.chain.map((hop) => hop.voice.name);

/** Each claim as "chain behind the outlet, stance: content", in the order of the text, with the released weights. */
export async function toldTrained(
  text: string,
  given: Parameters<typeof readWordsTrained>[1],
): Promise<string[]> {
  const { claims, words } = await readWordsTrained(text, given);
  return claims
    .map((claim) => ({ claim, at: claim.content[0]?.[0] ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(
      ({ claim }) =>
        `${voices(claim)
          .slice(1)
          .map((name) => name ?? "nobody")
          .join(" ← ")}, ${claim.stance}: ${words(claim.content)}`,
    );
}
