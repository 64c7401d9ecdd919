import type { PackDisagreement, PackProblem } from "#packs/pack-problem.ts";
import type { Pack } from "#vocabulary/pack.ts";
import { type Palette, wrap } from "./paint.ts";
import { counted } from "./wording.ts";

export interface PackCheck {
  packs: readonly Pack[];
  problems: readonly PackProblem[];
  disagreements: readonly PackDisagreement[];
}

const HEADINGS: Readonly<Record<PackDisagreement["kind"], string>> = {
  field: "One id, two values: the pack that is named first wins",
  name: "Names that several bear: the text has to tell them apart",
  domain: "One domain, several outlets: the row that stands first wins",
  word: "One word, two meanings: the pack that is named first wins",
};

/** Every bad row, then where rows do not agree, then a sentence that says how it stands. */
export function renderPackCheck(
  { packs, problems, disagreements }: PackCheck,
  palette: Palette,
  width: number,
): string {
  const out: string[] = [];
  for (const { file, row, rule, expected } of problems)
    out.push(
      wrap(`${palette.warn(`${file}, row ${row}:`)} ${rule}. Expected: ${expected}.`, width, "", "  "),
    );
  for (const kind of ["field", "word", "domain", "name"] as const) {
    const some = disagreements.filter((one) => one.kind === kind);
    if (some.length === 0) continue;
    if (out.length > 0) out.push("");
    out.push(palette.strong(wrap(HEADINGS[kind], width)));
    for (const { about, places } of some) {
      out.push(wrap(about, width, "  ", "    "));
      for (const { file, row, value } of places)
        out.push(wrap(`${value} ${palette.faint(`${file}, row ${row}`)}`, width, "    ", "      "));
    }
  }
  if (out.length > 0) out.push("");
  const rows = packs.reduce(
    (sum, pack) =>
      sum +
      pack.entities.length +
      pack.houses.length +
      pack.voices.length +
      pack.events.length +
      pack.units.length +
      pack.days.length,
    0,
  );
  const seen = `${counted(rows, "good row")} in ${counted(packs.length, "pack")}`;
  out.push(
    wrap(
      problems.length === 0
        ? `The packs are good: ${seen}.`
        : `${counted(problems.length, "rule is", "rules are")} broken beside ${seen}. Mend the rows that are named.`,
      width,
    ),
  );
  return `${out.join("\n")}\n`;
}
