import { Link, useRouter } from "@tanstack/react-router";
import { memo, useEffect, useRef } from "react";
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

/** The screens, one click away. Which of them is open each link knows by itself. */
export const Places = memo(function Places({ asOf }: { asOf: string | undefined }) {
  const router = useRouter();
  const row = useRef<HTMLElement>(null);
  // Where they do not fit beside each other, the one that is open is in view: after the router has put back how far things were scrolled on this screen.
  useEffect(() => {
    let frame = 0;
    // With the frame, when the page is laid out once for all: right away it would be laid out for this alone.
    const show = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => showPlace(row.current));
    };
    show();
    const leave = router.subscribe("onRendered", show);
    return () => {
      cancelAnimationFrame(frame);
      leave();
    };
  }, [router]);
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
});

function showPlace(row: HTMLElement | null): void {
  const { pathname: path } = location;
  const place = [...(row?.querySelectorAll("a") ?? [])].find(
    ({ pathname }) => path === pathname || path.startsWith(`${pathname}/`),
  );
  if (row === null || place === undefined) return;
  const over = place.offsetLeft + place.offsetWidth - row.clientWidth;
  if (over > row.scrollLeft || place.offsetLeft < row.scrollLeft) row.scrollLeft = Math.max(0, over + ROOM);
}
