import { createHash } from "node:crypto";
import { StemmaError } from "#errors.ts";
import type { Received } from "#vocabulary/capture.ts";
import type { Note } from "#vocabulary/note.ts";
import { type DatedBy, type Report, reportId } from "#vocabulary/report.ts";
import { domainOf, parseMetaDateOr } from "./given.ts";
import { findParts } from "./parts/find-parts.ts";

/** Reads a plain text (a .txt file, or "text" of a JSON line). `report.text` is that text, character for character. */
export function readText(received: Received, text: string): { report: Report; notes: Note[] } {
  if (text.trim() === "") throw new StemmaError("input-empty", { input: received.capture.input });
  const { given } = received;
  const sheet = findParts(text, given.title);
  const notes: Note[] = [];
  const url = given.url ?? received.capture.url;
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  const published = publishedOf(given.published, sheet.published, notes);
  // A dispatch that names no other outlet is its agency's own.
  const dispatch = sheet.credits.find((credit) => credit.kind === "agency")?.names[0] ?? null;
  const outlet = given.outlet ?? sheet.outlet ?? (url === null ? dispatch : null);
  const title = given.title ?? sheet.title;
  const report: Report = {
    id: reportId({
      url,
      givenId: given.id,
      outlet,
      day: published?.value.slice(0, 10) ?? null,
      title,
      textSha256: sha256,
    }),
    url,
    outlet: { name: outlet, domain: domainOf(url) },
    title,
    standfirst: sheet.standfirst,
    section: sheet.section,
    language: given.language,
    bylines: sheet.bylines,
    credits: sheet.credits.sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0)),
    dateline: sheet.dateline,
    published,
    modified:
      sheet.modified === null || sheet.modified === sheet.published
        ? null
        : { value: sheet.modified, basis: "text" },
    barrier: null,
    witnesses: [],
    corrections: sheet.corrections.sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0)),
    text,
    paragraphs: sheet.parts
      .filter((part) => part.kind === "body" || part.kind === "heading")
      .map((part) => part.span),
    parts: sheet.parts,
    sha256,
  };
  return { report, notes };
}

/** What the person said stands first; a date in the text that differs is noted. */
function publishedOf(given: string | null, stated: string | null, notes: Note[]): DatedBy | null {
  const value = given === null ? null : parseMetaDateOr(given, notes);
  if (value !== null) {
    if (stated !== null && stated.slice(0, 10) !== value.slice(0, 10)) {
      notes.push({
        rule: "read/published",
        span: null,
        found: `the text is dated ${stated}`,
        expected: value,
      });
    }
    return { value, basis: "given" };
  }
  return stated === null ? null : { value: stated, basis: "text" };
}
