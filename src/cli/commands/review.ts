import { userInfo } from "node:os";
import { StemmaError } from "#errors.ts";
import { openStore } from "#store/open-store.ts";
import type { Store } from "#store/store.ts";
import type { Claim } from "#vocabulary/claim.ts";
import { makeVoice } from "#vocabulary/make-voice.ts";
import { type ClaimBody, ReviewRequest } from "#vocabulary/review.ts";
import { type Command, type Options, optionOf, type Surroundings } from "../command.ts";
import { knowledgeOf } from "../knowledge.ts";
import { jsonLines, numberOf, record, recordOf } from "../options.ts";
import { paletteOf, widthOf } from "../render/paint.ts";
import { renderEntry, renderQueue } from "../render/review.ts";
import { changeFlags, changesOf, passageOf } from "../review-changes.ts";

const ACTIONS = ["list", "accept", "correct", "reject", "merge", "split", "add", "undo", "history", "export"];

export const review: Command = {
  name: "review",
  argument: "[ACTION [ID…]]",
  atLeast: 0,
  choices: ACTIONS,
  about: "keeps a person's word on claims, over what was read",
  details:
    "Alone it lists the claims to look at first. accept CLAIM…, reject CLAIM…, correct CLAIM with what is otherwise, merge CLAIM CLAIM…, split CLAIM 'WORDS' 'WORDS'…, add REPORT with --passage, undo REVIEW; history ID tells what was said of a claim or report, export writes reviewed reports for training. The reading is never overwritten.",
  options: [
    jsonLines,
    { name: "--by", value: "NAME", about: "the person (default: the name of this machine's user)" },
    { name: "--why", value: "WORDS", about: "the reason" },
    ...changeFlags,
    { name: "--report", value: "ID", about: "of the list: only claims of this report" },
    { name: "--limit", value: "N", about: "of the list: most claims (default: 20)" },
    record,
  ],
  examples: [
    { words: "review", about: "the most doubtful claims" },
    { words: "review accept claim:ab3xk7q2m5n4p6r8", about: "it is as it was read" },
    {
      words: "review correct claim:ab3xk7q2m5n4p6r8 --stance denied --why 'the ministry denies it'",
      about: "the stance is another",
    },
    { words: "review undo review:z5msnzsmsvzgi6jb", about: "takes a word back; the record tells of both" },
    { words: "review export --json", about: "training data, a reviewed report a line" },
  ],
  async run([action = "list", ...ids], options, around) {
    if (!ACTIONS.includes(action))
      throw new StemmaError("misuse", {
        reason: `stemma review takes ${ACTIONS.join(", ")}, not “${action}”.`,
      });
    const store = await openStore(recordOf(options, around), { create: false, now: around.now });
    try {
      const show = around.out;
      if (action === "list") await list(store, ids, options, around);
      else if (action === "history") await history(store, needed(action, ids), options, around);
      else if (action === "export") await exportReviewed(store, around);
      else
        for (const request of await requestsOf(store, action, needed(action, ids), options, around)) {
          const { entry } = await store.review(request);
          show.write(
            options.has("--json")
              ? `${JSON.stringify(entry)}\n`
              : `${renderEntry(entry, paletteOf(show), widthOf(show))}\n`,
          );
        }
      return 0;
    } finally {
      await store.close();
    }
  },
};

function needed(action: string, ids: readonly string[]): readonly string[] {
  if (ids.length === 0)
    throw new StemmaError("misuse", {
      reason: `stemma review ${action} needs an id. Find claims with: stemma review`,
    });
  return ids;
}

async function list(
  store: Store,
  ids: readonly string[],
  options: Options,
  { out }: Surroundings,
): Promise<void> {
  if (ids.length > 0)
    throw new StemmaError("misuse", {
      reason: "stemma review list takes no id; name a report with --report.",
    });
  const queue = await store.queue({
    limit: numberOf(options, "--limit", 20, 1, 1000),
    report: optionOf(options, "--report"),
  });
  if (options.has("--json")) for (const line of queue.claims) out.write(`${JSON.stringify(line)}\n`);
  else out.write(renderQueue(queue, paletteOf(out), widthOf(out)));
}

async function history(
  store: Store,
  ids: readonly string[],
  options: Options,
  { out }: Surroundings,
): Promise<void> {
  for (const id of ids)
    for (const entry of await store.reviews(id, { asOf: null }))
      out.write(
        options.has("--json")
          ? `${JSON.stringify(entry)}\n`
          : `${renderEntry(entry, paletteOf(out), widthOf(out))}\n`,
      );
}

/** A line a report, which is a line that goes in, too: text and facts, the claims that persons settled, and whether nothing is left open. */
async function exportReviewed(store: Store, { out }: Surroundings): Promise<void> {
  for (const id of await store.reviewedReports()) {
    const { reading, reviewed, reviews, revision } = await store.report(id, { asOf: null });
    const { report } = reading;
    const settled = reviewed.filter(({ verdict }) => verdict !== "open");
    out.write(
      `${JSON.stringify({
        id: report.id,
        url: report.url,
        outlet: report.outlet.name,
        title: report.title,
        published: report.published?.value ?? null,
        text: report.text,
        revision,
        reader: reading.reader,
        whole: settled.length === reviewed.length,
        claims: settled.map(({ claim, verdict, stands, overrules, read }) => ({
          ...claim,
          verdict,
          stands,
          overrules,
          read,
        })),
        by: [...new Set(reviews.filter(({ holds }) => holds).map(({ who }) => who))],
      })}\n`,
    );
  }
}

/** What the person asks, as requests of the store: one for each claim that is accepted or rejected. */
async function requestsOf(
  store: Store,
  action: string,
  ids: readonly string[],
  options: Options,
  around: Surroundings,
): Promise<ReviewRequest[]> {
  const said = { who: optionOf(options, "--by") ?? userInfo().username, why: optionOf(options, "--why") };
  const [first = "", ...others] = ids;
  const knowledge = await knowledgeOf(around);
  const standing = async (): Promise<{ claim: Claim; text: string }> => {
    const { reviewed, report } = await store.claim(first, { asOf: null });
    const { reading } = await store.report(report.id, { asOf: null });
    if (reviewed === null) throw new StemmaError("not-found", { id: first });
    return { claim: reviewed.claim, text: reading.report.text };
  };
  switch (action) {
    case "accept":
    case "reject":
      return ids.map((claim) => parsed({ kind: action, claim, ...said }));
    case "correct": {
      const { claim, text } = await standing();
      return [
        parsed({
          kind: "correct",
          claim: first,
          changes: changesOf(options, claim, text, knowledge),
          ...said,
        }),
      ];
    }
    case "merge": {
      const { claim, text } = await standing();
      return [
        parsed({ kind: "merge", claims: ids, changes: changesOf(options, claim, text, knowledge), ...said }),
      ];
    }
    case "split": {
      const { claim, text } = await standing();
      const near = claim.content[0]?.[0] ?? 0;
      const parts = others.map((words) => ({ content: [passageOf(words, text, near)] }));
      return [parsed({ kind: "split", claim: first, parts, ...said })];
    }
    case "add": {
      const { reading } = await store.report(first, { asOf: null });
      const { outlet, text } = reading.report;
      const body: Omit<ClaimBody, "content"> = {
        chain: [
          {
            voice: makeVoice({ name: outlet.name ?? outlet.domain, kind: "outlet" }),
            with: [],
            by: "narrated",
            span: null,
            credit: null,
            carried: false,
          },
        ],
        mode: "narrated",
        stance: "asserted",
        when: { earliest: null, latest: null, edtf: null, basis: null, missing: "not-stated" },
        where: { place: null, span: null, lat: null, lon: null, precision: null, missing: "not-stated" },
        event: null,
      };
      const before = {
        ...body,
        id: "claim:new" as const,
        content: [[0, 1] as [number, number]],
        predicate: null,
      };
      const changes = changesOf(options, before, text, knowledge);
      return [parsed({ kind: "add", report: first, claim: { ...body, ...changes }, ...said })];
    }
    default:
      return ids.map((id) => parsed({ kind: "undo", review: id, ...said }));
  }
}

/** Words of a person are parsed like those of any other door. */
function parsed(request: unknown): ReviewRequest {
  const result = ReviewRequest.safeParse(request);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new StemmaError("misuse", {
    reason: `${issue?.path.join(".") || "What was said"} ${issue?.message ?? "is not as expected"}. See: stemma help review`,
  });
}
