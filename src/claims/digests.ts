import type { Hop } from "#vocabulary/hop.ts";
import { makeVoice } from "#vocabulary/make-voice.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Report } from "#vocabulary/report.ts";
import type { VoiceResolver } from "./voices.ts";

/** From where on a report lists what a paper prints. */
export interface Section {
  from: number;
  hop: Hop;
}

/** “Following are major news items and articles in leading newspapers on Friday:” */
const OPENS =
  /(?:^|\n|\s--\s?)(?:The )?[Ff]ollowing (?:are|is) [^\n:]{0,80}\b(?:items?|news|articles|editorials|headlines|stories)\b[^\n:]{0,60}?\b(?:in|of|from) ([^\n:]+?)(?:,? (?:on )?\p{Lu}\p{Ll}+day)?:[ \t]*\n/du;
const HEADING = /^(\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3})[ \t]*$/dgmu;

/**
 * The sections of a report that lists what papers print: the papers that its first line names, and then each that heads a list. Empty where it is no such
 * report; elsewhere a paper's name alone on a line credits it with all of the text.
 */
export function sectionsOf({ text }: Pick<Report, "text">, voices: VoiceResolver): Section[] {
  const opening = OPENS.exec(text);
  const papers = opening?.indices?.[1];
  if (opening === null || papers === undefined) return [];
  const from = opening.index + opening[0].length;
  // “Rodong Sinmun, a leading newspaper of the country”
  const first = text.slice(...papers).split(", ")[0] ?? "";
  // “the news in brief”
  if (!/\p{Lu}|\b(?:papers?|newspapers?|press|media|dailies|magazines?)\b/u.test(first)) return [];
  const named = voices.named(first);
  const voice =
    named.entity !== null || !/^(?:the )?(?:\p{Ll}+ )*(?:news)?papers\b|^\p{Ll}/u.test(first)
      ? named
      : makeVoice({ name: first, kind: "unnamed", form: "collective" });
  const section = (at: number, span: Span, of: Hop["voice"]): Section => ({
    from: at,
    hop: { voice: of, with: [], by: "reported", span, credit: null, carried: false },
  });
  const out = [section(from, [papers[0], papers[0] + first.length], voice)];
  for (const hit of text.slice(from).matchAll(HEADING)) {
    const span = hit.indices?.[1];
    const paper = voices.named(hit[1] ?? "");
    if (span !== undefined && /^(?:agency|state-media|outlet)$/.test(paper.kind) && paper.entity !== null)
      out.push(section(from + span[0], [from + span[0], from + span[1]], paper));
  }
  return out;
}

/** “An editorial and an article call on all to come”: what a paper prints is the paper's. */
export const isPrinted = (words: string): boolean =>
  /^(?:an?|the|another)\s(?:\p{L}+\s){0,2}?(?:editorial|article|commentary|essay|report)(?:s|\sarticle)?(?:\sand\san?\s(?:\p{L}+\s){0,2}?(?:editorial|article|commentary|essay|report))?$/iu.test(
    words,
  );
