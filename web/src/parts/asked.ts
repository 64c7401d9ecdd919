import { queryOptions } from "@tanstack/react-query";
import { client } from "../client.ts";

// What a screen asks, for the screen itself and for who asks ahead of it.

/** So many claims are waited for before a report is shown; few reports have more. */
export const FIRST_CLAIMS = 150;

export const askedStory = (id: string, knownOn: string | null) =>
  queryOptions({
    queryKey: ["story", id, knownOn],
    queryFn: () => client.story(id, knownOn === null ? {} : { knownOn }),
  });

/** A report with the first of its claims. */
export const askedReport = (id: string, asOf: string | null) =>
  queryOptions({
    queryKey: ["report", id, asOf, FIRST_CLAIMS],
    queryFn: () => client.report(id, { asOf, claims: FIRST_CLAIMS }),
  });

export const askedClaim = (id: string, asOf: string | null) =>
  queryOptions({ queryKey: ["claim", id, asOf], queryFn: () => client.claim(id, { asOf }) });

export const askedDossier = (id: string, asOf: string | null, since: string | null) =>
  queryOptions({
    queryKey: ["dossier", id, asOf, since],
    queryFn: () => client.dossier(id, { asOf, since }),
  });

export const askedEntity = (id: string, asOf: string | null) =>
  queryOptions({ queryKey: ["entity", id, asOf], queryFn: () => client.entity(id, { asOf }) });
