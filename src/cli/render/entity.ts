import type { EntityDetail, EntityFacts } from "#vocabulary/entity-facts.ts";
import type { EntityCounts, EntityReport, EntityReports } from "#vocabulary/record.ts";
import { type Palette, wrap, wrapFacts } from "./paint.ts";
import { chainWords, claimWords, dayWords, stanceWords } from "./wording.ts";

/** An entity's page: what packs say of it, what it or its house said, and what is said of it. */
export interface EntityPage {
  entity: EntityDetail;
  said: EntityReports;
  about: EntityReports;
}

const MEMBERS = 12;

export function renderEntity(
  { entity, said, about }: EntityPage,
  byHouse: boolean,
  palette: Palette,
  width: number,
): string {
  const { facts, counts } = entity;
  const house = byHouse && facts !== null && facts.house !== null ? facts.house.name : null;
  const out = [
    palette.strong(wrap(facts?.name ?? entity.id, width)),
    ...(facts === null
      ? [wrap("No installed pack has it: its words were linked when one had.", width)]
      : factLines(facts, width)),
    palette.faint(wrap(entity.id, width)),
    "",
    palette.strong(wrap(house === null ? "What it said" : `What voices of ${house} said`, width)),
    wrap(saidWords(house === null ? counts.said : (entity.house ?? counts.said)), width),
    ...reportsOf(said, palette, width),
    ...(house === null && entity.house !== null && entity.house.claims > counts.said.claims
      ? ["", palette.faint(wrap(`All voices of its house: ${saidWords(entity.house)} See --house.`, width))]
      : []),
    "",
    palette.strong("What is said of it"),
    wrap(aboutWords(counts.about), width),
    ...reportsOf(about, palette, width),
  ];
  return `${out.join("\n")}\n`;
}

function factLines(facts: EntityFacts, width: number): string[] {
  const fact = (name: string, words: string | null): string[] =>
    words === null || words === "" ? [] : [wrap(`${name}: ${words}`, width, "", "  ")];
  const { house } = facts;
  const members = house?.members.map(({ name }) => name) ?? [];
  const more = members.length - MEMBERS;
  const years = [
    facts.since === null ? "" : `since ${facts.since}`,
    facts.until === null ? "" : `until ${facts.until}`,
  ];
  return [
    wrapFacts([facts.kind, ...years.filter((words) => words !== "")], width),
    ...fact("other names", facts.aliases.join(", ")),
    ...Object.entries(facts.names).flatMap(([language, names]) => fact(`in ${language}`, names.join(", "))),
    ...fact("house", house?.name ?? null),
    ...fact(
      "of the same house",
      `${members.slice(0, MEMBERS).join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
    ),
    ...facts.before.flatMap(({ name, since, until }) =>
      fact(
        "house before",
        [name, since && `from ${since}`, until && `to ${until}`].filter(Boolean).join(" "),
      ),
    ),
    ...fact("country", facts.country?.name ?? null),
    ...fact("within", facts.within?.name ?? null),
    ...fact("domains", facts.domains.join(", ")),
    ...fact("Wikidata", facts.wikidata),
    ...fact("source", `${facts.source} (pack ${facts.pack})`),
  ];
}

const counted = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

function saidWords({ claims, reports, own }: EntityCounts["said"]): string {
  if (claims === 0) return "Nothing in the record is said by it.";
  const passed =
    own === claims ? "" : own === 0 ? "; all are passed on" : `; ${own} of its own, the others passed on`;
  return `${counted(claims, "claim")} in ${counted(reports, "report")}${passed}.`;
}

function aboutWords({ mentions, claims, reports }: EntityCounts["about"]): string {
  if (mentions === 0) return "No report in the record names it.";
  return `Named ${mentions === 1 ? "once" : `${mentions} times`} in ${counted(reports, "report")}; ${counted(claims, "claim")} ${claims === 1 ? "speaks" : "speak"} of it.`;
}

function reportsOf({ reports, next }: EntityReports, palette: Palette, width: number): string[] {
  const out = reports.flatMap((one) => ["", ...reportLines(one, palette, width)]);
  return next === null
    ? out
    : [...out, "", palette.faint(wrap("There are more reports: see --limit.", width))];
}

function reportLines(
  { report, claims, more, sentence }: EntityReport,
  palette: Palette,
  width: number,
): string[] {
  const head = [
    report.title ?? report.id,
    report.outlet ?? "outlet not stated",
    report.published === null ? "day not stated" : dayWords(report.published.slice(0, 10)),
  ];
  return [
    palette.strong(wrapFacts(head, width)),
    ...claims.flatMap(({ claim, words }) => [
      wrap(
        `${claimWords(words.map(unmarked))} ${palette.faint(`(${claim.mode}, ${stanceWords(claim.stance)})`)}`,
        width,
        "  ",
        "  ",
      ),
      palette.accent(wrap(chainWords(claim), width, "    ")),
      palette.faint(wrap(claim.id, width, "    ")),
    ]),
    ...(more > 0 ? [palette.faint(wrap(`and ${counted(more, "more claim")}`, width, "  "))] : []),
    ...(sentence === null ? [] : [wrap(`in no claim: “${unmarked(sentence)}”`, width, "  ")]),
    palette.faint(wrap(report.id, width, "  ")),
  ];
}

const unmarked = (words: string): string => words.replace(/[\u0002\u0003]/g, "");
