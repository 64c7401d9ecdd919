import type { ScoredText } from "./structure.ts";

/** A mistake of the heads over words, by place and class, without the text's words. */
export interface StructureMistake {
  text: string;
  /** Where the word or mention begins, in UTF-16 units. */
  at: number;
  what:
    | "tag"
    | "head"
    | "relation"
    | "mention missed"
    | "mention added"
    | "mention's type"
    | "mention's edge"
    | "link";
  read: string;
  right: string;
}

/** A text as scored, with the cluster of each mention. */
export type LinkedText = Omit<ScoredText, "mentions"> & {
  mentions: readonly { span: readonly [number, number]; type: string; cluster: number | string }[];
};

/** What was read otherwise than the gold has it. Words are the gold's, one for one. */
export function structureMistakes(id: string, gold: LinkedText, read: LinkedText): StructureMistake[] {
  const out: StructureMistake[] = [];
  const add = (at: number, what: StructureMistake["what"], mine: string, right: string): void => {
    out.push({ text: id, at, what, read: mine, right });
  };
  for (const [i, word] of gold.words.entries()) {
    const mine = read.words[i];
    if (mine === undefined) continue;
    const [at] = word.span;
    const place = (head: number): string => (head < 0 ? "root" : `at ${gold.words[head]?.span[0] ?? "?"}`);
    if (mine.tag !== word.tag) add(at, "tag", mine.tag, word.tag);
    if (mine.head !== word.head) add(at, "head", place(mine.head), place(word.head));
    else if (mine.relation !== word.relation) add(at, "relation", mine.relation, word.relation);
  }
  const key = ([start, end]: readonly [number, number]): string => `${start} ${end}`;
  const mine = new Map(read.mentions.map((mention) => [key(mention.span), mention]));
  const known = new Map(gold.mentions.map((mention) => [key(mention.span), mention]));
  const unknown = read.mentions.filter(({ span }) => !known.has(key(span)));
  const taken = new Set<string>();
  for (const mention of gold.mentions) {
    const [start, end] = mention.span;
    const same = mine.get(key(mention.span));
    if (same !== undefined) {
      if (same.type !== mention.type) add(start, "mention's type", same.type, mention.type);
      continue;
    }
    const near = unknown.find(
      ({ span, type }) =>
        type === mention.type && (span[0] === start || span[1] === end) && !taken.has(key(span)),
    );
    if (near === undefined) add(start, "mention missed", "none", `${mention.type} to ${end}`);
    else {
      taken.add(key(near.span));
      add(start, "mention's edge", `${near.span[0]} to ${near.span[1]}`, `${start} to ${end}`);
    }
  }
  for (const { span, type } of unknown)
    if (!taken.has(key(span))) add(span[0], "mention added", `${type} to ${span[1]}`, "none");
  out.push(...links(id, gold, read, mine));
  return out.sort((a, b) => a.at - b.at);
}

/** Mentions that both have and that follow another one in the reading than in the gold: the nearest before that means the same. */
function links(
  id: string,
  gold: LinkedText,
  read: LinkedText,
  mine: ReadonlyMap<string, LinkedText["mentions"][number]>,
): StructureMistake[] {
  const before = (text: LinkedText): Map<string, number> => {
    const last = new Map<number | string, number>();
    const out = new Map<string, number>();
    for (const { span, cluster } of text.mentions) {
      const earlier = last.get(cluster);
      if (earlier !== undefined) out.set(span.join(" "), earlier);
      last.set(cluster, span[0]);
    }
    return out;
  };
  const [right, own] = [before(gold), before(read)];
  const place = (at: number | undefined): string => (at === undefined ? "nothing before" : `at ${at}`);
  return gold.mentions.flatMap(({ span }) => {
    const key = span.join(" ");
    if (!mine.has(key) || right.get(key) === own.get(key)) return [];
    return [
      {
        text: id,
        at: span[0],
        what: "link" as const,
        read: place(own.get(key)),
        right: place(right.get(key)),
      },
    ];
  });
}

/** How many of each kind are shown. */
const SHOWN: readonly (readonly [StructureMistake["what"], number])[] = [
  ["tag", 4],
  ["head", 4],
  ["relation", 3],
  ["mention missed", 4],
  ["mention added", 3],
  ["mention's type", 4],
  ["mention's edge", 3],
  ["link", 5],
];

/** Some of each kind, spread evenly over all of them. */
export function someOfEach(mistakes: readonly StructureMistake[]): StructureMistake[] {
  return SHOWN.flatMap(([what, count]) => {
    const of = mistakes.filter((one) => one.what === what);
    return Array.from({ length: Math.min(count, of.length) }, (_, k) =>
      of.at(Math.floor(((k + 0.5) * of.length) / Math.min(count, of.length))),
    ).filter((one) => one !== undefined);
  });
}
