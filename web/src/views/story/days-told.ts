/** The days on which reports of a story were published, each once, the first first; what is not dated tells none. */
export const daysTold = (reports: readonly { published: string | null }[]): string[] =>
  [
    ...new Set(reports.flatMap(({ published }) => (published === null ? [] : [published.slice(0, 10)]))),
  ].sort();

/** The index of the last of these days that is no later than a day; -1 where all are. */
export const dayBy = (days: readonly string[], day: string): number =>
  days.findLastIndex((one) => one <= day);
