import type { Removal } from "#vocabulary/reading.ts";
import type { Report, Witness } from "#vocabulary/report.ts";
import { type Palette, wrap } from "./paint.ts";

const LONGEST = 160;

/** What a page says of each fact, the believed first, the losers below; and what was left out of its text, by which step. */
export function renderWhy(
  { witnesses, barrier }: Pick<Report, "witnesses" | "barrier">,
  trail: readonly Removal[],
  palette: Palette,
  width: number,
): string {
  const out: string[] = [];
  if (witnesses.length > 0) {
    out.push(palette.strong("What the page says"));
    const facts = new Set(witnesses.map(({ fact }) => fact));
    for (const fact of facts)
      for (const witness of inOrder(witnesses.filter((one) => one.fact === fact)))
        out.push(witnessLine(witness, isAlike(witness, witnesses), palette, width));
    out.push("");
  }
  if (barrier !== null)
    out.push(
      wrap(
        `A wall, says ${barrier.basis}${barrier.words === null ? "" : `: “${barrier.words}”`}`,
        width,
        "  ",
        "    ",
      ),
      "",
    );
  if (trail.length > 0) {
    out.push(palette.strong("Left out of the text"));
    for (const { step, why, words } of trail)
      out.push(wrap(`${palette.faint(`${step}, ${why}:`)} ${shortened(words)}`, width, "  ", "    "));
    out.push("");
  }
  return out.length === 0
    ? "Nothing was left out, and there are no witnesses.\n"
    : `${out.join("\n").trimEnd()}\n`;
}

const inOrder = (witnesses: readonly Witness[]): Witness[] =>
  witnesses.toSorted((a, b) => Number(b.believed) - Number(a.believed));

/** A day is that of the believed moment. */
const isAlike = ({ fact, value }: Witness, all: readonly Witness[]): boolean =>
  all.some((other) => other.fact === fact && other.believed && other.value.startsWith(value));

function witnessLine(
  { fact, value, basis, by, believed, refused }: Witness,
  alike: boolean,
  palette: Palette,
  width: number,
): string {
  const fate = believed
    ? "believed"
    : refused === null
      ? alike
        ? "says the same"
        : "not believed: others are trusted more"
      : `refused: ${refused}`;
  const line = `${fact} ${value} (${by === basis ? basis : `${basis}, ${by}`}), ${fate}`;
  const wrapped = wrap(line, width, "  ", "    ");
  return believed ? wrapped : palette.faint(wrapped);
}

const shortened = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words);
