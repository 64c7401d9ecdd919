import type { HouseId } from "#vocabulary/house.ts";
import type { Knowledge, KnownEntity } from "#vocabulary/pack.ts";
import type { Span } from "#vocabulary/passage.ts";
import type { Report } from "#vocabulary/report.ts";
import { dayOf, houseOfName } from "./houses.ts";
import { newsroomKey } from "./newsroom.ts";

/** Whom a report names as source of its text. */
export interface Credited {
  house: HouseId | null;
  name: string;
  /** The words in the text, where it stands there. */
  span: Span | null;
}

/** So much of the beginning and the end of a text may hold a credit. */
const HEAD = 1600;
const TAIL = 700;

/**
 * Whom a report names as source of its text: credit lines, bylines and datelines that name an agency, and forms of credit that a plain
 * text prints in its first and last lines. A photograph's credit is none. Each house or name once, the outlet's own house left out.
 */
export function creditsOf(report: Report, own: HouseId | null, knowledge: Knowledge): Credited[] {
  const found = new Map<string, Credited>();
  const add = (name: string, span: Span | null): void => {
    const house = houseOfName(name, dayOf(report), knowledge);
    if (house !== null && house === own) return;
    const outlet = report.outlet.name ?? report.outlet.domain;
    if (house === null && outlet !== null && newsroomKey(name) === newsroomKey(outlet)) return;
    const key = house ?? name.toLowerCase();
    if (!found.has(key)) found.set(key, { house, name, span });
  };
  for (const { kind, names, span } of report.credits) {
    if (kind === "photo") continue;
    for (const name of names) if (!/^(?:news )?agencies$|^agency$/i.test(name)) add(name, span);
  }
  for (const byline of report.bylines) {
    const name = byline.replace(/^the /i, "");
    if (mediumNamed(name, knowledge) !== null) add(name, null);
  }
  for (const [start, end] of [
    [0, HEAD],
    [Math.max(HEAD, report.text.length - TAIL), report.text.length],
  ] as const) {
    const words = report.text.slice(start, end);
    for (const form of FORMS) {
      for (const match of words.matchAll(form)) {
        const name = (match[1] ?? "").replace(/^the /i, "").trim();
        const known = BYLINES.includes(form) ? mediumNamed(name, knowledge) : agencyNamed(name, knowledge);
        if (name.length < (form === ALONE ? 6 : 2) || known === null) continue;
        const at = start + match.index + match[0].indexOf(match[1] ?? "");
        add(name, [at, at + (match[1] ?? "").length]);
      }
    }
  }
  return [...found.values()];
}

const NAME = "((?:The |the )?[A-Z][A-Za-z-]*(?: [A-Z][A-Za-z-]*){0,3})";
/** A line that is a name alone; two or three letters there may be a photograph's credit. */
const ALONE = new RegExp(`(?:^|\\n)${NAME}[ \\t]*(?=\\n|$)`, "g");
/** "By The Associated Press", "By Ann Low, The Washington Post": here another paper is whose text it is, as well as an agency. */
const BYLINES = [
  new RegExp(`(?:^|\\n)[Bb][Yy] ${NAME}[ \\t]*(?:\\n|$)`, "g"),
  new RegExp(`(?:^|\\n)[Bb][Yy] [A-Z][^\\n]{2,80}(?:, | \\| | - |/)${NAME}[ \\t]*(?=\\n|$)`, "g"),
];
/** "(AP) —", "By The Associated Press", "By Ann Low, Reuters", "Ann Low, Associated Press", "Copyright 2018 The Associated Press". */
const FORMS = [
  new RegExp(`\\(${NAME}\\) ?(?:--|[—–-])`, "g"),
  ...BYLINES,
  new RegExp(`(?:^|\\n)(?:[Bb]y )?[A-Z][^\\n]{2,80}(?:, | \\| | - |/)${NAME}[ \\t]*(?=\\n|$)`, "g"),
  new RegExp(`(?:Copyright|©|\\(c\\)) ?(?:\\d{4})?,? ?${NAME}`, "gi"),
  new RegExp(`(?:^|\\n)(?:Source|SOURCE|From): ?${NAME}[ \\t]*(?=\\n|$)`, "g"),
  ALONE,
];

const MEDIA = new Set(["agency", "state-media", "outlet"]);
const mediumNamed = (name: string, knowledge: Knowledge): KnownEntity | null =>
  knowledge.byName.get(name.toLowerCase())?.find(({ kind }) => MEDIA.has(kind)) ?? null;
const agencyNamed = (name: string, knowledge: Knowledge): KnownEntity | null =>
  knowledge.byName.get(name.toLowerCase())?.find(({ kind }) => kind === "agency" || kind === "state-media") ??
  null;
