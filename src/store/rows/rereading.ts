import type { Rereading } from "#vocabulary/record.ts";
import type { Report } from "#vocabulary/report.ts";
import { wordChanges } from "../questions/word-changes.ts";
import type { Reread } from "../store.ts";
import { reportOf } from "./from-rows.ts";

/** What a rereading changed. `before`: the text and facts that stood until now, with the claims that were read in it. */
export function rereadingOf(
  reread: Reread,
  before: { text: string; facts: string },
  claims: readonly Rereading["claims"]["gone"][number][],
): Rereading {
  const { held, reader } = reread;
  const told = {
    report: held.report,
    input: held.capture.input,
    title: held.title,
    readers: { before: held.reader, now: reader },
  };
  if ("note" in reread)
    return {
      ...told,
      outcome: "failed",
      facts: [],
      changes: [],
      claims: { same: claims.length, gone: [], added: [] },
      note: reread.note,
    };
  const { report } = reread.reading;
  const now = reread.reading.claims.map(({ id }) => id);
  const facts = changedFacts(reportOf(before), report);
  const changes = before.text === report.text ? [] : wordChanges(before.text, report.text);
  const gone = claims.filter((id) => !now.includes(id));
  const added = now.filter((id) => !claims.includes(id));
  const same = facts.length + changes.length + gone.length + added.length === 0;
  return {
    ...told,
    outcome: same ? "same" : "changed",
    facts,
    changes,
    claims: { same: now.length - added.length, gone, added },
    note: null,
  };
}

const FACTS = [
  "url",
  "outlet",
  "title",
  "standfirst",
  "section",
  "language",
  "bylines",
  "credits",
  "dateline",
  "published",
  "modified",
  "barrier",
  "corrections",
] as const;

/** Without the places: they move with every word that is added before them. */
function changedFacts(before: Report, now: Report): Rereading["facts"] {
  const placeless = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key, part) => (key === "span" ? undefined : part)));
  return FACTS.flatMap((fact) => {
    const [was, is] = [placeless(before[fact]), placeless(now[fact])];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ fact, before: was, now: is }];
  });
}
