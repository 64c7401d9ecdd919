import type { Dossier, DossierClaim } from "@stemma/vocabulary/dossier.ts";
import { foldAlike } from "@stemma/vocabulary/fold-alike.ts";
import { noteNumbers } from "@stemma/vocabulary/note-numbers.ts";
import { boundsWords, claimWords, voiceInside, whenWords } from "../../parts/wording.ts";
import { eventKindWords } from "../../words/of-the-record.ts";
import { dayIn, numberWords, words } from "../../words/words.ts";
import { amountOf, waysOf } from "./dossier-words.ts";

/** Whose word a claim is, in a sentence. */
export const voiceOf = ({ claim }: DossierClaim): string => {
  const voice = claim.chain.at(-1)?.voice;
  return voice === undefined ? words.claims.nameless.unnamed : voiceInside(voice);
};

/** Where a claim stands, as a note cites it: outlet, title, day, and the ids by which it can be found and checked. */
export function citationOf({ outlet, title, published, claim, report }: DossierClaim): string {
  const parts = [
    outlet ?? words.common.outletNotStated,
    title === null ? null : `“${title}”`,
    published === null ? words.common.dayNotStated : dayIn(published),
  ].filter((part) => part !== null);
  return `${parts.join(", ")} (${claim.id}, ${report}).`;
}

/** Reports in the order in which claims cite them; each is one note. */
export function notesOf(claims: readonly DossierClaim[]): {
  number: ReadonlyMap<string, number>;
  notes: DossierClaim[];
} {
  const number = noteNumbers(claims);
  const first = new Map<string, DossierClaim>();
  for (const one of claims) if (!first.has(one.report)) first.set(one.report, one);
  return { number, notes: [...first.values()] };
}

/** A dossier as Markdown, with a note for each report. What stands in reports is escaped: it is words, and no markup. */
export function markdownOf(dossier: Dossier): string {
  const { programme, claims, quantities, neverDisclosed, contradictions, asKnownOn, reports, outlets } =
    dossier;
  const { number, notes } = notesOf(claims);
  const said = new Map(claims.map((one) => [one.claim.id, claimWords(one.words)]));
  const lines = [
    `# ${plain(programme.name)}`,
    "",
    plain(programme.about),
    "",
    `${words.dossier.counts(claims.length, reports, outlets)}${asKnownOn === null ? "" : `, ${words.dossier.asKnownAt(asKnownOn)}`}.`,
    "",
    `## ${words.dossier.claimed}`,
    "",
    ...foldAlike(claims).map(({ one, also }) => {
      const facts = [
        whenWords(one.claim.when),
        voiceOf(one),
        one.claim.stance === "asserted" ? null : words.stance[one.claim.stance],
        one.standing?.interested_party_alone === true ? words.dossier.alone : null,
      ].filter((fact) => fact !== null);
      return `- ${plain(claimWords(one.words))} (${plain(facts.join("; "))})${[one, ...also].map(({ report }) => `[^${number.get(report)}]`).join("")}`;
    }),
    "",
    ...(contradictions.length === 0
      ? []
      : [
          `## ${words.dossier.against}`,
          "",
          ...contradictions.map(
            ({ claims: ids, why }) =>
              `- ${ids.map((id) => `“${plain(said.get(id) ?? id)}”`).join(" / ")}: ${plain(why)}`,
          ),
          "",
        ]),
    ...(quantities.length === 0
      ? []
      : [
          `## ${words.dossier.amounts}`,
          "",
          ...quantities.flatMap(({ of, unit, points }) =>
            points.map(
              (point) =>
                `- ${plain(amountOf(of, unit))}: ${numberWords(point.value)}, ${boundsWords(point) ?? words.common.dayNotStated}, ${plain(point.by ?? words.claims.nameless.unnamed)}`,
            ),
          ),
          "",
        ]),
    `## ${words.dossier.never}`,
    "",
    ...neverDisclosed.map(
      (line) =>
        `- ${plain(line.kind === null ? words.dossier.atLarge : eventKindWords(line.kind))}, ${words.claims.aspect[line.aspect]}: ${waysOf(line)}`,
    ),
    "",
    ...notes.map((one) => `[^${number.get(one.report)}]: ${plain(citationOf(one))}`),
    "",
  ];
  return lines.join("\n");
}

/** Words that cannot become markup or another line. */
const plain = (text: string): string =>
  text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`);

const COLUMNS = [
  "claim",
  "words",
  "voice",
  "chain",
  "stance",
  "earliest",
  "latest",
  "when",
  "place",
  "event",
  "outlet",
  "title",
  "published",
  "origins_least",
  "origins_most",
  "interested_party_alone",
  "verdict",
  "report",
] as const;

/** A dossier's claims as CSV (RFC 4180), a row a claim. */
export function csvOf({ claims }: Pick<Dossier, "claims">): string {
  const rows = claims.map((one): Record<(typeof COLUMNS)[number], string | number | boolean | null> => {
    const { claim, standing } = one;
    return {
      claim: claim.id,
      words: claimWords(one.words),
      voice: voiceOf(one),
      chain: claim.chain.map(({ voice }) => voice.name ?? voice.kind).join(" < "),
      stance: claim.stance,
      earliest: claim.when.earliest,
      latest: claim.when.latest,
      when: whenWords(claim.when),
      place: claim.where.place,
      event: claim.event?.kind ?? null,
      outlet: one.outlet,
      title: one.title,
      published: one.published,
      origins_least: standing?.origins.least ?? null,
      origins_most: standing?.origins.most ?? null,
      interested_party_alone: standing?.interested_party_alone ?? null,
      verdict: one.verdict,
      report: one.report,
    };
  });
  return [COLUMNS.join(","), ...rows.map((row) => COLUMNS.map((name) => cell(row[name])).join(","))]
    .map((line) => `${line}\r\n`)
    .join("");
}

function cell(value: string | number | boolean | null): string {
  if (value === null) return "";
  const printed = String(value);
  // A spreadsheet would run what begins like a formula; the apostrophe makes it words.
  const safe = /^[=+\-@\t\r]/.test(printed) && typeof value === "string" ? `'${printed}` : printed;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hands a text to the browser as a file. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
