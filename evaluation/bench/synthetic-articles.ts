import type { Article } from "../../test/make-reading.ts";

const OPENINGS = [
  "The minister",
  "Officials of the yard",
  "A spokesman",
  "The agency",
  "Analysts abroad",
  "The council",
];
const VERBS = [
  "inspected",
  "announced",
  "denied",
  "described",
  "ordered",
  "praised",
  "reviewed",
  "postponed",
];
const WORDS =
  `the a new large second northern coastal modern missile launcher hull shell factory reactor output plan quarter test
  site range engine design crew harbour programme vehicle statement exercise drill warhead fuel component schedule delivery`.split(
    /\s+/,
  );

/** Numbers that look like chance and are the same at every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Articles of a state agency's usual size: about 1,900 characters in 12 sentences, most of their words common ones. */
export function syntheticArticles(count: number, seed: number): Article[] {
  const chance = seeded(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(chance() * from.length)] ?? "";
  const rare = (): string => `n${Math.floor(chance() * 40_000).toString(36)}`;
  const sentence = (): string => {
    const words = Array.from({ length: 20 }, () => (chance() < 0.12 ? rare() : pick(WORDS)));
    const year = chance() < 0.3 ? ` in ${2000 + Math.floor(chance() * 26)}` : "";
    return `${pick(OPENINGS)} ${pick(VERBS)} ${words.join(" ")}${year}.`;
  };
  return Array.from({ length: count }, (_, n) => ({
    url: `https://agency.example/article/${n}`,
    outlet: "State Agency",
    title: `${pick(OPENINGS)} ${pick(VERBS)} ${pick(WORDS)} ${rare()}`,
    published: `2024-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`,
    // As packs would know them: an agency and its house in every report, and a few names of hundreds.
    known: {
      "State Agency": { entity: "entity:state-agency", house: "house:state" },
      "Vesna News Agency": { entity: "entity:vesna", house: "house:state" },
      "Minister Okand": { entity: "entity:okand", house: "house:state" },
      The: { entity: `entity:a${(n * 7) % 500}`, house: null },
      Officials: { entity: `entity:b${(n * 11) % 500}`, house: null },
      Analysts: { entity: `entity:c${(n * 13) % 500}`, house: null },
    },
    text: Array.from({ length: 12 }, (_, s) => sentence() + (s % 3 === 2 ? "\n" : " ")).join(""),
  }));
}
