import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { askedProgrammes } from "../../parts/asked.ts";
import { Filled } from "../../parts/filled.tsx";
import { printed } from "../../parts/script-language.ts";
import { Stale, Trouble, Waiting } from "../../parts/states.tsx";
import { useListKeys } from "../../parts/use-list-keys.ts";
import { useTitle } from "../../parts/use-title.ts";
import { words } from "../../words/words.ts";

const COMMAND = "stemma dossier NAME --make 'WORDS'";

/** Those of which a report may speak stand before those of which none does. */
const spokenOf = (a: { reports: number }, b: { reports: number }): number =>
  Number(a.reports === 0) - Number(b.reports === 0);

/** The programmes that packs have or persons follow. */
export function Dossiers() {
  useTitle(words.dossier.title);
  const { asOf } = useSearch({ from: "/dossiers" });
  const list = useListKeys<HTMLOListElement>();
  const { data, error } = useQuery(askedProgrammes(asOf ?? null));
  if (data === undefined) return error === null ? <Waiting /> : <Trouble error={error} />;
  return (
    <div className="page">
      <Stale error={error} />
      <div className="page-head">
        <h1>{words.dossier.title}</h1>
        <p className="faint">{words.dossier.programmes(data.programmes.length)}</p>
      </div>
      {data.programmes.length === 0 && (
        <p>
          <Filled words={words.dossier.none} places={{ code: <code>{COMMAND}</code> }} />
        </p>
      )}
      <ol className="programmes" ref={list}>
        {[...data.programmes].sort(spokenOf).map(({ programme, reports }) => (
          <li key={programme.id}>
            <h2 {...printed(programme.name)}>
              <Link
                to="/dossiers/$id"
                params={{ id: programme.id }}
                search={asOf === undefined ? {} : { asOf }}
              >
                {programme.name}
              </Link>
            </h2>
            <p {...printed(programme.about)}>{programme.about}</p>
            <p className="faint">{reports === 0 ? words.dossier.noReport : words.dossier.reports(reports)}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
