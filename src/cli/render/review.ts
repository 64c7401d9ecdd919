import type { ReviewEntry, ReviewedClaim, ReviewQueue } from "#vocabulary/review.ts";
import { type Palette, wrap, wrapFacts } from "./paint.ts";
import { chainWords, claimWords, counted, dayWords, stanceWords, whenWords, whereWords } from "./wording.ts";

export function renderQueue(queue: ReviewQueue, palette: Palette, width: number): string {
  const out = queue.claims.flatMap(({ claim, words, title, outlet, published, doubt, reasons }) => [
    wrap(claimWords(words), width),
    palette.accent(wrap(chainWords(claim), width, "  ")),
    wrap(factsOf(claim), width, "  "),
    wrap(`doubt ${doubt.toFixed(2)}: ${reasons.join("; ") || "none in particular"}`, width, "  ", "    "),
    palette.faint(
      wrapFacts(
        [
          claim.id,
          title ?? "without a title",
          outlet ?? "outlet not stated",
          published === null ? "day not stated" : dayWords(published.slice(0, 10)),
        ],
        width,
        "  ",
      ),
    ),
    "",
  ]);
  out.push(
    palette.faint(
      wrap(
        `${counted(queue.open, "claim")} nobody has looked at; ${counted(queue.reviewed, "claim")} with a person's word`,
        width,
      ),
    ),
  );
  return `${out.join("\n")}\n`;
}

const factsOf = (claim: ReviewedClaim["claim"]): string =>
  [
    claim.mode,
    stanceWords(claim.stance),
    `when: ${whenWords(claim.when)}`,
    `where: ${whereWords(claim.where)}`,
    ...(claim.event === null ? [] : [`event: ${claim.event.kind}`]),
  ].join(" · ");

const DID: Readonly<Record<ReviewEntry["kind"], string>> = {
  accept: "accepted",
  correct: "corrected",
  reject: "rejected",
  merge: "merged",
  split: "split",
  add: "added",
  undo: "undone",
};

/** “corrected by Ada Marsh: stance” with its reason and id. */
export function renderEntry(entry: ReviewEntry, palette: Palette, width: number): string {
  const what = entry.kind === "correct" ? `: ${entry.changed.join(", ")}` : "";
  const undone = entry.holds ? "" : " (undone)";
  return [
    wrap(`${dayWords(entry.recordedAt)}: ${DID[entry.kind]} by ${entry.who}${what}${undone}`, width),
    ...(entry.undoes === null ? [] : [wrap(`undoes ${entry.undoes}`, width, "  ")]),
    ...(entry.why === null ? [] : [wrap(`“${entry.why}”`, width, "  ")]),
    palette.faint(
      wrapFacts(
        [entry.id, ...entry.claims, ...entry.made.map(({ id }) => id)].filter(firstOnly),
        width,
        "  ",
      ),
    ),
  ].join("\n");
}

const firstOnly = (words: string, nth: number, all: readonly string[]): boolean => all.indexOf(words) === nth;
