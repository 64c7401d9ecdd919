import type { Attribution } from "#vocabulary/attribution.ts";
import type { Span } from "#vocabulary/passage.ts";
import { firstEnding } from "./in-span.ts";
import { mainVerb } from "./main-verb.ts";

/** How sure a saying is that only its build tells of. */
const CONFIDENCE = 0.6;

const SAYS =
  "(?:(?:has\\s|had\\s|later\\s|also\\s|once\\s|then\\s)?(?:said|says|told|tells|added|adds|wrote|writes|asked|asks|replied|admitted|explained|insisted|warned|recalled|joked|argued|shouted))";
const SPEAKER = '(?!(?:and|but|as|in|on|at|to|of|for|the\\scrowd)\\s)[\\p{L}][^“”"—–:;.]{1,110}?';
/** “‘We have moved,’ its director, Pavel Rusk, told the radio, and he warned …” */
const SPEAKER_FIRST = new RegExp(`^\\s(${SPEAKER})\\s(${SAYS})(?!\\p{L})`, "du");
const SPEAKER_LAST = new RegExp(
  `^\\s(${SAYS})\\s((?:(?:the|an?|his|her|its|their)\\s)?[\\p{L}’'.-]+(?:\\s[\\p{L}’'.-]+){0,6}?)(?=[,.]|\\s(?:in|on|at|during|after|before|as|when|who|of|by|last|this)\\s|\\s*$)`,
  "du",
);

/** Quotations that end before who says them, where the reading has nothing of them. */
export function quotedSayings(
  text: string,
  quotations: readonly { span: Span }[],
  all: readonly Attribution[],
): Attribution[] {
  const sorted = all
    .flatMap((one) => one.content.map((span) => ({ span })))
    .sort((a, b) => a.span[0] - b.span[0]);
  const cues = all.flatMap((one) => one.cue.map((span) => ({ span }))).sort((a, b) => a.span[0] - b.span[0]);
  return quotations.flatMap(({ span }): Attribution[] => {
    const words = text.slice(...span);
    const above = behindColon(text, span);
    if (above !== null) {
      const held = sorted[firstEnding(sorted, span[0])];
      const taken = cues[firstEnding(cues, (above.cue[0] ?? span)[0])];
      return (held !== undefined && held.span[0] < span[1]) ||
        (taken !== undefined && taken.span[0] < span[0])
        ? []
        : [above];
    }
    if (!/^["“].*[\p{L}\d)][,?!]["”]$/su.test(words) || words.trim().split(/\s+/).length < 3) return [];
    const held = sorted[firstEnding(sorted, span[0])];
    if (held !== undefined && held.span[0] < span[1]) return [];
    const rest = /^[^\n]*/.exec(text.slice(span[1], span[1] + 200))?.[0] ?? "";
    const first = SPEAKER_FIRST.exec(rest);
    const last = first === null ? SPEAKER_LAST.exec(rest) : null;
    const [who, verb] =
      first === null ? [last?.indices?.[2], last?.indices?.[1]] : [first.indices?.[1], first.indices?.[2]];
    if (who === undefined || verb === undefined) return [];
    const subject = rest.slice(...who).replace(/,\s[^,]*,?$/u, "");
    if (mainVerb(subject.replace(/,.*$/su, "")) !== null) return [];
    const place = ([from, to]: readonly [number, number]): Span => [span[1] + from, span[1] + to];
    const source = place([who[0], who[0] + rest.slice(...who).replace(/,$/, "").length]);
    const cue = place(verb);
    const taken = cues[firstEnding(cues, cue[0])];
    if (taken !== undefined && taken.span[0] < cue[1]) return [];
    return [{ source: [source], cue: [cue], content: [span], mode: "quoted", confidence: CONFIDENCE }];
  });
}

/** “Its director, Pavel Rusk, echoed:”, and then the quotation, in the same line or in a paragraph of its own. */
function behindColon(text: string, [start, end]: Span): Attribution | null {
  const before = text.slice(Math.max(0, start - 160), start);
  const found = OPENS_QUOTATION.exec(before);
  const [, who, verb] = found?.indices ?? [];
  if (who === undefined || verb === undefined) return null;
  const from = start - before.length;
  // “Jared” ends as verbs do.
  const small = before
    .slice(...who)
    .replace(/,.*$/su, "")
    .replace(/\p{Lu}[\p{L}’'.-]*/gu, "X");
  if (mainVerb(small) !== null) return null;
  return {
    source: [[from + who[0], from + who[1]]],
    cue: [[from + verb[0], from + verb[1]]],
    content: [[start, end]],
    mode: "quoted",
    confidence: CONFIDENCE,
  };
}
const OPENS_QUOTATION =
  /(?:^|\n|[.!?]["”’']?\s)((?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s)?[\p{L}\d][^“”"—–:;.\n]{1,80}?)\s((?:(?:also|later|then|has|had)\s)?(?:said|says|added|adds|wrote|writes|tweeted|posted|echoed|echoes|explained|explains|continued|replied|recalled|argued|noted|warned|insisted|joked|asked|told\s[^“”"—–:;.\n]{2,40}))(?:\s(?:in|on|at)\s[^“”"—–:;.\n]{2,40})?[:,]\s*$/du;
