import { type GoldTimeArticle, timeml } from "./timeml.ts";

export type TimeSplit = "open" | "sealed";

/**
 * TimeBank's and AQUAINT's articles together, by name. Every tenth is sealed: nobody reads it to make rules, and it is
 * measured when they are done.
 */
export function timeArticles(split: TimeSplit): (GoldTimeArticle & { set: "TimeBank" | "AQUAINT" })[] {
  return (["TimeBank", "AQUAINT"] as const)
    .flatMap((set) => timeml(set).map((article) => ({ ...article, set })))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .filter((_, at) => (at % 10 === 9) === (split === "sealed"));
}
