import type { Span } from "#vocabulary/passage.ts";

/** A place that the text names, where packs may not know it. */
export interface NamedPlace {
  span: Span;
  name: string;
  /** How narrow it is: a site with a name, a town or the like, a wider stretch of land or water. */
  rank: 0 | 1 | 2;
  /** True where the text calls it a town, a village or a city. */
  town: boolean;
  /** What something befell may be wider than where it did: “shook Merania near Osker”. */
  wide?: boolean;
  /** True where the name is that of several that are told together: “Orm and Tarn counties”. */
  several?: true;
}
