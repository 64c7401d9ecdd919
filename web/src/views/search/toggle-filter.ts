/** An operator with its value, as it is typed. */
export const filterWords = (operator: string, value: string): string =>
  `${operator}:${/[\s"-]/.test(value) ? `"${value.replaceAll('"', "")}"` : value}`;

/** Whether a query has the operator with this value, not behind a minus. */
export const hasFilter = (query: string, filter: string): boolean =>
  ` ${query} `.toLowerCase().includes(` ${filter.toLowerCase()} `);

/** The query with the filter, or without it where it has it. */
export function toggleFilter(query: string, filter: string): string {
  if (!hasFilter(query, filter)) return `${query.trim()} ${filter}`.trim();
  const at = ` ${query} `.toLowerCase().indexOf(` ${filter.toLowerCase()} `);
  return `${query.slice(0, at)}${query.slice(at + filter.length)}`.replace(/\s+/g, " ").trim();
}
