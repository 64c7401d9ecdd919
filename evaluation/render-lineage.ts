import type { LineageResult } from "./measure/lineage.ts";
import type { SealedClaimsResult } from "./measure/same-claim.ts";
import type { SameClaimLearntResult } from "./measure/same-claim-learnt.ts";
import type { TextOriginsResult } from "./measure/text-origins.ts";
import type { BCubed } from "./score/b-cubed.ts";
import type { PairScore } from "./score/same-text.ts";
import { n, table } from "./tables.ts";

const pairRow = (name: string, { precision, recall, f1, errors }: PairScore): string[] => [
  name,
  n(precision),
  n(recall),
  n(f1),
  String(errors),
];

export const textOriginsTable = ({ set, pairs, stemma, peers }: TextOriginsResult): string =>
  table(
    [`same text origin: Helsinki, ${pairs} ${set} pairs`, "precision", "recall", "F1", "errors"],
    [
      pairRow("Stemma", stemma),
      ...peers.map((peer) => pairRow(`${peer.name}, from ${n(peer.threshold)} on`, peer)),
    ],
  );

function madeTable({ made }: LineageResult): string {
  return table(
    [
      `${made.stories} made stories, ${made.reports} reports`,
      "edges F1",
      "origins right or inside",
      "width of the bounds",
    ],
    [
      ["Stemma", n(made.edges.f1), n(made.originsInside), n(made.width)],
      ["earliest is origin: all from the first", n(made.earliestIsOrigin.f1), n(made.oneRight), "0"],
      ["count publishers", "—", n(made.countPublishersRight), "0"],
    ],
  );
}

function happeningsTable({ happenings }: LineageResult): string {
  const row = (name: string, { precision, recall, f1 }: BCubed): string[] => [
    name,
    n(precision),
    n(recall),
    n(f1),
  ];
  const { texts, gold, found, stemma, singleLink } = happenings;
  return table(
    [`stories: ECB+ 1–35, ${texts} texts, ${gold} happenings`, "B³ precision", "recall", "F1"],
    [
      row(`Stemma, ${found} stories`, stemma),
      row(`tf-idf, single link, from ${n(singleLink.threshold)} on`, singleLink),
    ],
  );
}

const claimsTable = ({ claims }: LineageResult): string =>
  table(
    [
      `the same claim: ${claims.pairs} pairs, ${claims.same} of them the same`,
      "precision",
      "recall",
      "F1",
      "errors",
    ],
    [
      pairRow("Stemma", claims.stemma),
      pairRow("— ECB+", claims.bySet.ecbplus),
      pairRow("— Helsinki", claims.bySet.helsinki),
      pairRow("— the demo", claims.bySet.demo),
      pairRow(`content words in common, from ${n(claims.overlap.threshold)} on`, claims.overlap),
      pairRow(
        `${claims.later.pairs} later pairs, ${claims.later.same} the same: Stemma`,
        claims.later.stemma,
      ),
      pairRow("— content words in common, from there on", claims.later.overlap),
      pairRow(
        `${claims.unseen.pairs} unseen pairs, ${claims.unseen.same} the same: Stemma`,
        claims.unseen.stemma,
      ),
      pairRow("— content words in common, from there on", claims.unseen.overlap),
    ],
  );

export const sealedClaimsTable = (claims: SealedClaimsResult): string =>
  [
    table(
      [
        `the same claim: ${claims.pairs} sealed pairs, ${claims.same} of them the same`,
        "precision",
        "recall",
        "F1",
        "errors",
      ],
      [
        pairRow("Stemma", claims.stemma),
        pairRow("— ECB+", claims.ecbplus),
        pairRow("— Helsinki", claims.helsinki),
        pairRow(`content words in common, from ${n(claims.threshold)} on`, claims.overlap),
      ],
    ),
    `Pairs of claims that stand against each other: ${claims.against}; set beside each other: ${claims.beside}.`,
  ].join("\n\n");

/** The weights that src/lineage/in-common.ts has, and what they are worth. */
export function sameClaimLearntTable(result: SameClaimLearntResult): string {
  const { weights, inSample, crossValidated, invented } = result;
  const names = Object.keys(weights.built);
  return [
    table(
      ["weight", ...names],
      [
        ["with trees", ...names.map((name) => (weights.built[name] ?? 0).toFixed(2))],
        ["without", ...names.map((name) => weights.unbuilt[name]?.toFixed(2) ?? "")],
      ],
    ),
    table(
      ["the same claim", "precision", "recall", "F1", "errors"],
      [
        pairRow("open pairs, two claims at a time", inSample),
        pairRow("— by weights learnt on the other happenings", crossValidated),
        ...Object.entries(invented).map(([part, score]) => pairRow(`${score.pairs} pairs of ${part}`, score)),
      ],
    ),
  ].join("\n\n");
}

export const lineageTable = (result: LineageResult): string =>
  [
    textOriginsTable(result.origins),
    madeTable(result),
    happeningsTable(result),
    claimsTable(result),
    `Of ${result.claims.against} pairs of claims that stand against each other ${result.claims.beside} are set beside each other.`,
  ].join("\n\n");

/** docs/lineage.md with what was asked and reached between its marks. */
export function withLineage(
  page: string,
  result: LineageResult,
  sealed: TextOriginsResult | null,
  sealedClaims: SealedClaimsResult | null,
): string {
  const best = ({ peers }: TextOriginsResult): string =>
    peers.map(({ name, f1, errors }) => `${name} ${n(f1)}, ${errors} errors`).join("; ");
  const origins = (of: TextOriginsResult): string[] => [
    `${of.pairs} ${of.set} Helsinki pairs: F1 of same text origin`,
    ".970, half the errors of the best plain way",
    `${n(of.stemma.f1)}, ${of.stemma.errors} errors`,
    best(of),
  ];
  const { made, happenings, claims } = result;
  const rows = [
    origins(result.origins),
    ...(sealed === null ? [] : [origins(sealed)]),
    [
      `${made.stories} made stories of seeds ${made.seeds.join(", ")}: F1 of edges`,
      ".900",
      n(made.edges.f1),
      `earliest is origin ${n(made.earliestIsOrigin.f1)}`,
    ],
    [
      "— origins inside the bounds",
      ".970",
      n(made.originsInside),
      `count publishers ${n(made.countPublishersRight)}`,
    ],
    ["— width of the bounds", "1 at most", n(made.width), ""],
    [
      `ECB+ 1–35, ${happenings.gold} happenings: B-cubed F1`,
      ".950",
      n(happenings.stemma.f1),
      `tf-idf, single link ${n(happenings.singleLink.f1)}`,
    ],
    [
      `${claims.pairs} pairs of claims: F1 of the same claim`,
      ".880",
      n(claims.stemma.f1),
      `content words in common ${n(claims.overlap.f1)}`,
    ],
    [
      `${claims.later.pairs} pairs of other reports, drawn later`,
      "",
      n(claims.later.stemma.f1),
      `content words in common ${n(claims.later.overlap.f1)}`,
    ],
    [
      `${claims.unseen.pairs} pairs of other reports still, open since they gave .831`,
      "",
      n(claims.unseen.stemma.f1),
      `content words in common ${n(claims.unseen.overlap.f1)}`,
    ],
    ...(sealedClaims === null
      ? []
      : [
          [
            `${sealedClaims.pairs} sealed pairs of reports that none of these has, measured once`,
            "",
            n(sealedClaims.stemma.f1),
            `content words in common ${n(sealedClaims.overlap.f1)}`,
          ],
        ]),
  ];
  return page.replace(
    /<!-- figures -->[\s\S]*<!-- \/figures -->/,
    `<!-- figures -->\n\n${table(["on", "asked", "reached", "beside it, same run"], rows)}\n\n<!-- /figures -->`,
  );
}
