import type { Candidate } from "./candidate.ts";
import { contentEnd } from "./content.ts";
import { aroundContent } from "./content-around.ts";
import { findWord } from "./find-word.ts";
import { type Range, subjectBefore, verbGroupStart } from "./source.ts";
import { lower, type TextView } from "./text-view.ts";

const QUOTING = /^(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))$/;
const SAYING = /^(?:saying|telling|warning|stressing|noting|calling|adding)$/;

/** So many words a speaker has at most: “quoted the commander of the fleet, Rear Admiral Edda Vorn, as saying”. */
const SPEAKER = 28;

/**
 * “…,” KCNA quoted Kim as saying: two attributions, the outer the medium's, the inner the speaker's. The outer content
 * takes in the inner source and cue, so that the inner one lies within it.
 */
export function findQuotedAs(view: TextView): Candidate[] {
  const out: Candidate[] = [];
  view.sentences.forEach(({ from, to }, index) => {
    for (let i = from; i < to; i++) {
      if (view.quotedBy[i] !== -1 || !QUOTING.test(lower(view, i))) continue;
      const as = findWord(view, i + 2, to, ["as"], SPEAKER);
      if (as === null || !SAYING.test(lower(view, as + 1))) continue;
      const start = verbGroupStart(view, i, from);
      const medium = subjectBefore(view, start, from);
      if (medium === null) continue;
      const speaker: Range = [i + 1, as];
      const after = as + 2;
      const told: Range[] = [];
      const ahead = medium[0] - 1;
      if (ahead >= from && (view.quotedBy[ahead] !== -1 || lower(view, ahead) === ","))
        told.push(...aroundContent(view, index, medium[0], after));
      else if (after < to) {
        const at = /^[,:]$/.test(lower(view, after)) ? after + 1 : after;
        told.push([at, contentEnd(view, at, to)]);
      }
      if (told.length === 0) continue;
      out.push({
        rule: "quoted-as-outer",
        source: medium,
        cue: [[start, i + 1]],
        content: [...told, [speaker[0], after]],
        rank: 0.95,
      });
      out.push({ rule: "quoted-as-inner", source: speaker, cue: [[as, after]], content: told, rank: 0.95 });
    }
  });
  return out;
}
