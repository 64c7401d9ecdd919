import { ofProgramme } from "#text/of-programme.ts";
import type { Claim } from "#vocabulary/claim.ts";
import type { HouseId } from "#vocabulary/house.ts";
import type { Origin } from "#vocabulary/origin.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import type { Bounds, Standing } from "#vocabulary/standing.ts";
import type { Reason, Ruling } from "#vocabulary/trace.ts";
import { topHouse } from "./houses.ts";
import { onceEach } from "./once-each.ts";
import { type Knower, knowersOf } from "./origins.ts";
import type { Sketch } from "./sketch.ts";

/** A claim with the report it stands in, and the root of that report's text: copies share it. */
export interface Told {
  claim: Claim;
  report: number;
}

/** What standing is counted over: claims of reports, and which reports carry one text. */
export interface Counted {
  sketches: readonly Sketch[];
  /** For each report the text that its own goes back to: reports with the same are one text. */
  texts: readonly string[];
  knowledge: Knowledge;
  rulings: readonly Ruling[];
}

interface Group {
  knowers: Knower[];
  reports: Set<number>;
}

/** Counts the origins that claims rest on, as bounds, and says why each merge and each split stands. */
export function standingOf(
  told: readonly Told[],
  reports: readonly number[],
  counted: Counted,
): { standing: Standing; reasons: Reason[] } {
  const { sketches, knowledge, rulings } = counted;
  const reasons: Reason[] = [];
  const groups = groupsOf(told, counted);
  const kept = withoutBackground(groups);
  const merged = ruledTogether(kept, rulings, reasons);
  const of = (kind: Knower["kind"]): Group[] => merged.filter(({ knowers }) => strongest(knowers) === kind);
  const certain = [...of("house"), ...of("own")];
  const named = of("named");
  const open = [...of("unnamed"), ...of("narrated")];
  const apart = rulings.filter(({ about, verdict }) => about === "origin" && verdict === "apart");
  const held = named.filter((group) => apart.some(({ one, two }) => calls(group, one) || calls(group, two)));
  const most = Math.max(reports.length > 0 ? 1 : 0, certain.length + named.length + open.length);
  const least = Math.min(most, Math.max(reports.length > 0 ? 1 : 0, certain.length + held.length));
  explain(certain, named, open, sketches, reasons);

  const houses = boundsOfHouses(
    reports.map((report) => sketches[report] as Sketch),
    knowledge,
  );
  const [first, last] = firstAndLast(reports, sketches);
  const standing: Standing = {
    reports: reports.length,
    outlets: new Set(
      reports.map((report) => sketches[report]?.house ?? sketches[report]?.outlet ?? sketches[report]?.id),
    ).size,
    origins: { least, most },
    houses,
    interested_party_alone:
      certain.length > 0 &&
      named.length === 0 &&
      open.length === 0 &&
      certain.every((group) => interested(group, told, counted)),
    origins_named: merged
      .filter(({ knowers }) => strongest(knowers) !== "unnamed")
      .map(({ knowers, reports: carriers }): Origin => {
        const [knower] = knowers;
        return {
          name: knower?.name ?? null,
          house: knower?.house ?? null,
          reports: [...carriers].sort((a, b) => a - b).map((report) => (sketches[report] as Sketch).id),
        };
      }),
    first,
    last,
  };
  return { standing, reasons };
}

/** When the first and the last of reports were published; of those of one moment the first and the last given. */
function firstAndLast(
  reports: readonly number[],
  sketches: readonly Sketch[],
): [first: string | null, last: string | null] {
  let [first, last]: [Sketch | null, Sketch | null] = [null, null];
  for (const report of reports) {
    const sketch = sketches[report] as Sketch;
    if (sketch.published === null) continue;
    if (first === null || sketch.published < (first.published as number)) first = sketch;
    if (last === null || sketch.published >= (last.published as number)) last = sketch;
  }
  const momentIn = (sketch: Sketch | null): string | null => sketch?.reading.report.published?.value ?? null;
  return [momentIn(first), momentIn(last)];
}

const RANK: readonly Knower["kind"][] = ["own", "house", "named", "unnamed", "narrated"];

const strongest = (knowers: readonly Knower[]): Knower["kind"] =>
  RANK.find((kind) => knowers.some((knower) => knower.kind === kind)) ?? "narrated";

const calls = ({ knowers }: Group, words: string): boolean =>
  knowers.some(({ name, house }) => name.toLowerCase() === words.toLowerCase() || house === words);

/** "Sources" in a headline, "one of the people", "the other": the same who are told of elsewhere in the text. */
const REFERS_BACK =
  /^(?:sources?|officials?|reports?|one of|both|either|the (?:other|two|officials?|people|sources?)|another of)\b/i;

/** Knowers by who they are; an unnamed one, and what an outlet tells of its own, once for each text. */
function groupsOf(told: readonly Told[], { sketches, texts, knowledge }: Counted): Group[] {
  const groups = new Map<string, Group>();
  // Of a text that thousands carry each narrates: its name is put together once.
  const narrated = new Map<string, Group>();
  const referring: { knower: Knower; report: number }[] = [];
  const put = (of: Map<string, Group>, key: string, knower: Knower, report: number): void => {
    const known = of.get(key);
    if (known === undefined) of.set(key, { knowers: [knower], reports: new Set([report]) });
    else known.reports.add(report);
  };
  for (const { claim, report } of told)
    for (const knower of knowersOf(claim, sketches[report] as Sketch, knowledge)) {
      const text = texts[report] ?? "";
      if (knower.kind === "narrated") put(narrated, text, knower, report);
      else if (knower.kind !== "unnamed") put(groups, knower.key, knower, report);
      else if (REFERS_BACK.test(knower.name)) referring.push({ knower, report });
      else put(groups, `unnamed ${text} ${knower.name.toLowerCase()}`, knower, report);
    }
  for (const [text, group] of narrated) groups.set(`narrated ${text}`, group);
  // Words that refer back are somebody else only where nobody else unnamed speaks in the text.
  for (const { knower, report } of referring) {
    const text = `unnamed ${texts[report] ?? ""} `;
    if (![...groups.keys()].some((key) => key.startsWith(text)))
      groups.set(`${text}somebody`, { knowers: [knower], reports: new Set([report]) });
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** What an outlet tells without saying how it knows is background wherever somebody is named who knew. */
function withoutBackground(groups: readonly Group[]): Group[] {
  const knowing = groups.filter(({ knowers }) => strongest(knowers) !== "narrated");
  return knowing.length > 0 ? knowing : [...groups];
}

function ruledTogether(groups: readonly Group[], rulings: readonly Ruling[], reasons: Reason[]): Group[] {
  let out = [...groups];
  for (const { about, one, two, verdict, who, why } of rulings) {
    if (about !== "origin" || verdict !== "together") continue;
    const both = out.filter((group) => calls(group, one) || calls(group, two));
    if (both.length < 2) continue;
    const joined: Group = {
      knowers: both.flatMap(({ knowers }) => knowers),
      reports: new Set(both.flatMap(({ reports }) => [...reports])),
    };
    out = [...out.filter((group) => !both.includes(group)), joined];
    reasons.push({
      of: [one, two],
      sentence: `${one} and ${two} are counted as one origin because ${who} ruled so: ${why}`,
    });
  }
  return out;
}

function explain(
  certain: readonly Group[],
  named: readonly Group[],
  open: readonly Group[],
  sketches: readonly Sketch[],
  reasons: Reason[],
): void {
  const nameOf = ({ knowers }: Group): string => knowers[0]?.name ?? "somebody unnamed";
  for (const group of certain) {
    const carriers = [...group.reports].map(
      (report) => sketches[report]?.outlet ?? "an outlet that is not named",
    );
    const [first] = group.knowers;
    const what =
      first?.kind === "own"
        ? "knows by its own means and is an origin of its own"
        : "is one origin, however many voices of the house are quoted";
    reasons.push({
      of: [nameOf(group)],
      sentence: `${nameOf(group)} ${what}; carried by ${listOf(carriers)}.`,
    });
  }
  for (const group of named)
    reasons.push({
      of: [nameOf(group)],
      sentence: `${nameOf(group)} is named, and nothing says for whom: an origin at most, and at least a voice of another one counted.`,
    });
  for (const group of open)
    reasons.push({
      of: [nameOf(group)],
      sentence: `${nameOf(group)} ${group.knowers[0]?.kind === "narrated" ? "does not say how it knows" : "is not named"}: an origin at most, and may be one of those counted.`,
    });
}

function listOf(names: readonly string[]): string {
  const all = [...new Set(names)];
  return all.length < 2 ? (all[0] ?? "nobody") : `${all.slice(0, -1).join(", ")} and ${all[all.length - 1]}`;
}

/** A house is a party where packs say so of a programme that the reports tell of, or where the claims are about somebody of its own. */
function interested({ knowers }: Group, told: readonly Told[], { sketches, knowledge }: Counted): boolean {
  const houses = new Set(
    knowers.flatMap(({ house }) => (house === null ? [] : [topHouse(house, knowledge)])),
  );
  if (knowers.some(({ kind }) => kind === "own") || houses.size === 0) return false;
  for (const house of houses) {
    const programmes = knowledge.houses.get(house)?.interested ?? [];
    if (told.some(({ report }) => tellsOf(sketches[report] as Sketch, programmes, knowledge))) continue;
    const about = told.some(({ claim, report }) =>
      (sketches[report] as Sketch).reading.mentions.some(({ entity, span }) => {
        const own = entity === null ? null : (knowledge.entities.get(entity)?.house ?? null);
        return (
          own !== null &&
          topHouse(own, knowledge) === house &&
          claim.content.some(([start, end]) => span[0] >= start && span[1] <= end)
        );
      }),
    );
    if (!about) return false;
  }
  return true;
}

/** Whether a report tells of one of some programmes, by the signs that packs give; one of which packs know nothing is told of. */
function tellsOf(sketch: Sketch, programmes: readonly string[], knowledge: Knowledge): boolean {
  const known = toldBy(sketch);
  return programmes.some((name) => {
    const answer = known.get(name) ?? tells(sketch, name, knowledge);
    known.set(name, answer);
    return answer;
  });
}

const toldBy = onceEach((_: Sketch): Map<string, boolean> => new Map());

function tells({ reading }: Sketch, name: string, knowledge: Knowledge): boolean {
  const programme = knowledge.packs
    .flatMap(({ programmes }) => programmes)
    .find(({ id }) => id === name || id === `programme:${name}`);
  if (programme === undefined) return true;
  const { report, mentions, claims } = reading;
  return claims.some(ofProgramme(programme.signs, report.text, mentions, programme.of));
}

/** Who controls the outlets: at least those that packs know to differ, at most one for each outlet of which they know nothing. */
function boundsOfHouses(sketches: readonly Sketch[], knowledge: Knowledge): Bounds {
  const known = new Set<HouseId>();
  const unknown = new Set<string>();
  for (const { house, outlet, id } of sketches)
    if (house === null) unknown.add(outlet ?? id);
    else known.add(topHouse(house, knowledge));
  const least = sketches.length === 0 ? 0 : Math.max(1, known.size);
  return { least, most: known.size + unknown.size };
}
