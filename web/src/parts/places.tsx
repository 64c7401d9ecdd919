import { Link } from "@tanstack/react-router";
import { language, words } from "../words/words.ts";

const PLACES = [
  ["/", words.places.reports],
  ["/dossiers", words.places.dossiers],
  ["/add", words.places.add],
] as const;

/** The screens, one click away. */
export function Places({ asOf }: { asOf: string | undefined }) {
  return (
    <nav className="places" aria-label={words.places.label} lang={language}>
      {PLACES.map(([to, name]) => (
        <Link
          key={to}
          to={to}
          search={asOf === undefined || to === "/add" ? {} : { asOf }}
          activeOptions={{ exact: to === "/", includeSearch: false }}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
