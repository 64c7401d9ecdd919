import { openStore } from "#store/open-store.ts";
import type { ClaimDetail, ReportDetail } from "#vocabulary/record.ts";
import type { Command } from "../command.ts";
import { asOf, json, momentOf, record, recordOf } from "../options.ts";
import { type Palette, paletteOf, widthOf, wrap } from "../render/paint.ts";
import { contentWords, renderReading } from "../render/reading.ts";
import { dayWords, hopWords, voiceWords, whenWords, whereWords } from "../render/wording.ts";

export const show: Command = {
  name: "show",
  argument: "ID",
  atLeast: 1,
  about: "shows a report or a claim of the record",
  details:
    "A report comes with its claims and revisions, a claim with the words of each hop of its chain and with its history.",
  options: [json, asOf, record],
  examples: [
    { words: "show report:z5msnzsmsvzgi6jb", about: "a report with its claims" },
    { words: "show --as-of 2026-01-31 claim:ab3xk7q2m5n4p6r8", about: "a claim as it stood on a day" },
  ],
  async run(args, options, around) {
    const { out } = around;
    const store = await openStore(recordOf(options, around), { create: false, now: around.now });
    try {
      for (const id of args) {
        const at = { asOf: momentOf(options) };
        const palette = paletteOf(out);
        if (id.startsWith("claim:")) {
          const detail = await store.claim(id, at);
          const { reading } = await store.report(detail.report.id, at);
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

function renderReportDetail(detail: ReportDetail, palette: Palette, width: number): string {
  const { reading, revisions, capture } = detail;
  const out = [renderReading({ ...reading, claims: detail.claims }, palette, width)];
  if (revisions.length > 1) {
    out.push(palette.strong("Revisions"));
    for (const revision of revisions) {
      out.push(`  ${dayWords(revision.recordedAt)}  ${palette.faint(revision.id)}`);
      const changed = revision.changes.filter(
        (change) => change.kind !== "same" && change.text.trim() !== "",
      );
      for (const change of changed.slice(0, 12))
        out.push(
          wrap(`${change.kind === "added" ? "+" : "−"} ${change.text.trim()}`, width, "    ", "      "),
        );
    }
    out.push("");
  }
  out.push(
    palette.faint(
      wrap(
        `Capture: sha256 ${capture.sha256}, ${capture.size} bytes, from ${capture.url ?? capture.input}; recorded ${dayWords(detail.recordedAt)}; read by ${reading.reader}`,
        width,
      ),
    ),
    "",
  );
  return out.join("\n");
}

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
        `${palette.accent(voiceWords(hop))} ${palette.faint(hopWords(hop))} ${words}`,
        width,
        `${"  ".repeat(i)}${i === 0 ? "" : "← "}`,
        "  ".repeat(i + 1),
      ),
    );
  }
  out.push(
    "",
    `${claim.mode}, ${claim.stance}`,
    `when: ${whenWords(claim.when)}`,
    `where: ${whereWords(claim.where)}`,
  );
  for (const disclosure of disclosures)
    out.push(
      `${disclosure.aspect} ${disclosure.kind} by ${disclosure.by.name ?? "somebody unnamed"}: “${text.slice(...disclosure.span)}”`,
    );
  out.push(
    "",
    palette.faint(
      wrap(
        `in ${report.title ?? report.id}, ${report.outlet ?? "outlet not stated"}, ${report.published === null ? "day not stated" : dayWords(report.published)} (${report.id})`,
        width,
      ),
    ),
  );
  for (const state of history)
    out.push(
      palette.faint(
        `recorded ${state.recordedAt}${state.supersededAt === null ? "" : `, superseded ${state.supersededAt}`}, read by ${state.reader}`,
      ),
    );
  return `${out.join("\n")}\n`;
}
