import type { Addition, AdditionList, AdditionRequest } from "../vocabulary/addition.ts";
import type { Dossier, DossierBeginning, ProgrammeList } from "../vocabulary/dossier.ts";
import type { EntityDetail, EntityList, VoiceList } from "../vocabulary/entity-facts.ts";
import type {
  ClaimDetail,
  EntityReports,
  ReportDetail,
  ReportList,
  ReportText,
  SearchResult,
  VoiceProfile,
} from "../vocabulary/record.ts";
import type {
  Agreement,
  ReviewEntry,
  ReviewHistory,
  ReviewOutcome,
  ReviewQueue,
  ReviewRequest,
} from "../vocabulary/review.ts";
import type {
  EdgeDetail,
  RulingOutcome,
  RulingRequest,
  StoryDetail,
  StoryFacets,
  StoryList,
} from "../vocabulary/story-facts.ts";
import type { RecordAbout, RecordCheck, RecordFacts } from "./record/schema.ts";

/** What the API answered instead of what was asked. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: string;

  /** What is filled into the sentence of the code. */
  readonly values: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, values: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.values = values;
  }
}

/** The API as typed functions; it runs in a browser and in Node alike. */
export interface Client {
  record(): Promise<RecordFacts>;
  aboutRecord(): Promise<RecordAbout>;
  check(): Promise<RecordCheck>;
  reports(page: { limit?: number; after?: string | null; asOf?: string | null }): Promise<ReportList>;
  /** `claims`: so many at most, with what was read up to there; `more` says how many are left, `rest` how much of a very long text. */
  report(id: string, asked: { asOf?: string | null; claims?: number }): Promise<ReportDetail>;
  /** What was printed in it. */
  reportText(id: string, at: { asOf?: string | null }): Promise<ReportText>;
  claim(id: string, at: { asOf?: string | null }): Promise<ClaimDetail>;
  /** The entities that a report names or lets speak. */
  entities(report: string, at: { asOf?: string | null }): Promise<EntityList>;
  entity(id: string, at: { asOf?: string | null }): Promise<EntityDetail>;
  /** Who speaks in the record, the busiest first. */
  voices(page: { limit?: number }): Promise<VoiceList>;
  /** How an entity speaks: over time, through whom, resting on whom, how often alone. */
  profile(id: string, at: { asOf?: string | null }): Promise<VoiceProfile>;
  /** What an entity said, or all voices of its house. */
  said(
    id: string,
    page: { by?: "entity" | "house"; limit?: number; after?: string | null; asOf?: string | null },
  ): Promise<EntityReports>;
  /** What is said of an entity. */
  about(
    id: string,
    page: { limit?: number; after?: string | null; asOf?: string | null },
  ): Promise<EntityReports>;
  /** What persons said of a report's claims, or of one claim. */
  reviews(of: string, at: { asOf?: string | null }): Promise<{ reviews: ReviewEntry[] }>;
  /** The claims that a person should look at first. */
  queue(page: { limit?: number; report?: string | null; second?: string | null }): Promise<ReviewQueue>;
  /** What persons said over the whole record, the newest first. */
  history(page: { limit?: number; after?: string | null }): Promise<ReviewHistory>;
  /** How far persons agree who looked at the same claims. */
  agreement(): Promise<Agreement>;
  /** Keeps a person's word on claims. */
  review(request: ReviewRequest): Promise<ReviewOutcome>;
  /** What was handed in to be read, the newest first. */
  additions(): Promise<AdditionList>;
  /** Hands in a file, a text or an address. */
  add(request: AdditionRequest): Promise<Addition>;
  /** Programmes that packs have or persons follow. */
  programmes(at: { asOf?: string | null }): Promise<ProgrammeList>;
  dossier(programme: string, at: { asOf?: string | null; since?: string | null }): Promise<Dossier>;
  /** Its first `claims` that say something of their own, and how much there is of it. */
  dossierBeginning(
    programme: string,
    asked: { asOf?: string | null; claims?: number },
  ): Promise<DossierBeginning>;
  /** Stories; the filters are those of the API's page, as words. */
  stories(asked: Readonly<Record<string, string | number | null | undefined>>): Promise<StoryList>;
  storyFacets(): Promise<StoryFacets>;
  /** A story as it stands now, or as it could be known at the end of a day; of `claims` groups of claims at most. */
  story(id: string, on: { knownOn?: string | null; claims?: number }): Promise<StoryDetail>;
  edge(story: string, from: string, to: string, on: { knownOn?: string | null }): Promise<EdgeDetail>;
  /** Keeps a person's decision on two nodes of a story's tree, or on two of its origins. */
  rule(story: string, request: RulingRequest): Promise<RulingOutcome>;
  search(words: string, page: { limit?: number; asOf?: string | null }): Promise<SearchResult>;
}

/** `base` is "" in the workbench, which the server of the API serves. */
export function makeClient(base: string, fetcher: typeof fetch = fetch): Client {
  async function get<Answer>(
    path: string,
    query: Record<string, string | number | null | undefined> = {},
  ): Promise<Answer> {
    const words = new URLSearchParams();
    for (const [name, value] of Object.entries(query))
      if (value !== null && value !== undefined) words.set(name, String(value));
    return answerOf(
      await fetcher(`${base}${path}${words.size > 0 ? `?${words}` : ""}`, {
        headers: { accept: "application/json" },
      }),
    );
  }
  async function post<Answer>(path: string, body: unknown): Promise<Answer> {
    return answerOf(
      await fetcher(`${base}${path}`, {
        method: "POST",
        headers: { accept: "application/json", "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
  }
  async function answerOf<Answer>(response: Response): Promise<Answer> {
    const answer: unknown = await response.json().catch(() => null);
    if (!response.ok) {
      const problem = answer as {
        code?: string;
        message?: string;
        values?: Record<string, string>;
      } | null;
      throw new ApiError(
        response.status,
        problem?.code ?? "unknown",
        problem?.message ?? `The server answered ${response.status}.`,
        problem?.values,
      );
    }
    return answer as Answer;
  }
  return {
    record: () => get("/api/record"),
    aboutRecord: () => get("/api/record/about"),
    check: () => get("/api/record/check"),
    reports: (page) => get("/api/reports", page),
    report: (id, asked) => get(`/api/reports/${encodeURIComponent(id)}`, asked),
    reportText: (id, at) => get(`/api/reports/${encodeURIComponent(id)}/text`, at),
    claim: (id, at) => get(`/api/claims/${encodeURIComponent(id)}`, at),
    entities: (report, at) => get("/api/entities", { report, ...at }),
    entity: (id, at) => get(`/api/entities/${encodeURIComponent(id)}`, at),
    voices: (page) => get("/api/voices", page),
    profile: (id, at) => get(`/api/entities/${encodeURIComponent(id)}/profile`, at),
    said: (id, page) => get(`/api/entities/${encodeURIComponent(id)}/said`, page),
    about: (id, page) => get(`/api/entities/${encodeURIComponent(id)}/about`, page),
    reviews: (of, at) => get("/api/reviews", { of, ...at }),
    queue: (page) => get("/api/reviews/queue", page),
    history: (page) => get("/api/reviews/history", page),
    agreement: () => get("/api/reviews/agreement"),
    review: (request) => post("/api/reviews", request),
    additions: () => get("/api/additions"),
    add: (request) => post("/api/additions", request),
    programmes: (at) => get("/api/dossiers", at),
    dossier: (programme, at) => get(`/api/dossiers/${encodeURIComponent(programme)}`, at),
    dossierBeginning: (programme, asked) =>
      get(`/api/dossiers/${encodeURIComponent(programme)}/beginning`, asked),
    stories: (asked) => get("/api/stories", asked),
    storyFacets: () => get("/api/stories/facets"),
    story: (id, on) => get(`/api/stories/${encodeURIComponent(id)}`, on),
    edge: (story, from, to, on) =>
      get(`/api/stories/${encodeURIComponent(story)}/edges/${encodeURIComponent(`${from}~${to}`)}`, on),
    rule: (story, request) => post(`/api/stories/${encodeURIComponent(story)}/rulings`, request),
    search: (words, page) => get("/api/search", { q: words, ...page }),
  };
}
