/** A stretch that is marked: shared with the other text (with its number there) or quoted. */
export interface Marked {
  start: number;
  end: number;
  kind: "text" | "discounted" | "quoted";
  /** Of a passage that both texts have; null of a quotation. */
  nth: number | null;
}

export interface TiedRun {
  text: string;
  /** The passage that it belongs to; of two the one that begins first. */
  passage: Marked | null;
  quoted: boolean;
}

/** A text in runs that each are marked in one way, in order and without a gap. Passages outside the text are left out. */
export function tiedRuns(text: string, marks: readonly Marked[]): TiedRun[] {
  const within = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const passages = within
    .filter(({ nth }) => nth !== null)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const bounds = [...new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const changes = within
    .filter(({ nth }) => nth === null)
    .flatMap(({ start, end }) => [[start, 1] as const, [end, -1] as const]);
  const depth = new Map<number, number>();
  for (const [at, by] of changes) depth.set(at, (depth.get(at) ?? 0) + by);
  const out: TiedRun[] = [];
  let [quoted, next] = [0, 0];
  let open: Marked[] = [];
  for (let nth = 0; nth + 1 < bounds.length; nth++) {
    const [start, end] = [bounds[nth] as number, bounds[nth + 1] as number];
    quoted += depth.get(start) ?? 0;
    while (next < passages.length && (passages[next] as Marked).start <= start)
      open.push(passages[next++] as Marked);
    open = open.filter((one) => one.end > start);
    out.push({ text: text.slice(start, end), passage: open[0] ?? null, quoted: quoted > 0 });
  }
  return out;
}
