import type { DatedBy } from "#vocabulary/report.ts";
import { dayInUrl, parseMetaDate } from "../published-dates.ts";
import type { Clues } from "./clues.ts";
import { type DateRole, roleOfName } from "./date-names.ts";
import { type DateWitness, type ParseDate, ZONE_WEIGHT } from "./date-witness.ts";
import { daysInText, figureOrder } from "./days-in-text.ts";
import { clean, type Json } from "./json-ld.ts";
import { withoutArchive } from "./own-address.ts";
import { shownDays } from "./shown-days.ts";

const LD_KEYS: readonly (readonly [string, DateRole])[] = [
  ["datePublished", "published"],
  ["dateCreated", "created"],
  ["uploadDate", "created"],
  ["dateModified", "modified"],
];
/** The weight of what stands in a script's data: it is as often of something else on the page. */
export const SCRIPT_WEIGHT = -20;
const IN_TITLE = 2;
const OF_AN_ENTRY = 6;
const MOST_IN_SCRIPT = 50;
const LONGEST_DATE = 200;

/** All that a page says of its days. `url` is the address it came from; null where that is not known. */
export function dateWitnesses(clues: Clues, article: Json | null, url: string | null): DateWitness[] {
  const order = figureOrder(clues.lang, url);
  const parse: ParseDate = (written) => {
    if (written === null || written.length > LONGEST_DATE) return null;
    const stated = parseMetaDate(written);
    if (stated !== null) return stated;
    const [first] = daysInText(written, clues.lang, order);
    return first?.day ?? null;
  };
  const out: DateWitness[] = [];
  const add = (
    role: DateRole,
    basis: DatedBy["basis"],
    written: string | null,
    by: string,
    weight = 0,
  ): void => {
    const value = parse(written);
    // The first moment of 1970 is a field that nobody filled in.
    if (value !== null && !value.startsWith("1970-01-01T00:00")) out.push({ role, basis, value, by, weight });
  };
  for (const [key, role] of LD_KEYS) add(role, "json-ld", clean(article?.[key]), key);
  for (const [name, contents] of clues.metas) {
    const role = roleOfName(name);
    if (role !== null) for (const content of contents) add(role, "meta", content, name);
  }
  for (const mark of clues.marks) {
    const property = mark.attribute("itemprop") ?? mark.attribute("property");
    const role = property === null || mark.tag === "meta" ? null : roleOfName(property);
    if (role === null) continue;
    const words = clues.text.slice(mark.start, Math.min(mark.end, mark.start + LONGEST_DATE)).trim();
    add(
      role,
      "microdata",
      mark.attribute("datetime") ?? mark.attribute("content") ?? words,
      property ?? "",
      ZONE_WEIGHT[mark.zone],
    );
  }
  const addresses = [url, clues.links.get("canonical")?.[0], clues.metas.get("og:url")?.[0]];
  for (const address of addresses)
    if (address !== undefined && address !== null)
      add("published", "url", dayInUrl(withoutArchive(address)), "address");
  // The hours of a live report are its entries'.
  const isLive = /LiveBlogPosting/.test(String(article?.["@type"]));
  for (const witness of shownDays(clues, order, parse))
    out.push(isLive ? { ...witness, weight: witness.weight - OF_AN_ENTRY } : witness);
  // “The Outlet - 14 May 2003”.
  for (const { day, start, end } of daysInText((clues.title ?? "").slice(0, LONGEST_DATE), clues.lang, order))
    out.push({
      role: "published",
      basis: "text",
      value: day,
      by: (clues.title ?? "").slice(start, end),
      weight: IN_TITLE,
    });
  for (const script of clues.scripts) {
    let count = 0;
    for (const { key, value } of datesInScript(script)) {
      const role = roleOfName(key.replace(/(\p{Ll})(\p{Lu})/gu, "$1_$2"));
      if (role === null) continue;
      add(role, "meta", value, `script: ${key}`, SCRIPT_WEIGHT);
      if (++count > MOST_IN_SCRIPT) break;
    }
  }
  return out;
}

/** `"key": "2026-01-03 …"` in a script. Keys are many and days few, so it is looked from the day back to its key. */
function* datesInScript(script: string): Generator<{ key: string; value: string }> {
  // Figures right behind a quotation mark are rarer than quotation marks, so nothing before them is looked at first.
  const day = /["']\d{4}-?\d\d-?\d\d/g;
  let from = 0;
  for (let found = day.exec(script); found !== null; found = day.exec(script)) {
    const { index } = found;
    day.lastIndex = index + 1;
    const key = KEY.exec(script.slice(Math.max(from, index - LONGEST_KEY), index));
    if (key === null) continue;
    const start = index + 1;
    const value = VALUE.exec(script.slice(start, start + 40))?.[1];
    if (value === undefined) continue;
    from = start + value.length + 1;
    day.lastIndex = from;
    yield { key: key[1] ?? "", value };
  }
}

const KEY = /["'](\w{2,40})["']\s?:\s?$/;
const LONGEST_KEY = 45;
const VALUE = /^(\d{4}-?\d\d-?\d\d[^"'\n]{0,24})["']/;
