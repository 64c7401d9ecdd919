import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
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

/** Beside the place that is brought into view, in pixels. */
const ROOM = 16;

/** The screens, one click away. */
export function Places({ asOf }: { asOf: string | undefined }) {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const row = useRef<HTMLElement>(null);
  // Where they do not fit beside each other, the one that is open is in view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen has another place.
  useEffect(() => {
    const place = row.current?.querySelector<HTMLElement>("[aria-current=page]");
    if (row.current === null || place == null) return;
    const over = place.offsetLeft + place.offsetWidth - row.current.clientWidth;
    if (over > row.current.scrollLeft || place.offsetLeft < row.current.scrollLeft)
      row.current.scrollLeft = Math.max(0, over + ROOM);
  }, [path]);
  return (
    <nav ref={row} className="places" aria-label={words.places.label}>
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
