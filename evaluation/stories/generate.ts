import type { HouseId } from "#vocabulary/house.ts";
import { type Knowledge, type KnownEntity, type KnownHouse, makeKnowledge } from "#vocabulary/pack.ts";
import { knownEntity, packOf } from "../../test/known-entity.ts";
import { seeded } from "../bench/synthetic-articles.ts";
import { wordOf } from "../bench/synthetic-pack.ts";
import { type Chance, capital, clauseOf, pickFrom, reworded } from "./sentences.ts";

/** A story whose truth is known, because it was made from it: who has which text from whom, and who knew. */
export interface MadeStory {
  reports: MadeReport[];
  /** For each report by number the texts that its own derives from: another report, or a dispatch that is not in the record. */
  parents: string[][];
  /** For each report the bodies whose words reached it, by number. */
  origins: number[][];
}

export interface MadeReport {
  outlet: string;
  published: string;
  title: string;
  text: string;
}

interface Dispatch {
  agency: string;
  origin: Body;
  title: string;
  paragraphs: string[];
  at: number;
}

interface Body {
  /** As it is named; null where the report leaves it unnamed. */
  name: string;
  known: boolean;
  quotation: string;
}

interface Text {
  report: MadeReport;
  key: string;
  paragraphs: string[];
  parents: string[];
  credited: string[];
  at: number;
  origins: Set<Body>;
  edited?: boolean;
}

const AGENCIES = Array.from({ length: 12 }, (_, nth) => `${wordOf(400 + nth)} Wire`);
const OUTLETS = Array.from(
  { length: 60 },
  (_, nth) => `${wordOf(600 + nth)} ${["Post", "Herald", "Times", "Echo"][nth % 4]}`,
);
const BODIES = Array.from({ length: 40 }, (_, nth) => `${wordOf(900 + nth)} Ministry`);

/** The agencies, outlets and ministries of all stories, each with a house of its own. */
export function madeKnowledge(): Knowledge {
  const rows = [
    ...AGENCIES.map((name) => ({ name, kind: "agency" as const })),
    ...OUTLETS.map((name) => ({ name, kind: "outlet" as const })),
    ...BODIES.map((name) => ({ name, kind: "institution" as const })),
  ];
  const entities: KnownEntity[] = [];
  const houses: KnownHouse[] = [];
  rows.forEach(({ name, kind }, nth) => {
    const house: HouseId = `house:made-${nth}`;
    houses.push({
      id: house,
      name,
      interested: [],
      source: "made",
      pack: "made",
      parent: null,
      country: null,
      since: null,
      until: null,
      wikidata: null,
    });
    entities.push(knownEntity({ id: `entity:made-${nth}`, kind, name, house, source: "made", pack: "made" }));
  });
  return makeKnowledge([{ ...packOf(entities, "made"), houses }]);
}

const DAY = 86_400_000;
const START = Date.UTC(2024, 0, 8);

/** The nth story of a seed: always the same. */
export function makeStory(seed: number, nth: number): MadeStory {
  const chance = seeded(seed * 100_003 + nth);
  const about = [0, 1, 2, 3].map(() => wordOf(2000 + Math.floor(chance() * 50_000)));
  const start = START + nth * 40 * DAY;
  const origins = Array.from({ length: 1 + Math.floor(chance() * 3) }, (_, which) =>
    makeBody(about, which, chance),
  );
  const dispatches = Array.from({ length: 1 + Math.floor(chance() * 2.4) }, (_, which) =>
    makeDispatch(
      about,
      origins[which % origins.length] as Body,
      start + Math.floor(chance() * 0.8 * DAY),
      chance,
    ),
  );
  const texts: Text[] = [];
  const outlets = [...OUTLETS];
  const outlet = (): string => outlets.splice(Math.floor(chance() * outlets.length), 1)[0] ?? "The Last Post";
  dispatches.forEach((dispatch, which) => {
    const shown = chance() < 0.6;
    if (shown)
      texts.push({
        ...textOf(dispatch.agency, dispatch.title, dispatch.paragraphs, dispatch.at, []),
        key: `dispatch ${which}`,
        origins: new Set([dispatch.origin]),
      });
    const copies = Math.floor(chance() * 5) + (shown ? 0 : 1);
    for (let copy = 0; copy < copies; copy++)
      texts.push(makeCopy(dispatch, `dispatch ${which}`, outlet(), chance));
  });
  const copies = texts.filter(({ key }) => key.startsWith("copy"));
  const later = (Math.floor(chance() * 3) * (copies.length > 0 ? 1 : 0)) | 0;
  for (let nthLater = 0; nthLater < later; nthLater++) {
    const source = pickFrom(copies, chance);
    texts.push(makeSecondCopy(source, outlet(), chance));
  }
  if (dispatches.length > 1 && chance() < 0.4) texts.push(makeMerger(dispatches, outlet(), chance));
  if (chance() < 0.5)
    texts.push(makeListener(about, pickFrom(origins, chance), outlet(), start + DAY, chance));
  return finish(texts, origins, chance);
}

function makeBody(about: readonly string[], which: number, chance: Chance): Body {
  const known = which === 0 || chance() < 0.7;
  const name = known
    ? `the ${pickFrom(BODIES, chance)}`
    : pickFrom(["a senior official", "two people close to the talks", "a person who was there"], chance);
  const quotation = `${capital(clauseOf(about, chance))}, and ${clauseOf(about, chance)}`;
  return { name, known, quotation };
}

function makeDispatch(about: readonly string[], origin: Body, at: number, chance: Chance): Dispatch {
  const paragraphs = [
    `${capital(clauseOf(about, chance))}, ${origin.name} said on Monday.`,
    `"${origin.quotation}," ${origin.name} said.`,
  ];
  const count = 3 + Math.floor(chance() * 5);
  for (let nth = 0; nth < count; nth++) {
    const first =
      chance() < 0.5
        ? `${capital(origin.name)} said that ${clauseOf(about, chance)}.`
        : `${capital(clauseOf(about, chance))}.`;
    paragraphs.push(chance() < 0.5 ? `${first} ${capital(clauseOf(about, chance))}.` : first);
  }
  return { agency: pickFrom(AGENCIES, chance), origin, title: titleOf(about, chance), paragraphs, at };
}

const titleOf = (about: readonly string[], chance: Chance): string =>
  capital(clauseOf(about, chance).split(" ").slice(0, 7).join(" "));

function textOf(
  outlet: string,
  title: string,
  paragraphs: string[],
  at: number,
  credited: string[],
): Omit<Text, "key" | "origins"> {
  return { report: { outlet, title, published: "", text: "" }, paragraphs, parents: [], credited, at };
}

/** Verbatim, cut, or reworded as by a translation back and forth; with a sentence of its own now and then. */
function makeCopy(dispatch: Dispatch, key: string, outlet: string, chance: Chance): Text {
  const how = chance();
  let paragraphs = [...dispatch.paragraphs];
  if (how > 0.35) paragraphs = cut(paragraphs, 0.25 + chance() * 0.4, chance);
  if (how > 0.7)
    paragraphs = paragraphs.map((words) =>
      keepingQuotations(words, (part) => reworded(part, 0.1 + chance() * 0.22, chance)),
    );
  if (chance() < 0.3) paragraphs.push(`${capital(clauseOf(["the paper", "the town"], chance))}.`);
  const title = chance() < 0.5 ? dispatch.title : reworded(dispatch.title, 0.6, chance);
  const credited = chance() < 0.75 ? [dispatch.agency] : [];
  const at = dispatch.at + Math.floor((0.02 + chance()) * DAY);
  return {
    ...textOf(outlet, title, paragraphs, chance() < 0.05 ? dispatch.at - DAY : at, credited),
    key: `copy ${outlet}`,
    parents: [key],
    origins: new Set([dispatch.origin]),
  };
}

/** From a copy, with what that one cut and put in. */
function makeSecondCopy(source: Text, outlet: string, chance: Chance): Text {
  // What marks it: the first copy's edits, of which it must have made some, once.
  if (!source.edited) {
    source.edited = true;
    source.paragraphs = source.paragraphs.map((words, nth) =>
      nth === 0 ? keepingQuotations(words, (part) => reworded(part, 0.4, chance)) : words,
    );
    if (source.paragraphs.length < 4)
      source.paragraphs.push(`${capital(clauseOf(["the paper", "the street"], chance))}.`);
  }
  let paragraphs = [...source.paragraphs];
  if (chance() < 0.5) paragraphs = cut(paragraphs, 0.25, chance);
  const credited = chance() < 0.4 ? [source.report.outlet] : [];
  return {
    ...textOf(
      outlet,
      source.report.title,
      paragraphs,
      source.at + Math.floor((0.1 + chance()) * DAY),
      credited,
    ),
    key: `second ${outlet}`,
    parents: [source.key],
    origins: source.origins,
  };
}

function makeMerger(dispatches: readonly Dispatch[], outlet: string, chance: Chance): Text {
  const [one, two] = dispatches as [Dispatch, Dispatch];
  const paragraphs = [...cut(one.paragraphs, 0.35, chance), ...cut(two.paragraphs, 0.35, chance)];
  return {
    ...textOf(
      outlet,
      one.title,
      paragraphs,
      Math.max(one.at, two.at) + Math.floor((0.1 + chance()) * DAY),
      chance() < 0.75 ? [one.agency, two.agency] : [],
    ),
    key: `merger ${outlet}`,
    parents: ["dispatch 0", "dispatch 1"],
    origins: new Set([one.origin, two.origin]),
  };
}

/** Somebody who was there too: the same words of the speaker, everything else its own. */
function makeListener(
  about: readonly string[],
  origin: Body,
  outlet: string,
  at: number,
  chance: Chance,
): Text {
  const paragraphs = [
    `${capital(clauseOf(about, chance))}, ${origin.name} said.`,
    `"${origin.quotation}," ${origin.name} said.`,
  ];
  for (let nth = 0; nth < 4; nth++)
    paragraphs.push(`${capital(clauseOf(about, chance))}. ${capital(clauseOf(about, chance))}.`);
  return {
    ...textOf(outlet, titleOf(about, chance), paragraphs, at, []),
    key: `own ${outlet}`,
    origins: new Set([origin]),
  };
}

/** The first paragraph stays; of the others so many go, from the end or by lot. */
function cut(paragraphs: readonly string[], share: number, chance: Chance): string[] {
  const keep = Math.max(3, Math.round(paragraphs.length * (1 - share)));
  if (chance() < 0.5) return paragraphs.slice(0, keep);
  const rest = paragraphs.slice(1).map((words, nth) => ({ words, nth, lot: chance() }));
  const kept = rest
    .sort((a, b) => a.lot - b.lot)
    .slice(0, keep - 1)
    .sort((a, b) => a.nth - b.nth);
  return [paragraphs[0] ?? "", ...kept.map(({ words }) => words)];
}

const keepingQuotations = (words: string, change: (part: string) => string): string =>
  words
    .split(/("[^"]*")/)
    .map((part) => (part.startsWith('"') ? part : change(part)))
    .join("");

function finish(texts: readonly Text[], bodies: readonly Body[], chance: Chance): MadeStory {
  const numbers = new Map(texts.map(({ key }, nth) => [key, `report ${nth}`]));
  const agencies = new Set(AGENCIES);
  const reports = texts.map(({ report, paragraphs, at, credited }): MadeReport => {
    const shown = agencies.has(report.outlet) ? [report.outlet] : credited;
    const published = chance() < 0.5 ? new Date(at).toISOString() : new Date(at).toISOString().slice(0, 10);
    const [first = "", ...rest] = paragraphs;
    const head =
      shown.length === 1 && agencies.has(shown[0] ?? "") ? `SALEN (${shown[0]}) - ${first}` : first;
    const foot =
      shown.length > 1 || (shown.length === 1 && !agencies.has(shown[0] ?? ""))
        ? [`Source: ${shown.join(" and ")}`]
        : [];
    return { ...report, published, text: [head, ...rest, ...foot].join("\n\n") };
  });
  return {
    reports,
    parents: texts.map(({ parents }) => parents.map((key) => numbers.get(key) ?? key)),
    origins: texts.map(({ origins }) => [...origins].map((body) => bodies.indexOf(body))),
  };
}
