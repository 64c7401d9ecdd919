import type { EntityFacts, EntityLine } from "@stemma/vocabulary/entity-facts.ts";
import type { ReactNode } from "react";
import { EntityLink } from "../../parts/entity-link.tsx";
import { kindsWords, languageWords, yearsWords } from "../../parts/entity-words.ts";
import { words as told } from "../../words/words.ts";

/** So many of a house stand open on the page; more are folded away. */
const OPEN = 8;

/** What packs say of an entity: its other names in their scripts, its house, and where each can be checked. */
export function EntityFactList({ facts, asOf }: { facts: EntityFacts; asOf: string | undefined }) {
  const { aliases, names, house, before, country, within, domains, wikidata, lat, lon } = facts;
  return (
    <dl className="claim-facts claim-facts-wide">
      {aliases.length > 0 && <Fact name={told.entity.otherNames}>{aliases.join(", ")}</Fact>}
      {Object.entries(names).map(([language, list]) => (
        <Fact key={language} name={languageWords(language)}>
          <span lang={language} dir="auto">
            {list.join(", ")}
          </span>
        </Fact>
      ))}
      <Fact name={told.entity.house}>
        {house === null ? (
          told.entity.notStated
        ) : (
          <>
            {house.name}
            <span className="faint">
              {" · "}
              {told.entity.sourceIs}
              <Source words={house.source} />
            </span>
          </>
        )}
      </Fact>
      {house !== null && house.members.length > 0 && (
        <Fact name={told.entity.sameHouse}>
          <Members members={house.members} asOf={asOf} />
        </Fact>
      )}
      {before.map(({ id, name, since, until }) => (
        <Fact key={`${id} ${since} ${until}`} name={told.entity.houseBefore}>
          {[name, yearsWords(since, until)].filter((words) => words !== null).join(", ")}
        </Fact>
      ))}
      {country !== null && (
        <Fact name={told.entity.country}>
          <EntityLink id={country.id} name={country.name} asOf={asOf} />
        </Fact>
      )}
      {within !== null && (
        <Fact name={told.entity.within}>
          <EntityLink id={within.id} name={within.name} asOf={asOf} />
        </Fact>
      )}
      {lat !== null && lon !== null && (
        <Fact name={told.entity.position}>
          {Math.abs(lat)}° {lat < 0 ? told.entity.south : told.entity.north}, {Math.abs(lon)}°{" "}
          {lon < 0 ? told.entity.west : told.entity.east}
        </Fact>
      )}
      {domains.length > 0 && <Fact name={told.entity.domains}>{domains.join(", ")}</Fact>}
      <Fact name={told.entity.source}>
        <Source words={facts.source} />
        {wikidata !== null && (
          <>
            {" · "}
            <Source words={`https://www.wikidata.org/wiki/${wikidata}`} />
          </>
        )}
        <span className="faint"> · {told.entity.pack(facts.pack)}</span>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Where a row can be checked: an address as a link, else the words. */
function Source({ words }: { words: string }) {
  if (!/^https?:\/\/\S+$/.test(words)) return <span>{words}</span>;
  return (
    <a href={words} rel="noreferrer">
      {words.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "")}
    </a>
  );
}

function Members({ members, asOf }: { members: readonly EntityLine[]; asOf: string | undefined }) {
  const kinds = [...new Set(members.map(({ kind }) => kind))];
  const list = (
    <ul className="entity-members">
      {kinds.map((kind) => (
        <li key={kind} className="entity-members-kind">
          <span className="faint">{kindsWords(kind)}:</span>{" "}
          {members
            .filter((member) => member.kind === kind)
            .map(({ id, name }, i) => (
              <span key={id}>
                {i > 0 && ", "}
                <EntityLink id={id} name={name} asOf={asOf} />
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
  if (members.length <= OPEN) return list;
  return (
    <details>
      <summary>{told.entity.others(members.length)}</summary>
      {list}
    </details>
  );
}
