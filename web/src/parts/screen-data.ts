import type { FetchQueryOptions, QueryClient, QueryKey } from "@tanstack/react-query";
import {
  askedAbout,
  askedClaim,
  askedDossier,
  askedEntity,
  askedProgrammes,
  askedQueue,
  askedReport,
  askedReports,
  askedSearch,
  askedStories,
  askedStoriesOf,
  askedStory,
  askedText,
  askedVoices,
} from "./asked.ts";
import { lastLook } from "./last-look.ts";
import { untilThere } from "./until-there.ts";

/** Where a screen is asked for: its id, where it is of one thing, and what else the address has. */
export interface Place {
  id: string;
  search: Readonly<Record<string, string | undefined>>;
}

type Wait = Promise<void> | undefined;

const one = <Answer, Key extends QueryKey>(
  queries: QueryClient,
  asked: FetchQueryOptions<Answer, Error, Answer, Key>,
): Wait => untilThere(queries, asked.queryKey, () => queries.prefetchQuery(asked));

/** What each screen cannot stand without, by the first word of its address: asked for where it is not there, until there is something to show. */
export const screenData = {
  "": (queries: QueryClient, { search: { asOf: _, ...filters } }: Place): Wait => {
    const asked = askedStories(definedOf(filters), lastLook());
    return untilThere(queries, asked.queryKey, () => queries.prefetchInfiniteQuery(asked));
  },
  stories: (queries: QueryClient, { id }: Place): Wait => one(queries, askedStory(id, null)),
  allReports: (queries: QueryClient, { search: { asOf } }: Place): Wait => {
    const asked = askedReports(asOf ?? null);
    return untilThere(queries, asked.queryKey, () => queries.prefetchInfiniteQuery(asked));
  },
  reports: (queries: QueryClient, { id, search: { asOf } }: Place): Wait => {
    const report = one(queries, askedReport(id, asOf ?? null));
    // It stands above the text, which it would move.
    const stories = asOf === undefined ? one(queries, askedStoriesOf(id)) : undefined;
    return report === undefined && stories === undefined
      ? undefined
      : Promise.all([report, stories]).then(() => undefined);
  },
  claims: async (queries: QueryClient, { id, search }: Place): Promise<void> => {
    const asOf = search["asOf"] ?? null;
    const asked = askedClaim(id, asOf);
    await one(queries, asked);
    const report = queries.getQueryData(asked.queryKey)?.report.id;
    if (report === undefined) return;
    const stories = asOf === null ? one(queries, askedStoriesOf(report)) : undefined;
    await Promise.all([one(queries, askedText(report, asOf)), stories]);
  },
  allDossiers: (queries: QueryClient, { search: { asOf } }: Place): Wait =>
    one(queries, askedProgrammes(asOf ?? null)),
  dossiers: (queries: QueryClient, { id, search: { asOf, since } }: Place): Wait =>
    one(queries, askedDossier(id, asOf ?? null, since ?? null)),
  entities: (queries: QueryClient, { id, search: { asOf } }: Place): Wait =>
    one(queries, askedEntity(id, asOf ?? null)),
  voices: (queries: QueryClient): Wait => one(queries, askedVoices()),
  review: (queries: QueryClient, { search: { tab, claim } }: Place): Wait => {
    if (tab !== undefined) return;
    const asked = askedQueue(null);
    // The claim in hand stands beside the queue, with its words.
    const inHand = (): Wait => {
      const lines = queries.getQueryData(asked.queryKey)?.claims ?? [];
      const line = lines.find((one) => one.claim.id === claim) ?? lines[0];
      return line === undefined ? undefined : one(queries, askedReport(line.report, null));
    };
    const queue = one(queries, asked);
    return queue === undefined ? inHand() : queue.then(inHand);
  },
  search: (queries: QueryClient, { search: { q, asOf } }: Place): Wait =>
    q === undefined ? undefined : one(queries, askedSearch(q, asOf ?? null)),
  about: (queries: QueryClient): Wait => one(queries, askedAbout()),
} as const;

const definedOf = (search: Place["search"]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
