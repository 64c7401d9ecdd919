import { hash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { captureId } from "#vocabulary/capture.ts";
import { unpackBytes } from "../rows/pack-bytes.ts";
import type { BlobRow, CaptureRow } from "../tables.ts";
import { expectSame, type Findings, look } from "./findings.ts";

/** The bytes are those received, and a capture's id is made of them and their address. Answers how many captures. */
export function checkCaptures(database: DatabaseSync, findings: Findings): number {
  for (const row of database.prepare("SELECT * FROM blob").iterate()) {
    const blob = row as unknown as BlobRow;
    look(findings, "capture-bytes", blob.sha256, () => {
      const bytes = unpackBytes(blob);
      expectSame(findings, "capture-hash", blob.sha256, hash("sha256", bytes), blob.sha256);
      expectSame(findings, "capture-size", blob.sha256, bytes.length, blob.size);
    });
  }
  let captures = 0;
  for (const row of database.prepare("SELECT * FROM capture").iterate()) {
    const capture = row as unknown as CaptureRow;
    captures++;
    expectSame(findings, "capture-id", capture.id, captureId(capture.sha256, capture.url), capture.id);
    look(findings, "capture-headers", capture.id, () => void JSON.parse(capture.headers));
  }
  return captures;
}
