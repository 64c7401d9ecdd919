import { FACTUALITIES } from "./gold/meantime-events.ts";
import type { StanceAndSourceResult } from "./measure/stance-and-source.ts";
import { n, table } from "./tables.ts";

export function stanceTable({ meantime, open, polnear }: StanceAndSourceResult): string {
  const builds = [
    ["with the released weights", "model"],
    ["by rules", "rules"],
  ] as const;
  const first = meantime.model;
  const stance = table(
    [
      `MEANTIME, ${first.events} events (${open} left open by the annotators are not counted)`,
      "accuracy",
      ...FACTUALITIES.map((kind) => `F1 ${kind} (${first.gold[kind]})`),
      "held by no claim",
    ],
    [
      ...builds.map(([name, build]) => {
        const { accuracy, f1, unheld } = meantime[build];
        return [name, n(accuracy), ...FACTUALITIES.map((kind) => n(f1[kind])), String(unheld)];
      }),
      ["calling every event certain", n(first.always), "", "", "", ""],
    ],
  );
  const source = table(
    [
      "PolNeAR dev, attributions with a source",
      "contents met by a claim",
      "innermost source right",
      "where the claim is some voice's",
    ],
    builds.map(([name, build]) => {
      const { attributions, met, voiced, right } = polnear[build];
      return [`${attributions}, ${name}`, String(met), n(right / met), n(right / voiced)];
    }),
  );
  return `${stance}\n\n${source}`;
}
