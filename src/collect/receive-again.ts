import type { Capture, Given, Received } from "#vocabulary/capture.ts";
import { receive, receiveLine } from "./receive.ts";

/**
 * Bytes that were kept, as they are received today: how they are decoded may be better by now. `given` is what was said of them when they came.
 * Throws as `receive` does.
 */
export function receiveAgain(capture: Capture, bytes: Uint8Array, given: Given): Received {
  const { input, url, mediaType, headers, capturedAt } = capture;
  if (mediaType === "application/x-ndjson") return receiveLine(bytes, input, capturedAt, given);
  const charset = /charset=["']?([\w-]+)/i.exec(headers["content-type"] ?? "")?.[1] ?? null;
  return receive(
    { input, url, bytes, mediaType, charset, headers, capturedAt },
    mediaType === "text/plain" ? "text" : "html",
    given,
  );
}
