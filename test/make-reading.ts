import { createHash } from "node:crypto";
import { captureId, type Given, type Received } from "#vocabulary/capture.ts";
import type { Chain } from "#vocabulary/chain.ts";
import { type Claim, claimId } from "#vocabulary/claim.ts";
import type { EntityId } from "#vocabulary/entity.ts";
import type { HouseId } from "#vocabulary/house.ts";
import { makeVoice } from "#vocabulary/make-voice.ts";
import { mentionId } from "#vocabulary/mention.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Reading } from "#vocabulary/reading.ts";
import { type Report, reportId } from "#vocabulary/report.ts";

export interface Article {
  text: string;
  url?: string | null;
  givenId?: string | null;
  outlet?: string | null;
  title?: string | null;
  published?: string | null;
  /** The version of the reader that is said to have read it. */
  reader?: string;
  bytes?: Uint8Array;
  /** Whom packs know: entities by the capitalised word or the voice that names them, each with its house. */
  known?: Readonly<Record<string, { entity: EntityId; house: HouseId | null }>>;
}

/**
 * A reading as the stages would hand it to the record, made without them: a claim a sentence with two or three hops, a
 * mention a capitalised word, a time a year, a disclosure for "undisclosed". Same article, same reading.
 */
export function makeReading(article: Article): { received: Received; reading: Reading } {
  const {
    text,
    url = null,
    givenId = null,
    outlet = "The Courier",
    title = null,
    published = null,
  } = article;
  const bytes = article.bytes ?? new TextEncoder().encode(JSON.stringify({ url, title, published, text }));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const given: Given = { id: givenId, url, outlet, title, published, language: null };
  const capture = {
    id: captureId(sha256, url),
    input: givenId ?? url ?? "standing-text",
    url,
    capturedAt: "2026-01-01T00:00:00.000Z",
    mediaType: "application/x-ndjson",
    charset: null,
    headers: {},
    sha256,
    size: bytes.length,
  };
  const report = makeReport({ text, url, givenId, outlet, title, published });
  return {
    received: { capture, bytes, body: { kind: "text", text }, given },
    reading: readingOf(report, capture.input, article.reader ?? "test/1", article.known ?? {}),
  };
}

type Known = NonNullable<Article["known"]>;

function makeReport(article: Required<Omit<Article, "reader" | "bytes" | "known">>): Report {
  const { text, url, givenId, outlet, title, published } = article;
  const textSha256 = createHash("sha256").update(text).digest("hex");
  const paragraphs = spansOf(text, /[^\n]+/gu);
  return {
    id: reportId({ url, givenId, outlet, day: published?.slice(0, 10) ?? null, title, textSha256 }),
    url,
    outlet: { name: outlet, domain: null },
    title,
    standfirst: null,
    section: null,
    language: "en",
    bylines: [],
    credits: [],
    dateline: null,
    published: published === null ? null : { value: published, basis: "given" },
    modified: null,
    barrier: null,
    witnesses: [],
    corrections: [],
    text,
    paragraphs,
    parts: paragraphs.map((span) => ({ kind: "body", span })),
    sha256: textSha256,
  };
}

function readingOf(report: Report, input: string, reader: string, known: Known): Reading {
  const { text } = report;
  const sentences = spansOf(text, /[^\s.][^.\n]*\.?/gu);
  const mentions = spansOf(text, /\p{Lu}\p{L}+/gu).map((span) => ({
    id: mentionId(report.sha256, "organisation", span),
    span,
    kind: "organisation" as const,
    entity: known[text.slice(span[0], span[1])]?.entity ?? null,
    confidence: known[text.slice(span[0], span[1])] === undefined ? null : 0.99,
    candidates: [],
    form: null,
    chain: null,
  }));
  const times = spansOf(text, /\b\d{4}\b/gu).map((span) => {
    const year = text.slice(span[0], span[1]);
    const bounds = { earliest: `${year}-01-01`, latest: `${year}-12-31` };
    return {
      span,
      type: "DATE" as const,
      timex: year,
      edtf: year,
      ...bounds,
      basis: "stated" as const,
      bounds: { earliest: "stated" as const, latest: "stated" as const },
      granularity: "year" as const,
      modifier: null,
      zone: null,
      order: null,
      anchor: null,
    };
  });
  const counted = new Map<string, number>();
  const claims = sentences.map((sentence, nth) => {
    const chain = chainOf(report, sentence, nth, known);
    const key = JSON.stringify([text.slice(sentence[0], sentence[1]), chain.map((hop) => hop.voice.name)]);
    const before = counted.get(key) ?? 0;
    counted.set(key, before + 1);
    return claimOf(report, sentence, chain, before);
  });
  return {
    input,
    report,
    sentences,
    mentions,
    times,
    attributions: sentences.map((span) => ({
      source: [[span[0], span[0] + 1]],
      cue: [],
      content: [span],
      mode: "paraphrased",
      confidence: 0.5,
    })),
    claims,
    disclosures: spansOf(text, /undisclosed/gu).map((span) => ({
      span,
      aspect: "where",
      kind: "withheld",
      by: voice("outlet", report.outlet.name, known),
      of: claims
        .filter(({ content }) => content.some(([start, end]) => start <= span[0] && span[1] <= end))
        .map(({ id }) => id),
    })),
    notes: [],
    reader,
  };
}

function claimOf(report: Report, sentence: Span, chain: Chain, nth: number): Claim {
  const words = report.text.slice(sentence[0], sentence[1]);
  const year = /\b\d{4}\b/u.exec(words);
  const at = year === null ? null : ([sentence[0] + year.index, sentence[0] + year.index + 4] as Span);
  return {
    id: claimId(report.id, words, chain, nth),
    content: [sentence],
    chain,
    mode: "paraphrased",
    stance: "asserted",
    when: { earliest: null, latest: null, edtf: null, basis: null, missing: "not-stated" },
    where: { place: null, span: null, lat: null, lon: null, precision: null, missing: "not-stated" },
    predicate: null,
    event:
      at === null
        ? null
        : {
            kind: "report",
            roles: {},
            quantities: [
              {
                value: Number(words.slice(year?.index, (year?.index ?? 0) + 4)),
                unit: null,
                of: null,
                span: at,
              },
            ],
            periods: [],
          },
  };
}

/** Outlet, a state agency, and behind every other claim a person. */
function chainOf(report: Report, sentence: Span, nth: number, known: Known): Chain {
  const span: Span = [sentence[0], Math.min(sentence[1], sentence[0] + 4)];
  const hop = { with: [], credit: null, carried: false };
  const chain: Chain = [
    { ...hop, voice: voice("outlet", report.outlet.name, known), by: "narrated", span: null },
    { ...hop, voice: voice("state-media", "Vesna News Agency", known), by: "reported", span },
  ];
  if (nth % 2 === 1)
    chain.push({
      ...hop,
      voice: {
        ...voice("person", "Minister Okand", known),
        form: "pronoun",
        role: "minister",
        affiliation: "Vesland",
        resolved: span,
      },
      with: [
        makeVoice({
          name: "an aide",
          kind: "unnamed",
          form: "described",
          anonymity: "because talks go on",
          resolved: span,
        }),
      ],
      by: "quoted",
      span,
      carried: true,
    });
  return chain;
}

function voice(
  kind: "outlet" | "state-media" | "person",
  name: string | null,
  known: Known,
): Chain[number]["voice"] {
  return makeVoice({ name, kind, ...known[name ?? ""] });
}

const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((found) => [found.index, found.index + found[0].length]);
