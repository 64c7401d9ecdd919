import { describeEntity, houseOf } from "#api/entities/describe-entity.ts";
import { StemmaError } from "#errors.ts";
import { openStore } from "#store/open-store.ts";
import type { Store } from "#store/store.ts";
import { EntityId } from "#vocabulary/entity.ts";
import { type Knowledge, makeKnowledge } from "#vocabulary/pack.ts";
import type { ClaimDetail, ReportDetail } from "#vocabulary/record.ts";
import type { Command } from "../command.ts";
import { knowledgeOf } from "../knowledge.ts";
import { asOf, jsonLines, momentOf, numberOf, record, recordOf } from "../options.ts";
import { type EntityPage, renderEntity } from "../render/entity.ts";
import { type Palette, paletteOf, widthOf, wrap, wrapFacts } from "../render/paint.ts";
import { renderReading } from "../render/reading.ts";
import { renderRevisions } from "../render/revisions.ts";
import {
  contentWords,
  dayWords,
  hopWords,
  meantWords,
  roleWords,
  stanceWords,
  voicesWords,
  voiceWords,
  whenWords,
  whereWords,
} from "../render/wording.ts";

export const show: Command = {
  name: "show",
  argument: "ID",
  atLeast: 1,
  about: "shows a report, a claim or an entity of the record",
  details:
    "A report comes with its claims and revisions, a claim with the words of each hop of its chain and with its history, an entity of a pack with what it said and what is said of it.",
  options: [
    jsonLines,
    asOf,
    { name: "--limit", value: "N", about: "of an entity: most reports in each list (default: 10)" },
    { name: "--house", value: null, about: "of an entity: what all voices of its house said" },
    record,
  ],
  examples: [
    { words: "show report:z5msnzsmsvzgi6jb", about: "a report with its claims" },
    { words: "show --as-of 2026-01-31 claim:ab3xk7q2m5n4p6r8", about: "a claim as it stood on a day" },
    { words: "show --house entity:kcna", about: "an agency, with what all voices of its house said" },
  ],
  async run(args, options, around) {
    const { out } = around;
    const knowledge = args.some(isEntity) ? await knowledgeOf(around) : makeKnowledge([]);
    const store = await openStore(recordOf(options, around), { create: false, now: around.now });
    try {
      for (const id of args) {
        const at = { asOf: momentOf(options) };
        const palette = paletteOf(out);
        if (isEntity(id)) {
          const byHouse = options.has("--house");
          const limit = numberOf(options, "--limit", 10, 1, 1000);
          const page = await entityPage(store, knowledge, id, byHouse, {
            limit,
            after: null,
            ...at,
          });
          out.write(
            options.has("--json")
              ? `${JSON.stringify(page)}\n`
              : renderEntity(page, byHouse, palette, widthOf(out)),
          );
        } else if (id.startsWith("claim:")) {
          const detail = await store.claim(id, at);
          // Its passages lie in the text of the revision in which it stood; a later one may have other words there.
          const { supersededAt, recordedAt } = detail.claim;
          const { reading } = await store.report(
            detail.report.id,
            supersededAt === null ? at : { asOf: recordedAt },
          );
          out.write(
            options.has("--json")
              ? `${JSON.stringify(detail)}\n`
              : renderClaimDetail(detail, reading.report.text, palette, widthOf(out)),
          );
        } else {
          const detail = await store.report(id, at);
          out.write(
            options.has("--json")
              ? `${JSON.stringify(detail)}\n`
              : renderReportDetail(detail, palette, widthOf(out)),
          );
        }
      }
    } finally {
      await store.close();
    }
    return 0;
  },
};

const isEntity = (id: string): id is EntityId => EntityId.safeParse(id).success;

async function entityPage(
  store: Store,
  knowledge: Knowledge,
  id: EntityId,
  byHouse: boolean,
  page: { limit: number; after: null; asOf: string | null },
): Promise<EntityPage> {
  const entity = await describeEntity(store, knowledge, id, page);
  const house = byHouse ? houseOf(knowledge, id) : null;
  if (byHouse && house === null)
    throw new StemmaError("misuse", { reason: `No pack says of which house ${id} is. Ask without --house.` });
  return {
    entity,
    said: await store.entityReports(house ?? id, "said", page),
    about: await store.entityReports(id, "about", page),
  };
}

function renderReportDetail(detail: ReportDetail, palette: Palette, width: number): string {
  const { reading, revisions, capture } = detail;
  const out = [renderReading({ ...reading, claims: detail.claims }, palette, width)];
  if (revisions.length > 1 || revisions.some(({ readings }) => readings.length > 1))
    out.push(...renderRevisions(revisions, palette, width), "");
  const facts = [
    `Recorded ${dayWords(detail.recordedAt)}`,
    `read by ${reading.reader}`,
    `${capture.size} bytes from ${capture.url ?? capture.input}`,
    `sha256 ${capture.sha256}`,
  ];
  out.push(palette.faint(wrapFacts(facts, width)), "");
  return out.join("\n");
}

/** `text` is the revision's in which the claim stands. */
function renderClaimDetail(detail: ClaimDetail, text: string, palette: Palette, width: number): string {
  const { claim, report, history, disclosures } = detail;
  const out = [palette.strong(wrap(contentWords(claim.content, text), width)), palette.faint(claim.id), ""];
  for (const [i, hop] of claim.chain.entries()) {
    const words =
      hop.span === null
        ? hop.credit === null
          ? ""
          : `credit “${hop.credit}”`
        : `“${text.slice(...hop.span)}”`;
    out.push(
      wrap(
        `${palette.accent(voicesWords(hop))} ${palette.faint(hopWords(hop, claim.chain))} ${words}`,
        width,
        `${"  ".repeat(i)}${i === 0 ? "" : "← "}`,
        "  ".repeat(i + 1),
      ),
    );
    const more = [roleWords(hop.voice), meantWords(hop, text) ?? ""].filter((part) => part !== "");
    for (const part of more) out.push(palette.faint(wrap(part, width, "  ".repeat(i + 1))));
  }
  out.push(
    "",
    wrap(`${claim.mode}, ${stanceWords(claim.stance)}`, width),
    wrap(`when: ${whenWords(claim.when)}`, width, "", "  "),
    wrap(`where: ${whereWords(claim.where)}`, width, "", "  "),
  );
  for (const disclosure of disclosures)
    out.push(
      wrap(
        `${disclosure.aspect}: ${disclosure.kind} by ${voiceWords(disclosure.by)}, “${text.slice(...disclosure.span)}”`,
        width,
        "",
        "  ",
      ),
    );
  const place = [
    `in ${report.title ?? report.id}`,
    report.outlet ?? "outlet not stated",
    report.published === null ? "day not stated" : dayWords(report.published),
    report.id,
  ];
  out.push("", palette.faint(wrapFacts(place, width)));
  for (const state of history) {
    const facts = [
      `recorded ${dayWords(state.recordedAt)}`,
      ...(state.supersededAt === null ? [] : [`superseded ${dayWords(state.supersededAt)}`]),
      `read by ${state.reader}`,
    ];
    out.push(palette.faint(wrapFacts(facts, width)));
  }
  return `${out.join("\n")}\n`;
}
