/** Filters with values to choose from. */
export const CHOICES = [
  "programme",
  "house",
  "voice",
  "outlet",
  "place",
  "kind",
  "stance",
  "withheld",
  "standing",
] as const;
export const DAYS = ["happenedFrom", "happenedTo", "publishedFrom", "publishedTo"] as const;

/** What the address of the list of stories says: its filters, by the names of the API. */
export const FILTERS = [...CHOICES, "title", ...DAYS, "fresh"] as const;
export type Filter = (typeof FILTERS)[number];
export type StorySearch = Partial<Record<Filter, string>> & { asOf?: string };

/** Any address leads somewhere: what is no word is left out. */
export function storySearchOf(search: Record<string, unknown>): StorySearch {
  const out: StorySearch = {};
  for (const filter of [...FILTERS, "asOf"] as const) {
    const value = search[filter];
    const words = typeof value === "number" ? String(value) : value;
    if (typeof words === "string" && words !== "") out[filter] = words;
  }
  return out;
}

/** The filters that are set, in the order in which they are shown. */
export const setFilters = (search: StorySearch): Filter[] =>
  FILTERS.filter((filter) => search[filter] !== undefined);
