import { ApiError } from "@stemma/client";
import type { RecordState } from "@stemma/vocabulary/record.ts";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { client } from "../../client.ts";
import { askedAbout } from "../../parts/asked.ts";
import { keepReviewerName, reviewerName } from "../../parts/reviewer.ts";
import { Stale, Trouble, Waiting } from "../../parts/states.tsx";
import { useTitle } from "../../parts/use-title.ts";
import { applyTheme, keptTheme, type Theme } from "../../theme.ts";
import { problemWords } from "../../words/of-the-record.ts";
import { bytesIn, momentIn, numberWords, words } from "../../words/words.ts";

const COUNTS = [
  "reports",
  "claims",
  "stories",
  "captures",
  "revisions",
  "earlierClaims",
  "reviews",
  "rulings",
] as const satisfies readonly (keyof RecordState)[];

/** What one looks at: versions, models, packs, what lies in the record; whether it is whole; and this browser's settings. */
export function About() {
  useTitle(words.about.title);
  const { data, error, isPending } = useQuery(askedAbout());
  if (isPending) return <Waiting />;
  if (data === undefined) return <Trouble error={error} />;
  const { state, packs, models, version, node, place, adds } = data;
  return (
    <div className="page about-page">
      <Stale error={error} />
      <div className="page-head">
        <h1>{words.about.title}</h1>
        <p className="faint">{words.about.versions(version, node)}</p>
      </div>
      <dl className="about-counts">
        {COUNTS.map((name) => (
          <div key={name}>
            <dt>{words.about.counts[name]}</dt>
            <dd>{numberWords(state[name])}</dd>
          </div>
        ))}
      </dl>
      <Section title={words.about.place}>
        <dl className="claim-facts claim-facts-wide">
          {place !== null && (
            <Fact name={words.about.folder}>
              <code>{place}</code>
            </Fact>
          )}
          <Fact name={words.about.disk}>
            {bytesIn(state.diskBytes)}{" "}
            <span className="faint">({words.about.captured(bytesIn(state.capturedBytes))})</span>
          </Fact>
          <Fact name={words.about.shape}>{state.version}</Fact>
          <Fact name={words.about.written}>
            {state.firstRecorded === null || state.lastRecorded === null
              ? words.about.never
              : words.about.between(momentIn(state.firstRecorded), momentIn(state.lastRecorded))}
          </Fact>
          <Fact name={words.about.writes}>{adds ? words.about.adds : words.about.shows}</Fact>
        </dl>
        <Check />
      </Section>
      <Section title={words.about.readers}>
        {state.readers.length === 0 && <p>{words.about.never}</p>}
        <ul className="about-readers">
          {state.readers.map(({ reader, reports }) => (
            <li key={reader}>
              <b>{words.common.reports(reports)}</b> <span className="hash">{reader}</span>
            </li>
          ))}
        </ul>
        <p className="faint">
          {models.length === 0
            ? words.about.noModels
            : words.about.models(models.map((model) => `${model.name} (${model.version})`).join(", "))}
        </p>
      </Section>
      <Section title={words.about.packs}>
        {packs.length === 0 && <p>{words.about.noPacks}</p>}
        <ul className="about-packs">
          {packs.map((pack) => (
            <li key={pack.name}>
              <h3 lang="en">{pack.title}</h3>
              <p lang="en">{pack.about}</p>
              <p className="faint">
                {words.about.rows(pack.entities, pack.houses, pack.programmes)} · {pack.licence} ·{" "}
                <code>{pack.name}</code>
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.about.settings}>
        <Settings />
      </Section>
      <Section title={words.about.api}>
        <p>
          <a href="/api/">{words.about.apiLink}</a> · <a href="/api/openapi.json">OpenAPI 3.1</a>
        </p>
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="about-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
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

/** Proves the record whole, when asked to. */
function Check() {
  const { data, error, mutate, isPending } = useMutation({ mutationFn: () => client.check() });
  return (
    <div className="about-check">
      <button type="button" className="solid" disabled={isPending} onClick={() => mutate()}>
        {isPending ? words.about.checking : words.about.check}
      </button>
      <div role="status">
        {error !== null && <p>{error instanceof ApiError ? problemWords(error) : words.common.retrying}</p>}
        {data !== undefined && (
          <p>
            {data.problems.length === 0 ? words.about.whole : words.about.problems(data.problems.length)}{" "}
            <span className="faint">
              {words.about.checked(data.captures, data.claims, data.spans, data.took)}
            </span>
          </p>
        )}
        {data !== undefined && data.problems.length > 0 && (
          <ul>
            {data.problems.slice(0, 50).map(({ rule, id, found, expected }) => (
              <li key={`${rule} ${id}`} className="hash">
                {rule}: {id}: {found} ({expected})
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

const THEMES = ["machine", "light", "dark"] as const satisfies readonly Theme[];

/** What this browser keeps for its user. */
function Settings() {
  const [theme, setTheme] = useState(keptTheme);
  const [name, setName] = useState(reviewerName);
  return (
    <div className="about-settings">
      <label>
        {words.about.theme}
        <select
          value={theme}
          onChange={(event) => {
            const chosen = THEMES.find((one) => one === event.target.value) ?? "machine";
            setTheme(chosen);
            applyTheme(chosen);
          }}
        >
          {THEMES.map((one) => (
            <option key={one} value={one}>
              {words.about.themes[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.about.reviewer}
        <input
          value={name}
          maxLength={200}
          autoComplete="off"
          placeholder={words.review.yourName}
          onChange={(event) => {
            setName(event.target.value);
            keepReviewerName(event.target.value);
          }}
        />
      </label>
      <p className="faint">{words.about.kept}</p>
    </div>
  );
}
