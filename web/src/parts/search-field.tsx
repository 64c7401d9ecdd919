import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, type RefObject, useEffect, useState } from "react";
import { words as told } from "../words/words.ts";
import { askedSearch } from "./asked.ts";

interface Props {
  ref: RefObject<HTMLInputElement | null>;
  asOf: string | undefined;
}

/** The field of the masthead. It has what is typed to itself, so that a letter draws nothing else anew. */
export function SearchField({ ref: field, asOf }: Props) {
  const searched = useSearch({ strict: false, select: (search) => (search as { q?: string }).q ?? "" });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [words, setWords] = useState(searched);
  useEffect(() => setWords(searched), [searched]);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const q = words.trim();
    if (q === "") return;
    // Asked before the screen is made that waits for it.
    void queries.prefetchQuery(askedSearch(q, asOf ?? null));
    void navigate({ to: "/search", search: { q, ...(asOf === undefined ? {} : { asOf }) } });
  };
  return (
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
  );
}
