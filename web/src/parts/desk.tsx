import { useQueryClient } from "@tanstack/react-query";
import { Link, Outlet, useLocation, useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { applyTheme, isDark } from "../theme.ts";
import { words as told } from "../words/words.ts";
import { askedSearch } from "./asked.ts";
import { type Command, CommandPalette } from "./command-palette.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { isTyping } from "./keys.ts";
import { Mark } from "./mark.tsx";
import { Places } from "./places.tsx";
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
  const search = useSearch({ strict: false }) as { q?: string; asOf?: string };
  const navigate = useNavigate();
  const queries = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const palette = useRef<HTMLDialogElement>(null);
  const { gone } = useLive();
  useKeptFocus();
  useAhead();
  const [dark, setDark] = useState(isDark);
  const [words, setWords] = useState(search.q ?? "");

  useEffect(() => setWords(search.q ?? ""), [search.q]);
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
        if (document.querySelector("dialog[open]") === null) palette.current?.showModal();
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
        help.current?.showModal();
      }
    };
    // Before the screens hear of it.
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [navigate]);

  const asOf = search.asOf === undefined ? {} : { asOf: search.asOf };
  const stood = search.asOf === undefined ? null : momentWords(search.asOf);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const q = words.trim();
    if (q === "") return;
    // Asked before the screen is made that waits for it.
    void queries.prefetchQuery(askedSearch(q, search.asOf ?? null));
    void navigate({ to: "/search", search: { q, ...asOf } });
  };
  const onTheme = (): void => {
    applyTheme(dark ? "light" : "dark");
    setDark(!dark);
  };

  const commands: Command[] = [
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
      run: () => help.current?.showModal(),
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
        <search className="masthead-search">
          <form onSubmit={onSubmit}>
            <label htmlFor="search-words" className="unseen">
              {told.desk.search}
            </label>
            <input
              id="search-words"
              ref={field}
              type="search"
              value={words}
              placeholder={told.desk.search}
              autoComplete="off"
              onChange={(event) => setWords(event.target.value)}
              onKeyDown={(event) => event.key === "Escape" && field.current?.blur()}
            />
            <kbd>/</kbd>
          </form>
        </search>
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
            onClick={() => help.current?.showModal()}
            aria-label={told.stories.palette.keys}
          >
            ?
          </button>
        </div>
      </header>
      <Places asOf={search.asOf} />
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
      <HelpDialog ref={help} />
      <CommandPalette dialog={palette} commands={commands} />
    </>
  );
}
