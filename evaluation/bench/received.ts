import type { Received } from "#vocabulary/capture.ts";

/** A text as the doors hand it on: a JSON line with a date and nothing else. */
export function bytesOf(text: string, i: number): Received {
  const input = `text ${i + 1}`;
  return {
    capture: {
      id: `capture:${i}`,
      input,
      url: null,
      capturedAt: null,
      mediaType: "text/plain",
      charset: null,
      headers: {},
      sha256: "",
      size: text.length,
    },
    bytes: new Uint8Array(),
    body: { kind: "text", text },
    given: { id: input, url: null, outlet: null, title: null, published: "2024-06-14", language: "en" },
  };
}
