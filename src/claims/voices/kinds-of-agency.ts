import type { Actor } from "./actor.ts";
import type { Description } from "./description.ts";
import { isCapital } from "./read-name.ts";

/** What says of an agency that it sends out news. */
export const OF_THE_PRESS = /\b(?:news|press|wire|media|telegraph)\b/i;
/** What may be said of any agency. */
const OF_ANY =
  /^(?:state|state-(?:run|owned|controlled|backed)|official|government|government-(?:run|owned)|national|country|same|main|leading|private|semi-official|['’]s)$/i;

/** “The spy agency”, “the weather agency”: not the one that sends out news. */
export const isOfOtherWork = ({ modifiers }: Description): boolean =>
  modifiers.some((word) => !isCapital(word) && !OF_THE_PRESS.test(word) && !OF_ANY.test(word));

/** What agencies are for, by words of their names and of their descriptions. */
const WORKS = [
  /\b(?:spy|espionage|intelligence|security)\b/i,
  /\b(?:weather|meteorolog\p{L}+|climate)\b/iu,
  /\b(?:space|aerospace|aeronautics)\b/i,
  /\b(?:nuclear|atomic)\b/i,
  /\b(?:health|disease|food|drugs?|medicines?)\b/i,
  /\b(?:police|crime|law-enforcement)\b/i,
  /\b(?:tax|revenue|customs)\b/i,
  /\b(?:border|immigration|migration|refugee)\b/i,
  /\b(?:statistics?|statistical|census)\b/i,
  /\b(?:environment|environmental|disaster|emergency)\b/i,
];

/** False where a body's name says that it is for something else than the words do; most names and descriptions say nothing of it. */
export const sameWork = (modifiers: readonly string[], { name, known }: Actor): boolean =>
  sameWorks(modifiers.join(" "), `${name} ${known?.name ?? ""}`);

/** Whether two descriptions may mean one agency: “the spy agency” and “the intelligence agency” may, it and the weather agency don't. */
export const areOfOneWork = (one: Description, other: Description): boolean =>
  isOfOtherWork(one) === isOfOtherWork(other) &&
  sameWorks(one.modifiers.join(" "), other.modifiers.join(" "));

function sameWorks(asked: string, own: string): boolean {
  const [these, those] = [worksIn(asked), worksIn(own)];
  return these.length === 0 || those.length === 0 || these.some((work) => those.includes(work));
}

const worksIn = (words: string): number[] => WORKS.flatMap((work, i) => (work.test(words) ? [i] : []));
