import { Link, Outlet, useLocation, useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import { applyTheme, isDark } from "../theme.ts";
import { words as told } from "../words/words.ts";
import { type Command, CommandPalette } from "./command-palette.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { isTyping } from "./keys.ts";
import { Mark } from "./mark.tsx";
import { Places } from "./places.tsx";
import { SearchField } from "./search-field.tsx";
import { ServerGone } from "./server-gone.tsx";
import { useAhead } from "./use-ahead.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useLive } from "./use-live.ts";
import { momentWords } from "./wording.ts";

/** The second of two keys, after `g`: where it leads. */
const GO = {
  s: "/",
  r: "/reports",
  d: "/dossiers",
  v: "/voices",
  q: "/review",
  a: "/add",
  i: "/about",
} as const;
/** So long after `g` the second key counts, in milliseconds. */
const TOGETHER = 1200;

/** What every screen stands in: masthead, search, theme, help. */
export function Desk() {
  const asOf = useSearch({ strict: false, select: (search) => (search as { asOf?: string }).asOf });
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState<"keys" | "palette" | null>(null);
  const { gone } = useLive();
  useKeptFocus();
  useAhead();
  const [dark, setDark] = useState(isDark);
  // A machine that goes dark in the evening takes the page along: what the button offers is then the other.
  useEffect(() => {
    const machine = matchMedia("(prefers-color-scheme: dark)");
    const onChange = (): void => setDark(isDark());
    machine.addEventListener("change", onChange);
    return () => machine.removeEventListener("change", onChange);
  }, []);

  // The link that was followed is gone with its screen; the keyboard goes on from the new one.
  const path = useLocation({ select: (at) => `${at.pathname} ${(at.search as { q?: string }).q ?? ""}` });
  const main = useRef<HTMLElement>(null);
  const seen = useRef(path);
  useEffect(() => {
    if (seen.current === path) return;
    seen.current = path;
    // Whether it can have the keyboard is known once the page is laid out, which the frame does anyway.
    const frame = requestAnimationFrame(() => main.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, [path]);

  useEffect(() => {
    // Times of keys count from the page's start: a zero would make any key of its first moment the second of two.
    let going = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey) && !event.altKey) {
        event.preventDefault();
        if (document.querySelector("dialog[open]") === null) setOver("palette");
        return;
      }
      if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey) return;
      const to = event.timeStamp - going < TOGETHER ? GO[event.key as keyof typeof GO] : undefined;
      going = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (to !== undefined) {
        // What a key does on the screen that is left must not happen too.
        event.preventDefault();
        event.stopImmediatePropagation();
        void navigate({ to });
      } else if (event.key === "/") {
        event.preventDefault();
        field.current?.focus();
        field.current?.select();
      } else if (event.key === "?") {
        event.preventDefault();
        setOver("keys");
      }
    };
    // Before the screens hear of it.
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [navigate]);

  const stood = asOf === undefined ? null : momentWords(asOf);
  const closed = useCallback((): void => setOver(null), []);
  const onTheme = (): void => {
    applyTheme(dark ? "light" : "dark");
    setDark(!dark);
  };

  const commands = (): Command[] => [
    ...(
      [
        [told.places.stories, "/"],
        [told.places.reports, "/reports"],
        [told.places.dossiers, "/dossiers"],
        [told.places.voices, "/voices"],
        [told.places.review, "/review"],
        [told.places.add, "/add"],
        [told.places.about, "/about"],
      ] as const
    ).map(([name, to]) => ({
      name,
      about: told.stories.palette.screen,
      run: () => void navigate({ to }),
    })),
    {
      name: dark ? told.stories.palette.light : told.stories.palette.dark,
      about: told.stories.palette.action,
      run: onTheme,
    },
    {
      name: told.stories.palette.keys,
      about: told.stories.palette.action,
      run: () => setOver("keys"),
    },
  ];

  return (
    <>
      <a className="skip" href="#main">
        {told.desk.skip}
      </a>
      <header className="masthead">
        <Link to="/" search={{}} className="masthead-name">
          <Mark />
          <span>Stemma</span>
        </Link>
        <p className="masthead-motto">{told.desk.motto}</p>
        <SearchField ref={field} asOf={asOf} />
        <div className="masthead-tools">
          <button
            type="button"
            className="quiet"
            onClick={onTheme}
            aria-label={dark ? told.stories.palette.light : told.stories.palette.dark}
          >
            {dark ? told.desk.light : told.desk.dark}
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => setOver("keys")}
            aria-label={told.stories.palette.keys}
          >
            ?
          </button>
        </div>
      </header>
      <Places asOf={asOf} />
      {stood !== null && (
        <p className="notice" role="status">
          {told.desk.stood(stood)}{" "}
          <Link to="." search={({ asOf: _, ...rest }: Record<string, unknown>) => rest as never}>
            {told.desk.seeNow}
          </Link>
        </p>
      )}
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <ServerGone gone={gone} />
      <HelpDialog open={over === "keys"} onClose={closed} />
      <CommandPalette open={over === "palette"} onClose={closed} commands={commands} />
    </>
  );
}
