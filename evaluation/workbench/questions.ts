/** What each screen asks the API: of each kind at least `LEAST` questions, different ones wherever it takes anything, with ids and words that the record has. */
export interface Question {
  screen: string;
  name: string;
  urls: readonly string[];
  /** Too large to be asked forty times. */
  few?: true;
}

/** Of fewer the one of a hundred that is slower than 95 is the slowest, or none at all. */
const LEAST = 40;

type Ask = <Answer>(url: string) => Promise<Answer>;

interface Known {
  stories: readonly { id: string; reports: number }[];
  reports: readonly { id: string; recordedAt: string; title: string | null; outlet: string | null }[];
  claims: readonly string[];
  voices: readonly string[];
  /** Their names and such as no pack knows. */
  names: readonly string[];
  /** Values that stories can be chosen by, by facet. */
  values: ReadonlyMap<string, readonly { value: string; name: string }[]>;
  programmes: readonly string[];
  largest: { id: string; edges: readonly { from: string; to: string }[] };
  longest: string;
  /** A day when nine tenths of the time that the record was written in had passed. */
  day: string;
}

const pages = async <Item>(ask: Ask, url: string, of: (answer: never) => Item[], count: number) => {
  const out: Item[] = [];
  const cursors: string[] = [];
  for (let after: string | null = ""; after !== null && out.length < count; ) {
    const answer: { next: string | null } = await ask(
      `${url}&limit=200${after === "" ? "" : `&after=${after}`}`,
    );
    out.push(...of(answer as never));
    after = answer.next;
    if (after !== null) cursors.push(after);
  }
  return { items: out, cursors };
};

/** Every nth of a list, so many. */
const some = <Item>(items: readonly Item[], count: number): Item[] =>
  items.filter((_, at) => at % Math.max(1, Math.floor(items.length / count)) === 0).slice(0, count);

const id = encodeURIComponent;

async function lookAt(ask: Ask): Promise<Known & { cursors: string[]; storyCursors: string[] }> {
  const stories = await pages(
    ask,
    "/api/stories?",
    (answer: { stories: Known["stories"] }) => [...answer.stories],
    2000,
  );
  const reports = await pages(
    ask,
    "/api/reports?",
    (answer: { reports: Known["reports"] }) => [...answer.reports],
    4000,
  );
  // Both were told before all others.
  const early = await ask<{ stories: Known["stories"] }>("/api/stories?publishedTo=2014-12-31");
  const [largest] = [...early.stories].sort((a, b) => b.reports - a.reports);
  const { hits } = await ask<{ hits: { report: { id: string } }[] }>("/api/search?q=outlet:Karlomi&limit=1");
  const claims: string[] = [];
  for (const report of some(reports.items, 30)) {
    const { claims: read } = await ask<{ claims: { id: string }[] }>(`/api/reports/${id(report.id)}`);
    claims.push(...read.slice(0, 2).map((claim) => claim.id));
  }
  const { known, unknown } = await ask<{
    known: { id: string | null; name: string }[];
    unknown: { name: string }[];
  }>("/api/voices?limit=40");
  const { facets } = await ask<{ facets: { facet: string; values: { value: string; name: string }[] }[] }>(
    "/api/stories/facets",
  );
  const { programmes } = await ask<{ programmes: { programme: { id: string }; reports: number }[] }>(
    "/api/dossiers",
  );
  const { state } = await ask<{ state: { firstRecorded: string; lastRecorded: string } }>(
    "/api/record/about",
  );
  const [first, last] = [Date.parse(state.firstRecorded), Date.parse(state.lastRecorded)];
  return {
    day: new Date(first + (last - first) * 0.9).toISOString().slice(0, 10),
    stories: stories.items,
    reports: reports.items,
    claims,
    voices: known.flatMap((voice) => voice.id ?? []),
    names: [...known, ...unknown].map(({ name }) => name),
    values: new Map(facets.map(({ facet, values }) => [facet, values])),
    programmes: programmes.filter((one) => one.reports > 0).map(({ programme }) => programme.id),
    largest: await ask(`/api/stories/${id(largest?.id ?? "")}`),
    longest: hits[0]?.report.id ?? "",
    cursors: reports.cursors,
    storyCursors: stories.cursors,
  };
}

/** One after the other of each list, until there are as many as are measured: all that differ come first. */
function atLeast(urls: readonly string[]): string[] {
  const different = [...new Set(urls)];
  if (different.length === 0) return [];
  return Array.from(
    { length: Math.max(LEAST, different.length) },
    (_, nth) => different[nth % different.length] ?? "",
  );
}

/** Every one of these with every one of those, so that their first forty have many of both. */
const crossed = (these: readonly string[], those: readonly string[]): string[] =>
  Array.from({ length: Math.min(LEAST, these.length * those.length) }, (_, nth) => {
    const row = Math.floor(nth / these.length);
    return `${these[nth % these.length]}${those[(nth + row) % those.length]}`;
  });

/** So many a page, around as many as the screen asks for. */
const limits = (url: string, most: number): string[] =>
  Array.from({ length: LEAST }, (_, nth) => `${url}${url.includes("?") ? "&" : "?"}limit=${most - nth}`);

/** Searches of each kind, by what they are called. */
function searchesOf(known: Known): [string, string[]][] {
  const titles = known.reports.flatMap(({ title }) => (title === null ? [] : [title]));
  const pairs = some(titles, 120).flatMap((title) => {
    const [one, two, three] = title
      .toLowerCase()
      .split(" ")
      .filter((word) => word.length > 3);
    return one === undefined || two === undefined ? [] : [{ one, two, three: three ?? one }];
  });
  const valuesOf = (facet: string): string[] => (known.values.get(facet) ?? []).map(({ value }) => value);
  const namesOf = (facet: string): string[] => (known.values.get(facet) ?? []).map(({ name }) => name);
  const months = Array.from({ length: 8 }, (_, nth) => ` after:2015-0${nth + 1}`);
  const said = ["", " stance:denied", " stance:asserted", ...months.slice(0, 3)];
  const quoted = (words: string): string => `"${words}"`;
  const outlets = [...new Set(known.reports.flatMap(({ outlet }) => outlet ?? []))];
  const aspects = ["where", "when", "who", "what", "how-many", "why", "any"].map((one) => `withheld:${one}`);
  return [
    ["a word", [...pairs.map(({ one }) => one), "rockets", "missiles", "ordered", "tractors"]],
    ["words, one of them left out", pairs.map(({ one, two, three }) => `${one} ${two} -${three}`)],
    ["a phrase", ['"said that"', '"give details"', ...pairs.map(({ one, two }) => quoted(`${one} ${two}`))]],
    ["a voice by name", known.names.slice(0, LEAST).map((name) => `voice:${quoted(name)}`)],
    [
      "a house",
      crossed(
        namesOf("house")
          .slice(0, 12)
          .map((name) => `house:${quoted(name)}`),
        said,
      ),
    ],
    [
      "a stance",
      crossed(
        valuesOf("stance").map((one) => `stance:${one}`),
        ["", ...months],
      ),
    ],
    [
      "a kind of happening",
      crossed(
        valuesOf("kind").map((one) => `kind:${one}`),
        ["", ...months],
      ),
    ],
    ["what is withheld", crossed(aspects, ["", ...months])],
    [
      "an outlet and a day",
      crossed(
        ["post", "herald", "times", "echo", ...some(outlets, 20)].map((one) => `outlet:${quoted(one)}`),
        months,
      ),
    ],
  ];
}

export async function questionsOf(ask: Ask): Promise<{ questions: Question[]; largest: string }> {
  const known = await lookAt(ask);
  const stories = some(known.stories, LEAST).map((story) => `/api/stories/${id(story.id)}`);
  const reports = some(known.reports, LEAST).map((report) => report.id);
  const { voices, largest, day } = known;
  const then = some(
    known.reports.filter(({ recordedAt }) => recordedAt < day),
    LEAST,
  ).map((report) => report.id);
  const days = ["", ...Array.from({ length: 7 }, (_, nth) => `asOf=${dayBefore(day, nth)}`)];
  const onDays = (urls: readonly string[]): string[] =>
    crossed(
      urls,
      days.map((one) => (one === "" ? "" : `?${one}`)),
    );
  const since = `since=${day}T00:00:00Z`;
  const searches = searchesOf(known);
  const questions: Question[] = [
    { screen: "stories", name: "first page", urls: limits("/api/stories", 60) },
    { screen: "stories", name: "what is new", urls: limits(`/api/stories?${since}`, 60) },
    {
      screen: "stories",
      name: "later pages",
      urls: known.storyCursors.map((after) => `/api/stories?after=${after}&${since}`),
    },
    {
      screen: "stories",
      name: "filters",
      urls: [
        "place=Sinpo",
        "house=house:karsolian-state",
        "voice=entity:kpb",
        "stance=denied",
        "standing=alone",
        "standing=contradicted",
        "withheld=where",
        "kind=launch",
        "title=harbour",
        "happenedFrom=2015-02-01&happenedTo=2015-03-01",
        "publishedFrom=2015-02-01&publishedTo=2015-02-05",
        `fresh=only&${since}`,
        ...known.programmes.map((one) => `programme=${one}`),
        ...["place", "house", "voice", "outlet", "kind", "stance"].flatMap((facet) =>
          (known.values.get(facet) ?? []).slice(0, 5).map(({ value }) => `${facet}=${id(value)}`),
        ),
      ].map((words) => `/api/stories?${words}`),
    },
    { screen: "stories", name: "values to choose from", urls: ["/api/stories/facets"] },
    { screen: "story", name: "any", urls: stories },
    {
      screen: "story",
      name: `of ${largest.edges.length} edges`,
      urls: [`/api/stories/${id(largest.id)}?claims=20`],
    },
    {
      screen: "story",
      name: `of ${largest.edges.length} edges with all its claims`,
      urls: [`/api/stories/${id(largest.id)}`],
    },
    {
      screen: "story",
      name: "an edge of the largest",
      urls: some(largest.edges, LEAST).map(
        ({ from, to }) => `/api/stories/${id(largest.id)}/edges/${id(`${from}~${to}`)}`,
      ),
    },
    { screen: "reports", name: "first page", urls: limits("/api/reports", 60) },
    {
      screen: "reports",
      name: "later pages",
      urls: known.cursors.map((after) => `/api/reports?after=${after}`),
    },
    { screen: "report", name: "any", urls: reports.map((one) => `/api/reports/${id(one)}`) },
    {
      screen: "report",
      name: "as of a day",
      urls: then.map((one) => `/api/reports/${id(one)}?asOf=${day}`),
    },
    {
      screen: "report",
      name: "whom packs know in it",
      urls: reports.map((one) => `/api/entities?report=${id(one)}`),
    },
    {
      screen: "report",
      name: "the first claims of 10,000",
      urls: Array.from(
        { length: LEAST },
        (_, nth) => `/api/reports/${id(known.longest)}?claims=${111 + nth}`,
      ),
    },
    { screen: "report", name: "all 10,000 claims", urls: [`/api/reports/${id(known.longest)}`], few: true },
    { screen: "claim", name: "any", urls: known.claims.map((one) => `/api/claims/${id(one)}`) },
    { screen: "dossiers", name: "list", urls: onDays(["/api/dossiers"]) },
    {
      screen: "dossier",
      name: "any",
      urls: onDays(known.programmes.map((one) => `/api/dossiers/${id(one)}`)),
    },
    {
      screen: "dossier",
      name: "its first claims",
      urls: onDays(known.programmes.map((one) => `/api/dossiers/${id(one)}/beginning`)),
    },
    { screen: "voices", name: "list", urls: limits("/api/voices", 200) },
    { screen: "voice", name: "who it is", urls: onDays(voices.map((one) => `/api/entities/${id(one)}`)) },
    {
      screen: "voice",
      name: "how it speaks",
      urls: onDays(voices.map((one) => `/api/entities/${id(one)}/profile`)),
    },
    {
      screen: "voice",
      name: "what it said",
      urls: onDays(voices.map((one) => `/api/entities/${id(one)}/said`)),
    },
    {
      screen: "voice",
      name: "what is said of it",
      urls: onDays(voices.map((one) => `/api/entities/${id(one)}/about`)),
    },
    ...searches.map(([name, typed]) => ({
      screen: "search",
      name,
      urls: typed.map((words) => `/api/search?q=${id(words)}&limit=60`),
    })),
    {
      screen: "search",
      name: "each of them as of a day",
      urls: searches.flatMap(([, typed]) =>
        some(typed, 5).map((words) => `/api/search?q=${id(words)}&limit=60&asOf=${day}`),
      ),
    },
    { screen: "review", name: "queue", urls: limits("/api/reviews/queue", 200) },
    {
      screen: "review",
      name: "a report's queue",
      urls: reports.map((one) => `/api/reviews/queue?report=${id(one)}`),
    },
    { screen: "review", name: "history", urls: limits("/api/reviews/history", 70) },
    { screen: "review", name: "agreement", urls: ["/api/reviews/agreement"] },
    { screen: "about", name: "counts", urls: ["/api/record"] },
    { screen: "about", name: "what lies in it", urls: ["/api/record/about"] },
    { screen: "add", name: "list", urls: ["/api/additions"] },
  ];
  return {
    questions: questions.map((one) => ({ ...one, urls: one.few === true ? one.urls : atLeast(one.urls) })),
    largest: largest.id,
  };
}

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
