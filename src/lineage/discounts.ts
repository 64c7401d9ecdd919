import { gramHashes } from "#text/fingerprints.ts";
import { GRAM, gramsOf } from "./grams.ts";
import { onceEach } from "./once-each.ts";
import { Mark, type Sketch } from "./sketch.ts";

/** A paragraph in so many reports that share little else is furniture: a house's notice, a way to subscribe, a standing explanation. */
const OFTEN = 3;
/** So much of the other paragraphs is all that two carriers of furniture have in common. */
const ELSE = 0.34;
/** Carriers that are compared; more of them tell no more. */
const LOOKED_AT = 8;
/** So many of the reports of the outlets that carry it have it. */
const STICKS = 0.5;
const MANY = 8;
const PARAGRAPH = 5;
/** Words in a row that another report prints as spoken: one statement reached both. */
const SPOKEN = 8;

/**
 * Why each word of each report says nothing about who has it from whom: a `Mark` by report and word. Beside what a report itself marks (a
 * quotation, a caption, its title): furniture, and words that another report prints in quotation marks.
 */
export function discountsOf(sketches: readonly Sketch[]): Uint8Array[] {
  const marks = sketches.map((sketch) => sketch.marks.slice());
  markFurniture(sketches, marks);
  markSpoken(sketches, marks);
  return marks;
}

interface Paragraph {
  from: number;
  to: number;
  key: number;
}

interface Carried extends Paragraph {
  report: number;
}

const paragraphsOf = onceEach(({ words, paragraphs }: Sketch): readonly Paragraph[] => {
  const out: Paragraph[] = [];
  for (let from = 0; from < words.length; ) {
    let to = from + 1;
    while (to < words.length && paragraphs[to] === paragraphs[from]) to++;
    if (to - from >= PARAGRAPH)
      out.push({ from, to, key: gramHashes(words.subarray(from, to), to - from)[0] as number });
    from = to;
  }
  return out;
});

const keysOf = onceEach(
  (sketch: Sketch): ReadonlySet<number> => new Set(paragraphsOf(sketch).map(({ key }) => key)),
);

function markFurniture(sketches: readonly Sketch[], marks: readonly Uint8Array[]): void {
  const all = sketches.map(paragraphsOf);
  const keys = sketches.map(keysOf);
  const carriers = new Map<number, Carried[]>();
  const sizes = new Map<string, number>();
  for (const { outlet } of sketches) sizes.set(outlet ?? "", (sizes.get(outlet ?? "") ?? 0) + 1);
  all.forEach((of, report) => {
    for (const paragraph of of) {
      const known = carriers.get(paragraph.key);
      if (known === undefined) carriers.set(paragraph.key, [{ ...paragraph, report }]);
      else if (known[known.length - 1]?.report !== report) known.push({ ...paragraph, report });
    }
  });
  for (const of of carriers.values()) {
    if (of.length < OFTEN || shareMore(of.slice(0, LOOKED_AT), keys)) continue;
    if (!sticksToOutlets(of, sketches, sizes)) continue;
    for (const { report, from, to } of of) (marks[report] as Uint8Array).fill(Mark.furniture, from, to);
  }
}

/**
 * Whether the outlets that carry a paragraph print it with most of what they print. What an agency tells as background stands in reports of
 * different content too, but in few of each outlet. Where no outlet has a second report here, only what most reports carry is held for furniture.
 */
function sticksToOutlets(
  of: readonly Carried[],
  sketches: readonly Sketch[],
  sizes: ReadonlyMap<string, number>,
): boolean {
  const carriers = new Map<string, number>();
  for (const { report } of of) {
    const outlet = sketches[report]?.outlet ?? "";
    carriers.set(outlet, (carriers.get(outlet) ?? 0) + 1);
  }
  let [carrying, all] = [0, 0];
  for (const [outlet, count] of carriers) {
    const size = sizes.get(outlet) ?? 0;
    if (size < 2) continue;
    carrying += count;
    all += size;
  }
  return all === 0 ? of.length >= MANY && of.length >= STICKS * sketches.length : carrying >= STICKS * all;
}

/** Whether most of the carriers share other paragraphs too: then the paragraph is part of one text. */
function shareMore(of: readonly Carried[], keys: readonly ReadonlySet<number>[]): boolean {
  let [alike, pairs] = [0, 0];
  for (let one = 0; one < of.length; one++)
    for (let two = 0; two < one; two++) {
      const a = keys[of[one]?.report ?? 0] as ReadonlySet<number>;
      const b = keys[of[two]?.report ?? 0] as ReadonlySet<number>;
      let same = -1;
      for (const key of a) if (b.has(key)) same++;
      const least = Math.min(a.size, b.size) - 1;
      pairs++;
      // A report that is nothing but this paragraph shares all it has.
      if (least <= 0 ? a.size === b.size : same / least > ELSE) alike++;
    }
  return alike * 2 > pairs;
}

/** The grams of a report that stand in its quotations whole. */
const spokenIn = onceEach((sketch: Sketch): readonly number[] => {
  const { marks } = sketch;
  const out: number[] = [];
  let inside = 0;
  marks.forEach((mark, at) => {
    inside = mark === Mark.quoted ? inside + 1 : 0;
    if (inside >= GRAM) out.push(gramsOf(sketch)[at - GRAM + 1] as number);
  });
  return out;
});

function markSpoken(sketches: readonly Sketch[], marks: readonly Uint8Array[]): void {
  const spoken = new Set<number>();
  for (const sketch of sketches) for (const gram of spokenIn(sketch)) spoken.add(gram);
  if (spoken.size === 0) return;
  marks.forEach((of, report) => {
    const all = gramsOf(sketches[report] as Sketch);
    for (let from = 0; from < all.length; from++) {
      if (!spoken.has(all[from] as number)) continue;
      let to = from + 1;
      while (to < all.length && spoken.has(all[to] as number)) to++;
      const end = to + GRAM - 1;
      if (end - from >= SPOKEN)
        for (let word = from; word < end; word++) if (of[word] === Mark.none) of[word] = Mark.quoted;
      from = to;
    }
  });
}
