import type { SearchFacet } from "@stemma/vocabulary/record.ts";
import { Link } from "@tanstack/react-router";
import { eventKindWords } from "../../words/of-the-record.ts";
import { numberWords, words } from "../../words/words.ts";
import { filterWords, hasFilter, toggleFilter } from "./toggle-filter.ts";

interface Props {
  q: string;
  asOf: string | undefined;
  facets: readonly SearchFacet[];
}

/** How what was found divides; pressing a value narrows the search to it, pressing it again widens it. */
export function Facets({ q, asOf, facets }: Props) {
  return facets.map(({ operator, values }) => (
    <section key={operator} className="facet">
      <h2>{words.search.facet[operator]}</h2>
      <ul>
        {values.map(({ value, count }) => {
          const filter = filterWords(operator, value);
          const chosen = hasFilter(q, filter);
          const query = toggleFilter(q, filter);
          return (
            <li key={value}>
              <Link
                to="/search"
                search={{ ...(query === "" ? {} : { q: query }), ...(asOf === undefined ? {} : { asOf }) }}
                aria-current={chosen ? "true" : undefined}
                activeProps={{}}
              >
                <bdi>{nameOf(operator, value)}</bdi>
              </Link>{" "}
              <span className="faint">{numberWords(count)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  ));
}

function nameOf(operator: SearchFacet["operator"], value: string): string {
  if (operator === "stance") return words.stance[value as keyof typeof words.stance] ?? value;
  if (operator === "kind") return eventKindWords(value);
  if (operator === "in") return value === "claims" ? words.search.claims : words.search.reports;
  return value;
}
