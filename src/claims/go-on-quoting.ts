import { innermostVoice } from "#vocabulary/chain.ts";
import type { Span } from "#vocabulary/passage.ts";
import { isMedium } from "./carried.ts";
import { type Desk, partAt } from "./desk.ts";
import type { Draft } from "./draft.ts";
import { chainThrough } from "./frame.ts";
import { firstEnding } from "./in-span.ts";
import { push } from "./narrate.ts";
import { stanceOfContent } from "./stance-of-content.ts";

/**
 * A sentence that is a quotation from end to end, and that nothing gives to anybody, goes on with whoever spoke last in the same paragraph or
 * the one before: “Vorn said that it had rained. ‘We sat in the car.’” Sentences of one quotation are one claim, unless their stance differs.
 * False where it is none, or nobody spoke.
 */
export function goOnQuoting(desk: Desk, sentence: Span): boolean {
  const { text } = desk.annotated.report;
  const quotation = quotationAround(desk, sentence);
  const before = desk.drafts.findLast((draft) => !isLineBetween(desk, draft));
  if (quotation === null || before === undefined || !spoke(desk, before, sentence)) return false;
  const [start, end] = trimmed(text, sentence);
  const stance = stanceOfContent(desk.annotated, "", [[start, end]]);
  const [first] = before.content;
  const sameQuotation =
    before.mode === "quoted" && before.cue === "" && first !== undefined && first[0] >= quotation[0];
  if (sameQuotation && before.stance === stance) {
    desk.drafts[desk.drafts.lastIndexOf(before)] = {
      ...before,
      content: [[first[0], end]],
      main: [[first[0], end]],
    };
    return true;
  }
  const last = before.chain[before.chain.length - 1];
  if (last === undefined) return false;
  push(desk, sentence, {
    content: [[start, end]],
    chain: [
      ...before.chain.slice(0, -1),
      { ...last, by: "quoted", span: null, carried: true },
    ] as Draft["chain"],
    mode: "quoted",
    stance,
    cue: "",
    said: before.said,
    nested: [],
  });
  return true;
}

/**
 * “‘Nobody told us anything.’ Marit Okand, a baker, stood in the street”: a quotation that opens its paragraph, and that nothing gives to anybody, is of the
 * person whom the next sentence is about. False where it is none.
 */
export function quoteBeforeSpeaker(desk: Desk, sentence: Span): boolean {
  const { text } = desk.annotated.report;
  const quotation = quotationAround(desk, sentence);
  const here = partAt(desk, sentence[0])?.span;
  if (quotation === null || here === undefined || text.slice(here[0], quotation[0]).trim() !== "")
    return false;
  const next = placed(desk.annotated.sentences)[
    firstEnding(placed(desk.annotated.sentences), quotation[1] + 1)
  ]?.span;
  if (next === undefined || next[0] < quotation[1] || next[1] > here[1] + 1) return false;
  const found = OPENS_WITH_PERSON.exec(text.slice(...next))?.[1];
  if (found === undefined) return false;
  const voice = desk.voices.resolve([next[0], next[0] + found.length]);
  if (voice.kind !== "person" || voice.name === null) return false;
  const [start, end] = trimmed(text, sentence);
  push(desk, sentence, {
    content: [[start, end]],
    chain: chainThrough(desk.frame, [
      {
        voice,
        with: [],
        by: "quoted",
        span: [next[0], next[0] + found.length],
        credit: null,
        carried: false,
      },
    ]),
    mode: "quoted",
    stance: stanceOfContent(desk.annotated, "", [[start, end]]),
    cue: "",
    said: { earliest: null, latest: desk.annotated.report.published?.value.slice(0, 10) ?? null },
    nested: [],
  });
  return true;
}

const known = new WeakMap<readonly Span[], readonly { span: Span }[]>();

/** The sentences as things with a place, made once for each report. */
function placed(sentences: readonly Span[]): readonly { span: Span }[] {
  const before = known.get(sentences) ?? sentences.map((span) => ({ span }));
  known.set(sentences, before);
  return before;
}

/** “Marit Okand, a baker, …”, “Marit Okand stood …” */
const OPENS_WITH_PERSON =
  /^(\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){1,3})(?=,\s(?:\d|an?\s|the\s|who\s|whose\s|her\s|his\s)|\s(?:\p{Ll}{3,}ed|stood|sat|was|is|had|has|lost|left|ran|held|knew|saw|lives?|works?|runs?)\s)/u;

/** A caption, or a line that looks like one, amid what somebody says. */
function isLineBetween({ annotated }: Desk, { part, mode, paragraph }: Draft): boolean {
  return (
    mode === "narrated" &&
    (part === "caption" ||
      (part === "body" && !/[.!?…:]["”’')]*\s*$/.test(annotated.report.text.slice(...paragraph))))
  );
}

/** The quotation that holds all of a sentence. */
function quotationAround({ annotated }: Desk, [start, end]: Span): Span | null {
  const outer = annotated.quotations.filter(({ depth }) => depth === 0);
  const found = outer[firstEnding(outer, start)]?.span;
  return found !== undefined && found[0] <= start && end <= found[1] + 1 ? found : null;
}

/** Whether a draft lets somebody speak, in the paragraph of a sentence or the one before it. */
function spoke(desk: Desk, { chain, mode, paragraph, part }: Draft, [at]: Span): boolean {
  const here = partAt(desk, at)?.span;
  if (here === undefined || part !== "body" || chain.length < 2 || mode === "narrated") return false;
  // A caption or a heading may stand between: a line that ends no sentence.
  const near =
    here[0] === paragraph[0] ||
    desk.annotated.report.text
      .slice(paragraph[1], here[0])
      .split(/\n\s*\n/)
      .every((line) => !/[.!?…]["”’')]*\s*$/.test(line));
  const voice = innermostVoice(chain);
  return near && !isMedium(voice) && voice.kind !== "institution";
}

function trimmed(text: string, [start, end]: Span): Span {
  let [from, to] = [start, end];
  while (to > from && /\s/.test(text[to - 1] as string)) to--;
  while (from < to && /\s/.test(text[from] as string)) from++;
  return [from, to];
}
