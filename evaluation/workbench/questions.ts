/** What each screen asks the API, so many different questions of each kind, with ids that the record has. */
export interface Question {
  screen: string;
  name: string;
  urls: readonly string[];
}

type Ask = <Answer>(url: string) => Promise<Answer>;

interface Known {
  stories: readonly { id: string; reports: number }[];
  reports: readonly { id: string; recordedAt: string }[];
  claims: readonly string[];
  voices: readonly string[];
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
  const { known } = await ask<{ known: { id: string | null }[] }>("/api/voices?limit=40");
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
    programmes: programmes.filter((one) => one.reports > 0).map(({ programme }) => programme.id),
    largest: await ask(`/api/stories/${id(largest?.id ?? "")}`),
    longest: hits[0]?.report.id ?? "",
    cursors: reports.cursors,
    storyCursors: stories.cursors,
  };
}

export async function questionsOf(ask: Ask): Promise<{ questions: Question[]; largest: string }> {
  const known = await lookAt(ask);
  const stories = some(known.stories, 40).map((story) => `/api/stories/${id(story.id)}`);
  const reports = some(known.reports, 40).map((report) => report.id);
  const { voices, largest, day } = known;
  const then = some(
    known.reports.filter(({ recordedAt }) => recordedAt < day),
    40,
  ).map((report) => report.id);
  const same = (url: string, times = 12): string[] => Array.from({ length: times }, () => url);
  const since = `since=${day}T00:00:00Z`;
  const questions: Question[] = [
    { screen: "stories", name: "first page", urls: same("/api/stories") },
    { screen: "stories", name: "what is new", urls: same(`/api/stories?${since}`) },
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
        ...known.programmes.slice(0, 4).map((one) => `programme=${one}`),
      ].map((words) => `/api/stories?${words}`),
    },
    { screen: "stories", name: "values to choose from", urls: same("/api/stories/facets") },
    { screen: "story", name: "any", urls: stories },
    {
      screen: "story",
      name: `of ${largest.edges.length} edges`,
      urls: same(`/api/stories/${id(largest.id)}`),
    },
    {
      screen: "story",
      name: "an edge of the largest",
      urls: some(largest.edges, 20).map(
        ({ from, to }) => `/api/stories/${id(largest.id)}/edges/${id(`${from}~${to}`)}`,
      ),
    },
    { screen: "reports", name: "first page", urls: same("/api/reports") },
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
    { screen: "report", name: "of 10,000 claims", urls: same(`/api/reports/${id(known.longest)}`, 5) },
    { screen: "claim", name: "any", urls: known.claims.map((one) => `/api/claims/${id(one)}`) },
    { screen: "dossiers", name: "list", urls: same("/api/dossiers") },
    { screen: "dossier", name: "any", urls: known.programmes.map((one) => `/api/dossiers/${id(one)}`) },
    { screen: "voices", name: "list", urls: same("/api/voices?limit=200") },
    { screen: "voice", name: "who it is", urls: voices.map((one) => `/api/entities/${id(one)}`) },
    { screen: "voice", name: "how it speaks", urls: voices.map((one) => `/api/entities/${id(one)}/profile`) },
    { screen: "voice", name: "what it said", urls: voices.map((one) => `/api/entities/${id(one)}/said`) },
    {
      screen: "voice",
      name: "what is said of it",
      urls: voices.map((one) => `/api/entities/${id(one)}/about`),
    },
    {
      screen: "search",
      name: "words, operators, days",
      urls: [
        "harbour",
        "rockets",
        '"said that"',
        "harbour -storm",
        'voice:"Karsolian Press Bureau"',
        "house:karsolian",
        "stance:denied",
        "stance:asserted",
        "kind:launch",
        "withheld:where",
        "outlet:post after:2015-02",
        "harbour stance:denied",
        "in:reports flood",
        "zxqv",
      ].flatMap((words) => [
        `/api/search?q=${id(words)}&limit=60`,
        `/api/search?q=${id(words)}&limit=60&asOf=${day}`,
      ]),
    },
    { screen: "review", name: "queue", urls: same("/api/reviews/queue?limit=200") },
    {
      screen: "review",
      name: "a report's queue",
      urls: reports.map((one) => `/api/reviews/queue?report=${id(one)}`),
    },
    { screen: "review", name: "history", urls: same("/api/reviews/history") },
    { screen: "review", name: "agreement", urls: same("/api/reviews/agreement") },
    { screen: "about", name: "counts", urls: same("/api/record") },
    { screen: "about", name: "what lies in it", urls: same("/api/record/about") },
    { screen: "add", name: "list", urls: same("/api/additions") },
  ];
  return { questions, largest: largest.id };
}
