import type { Annotated } from "#vocabulary/annotated.ts";
import type { Attribution } from "#vocabulary/attribution.ts";
import { FEWEST_SENTENCES } from "#vocabulary/happening-judge.ts";
import type { Report } from "#vocabulary/report.ts";
import type { Structure } from "#vocabulary/structure.ts";
import type { ReadPieces } from "../happening/happening-graph.ts";
import type { LanguageReader } from "../language-reader.ts";
import { joinStructures } from "../structure/join-structures.ts";
import { tellingGroups } from "../telling-blocks.ts";
import type { Model } from "./load-model.ts";
import { piecesOf } from "./pieces.ts";
import { reconcile } from "./reconcile.ts";
import { toAttribution } from "./to-attribution.ts";

/**
 * Reads with trained weights: who said what comes from the model, words, trees and typed mentions too where it knows them, everything else from the rules. Most of the gold that the weights
 * were made from has no nesting, so what is said within a content (KCNA said that Kim said …) is found by both.
 */
export function makeModelReader(model: Model, rules: LanguageReader): LanguageReader {
  return {
    version: `${model.version}+${rules.version}`,
    async annotate(report: Report): Promise<Annotated> {
      const annotated = await rules.annotate(report);
      const read: Attribution[] = [];
      const inner: Attribution[] = [];
      const structures: Structure[] = [];
      const told: ReadPieces[] = [];
      // Of others nobody asks what could be weighed.
      const weighs = report.published !== null && annotated.sentences.length >= FEWEST_SENTENCES;
      for (const group of tellingGroups(report)) {
        const pieces = piecesOf(model.cutter, report.text, group);
        const { attributions, structure, states } = await model.read(
          pieces,
          undefined,
          weighs ? undefined : false,
        );
        told.push({ pieces, states });
        if (structure !== null) structures.push(structure);
        for (const decoded of attributions) {
          const one = toAttribution(pieces, annotated.quotations, decoded, model.confidence(decoded));
          if (one !== null) (decoded.inner ? inner : read).push(one);
        }
      }
      return {
        ...annotated,
        attributions: reconcile(report.text, read, annotated.attributions, inner, annotated.quotations),
        structure: model.readsStructure ? joinStructures(structures) : null,
        judge: weighs ? await model.judge(told) : null,
        reader: this.version,
      };
    },
  };
}
