import { Link, Outlet, useLocation, useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { applyTheme, isDark } from "../theme.ts";
import { HelpDialog } from "./help-dialog.tsx";
import { isTyping } from "./keys.ts";
import { Mark } from "./mark.tsx";
import { Places } from "./places.tsx";
import { momentWords } from "./wording.ts";

/** What every screen stands in: masthead, search, theme, help. */
export function Desk() {
  const search = useSearch({ strict: false }) as { q?: string; asOf?: string };
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const [dark, setDark] = useState(isDark);
  const [words, setWords] = useState(search.q ?? "");

  useEffect(() => setWords(search.q ?? ""), [search.q]);

  // The link that was followed is gone with its screen; the keyboard goes on from the new one.
  const path = useLocation({ select: (at) => `${at.pathname} ${(at.search as { q?: string }).q ?? ""}` });
  const main = useRef<HTMLElement>(null);
  const seen = useRef(path);
  useEffect(() => {
    if (seen.current === path) return;
    seen.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key === "/") {
        event.preventDefault();
        field.current?.focus();
        field.current?.select();
      } else if (event.key === "?") {
        event.preventDefault();
        help.current?.showModal();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  const asOf = search.asOf === undefined ? {} : { asOf: search.asOf };
  const stood = search.asOf === undefined ? null : momentWords(search.asOf);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() !== "") void navigate({ to: "/search", search: { q: words.trim(), ...asOf } });
  };
  const onTheme = (): void => {
    applyTheme(dark ? "light" : "dark");
    setDark(!dark);
  };

  return (
    <>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <header className="masthead">
        <Link to="/" search={asOf} className="masthead-name">
          <Mark />
          <span>Stemma</span>
        </Link>
        <p className="masthead-motto">The record, not the radar</p>
        <search className="masthead-search">
          <form onSubmit={onSubmit}>
            <label htmlFor="search-words" className="unseen">
              Search the record
            </label>
            <input
              id="search-words"
              ref={field}
              type="search"
              value={words}
              placeholder="Search the record"
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
            aria-label={dark ? "Light page" : "Dark page"}
          >
            {dark ? "Light" : "Dark"}
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => help.current?.showModal()}
            aria-label="Keys and help"
          >
            ?
          </button>
        </div>
      </header>
      <Places asOf={search.asOf} />
      {stood !== null && (
        <p className="notice" role="status">
          The record as it stood {stood}.{" "}
          <Link to="." search={({ asOf: _, ...rest }: Record<string, unknown>) => rest as never}>
            See it as it stands now
          </Link>
        </p>
      )}
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <HelpDialog ref={help} />
    </>
  );
}
