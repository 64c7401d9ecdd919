import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { client } from "../../client.ts";
import { askedEntity } from "../../parts/asked.ts";
import { kindWords, yearsWords } from "../../parts/entity-words.ts";
import { printed } from "../../parts/script-language.ts";
import { Stale, Trouble, Waiting } from "../../parts/states.tsx";
import { useListKeys } from "../../parts/use-list-keys.ts";
import { useTitle } from "../../parts/use-title.ts";
import { words } from "../../words/words.ts";
import { aboutWords, saidWords } from "./counts-words.ts";
import { EntityFactList } from "./entity-fact-list.tsx";
import { EntityReportList } from "./entity-report-list.tsx";
import { VoiceProfile } from "./voice-profile.tsx";

/** An entity by itself: what packs say of it, what it said, and what is said of it. */
export function EntityView() {
  const { id } = useParams({ from: "/entities/$id" });
  const { by, asOf } = useSearch({ from: "/entities/$id" });
  const lists = useListKeys<HTMLDivElement>("h3 a");
  const { data, error } = useQuery(askedEntity(id, asOf ?? null));
  const name = data?.facts?.name ?? id;
  useTitle(data === undefined ? null : name);
  if (data === undefined) return error === null ? <Waiting /> : <Trouble error={error} />;
  const { facts, counts } = data;
  const years = facts === null ? null : yearsWords(facts.since, facts.until);
  const house = facts?.house ?? null;
  const byHouse = by === "house" && house !== null;
  return (
    <article className="page entity-page">
      <Stale error={error} />
      <header className="entity-head">
        <p className="eyebrow">
          <span>{facts === null ? words.entity.notInPack : kindWords(facts.kind)}</span>
          {years !== null && <span>{years}</span>}
        </p>
        <h1 {...printed(name)}>{name}</h1>
        {facts === null ? (
          <p className="faint">{words.entity.noPack}</p>
        ) : (
          <EntityFactList facts={facts} asOf={asOf} />
        )}
      </header>
      <VoiceProfile id={id} asOf={asOf} />
      <div className="entity-lists" ref={lists}>
        <section aria-labelledby="said-title">
          <h2 id="said-title">{words.entity.said}</h2>
          {house !== null && (
            <nav className="entity-choice" aria-label={words.entity.whose}>
              <Choice id={id} asOf={asOf} by={undefined} chosen={!byHouse}>
                {words.entity.itself}
              </Choice>
              <Choice id={id} asOf={asOf} by="house" chosen={byHouse}>
                {words.entity.byHouse(house.name)}
              </Choice>
            </nav>
          )}
          <p className="faint entity-count">
            {saidWords(byHouse ? (data.house ?? counts.said) : counts.said, byHouse)}
          </p>
          <EntityReportList
            key={byHouse ? "house" : "entity"}
            name="said"
            queryKey={[id, byHouse, asOf ?? null]}
            ask={(after) =>
              client.said(id, { by: byHouse ? "house" : "entity", limit: 10, after, asOf: asOf ?? null })
            }
            asOf={asOf}
          />
        </section>
        <section aria-labelledby="about-title">
          <h2 id="about-title">{words.entity.about}</h2>
          <p className="faint entity-count">{aboutWords(counts.about)}</p>
          <EntityReportList
            name="about"
            queryKey={[id, asOf ?? null]}
            ask={(after) => client.about(id, { limit: 10, after, asOf: asOf ?? null })}
            asOf={asOf}
          />
        </section>
      </div>
      <p className="hash faint">{id}</p>
    </article>
  );
}

interface ChoiceProps {
  id: string;
  asOf: string | undefined;
  by: "house" | undefined;
  chosen: boolean;
  children: React.ReactNode;
}

function Choice({ id, asOf, by, chosen, children }: ChoiceProps) {
  return (
    <Link
      to="/entities/$id"
      params={{ id }}
      search={{ ...(asOf === undefined ? {} : { asOf }), ...(by === undefined ? {} : { by }) }}
      resetScroll={false}
      replace
      className={chosen ? "chosen" : ""}
      aria-current={chosen ? "true" : undefined}
    >
      {children}
    </Link>
  );
}
