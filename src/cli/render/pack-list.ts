import type { Pack } from "#vocabulary/pack.ts";
import { type Palette, wrap, wrapFacts } from "./paint.ts";
import { counted } from "./wording.ts";

/** What a pack holds, in numbers. */
export interface PackCounts {
  entities: Record<string, number>;
  names: number;
  houses: number;
  voices: number;
  events: number;
  units: number;
  days: number;
  programmes: number;
}

export function countsOf(pack: Pack): PackCounts {
  const entities: Record<string, number> = {};
  for (const { kind } of pack.entities) entities[kind] = (entities[kind] ?? 0) + 1;
  return {
    entities,
    names: pack.entities.reduce((sum, { aliases }) => sum + 1 + aliases.length, 0),
    houses: pack.houses.length,
    voices: pack.voices.length,
    events: pack.events.length,
    units: pack.units.length,
    days: pack.days.length,
    programmes: pack.programmes.length,
  };
}

/** A paragraph for each pack: its name and title, what it covers, what it holds, and under which licence. */
export function renderPackList(packs: readonly Pack[], palette: Palette, width: number): string {
  if (packs.length === 0) return `${wrap("No pack is installed.", width)}\n`;
  return packs.map((pack) => `${renderPack(pack, palette, width)}\n`).join("\n");
}

function renderPack(pack: Pack, palette: Palette, width: number): string {
  const counts = countsOf(pack);
  const kinds = Object.entries(counts.entities).map(([kind, count]) => `${kind} ${count}`);
  const facts = [
    counted(pack.entities.length, "entity", "entities"),
    counted(counts.names, "name"),
    ...(counts.houses > 0 ? [counted(counts.houses, "house")] : []),
    ...(counts.voices > 0
      ? [counted(counts.voices, "description of a voice", "descriptions of voices")]
      : []),
    ...(counts.events > 0 ? [counted(counts.events, "kind of event", "kinds of event")] : []),
    ...(counts.units > 0 ? [counted(counts.units, "unit")] : []),
    ...(counts.days > 0 ? [counted(counts.days, "day")] : []),
  ];
  return [
    wrap(`${palette.strong(pack.head.name)} ${palette.accent(pack.head.title)}`, width),
    wrap(pack.head.about, width, "  "),
    wrapFacts(facts, width, "  "),
    ...(kinds.length > 1 ? [palette.faint(wrapFacts(kinds, width, "  "))] : []),
    palette.faint(wrap(pack.head.licence, width, "  ")),
  ].join("\n");
}
