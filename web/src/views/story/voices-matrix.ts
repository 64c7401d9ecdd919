import type { StoryDetail, StorySaying } from "@stemma/vocabulary/story-facts.ts";

const VOICES = 14;
const CLAIMS = 12;

export interface MatrixRow {
  key: string;
  name: string | null;
  kind: StorySaying["voice"]["kind"];
  entity: string | null;
  house: string | null;
  /** For each column what the voice says of it: one saying a report. */
  cells: StorySaying[][];
}

export interface VoicesMatrix {
  /** The words of each column's claim. */
  columns: string[];
  rows: MatrixRow[];
}

/** Who says what: voices by how many claims of the story are theirs, claims by how many voices say them. A claim of one voice alone comes last. */
export function voicesMatrix({ claims, sayings }: Pick<StoryDetail, "claims" | "sayings">): VoicesMatrix {
  const known = new Map(sayings.map((saying) => [saying.id as string, saying]));
  const keyOf = ({ voice }: StorySaying): string => voice.entity ?? voice.name?.toLowerCase() ?? "";
  const groups = claims
    .map(({ words, claims: ids }) => {
      const said = ids.flatMap((id) => known.get(id) ?? []);
      return { words, said, voices: new Set(said.map(keyOf)).size };
    })
    .filter(({ said }) => said.length > 0)
    .sort((a, b) => b.voices - a.voices || b.said.length - a.said.length)
    .slice(0, CLAIMS);
  const rows = new Map<string, MatrixRow>();
  groups.forEach(({ said }, column) => {
    for (const saying of said) {
      const key = keyOf(saying);
      let row = rows.get(key);
      if (row === undefined) {
        const { name, kind, entity, house } = saying.voice;
        row = { key, name, kind, entity, house, cells: groups.map(() => []) };
        rows.set(key, row);
      }
      row.cells[column]?.push(saying);
    }
  });
  const weight = ({ cells }: MatrixRow): number => cells.filter(({ length }) => length > 0).length;
  return {
    columns: groups.map(({ words }) => words),
    rows: [...rows.values()].sort((a, b) => weight(b) - weight(a)).slice(0, VOICES),
  };
}
