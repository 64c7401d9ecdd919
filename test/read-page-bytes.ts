import { receive } from "#collect/receive.ts";
import type { PublisherRule } from "#read/publishers/publisher-rule.ts";
import { type ReadReport, readReport } from "#read/read-report.ts";

interface About {
  input: string;
  url: string | null;
  /** As its header says; null where it says nothing. */
  charset?: string | null;
  publishers?: readonly PublisherRule[];
}

/** A page by the product's own path: bytes, characters, report. Throws the `StemmaError` of a page without one. */
export function readPageBytes(
  bytes: Uint8Array,
  { input, url, charset = null, publishers }: About,
): ReadReport {
  const arrival = { input, url, bytes, mediaType: "text/html", charset, headers: {}, capturedAt: null };
  const nothing = { id: null, url: null, outlet: null, title: null, published: null, language: null };
  return readReport(receive(arrival, "html", nothing), publishers);
}
