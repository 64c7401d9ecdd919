import { Link } from "@tanstack/react-router";
import { words } from "../words/words.ts";

/** `past`: whether the screen shows the record as it stood on another day. */
const PLACES = [
  { to: "/", name: words.places.stories, past: false },
  { to: "/reports", name: words.places.reports, past: true },
  { to: "/dossiers", name: words.places.dossiers, past: true },
  { to: "/voices", name: words.places.voices, past: false },
  { to: "/review", name: words.places.review, past: false },
  { to: "/add", name: words.places.add, past: false },
  { to: "/about", name: words.places.about, past: false },
] as const;

/** The screens, one click away. */
export function Places({ asOf }: { asOf: string | undefined }) {
  return (
    <nav className="places" aria-label={words.places.label}>
      {PLACES.map(({ to, name, past }) => (
        <Link
          key={to}
          to={to}
          search={asOf === undefined || !past ? {} : { asOf }}
          activeOptions={{ exact: to === "/" || to === "/reports", includeSearch: false }}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
