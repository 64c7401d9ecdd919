import type { Dispatcher } from "undici";
import { StemmaError } from "#errors.ts";
import type { Received } from "#vocabulary/capture.ts";
import { isPublicAddress, publicLookup } from "./address.ts";
import type { CollectOptions, Unread } from "./collect-options.ts";
import { givenBy, unzip } from "./file.ts";
import { sizeWords } from "./lines.ts";
import { receive } from "./receive.ts";

const MOST_REDIRECTS = 5;
const AGENT = "Stemma/0.1 (reads public reports; one request at a time)";

/** One page or text from an address, redirects followed and each checked anew. */
export async function fromUrl(source: string, options: CollectOptions): Promise<Received | Unread> {
  // Its hundred modules are a tenth of what the program has to load, and few runs open a connection.
  const { Agent, request } = await import("undici");
  const own =
    options.dispatcher === null
      ? new Agent({
          connect: options.allowPrivate ? {} : { lookup: publicLookup },
          headersTimeout: options.timeoutMs,
          bodyTimeout: options.timeoutMs,
        })
      : null;
  try {
    return await follow(source, request, options.dispatcher ?? (own as Dispatcher), options);
  } catch (error) {
    if (error instanceof StemmaError) return { input: source, error };
    const { code, message } = deepest(error);
    if (code === "EPRIVATE")
      return {
        input: source,
        error: new StemmaError("url-refused", {
          input: source,
          reason: `${message}; allow it with --allow-private`,
        }),
      };
    return {
      input: source,
      error: new StemmaError("url-failed", { input: source, reason: message }, { cause: error }),
    };
  } finally {
    // Connections that are kept open would keep the process from ending.
    await own?.destroy();
  }
}

async function follow(
  source: string,
  request: typeof import("undici").request,
  dispatcher: Dispatcher,
  options: CollectOptions,
): Promise<Received> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  let url = checked(source, source, options.allowPrivate);
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    const response = await request(url, {
      dispatcher,
      signal,
      headers: {
        "user-agent": AGENT,
        accept: "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1",
        "accept-encoding": "gzip",
      },
    });
    const location = response.headers["location"];
    if (response.statusCode >= 300 && response.statusCode < 400 && typeof location === "string") {
      await response.body.dump();
      url = checked(new URL(location, url).href, source, options.allowPrivate);
      continue;
    }
    if (response.statusCode !== 200) {
      await response.body.dump();
      throw new StemmaError("url-failed", {
        input: source,
        reason: `the server answered ${response.statusCode}`,
      });
    }
    return received(source, url, response, options);
  }
  throw new StemmaError("url-refused", {
    input: source,
    reason: `it leads on more than ${MOST_REDIRECTS} times`,
  });
}

async function received(
  source: string,
  url: URL,
  response: Dispatcher.ResponseData,
  options: CollectOptions,
): Promise<Received> {
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(", ")]),
  );
  const type = headers["content-type"] ?? "text/html";
  if (!/^(?:text\/|application\/(?:xhtml\+xml|xml))/i.test(type)) {
    await response.body.dump();
    throw new StemmaError("url-refused", {
      input: source,
      reason: `it is of the type ${type}, and neither a page nor a text`,
    });
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    size += (part as Uint8Array).length;
    if (size > options.maxSize)
      throw new StemmaError("input-too-large", { input: source, limit: sizeWords(options.maxSize) });
    parts.push(part as Uint8Array);
  }
  let bytes: Uint8Array = Buffer.concat(parts);
  // Asked or not, some servers send gzip without saying so.
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = await unzip(bytes, source, options.maxSize);
  const kind = /^text\/plain/i.test(type) ? "text" : "html";
  const charset = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? null;
  const capturedAt = options.now?.() ?? null;
  return receive(
    {
      input: source,
      url: url.href,
      bytes,
      mediaType: kind === "html" ? "text/html" : "text/plain",
      charset,
      headers,
      capturedAt,
    },
    kind,
    givenBy(options),
  );
}

/** An address that may be asked: http(s), no credentials, and no literal private address unless allowed. */
function checked(href: string, source: string, allowPrivate: boolean): URL {
  const refuse = (reason: string): never => {
    throw new StemmaError("url-refused", { input: source, reason });
  };
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return refuse("it is no address");
  }
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return refuse("only http and https addresses are fetched");
  if (url.username !== "" || url.password !== "") return refuse("it carries a password");
  const host = url.hostname.replace(/^\[|\]$|\.$/g, "");
  const literal = /^[\d.]+$/.test(host) || host.includes(":");
  if (
    !allowPrivate &&
    ((literal && !isPublicAddress(host)) || host === "localhost" || host.endsWith(".localhost"))
  ) {
    return refuse(`${host} is a private address; allow it with --allow-private`);
  }
  return url;
}

/** undici wraps what went wrong; the innermost error says it. */
function deepest(error: unknown): { code: string; message: string } {
  let at = error as Error & { code?: string; cause?: unknown };
  while (at.cause instanceof Error) at = at.cause as typeof at;
  return {
    code: at.code ?? "",
    message: at.name === "TimeoutError" ? "it took too long" : at.message || at.code || "no answer",
  };
}
