import { gramHashes } from "#text/fingerprints.ts";
import { onceEach } from "./once-each.ts";
import type { Sketch } from "./sketch.ts";

/** So many words in a row are one gram. */
export const GRAM = 5;

/** The grams of a report, one for each word that has enough others after it. */
export const gramsOf = onceEach(({ words }: Sketch): Int32Array => gramHashes(words, GRAM));
