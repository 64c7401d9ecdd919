import type { Annotated } from "#vocabulary/annotated.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { Span } from "#vocabulary/passage.ts";
import { isJudgement, isOwnView } from "./judgement.ts";
import { NOWHERE } from "./located.ts";
import { mainVerb } from "./main-verb.ts";
import type { Settled } from "./settled.ts";
import { SPEAKS } from "./speaks.ts";
import { NUMBERED } from "./tree-places.ts";

const PICTURES = "(?:imagery|images?|photos?|photographs?|pictures?)";
/** “Commercial satellite imagery of the Orm Point Launch Station”: what a report on pictures is about. */
const PICTURES_OF = new RegExp(
  `\\b${PICTURES}\\s(?:of|over)\\s(?:the\\s)?((?:\\p{Lu}[\\p{L}\\p{M}'’-]*)(?:\\s(?:of\\s(?:the\\s)?)?\\p{Lu}[\\p{L}\\p{M}'’-]*)*)`,
  "u",
);
/** Pictures from above that a report draws on. */
const FROM_ABOVE = new RegExp(
  `\\b(?:[Ss]atellite|[Cc]ommercial|[Oo]verhead|[Aa]erial|[Tt]hermal)\\s(?:[\\p{L}-]+\\s)?${PICTURES}\\b`,
  "u",
);

/** The site that a report on pictures from above is about: the one that they are said to show first; null where it is none. */
export function siteOfReport(
  { report: { text } }: Annotated,
  body: readonly Settled[],
): Claim["where"] | null {
  const opening = body[0];
  if (opening === undefined || !FROM_ABOVE.test(text)) return null;
  const [from] = opening.draft.sentence;
  const found = PICTURES_OF.exec(text.slice(from, opening.draft.sentence[1]));
  const name = found?.[1];
  if (found !== null && name !== undefined && !MONTH.test(name)) {
    const at = from + found.index + found[0].length - name.length;
    return { ...NOWHERE, place: name, span: [at, at + name.length], precision: "site", missing: null };
  }
  const first = body.slice(0, 2).find(({ where }) => where.place !== null)?.where;
  const title = text.slice(0, 120);
  return first?.place != null &&
    first.precision !== "country" &&
    first === opening.where &&
    title.includes(first.place.split(" ")[0] ?? "")
    ? first
    : null;
}
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

/** What is seen there: things without a name, and not what somebody has said or left unsaid. */
const OPENS =
  /^["“‘']?(?:(?:On|In|By|Since|At|From|During)\s[^,;]{3,40}?,?\s)?(?:[Aa]|[Aa]n|[Tt]he|[Nn]o|[Tt]here|[Nn]either|[Tt]hese|[Tt]hose|[Ii]ts|[Ss]everal|[Ss]ome|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Mm]any|[Mm]ost|[Ww]ork|[Cc]onstruction|[Aa]ctivity|[Dd]amage|[Tt]raffic|[Vv]ehicles|[Tt]rucks|[Mm]ining|[Ss]poil|[Ww]ater|[Ss]team|[Ss]now|[Pp]reparations|[Ss]hould|[Ii]f|[Ww]hich|[Ww]hat we take|\p{Ll}+)\s/u;
const AT_SITE =
  /\b(?:at|near|on|around|inside|outside) the (?:site|station|facility|complex|test site|centre|center)\b|^["“‘']?the (?:site|station|facility|complex) (?:was|had|has)\b/u;
/** “An inspection is urgently needed” */
const NEEDED = /^(?:is|are) (?:\p{Ll}+ly )?(?:needed|required|called for|welcome|desirable|overdue)\b/u;
/** A body or a country does what it does elsewhere. */
const BODIES =
  /\b(?:government|ministry|media|agency|minister|leader|regime|country|state|general|president|parliament|officials?|analysts?|experts?|sources?|authorities|caption|board|court|inspectors?|journalists|governments|signs?|features?|question|answer|issue|matter|photograph|article|report|statement|decision)\b/u;

export function shareSite(settled: readonly Settled[], site: Claim["where"], annotated: Annotated): void {
  const { text, parts } = annotated.report;
  for (const one of settled) {
    const { draft, words, where } = one;
    // “An engine was tested at the site on May 3, Vorn said”
    if (
      where.missing === "not-stated" &&
      AT_SITE.test(words) &&
      /^(?:asserted|possible|denied)$/.test(draft.stance)
    ) {
      one.where = site;
      continue;
    }
    if (where.place !== null || draft.mode !== "narrated" || draft.chain.length > 1) continue;
    if (!/^(?:asserted|possible|doubted)$/.test(draft.stance)) continue;
    if (draft.part === "title" || draft.part === "standfirst") continue;
    const verb = mainVerb(words);
    const subject = verb === null ? words.slice(0, 60) : words.slice(0, verb.before.length);
    if (NEEDED.test(verb?.from ?? "")) continue;
    if (isJudgement({ ...draft, stance: "asserted" }, words) || isOwnView(draft, words)) continue;
    if (!OPENS.test(words) || BODIES.test(subject) || SPEAKS.test(verb?.from ?? "") || one.doer !== null)
      continue;
    if (
      /^\p{Ll}+\s/u.test(words) &&
      /^(?:which|who|he|she|they|it|this|that)\s/.test(words) &&
      !/^which\s/.test(words)
    )
      continue;
    one.where = sectionOf(text, parts, one.at) ?? site;
  }
}

/** “Tunnel 3” as a heading: the site of what stands under it. */
function sectionOf(text: string, parts: Annotated["report"]["parts"], at: number): Claim["where"] | null {
  const heading = parts.findLast(({ kind, span }) => kind === "heading" && span[1] <= at);
  if (heading === undefined) return null;
  const name = text.slice(...heading.span).trim();
  const number = /^(.*)\s\d{1,4}[A-Z]?$/.exec(name)?.[1];
  const span: Span = [heading.span[0], heading.span[0] + name.length];
  return number !== undefined && NUMBERED.test(number)
    ? { ...NOWHERE, place: name, span, precision: "site", missing: null }
    : null;
}
