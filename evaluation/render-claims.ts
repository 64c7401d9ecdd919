import type { ClaimsResult } from "./measure/claims.ts";
import type { ClaimMistake, ClaimsScore } from "./score/claims.ts";
import { spread } from "./score/mistakes.ts";
import { n, table } from "./tables.ts";

export function claimsTable({ part, reports, scores }: ClaimsResult): string {
  const row = (name: string, { claims, right, whole, disclosures, silentVoice }: ClaimsScore): string[] => [
    name,
    `${n(claims.f1)} (${n(claims.precision)}, ${n(claims.recall)})`,
    n(right.innermost),
    n(right.chain),
    n(right.mode),
    n(right.stance),
    n(right.when),
    n(right.where),
    n(whole),
    `${n(disclosures.f1)} (${n(silentVoice)})`,
  ];
  return table(
    [
      `${part} part, ${reports} reports`,
      "claims F1 (P, R)",
      "innermost voice",
      "whole chain",
      "mode",
      "stance",
      "when",
      "where",
      "all six",
      "disclosures F1 (who is silent)",
    ],
    [
      row("with the released weights", scores.model.all),
      row("— KCNA", scores.model.kcna),
      row("— Helsinki", scores.model.helsinki),
      row("— our own words", scores.model.own),
      row("by rules", scores.rules.all),
      row("— KCNA", scores.rules.kcna),
      row("— Helsinki", scores.rules.helsinki),
      row("— our own words", scores.rules.own),
    ],
  );
}

export const claimMistakeLine = ({ report, asked, at, answered, right }: ClaimMistake): string =>
  `${report}@${at} ${asked}: ${answered || "–"}; right: ${right || "–"}`;

const between = (name: string, words: string, text: string): string =>
  text.replace(
    new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`),
    `<!-- ${name} -->\n\n${words}\n\n<!-- /${name} -->`,
  );

/** docs/claims.md with the figures of a sealed part between its marks. */
export const withSealed = (page: string, result: ClaimsResult): string =>
  between(result.part, claimsTable(result), page);

/** How many of the mistakes the page shows. */
const SHOWN = 30;

/** docs/claims.md with the last run's figures and mistakes between its marks: places and kinds, no words of others. */
export function withClaims(page: string, result: ClaimsResult, mistakes: readonly ClaimMistake[]): string {
  const listed = spread(mistakes, SHOWN).map(({ report, asked, at, answered, right }) => {
    const tells =
      asked === "stance" || asked === "when" || asked === "mode" || asked.startsWith("disclosure");
    return [`\`${report}\``, String(at), asked, tells ? `${answered || "–"}; right: ${right || "–"}` : ""];
  });
  return between(
    "mistakes",
    table(["report", "at", "asked", "answered"], listed),
    between("figures", claimsTable(result), page),
  );
}
