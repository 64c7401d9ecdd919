import type { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { StemmaError } from "#errors.ts";
import type { AddOutcome } from "#vocabulary/record.ts";
import { checkPersons } from "../check/check-persons.ts";
import { checkRecord } from "../check/check-record.ts";
import { unreadable } from "../check/findings.ts";
import { momentAsked, type Record } from "../questions/at.ts";
import { countEntity } from "../questions/count-entity.ts";
import { countRecord } from "../questions/count-record.ts";
import { describeRecord } from "../questions/describe-record.ts";
import { findProgrammeClaims } from "../questions/find-programme-claims.ts";
import { findReadings } from "../questions/find-readings.ts";
import { findTold } from "../questions/find-told.ts";
import { listEntityReports } from "../questions/list-entity-reports.ts";
import { listHistory } from "../questions/list-history.ts";
import { listProgrammes } from "../questions/list-programmes.ts";
import { listQueue } from "../questions/list-queue.ts";
import { listReports } from "../questions/list-reports.ts";
import { listReviewedReports, listReviews } from "../questions/list-reviews.ts";
import { listToReread } from "../questions/list-to-reread.ts";
import { listVoices } from "../questions/list-voices.ts";
import { measureAgreement } from "../questions/measure-agreement.ts";
import { profileVoice } from "../questions/profile-voice.ts";
import { remembering } from "../questions/remember.ts";
import { searchRecord } from "../questions/search-record.ts";
import { showClaim } from "../questions/show-claim.ts";
import { showReport } from "../questions/show-report.ts";
import { storyReports, storyRevisions, storySayings, storyText } from "../questions/show-story.ts";
import { showText } from "../questions/show-text.ts";
import type { Store } from "../store.ts";
import type { Tables } from "../tables.ts";
import { nodeSqliteDialect } from "./dialect.ts";
import { makeFollower } from "./keep-persons-claims.ts";
import { keepReview } from "./keep-review.ts";
import { migrate, whatIs } from "./migrate.ts";
import { inWriteTransaction, openDatabase, useWriteAheadLog } from "./open-database.ts";
import { readPulse } from "./read-pulse.ts";
import { explain } from "./sqlite-errors.ts";
import { makeStoryShelf } from "./stories.ts";
import { makeWriter } from "./writer.ts";

interface Options {
  create: boolean;
  now: () => string;
  waitMs: number;
}

/** So many dossiers are kept as they were told last: the one in hand, now and on other days. */
const DOSSIERS = 6;

/** And so many stories, as they are shown; lists; and programmes with which reports tell of them. */
const STORIES = 4;
const LISTS = 4;
const PROGRAMMES = 16;

/** The record in one SQLite file. `path` is what the person named, for messages. */
export function openSqliteStore(file: string, path: string, options: Options): Store {
  const writing = guard(path, () => openRecord(file, path, options));
  // Questions have a connection of their own: they see one moment of the record while an addition goes on.
  const reading = guard(path, () => openDatabase(file, options.waitMs));
  reading.exec("PRAGMA query_only = ON");
  const writer = makeWriter(writing, options.now);
  const shelf = makeStoryShelf(writing, reading, options.now);
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(reading) });
  const remember = remembering();
  // A dossier is asked for its beginning and for all of it, and anew for each day that something may have changed since.
  const rememberTold = remembering(DOSSIERS);
  // Every page of the workbench begins with asking for these.
  const rememberLists = remembering(LISTS);
  const rememberTelling = remembering(PROGRAMMES);
  // A large story is asked for its first part, and for all of it as soon as that stands.
  const rememberShown = remembering(STORIES);

  const write = async <Result>(work: () => Result): Promise<Result> =>
    guard(path, () => inWriteTransaction(writing, work));
  const look = async <Answer>(question: (db: Record) => Promise<Answer>): Promise<Answer> => {
    try {
      return await db.transaction().execute(question);
    } catch (error) {
      throw explain(error, path);
    }
  };
  const followPersons = makeFollower({ ask: look, write, database: writing });
  // What an earlier version, or a process that was stopped, left to be followed is followed before the first question.
  let followed: Promise<void> | null = null;
  const ask = async <Answer>(question: (db: Record) => Promise<Answer>): Promise<Answer> => {
    // Where the record cannot be written to now, it is done with the next word that is.
    followed ??= followPersons().catch(() => {});
    await followed;
    return look(question);
  };
  /** Whatever is written may be a word of a person, or a new reading of a report that has some. */
  const written = async <Result>(work: Promise<Result>): Promise<Result> => {
    const result = await work;
    await followPersons();
    return result;
  };

  return {
    add: async (received, reading) => {
      const [outcome] = await written(write(() => writer.keep([{ received, reading }])));
      return outcome as AddOutcome;
    },
    addMany: (items) => written(write(() => writer.keep(items))),
    rereadMany: (items) => written(write(() => writer.reread(items))),
    toReread: (reader, page) => ask((db) => listToReread(db, reader, page)),
    holds: async (received, reader) => guard(path, () => writer.holds(received, reader)),
    reports: async ({ limit, after, asOf }) => {
      const at = momentAsked({ asOf });
      return ask((db) => listReports(db, { limit, after, at }));
    },
    report: async (id, { asOf, claims = null }) => {
      const at = momentAsked({ asOf });
      return ask((db) => showReport(db, id, { at, most: claims }));
    },
    text: async (id, asked) => {
      const at = momentAsked(asked);
      return ask((db) => showText(db, id, at));
    },
    claim: async (id, asked) => {
      const at = momentAsked(asked);
      return ask((db) => showClaim(db, id, at));
    },
    search: async (words, { limit, houses = new Map(), asOf }) => {
      const at = momentAsked({ asOf });
      return ask((db) => searchRecord(db, words, { limit, at, houses, remember }));
    },
    entityReports: async (who, list, { limit, after, asOf }) => {
      const at = momentAsked({ asOf });
      return ask((db) => listEntityReports(db, who, list, { limit, after, at }));
    },
    entityCounts: async (who, asked) => {
      const at = momentAsked(asked);
      return ask((db) => countEntity(db, who, at));
    },
    voices: (limit) => ask((db) => rememberLists(db, `voices ${limit}`, () => listVoices(db, limit))),
    voiceProfile: async (who, asked) => {
      const at = momentAsked(asked);
      return ask((db) => profileVoice(db, who, at));
    },
    stories: {
      unplaced: async (limit) => guard(path, () => shelf.unplaced(limit)),
      place: async (items) => guard(path, () => shelf.place(items)),
      displace: async (items) => guard(path, () => shelf.displace(items)),
      loose: async (limit) => guard(path, () => shelf.loose(limit)),
      inNeighbourhoods: async (numbers) => guard(path, () => shelf.inNeighbourhoods(numbers)),
      holders: async (asked) => guard(path, () => shelf.holders(asked)),
      readings: (revisions, which = "standing") => ask((db) => findReadings(db, revisions, which)),
      standing: async (revisions) => guard(path, () => shelf.standing(revisions)),
      keep: async (replaced, made) => guard(path, () => shelf.keep(replaced, made)),
      story: async (id) => guard(path, () => shelf.story(id)),
      shown: (id) => ask((db) => rememberShown(db, id, async () => shelf.shown(id))),
      withheldIn: async (reports) => guard(path, () => shelf.withheldIn(reports)),
      edge: async (id, from, to) => guard(path, () => shelf.edge(id, from, to)),
      storiesOf: async (report) => guard(path, () => shelf.storiesOf(report)),
      claimsOf: async (reports) => guard(path, () => shelf.claimsOf(reports)),
      stories: async (page) => guard(path, () => shelf.stories(page)),
      trace: async () =>
        guard(path, () => ({
          reports: shelf.reports(),
          stories: shelf.stories({ limit: -1, after: 0 }).stories,
        })),
      lines: async (asked) => guard(path, () => shelf.lines(asked)),
      facets: async (facets) => guard(path, () => shelf.facets(facets)),
      reportsOf: (reports) => ask((db) => storyReports(db, reports)),
      revisionsOf: (reports) => ask((db) => storyRevisions(db, reports)),
      textOf: (report) => ask((db) => storyText(db, report)),
      sayings: (claims) => ask((db) => storySayings(db, claims)),
      rule: async (ruling) => guard(path, () => shelf.rule(ruling)),
      rulings: async () => guard(path, () => shelf.rulings()),
    },
    review: (request) => written(keepReview(request, { ask, write, writer, now: options.now })),
    reviews: async (of, asked) => {
      const at = momentAsked(asked);
      return ask((db) => listReviews(db, of, at));
    },
    reviewedReports: () => ask(listReviewedReports),
    queue: ({ limit, report, second = null }) => {
      const asked = { limit, report, second };
      return ask((db) =>
        rememberLists(db, `queue ${JSON.stringify(asked)}`, () => listQueue(db, asked, remember)),
      );
    },
    reviewHistory: (page) => ask((db) => listHistory(db, page)),
    agreement: () => ask(measureAgreement),
    told: async (signs, asked) => {
      const at = momentAsked(asked);
      return ask((db) =>
        at === null
          ? rememberTelling(db, JSON.stringify(signs), () => findTold(db, signs, at))
          : findTold(db, signs, at),
      );
    },
    programmeClaims: async (programme, asked) => {
      const at = momentAsked(asked);
      const { signs, of } = programme;
      return ask((db) =>
        rememberTold(db, JSON.stringify([signs, of, at]), () => findProgrammeClaims(db, programme, at)),
      );
    },
    programmes: async (asked) => {
      const at = momentAsked(asked);
      return ask((db) => listProgrammes(db, at));
    },
    follow: (programme, why) => write(() => writer.follow(programme, why)),
    counts: () => ask((db) => countRecord(db, remember)),
    state: () => ask((db) => describeRecord(db, remember)),
    pulse: async () => guard(path, () => readPulse(reading)),
    check: async () => {
      const found = guard(path, () => checkRecord(writing));
      // A damaged page can end this part too; the others have had their say.
      const persons = await ask(checkPersons).catch((error: unknown) => [unreadable(error)]);
      return { ...found, problems: [...found.problems, ...persons] };
    },
    async close() {
      await db.destroy();
      reading.close();
      writing.close();
    },
  };
}

function openRecord(file: string, path: string, { create, waitMs }: Options): DatabaseSync {
  const database = openDatabase(file, waitMs);
  try {
    const found = whatIs(database);
    if (found === "foreign") {
      throw new StemmaError("record-damaged", { path, reason: "it is another program's database" });
    }
    if (found === "empty" && !create) throw new StemmaError("record-missing", { path });
    useWriteAheadLog(database, waitMs);
    migrate(database, path);
    database.exec("PRAGMA foreign_keys = ON");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function guard<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw explain(error, path);
  }
}
