import type { LineageResult } from "./measure/lineage.ts";
import type { TextOriginsResult } from "./measure/text-origins.ts";
import { n, table } from "./render.ts";
import type { BCubed } from "./score/b-cubed.ts";
import type { PairScore } from "./score/same-text.ts";

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
    ],
  );

export const lineageTable = (result: LineageResult): string =>
  [
    textOriginsTable(result.origins),
    madeTable(result),
    happeningsTable(result),
    claimsTable(result),
    `Of ${result.claims.against} pairs of claims that stand against each other ${result.claims.beside} are set beside each other.`,
  ].join("\n\n");
