import { Remembered } from "../remembered.ts";

/** Endings of addresses that are no country's code though they look like one, by the use that the web makes of them. */
const NO_COUNTRY = new Set("ai co fm gg io ly me sh so to tv ws cc eu su".split(" "));

/**
 * The region where an outlet is: by its country's domain, else by the region or the language that its page names. English, Spanish and
 * other languages of many countries tell no region by themselves. Null where nothing tells.
 */
export function regionOf(url: string | null, language: string | null): string | null {
  const domain = /^[a-z]+:\/\/[^/:]*\.([a-z]{2})(?:[:/]|$)/i.exec(url ?? "")?.[1]?.toLowerCase() ?? null;
  if (domain === "uk") return "GB";
  if (domain !== null && !NO_COUNTRY.has(domain)) return domain.toUpperCase();
  return language === null ? null : byLanguage.ask(language, regionOfLanguage) || null;
}

const MOST_KNOWN = 500;
/** Making a locale takes longer than most of a page's facts. */
const byLanguage = new Remembered<string>(MOST_KNOWN);

/** "" for none. */
function regionOfLanguage(language: string): string {
  try {
    const locale = new Intl.Locale(language.replace("_", "-"));
    if (locale.region !== undefined) return locale.region;
    return ["ar", "en", "es", "fr", "pt", "ru", "zh"].includes(locale.language)
      ? ""
      : (locale.maximize().region ?? "");
  } catch {
    return "";
  }
}

/**
 * A moment given in UTC as the clocks of the region showed it, with their offset; null where the region is unknown or its
 * clocks did not agree. The zones are the platform's.
 */
export function inRegion(moment: string, region: string | null): string | null {
  const zones = region === null ? [] : zonesOf(region);
  const [first, ...others] = zones;
  if (first === undefined) return null;
  const time = localTime(moment, first);
  return others.every((zone) => localTime(moment, zone) === time) ? time : null;
}

const zonesByRegion = new Map<string, readonly string[]>();

function zonesOf(region: string): readonly string[] {
  const known = zonesByRegion.get(region);
  if (known !== undefined) return known;
  const zones = readZones(region);
  zonesByRegion.set(region, zones);
  return zones;
}

function readZones(region: string): readonly string[] {
  try {
    const locale = new Intl.Locale(`und-${region}`) as Intl.Locale & {
      getTimeZones?: () => string[] | undefined;
      timeZones?: string[];
    };
    return locale.getTimeZones?.() ?? locale.timeZones ?? [];
  } catch {
    return [];
  }
}

function localTime(moment: string, timeZone: string): string | null {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return null;
  const found = SHOWN.exec(formatOf(timeZone).format(at));
  if (found === null) return null;
  const [, month, day, year, clock, offset] = found;
  return `${year}-${month}-${day}T${clock}${offset || "+00:00"}`;
}

/** 05/14/2024, 17:03:00 GMT+02:00: as one string, which is sooner made than its parts. */
const SHOWN = /^(\d+)\/(\d+)\/(\d+), ([\d:]+) GMT(.*)$/;

// There are some four hundred zones, and making a format takes longer than a page's other facts together.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US-u-hc-h23", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      timeZoneName: "longOffset",
    });
    formats.set(timeZone, format);
  }
  return format;
}
