import type { Claim } from "#vocabulary/claim.ts";
import type { Disclosure } from "#vocabulary/disclosure.ts";
import type { Reading } from "#vocabulary/reading.ts";
import type { Report } from "#vocabulary/report.ts";
import { type Palette, wrap, wrapFacts } from "./paint.ts";
import {
  chainWords,
  contentWords,
  dayWords,
  meantWords,
  stanceWords,
  voiceWords,
  whenWords,
  whereWords,
} from "./wording.ts";

/** A report and what it claims, for a person to read. */
export function renderReading(reading: Reading, palette: Palette, width: number): string {
  const { report, claims, disclosures, notes } = reading;
  const out = [renderHead(report, palette, width)];
  const digits = Math.max(2, String(claims.length).length);
  if (claims.length > 0)
    out.push(
      "",
      ...claims.flatMap((claim, i) => [
        renderClaim(claim, report.text, `${String(i + 1).padStart(digits)}. `, palette, width),
        "",
      ]),
    );
  else out.push("", palette.faint("No claims."), "");
  if (disclosures.length > 0) {
    out.push(palette.strong("Not disclosed"));
    for (const disclosure of disclosures)
      out.push(renderDisclosure(disclosure, claims, report.text, palette, width));
    out.push("");
  }
  for (const note of notes)
    out.push(
      palette.warn(
        wrap(
          `Note (${note.rule}): ${note.found}${note.expected === null ? "" : `; expected ${note.expected}`}`,
          width,
        ),
      ),
    );
  return `${out.join("\n").trimEnd()}\n`;
}

export function renderHead(report: Report, palette: Palette, width: number): string {
  const lines = [palette.strong(wrap(report.title ?? "(no title)", width))];
  if (report.standfirst !== null) lines.push(wrap(report.standfirst, width));
  const facts = [
    report.outlet.name ?? report.outlet.domain ?? "outlet not stated",
    report.published === null
      ? "day not stated"
      : `${dayWords(report.published.value)} (${report.published.basis})`,
    ...report.bylines.map((name) => `by ${name}`),
    ...report.credits.map((credit) => `${credit.kind}: ${credit.names.join(", ")}`),
  ];
  lines.push(palette.faint(wrapFacts(facts, width)), palette.faint(report.id));
  return lines.join("\n");
}

export function renderClaim(
  claim: Claim,
  text: string,
  lead: string,
  palette: Palette,
  width: number,
): string {
  const indent = " ".repeat(lead.length);
  const facts = [
    claim.mode === "narrated" ? null : claim.mode,
    claim.stance === "asserted" ? null : stanceWords(claim.stance),
    `when: ${whenWords(claim.when)}`,
    whereWords(claim.where) === "not stated" ? null : `where: ${whereWords(claim.where)}`,
    claim.event === null ? null : `event: ${claim.event.kind}`,
  ];
  const meant = claim.chain.map((hop) => meantWords(hop, text)).filter((words) => words !== null);
  return [
    wrap(contentWords(claim.content, text), width, lead, indent),
    palette.accent(wrap(chainWords(claim), width, indent)),
    ...meant.map((words) => palette.faint(wrap(words, width, indent, `${indent}  `))),
    palette.faint(
      wrapFacts(
        facts.filter((fact) => fact !== null),
        width,
        indent,
      ),
    ),
  ].join("\n");
}

function renderDisclosure(
  disclosure: Disclosure,
  claims: readonly Claim[],
  text: string,
  palette: Palette,
  width: number,
): string {
  const numbers = disclosure.of
    .map((id) => claims.findIndex((claim) => claim.id === id) + 1)
    .filter((n) => n > 0);
  const about =
    numbers.length === 0 ? "" : ` — of ${numbers.length === 1 ? "claim" : "claims"} ${numbers.join(", ")}`;
  const words = `${disclosure.aspect}: ${disclosure.kind} by ${voiceWords(disclosure.by)}, “${text.slice(...disclosure.span)}”`;
  return wrap(`${words}${palette.faint(about)}`, width, "  ", "    ");
}
