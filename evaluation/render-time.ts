import type { SayingHappeningResult } from "./measure/saying-happening.ts";
import type { Share, TimeResult } from "./measure/time.ts";
import type { TimeScore } from "./score/time.ts";
import type { TimeMistake } from "./score/time-mistakes.ts";
import { n, table } from "./tables.ts";

const share = ({ right, of }: Share): string => `${n(of === 0 ? 0 : right / of)} (${right} of ${of})`;
const scores = (score: TimeScore): string[] => [n(score.strict.f1), n(score.relaxed.f1), n(score.value.f1)];

const PEERS = { heideltime: "HeidelTime 2.1", sutime: "SUTime (CoreNLP 3.3.1)" } as const;

/** What `npm run evaluate -- time` prints and docs/accuracy.md shows. */
export function timeTable(result: TimeResult): string {
  const { split, sets, dayLevel, phrases, others, speed } = result;
  // Results from before the peers ran have none.
  const peers = result.peers ?? [];
  const which = split === "open" ? "nine tenths" : "sealed tenth";
  const rows = sets.flatMap(({ set, ours, chrono, documents }) => [
    [
      `Stemma on ${set === "both" ? "TimeBank + AQUAINT" : set} (${which}, ${documents} documents)`,
      ...scores(ours),
    ],
    [`chrono-node on the same`, ...scores(chrono)],
  ]);
  return [
    table(
      ["", "strict F1", "relaxed F1", "value F1"],
      [
        ...rows,
        ...peers.map(({ name, score }) => [
          `${PEERS[name]} on TimeBank + AQUAINT (the same documents)`,
          ...scores(score),
        ]),
        ...others.map(({ set, ours, documents }) => [
          `Stemma on ${set} (${documents} documents)`,
          ...scores(ours),
        ]),
        ["SUTime on TimeBank (published with the data)", ".820", ".919", ".674"],
        ["HeidelTime on TempEval-3 platinum (published)", ".818", ".907", ".776"],
      ],
    ),
    "",
    table(
      ["", "right"],
      [
        ["values of days, of those found", share(dayLevel.found)],
        ["values of days, of all", share(dayLevel.all)],
        ["SCATE: both bounds, of intervals that are met", share(result.scate.found)],
        ["SCATE: both bounds, of all intervals", share(result.scate.all)],
        ["values of given phrases", share({ right: phrases.right, of: phrases.phrases })],
        [
          "speed against chrono-node in the same run",
          `${(speed.secondsChrono / speed.secondsOurs).toFixed(1)} ×`,
        ],
        ...peers.flatMap(({ name, seconds }) =>
          seconds === null
            ? []
            : [
                [
                  `speed against ${PEERS[name]} in the same run`,
                  `${Math.round(seconds / speed.secondsOurs)} ×`,
                ],
              ],
        ),
      ],
    ),
    "",
    `Mistakes: ${Object.entries(result.mistakes)
      .map(([kind, count]) => `${count} ${kind}`)
      .join(", ")}.`,
    ...(result.spread === undefined
      ? []
      : [
          "",
          `Of ${result.spread.draws.toLocaleString("en")} sets drawn from the open documents, made up as the sealed one is, nine in ten have a value F1 between ${n(result.spread.low)} and ${n(result.spread.high)}.`,
        ]),
  ].join("\n");
}

/** Our labels of what a time dates: the saying, or what is said. */
export function sayingTable({ split, right, of, unseen, table: counts }: SayingHappeningResult): string {
  return table(
    ["", "right"],
    [
      [
        `saying or happening, ${split === "open" ? "100 open labels" : "50 sealed labels"}`,
        share({ right, of }),
      ],
      ...(unseen === null ? [] : [["without the first five, which were seen before", share(unseen)]]),
      ...Object.entries(counts).map(([pair, count]) => [`labelled → found: ${pair}`, String(count)]),
    ],
  );
}

/** A mistake by id, offsets and values. */
export const mistakeLine = ({ article, kind, span, gold, guess }: TimeMistake): string =>
  `${kind}\t${article}\t${span.join("-")}\t${gold ?? "-"}\t${guess ?? "-"}`;
