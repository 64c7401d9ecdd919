import type { Dossier, DossierBeginning } from "@stemma/vocabulary/dossier.ts";
import type { StoryDetail } from "@stemma/vocabulary/story-facts.ts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { client } from "../client.ts";
import { afterFrame } from "./after-frame.ts";
import { wentBack } from "./went-back.ts";

// What a screen asks, for the screen itself and for who asks ahead of it.

/** So many claims are waited for before a report is shown; few reports have more. */
export const FIRST_CLAIMS = 150;

/** A story is shown with so many groups of its claims, and has the others behind them; few have more. */
const FIRST_GROUPS = 20;

export const askedStory = (id: string, knownOn: string | null) =>
  queryOptions({
    queryKey: ["story", id, knownOn],
    queryFn: async ({ client: queries, queryKey }): Promise<StoryDetail> => {
      const on = knownOn === null ? {} : { knownOn };
      if (queries.getQueryData(queryKey) !== undefined) return client.story(id, on);
      const first = await client.story(id, { ...on, claims: FIRST_GROUPS });
      if (!first.part) return first;
      queries.setQueryData(queryKey, first);
      // What is asked at once would be found, sent and read on the cores that draw the tree.
      await afterFrame();
      return client.story(id, on);
    },
  });

/** A report with the first of its claims. */
export const askedReport = (id: string, asOf: string | null) =>
  queryOptions({
    queryKey: ["report", id, asOf, FIRST_CLAIMS],
    queryFn: () => client.report(id, { asOf, claims: FIRST_CLAIMS }),
  });

export const askedClaim = (id: string, asOf: string | null) =>
  queryOptions({ queryKey: ["claim", id, asOf], queryFn: () => client.claim(id, { asOf }) });

/** What was printed in a report: what a claim is of, and the rest of a very long text. */
export const askedText = (report: string, asOf: string | null) =>
  queryOptions({
    queryKey: ["report", report, asOf, "text"],
    queryFn: () => client.reportText(report, { asOf }),
  });

/** The stories that a report stands in; it may be several, and those of the latest publications are named. */
const NAMED = 2;
export const askedStoriesOf = (report: string) =>
  queryOptions({
    queryKey: ["stories", "of", report],
    queryFn: () => client.stories({ report, limit: NAMED }),
  });

/** A dossier is shown with so many claims that say something of their own, and has the others and what is made of all behind them: more than a window has room for. */
const FIRST_TOLD = 24;

export const askedDossier = (id: string, asOf: string | null, since: string | null) =>
  queryOptions({
    queryKey: ["dossier", id, asOf, since],
    queryFn: async ({ client: queries, queryKey }): Promise<Dossier | DossierBeginning> => {
      // What stands of it on another day, or as it was left, stays until all of it is there: a shorter page would jump.
      const stands = queries
        .getQueriesData({ queryKey: ["dossier", id] })
        .some(([, data]) => data !== undefined);
      if (!stands && since === null && !wentBack()) {
        queries.setQueryData(queryKey, await client.dossierBeginning(id, { asOf, claims: FIRST_TOLD }));
        await afterFrame();
      }
      return client.dossier(id, { asOf, since });
    },
  });

export const askedEntity = (id: string, asOf: string | null) =>
  queryOptions({ queryKey: ["entity", id, asOf], queryFn: () => client.entity(id, { asOf }) });

const HITS = 60;
export const askedSearch = (q: string, asOf: string | null) =>
  queryOptions({
    queryKey: ["search", q, asOf],
    queryFn: () => client.search(q, { limit: HITS, asOf }),
  });

/** `filters` as the address has them; `since`: after that moment reports are new. */
export const askedStories = (filters: Readonly<Record<string, string>>, since: string | null) =>
  infiniteQueryOptions({
    queryKey: ["stories", filters, since],
    queryFn: ({ pageParam }) => client.stories({ ...filters, since, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const askedReports = (asOf: string | null) =>
  infiniteQueryOptions({
    queryKey: ["reports", asOf],
    queryFn: ({ pageParam }) => client.reports({ after: pageParam, asOf }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const askedProgrammes = (asOf: string | null) =>
  queryOptions({ queryKey: ["programmes", asOf], queryFn: () => client.programmes({ asOf }) });

const VOICES = 200;
export const askedVoices = () =>
  queryOptions({ queryKey: ["voices"], queryFn: () => client.voices({ limit: VOICES }) });

export const askedAbout = () => queryOptions({ queryKey: ["about"], queryFn: () => client.aboutRecord() });

const QUEUE = 200;
/** What waits for anybody; or, with a person's name, what others settled and they said nothing of. */
export const askedQueue = (second: string | null) =>
  queryOptions({
    queryKey: second === null ? ["queue"] : ["queue", "second", second],
    queryFn: () => client.queue({ limit: QUEUE, second }),
    // A queue that is asked anew while one decides would shuffle under one's hands.
    staleTime: 60_000,
  });
