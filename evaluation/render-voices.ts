import type { KindTally, VoicesResult, VoicesResults } from "./measure/voices.ts";
import type { Tally } from "./score/voices.ts";
import { n, table } from "./tables.ts";

const share = (part: number, of: number): string => (of === 0 ? "—" : n(part / of));

export function voicesTable({ weights, rules }: VoicesResults): string {
  const { names, kinds, byKind, byForm, gum, fresh } = weights;
  const row = (name: string, { items, right, wrong, open }: Tally): string[] => [
    name,
    String(items),
    share(right, items),
    share(wrong, items),
    share(open, items),
  ];
  const kind = (name: string, { items, kind: sorts, form, both }: KindTally): string[] => [
    name,
    String(items),
    share(sorts, items),
    share(form, items),
    share(both, items),
  ];
  const groups = (of: Record<string, { items: number; right: number }>): string =>
    Object.entries(of)
      .sort(([, a], [, b]) => b.items - a.items)
      .map(([name, { items, right }]) => `${name} ${right}/${items}`)
      .join(" · ");
  return [
    table(
      ["whom a pronoun or description means", "sources", "right", "wrong", "left open"],
      [
        row("PolNeAR dev, our labels, all", names.all),
        row("— pronouns", names.pronouns),
        row("— descriptions", names.descriptions),
        row("— articles read while the rules were written", names.read),
        row("— articles read afterwards", names["read later"]),
        row("— articles read last", names["read last"]),
        row("articles never read (PolNeAR train), our labels", fresh),
        row("— pronouns", fresh.pronouns),
        row("— descriptions", fresh.descriptions),
        row("GUM train, subjects of speech, written texts", gum.train),
        row("GUM dev, the same", gum.dev),
        row("— pronouns", gum.dev.pronouns),
        row("— descriptions", gum.dev.descriptions),
        row("by rules alone: PolNeAR dev, our labels, all", rules.names.all),
        row("by rules alone: articles never read", rules.fresh),
        row("by rules alone: GUM train", rules.gum.train),
        row("by rules alone: GUM dev", rules.gum.dev),
      ],
    ),
    "",
    table(
      ["kind and form of a voice", "sources", "kind", "form", "both"],
      [
        kind("PolNeAR dev, our labels, all", kinds.all),
        kind("— articles read while the rules were written", kinds.read),
        kind("— articles read afterwards", kinds["read later"]),
        kind("— articles read last", kinds["read last"]),
        kind("by rules alone, all", rules.kinds.all),
      ],
    ),
    "",
    `Kinds: ${groups(byKind)}.`,
    `Forms: ${groups(byForm)}.`,
  ].join("\n");
}

/** How many of the mistakes a page shows. */
const SHOWN = 30;

/** docs/language.md with thirty of the last run's mistakes between its marks: ours first, then GUM's, spread over each. */
export function withMistakes(page: string, { mistakes }: VoicesResult): string {
  const [gum, ours] = [true, false].map((wanted) =>
    mistakes.filter((one) => one.article.startsWith("GUM_") === wanted),
  ) as [VoicesResult["mistakes"], VoicesResult["mistakes"]];
  const left = Math.max(0, SHOWN - ours.length);
  const spread = gum.filter(
    (_, i) => Math.floor((i * left) / gum.length) !== Math.floor(((i - 1) * left) / gum.length),
  );
  const rows = [...ours.slice(0, SHOWN), ...spread.slice(0, left)].map(({ article, at, verdict, answer }) => [
    `\`${article}\``,
    String(at),
    verdict,
    answer,
  ]);
  const shown = table(["article", "at", "", "answered; right"], rows);
  return page.replace(
    /<!-- mistakes -->[\s\S]*<!-- \/mistakes -->/,
    `<!-- mistakes -->\n${shown}\n<!-- /mistakes -->`,
  );
}
