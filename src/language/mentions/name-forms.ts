import type { KnownEntity } from "#vocabulary/pack.ts";
import { type Atom, atomsOf, gapOf } from "./atoms.ts";

/** One way in which a text may name an entity. */
export interface NameForm {
  entity: KnownEntity;
  /** As the pack has it; another spelling than this is found too, and counts less. */
  words: string;
  atoms: readonly Atom[];
  /** What `gapOf` says between its atoms. */
  gaps: readonly string[];
  /** What follows the last atom, such as a closing bracket. */
  tail: string;
  /** Names something only where the text supports it. */
  weak: boolean;
  /** An adjective or people of a country: tells that the text is about it, and is no mention. */
  demonym: boolean;
}

/** Every form in which an entity's names are looked for. */
export function formsOf(entity: KnownEntity): NameForm[] {
  const weak = new Set(entity.weak);
  const out = new Map<string, NameForm>();
  const add = (words: string, isWeak: boolean, demonym = false): void => {
    const made = formOf(entity, words, isWeak, demonym);
    if (made !== null && !out.has(words)) out.set(words, made);
  };
  for (const name of new Set([entity.name, ...entity.aliases, ...entity.weak])) {
    const isWeak = weak.has(name);
    add(name, isWeak);
    // "The Korea Herald" is "a Korea Herald report" too; "The Sun" is not "a sun".
    const bare = /^the\s+(.+)$/i.exec(name)?.[1];
    if (bare !== undefined && atomsOf(bare).length > 1) add(bare, isWeak);
    // "U.S." and "US", "NVR" and "N.V.R."
    if (/^(?:\p{Lu}\.){2,}$/u.test(name)) add(name.replaceAll(".", ""), isWeak);
    if (/^\p{Lu}{2,4}$/u.test(name)) add(name.replace(/./gu, "$&."), isWeak);
    if (name.includes(" & ")) add(name.replaceAll(" & ", " and "), isWeak);
    if (entity.kind === "weapon") for (const other of ofWeapon(name)) add(other.words, isWeak || other.weak);
    if (entity.kind === "facility") for (const other of ofFacility(name)) add(other, isWeak);
    if (entity.kind === "person" && entity.family !== null)
      for (const other of ordersOf(name, entity.family)) add(other, isWeak);
  }
  for (const demonym of entity.demonyms) add(demonym, false, true);
  return [...out.values()];
}

/** “Tomahawks”, “U-2Ss”, “MRLs”; a ship without its “USS” is a ship only beside a word that says so. */
function ofWeapon(name: string): { words: string; weak: boolean }[] {
  const out: { words: string; weak: boolean }[] = [];
  if (/[A-Za-z]{3}[A-RT-Za-rt-z]$|\p{N}[A-Z]$|[A-Z]{2}$/u.test(name))
    out.push({ words: `${name}s`, weak: false });
  // "F16 jets", but "the A10 to Cambridge".
  if (/^[A-Z]-\d+[A-Z]?$/.test(name)) out.push({ words: name.replace("-", ""), weak: true });
  const ship = /^(?:USS|HMS|HMCS|HMAS|FS|INS|JS|ROKS)\s+(.+)$/.exec(name)?.[1];
  if (ship !== undefined) out.push({ words: ship, weak: true });
  return out;
}

const SITE =
  /^(.+?)\s+((?:(?:US|U\.S\.|nuclear|military|naval|air|air force|army|submarine|missile|operations?|operational)\s)*(?:base|airbase|shipyard|dockyard|airport|airfield|test site|launch site))$/i;

/** “Suwon Air Base” is also “Suwon Air Force Base”, and “Busan Naval Base” the “naval base in Busan”. */
function ofFacility(name: string): string[] {
  const out = [
    ...(/ Air Base$/i.test(name)
      ? [name.replace(/Air Base$/i, "Airbase"), name.replace(/Air Base$/i, "Air Force Base")]
      : []),
  ];
  const [, place, type] = SITE.exec(name) ?? [];
  if (place !== undefined && type !== undefined && /^\p{Lu}/u.test(place)) {
    const what = /^(?:US|U\.S\.)/.test(type) ? type : type.toLowerCase();
    out.push(`${what} in ${place}`, `${what} at ${place}`);
  }
  return out;
}

/** “Kim Jong-un” is also “Kim Jongun”, “Jong-un Kim” and “Jongun Kim”: family names stand first or last, and syllables together or apart. */
function ordersOf(name: string, family: string): string[] {
  const words = name.split(/[\s-]+/);
  const at = words.indexOf(family);
  if (words.length < 2 || (at !== 0 && at !== words.length - 1) || !/^\p{Lu}/u.test(family)) return [];
  const given = at === 0 ? words.slice(1) : words.slice(0, -1);
  const swapped = (parts: string): string => (at === 0 ? `${parts} ${family}` : `${family} ${parts}`);
  if (at !== 0 || given.length !== 2) return [swapped(given.join(" "))];
  const [first = "", second = ""] = given;
  const together = first + second.toLowerCase();
  return [`${family} ${together}`, swapped(`${first} ${second}`), swapped(together)];
}

function formOf(entity: KnownEntity, words: string, weak: boolean, demonym: boolean): NameForm | null {
  const atoms = atomsOf(words);
  const last = atoms.at(-1);
  if (last === undefined) return null;
  const gaps: string[] = [];
  for (let i = 1; i < atoms.length; i++) gaps.push(gapOf(words, atoms[i - 1] as Atom, atoms[i] as Atom));
  return { entity, words, atoms, gaps, tail: words.slice(last.end), weak, demonym };
}
