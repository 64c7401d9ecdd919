import { gzipSync } from "node:zlib";
import { Agent, MockAgent } from "undici";
import { describe, expect, test } from "vitest";
import { collectOptions, seen, serve } from "../../test/collecting.ts";
import { publicLookup } from "./address.ts";
import { fromUrl } from "./url.ts";

const page = "<!doctype html><p>The ministry said the harbour is closed.</p>";
const fetched = async (url: string, said = {}) =>
  seen(await fromUrl(url, collectOptions({ allowPrivate: true, ...said })));
const html = { "content-type": "text/html; charset=utf-8" };

describe("An address is refused, unasked,", () => {
  test.each([
    ["http://127.0.0.1/", "127.0.0.1"],
    ["http://localhost/", "localhost"],
    ["http://localhost./", "localhost"],
    ["http://news.localhost/", "news.localhost"],
    ["http://2130706433/", "127.0.0.1"],
    ["http://0x7f000001/", "127.0.0.1"],
    ["http://0177.0.0.1/", "127.0.0.1"],
    ["http://127.1/", "127.0.0.1"],
    ["http://１２７.0.0.1/", "127.0.0.1"],
    ["http://192.168.0.10/", "192.168.0.10"],
    ["http://169.254.169.254/latest/meta-data", "169.254.169.254"],
    ["http://[::1]/", "::1"],
    ["http://[::ffff:127.0.0.1]/", "::ffff:7f00:1"],
    ["http://[::127.0.0.1]/", "::7f00:1"],
    ["http://[fd00::1]/", "fd00::1"],
  ])("where it is private: %s", async (url, host) => {
    expect(seen(await fromUrl(url, collectOptions()))).toEqual({
      input: url,
      code: "url-refused",
      message: `${url} is not read: ${host} is a private address; allow it with --allow-private.`,
    });
  });

  test.each([
    ["file:///etc/passwd", "only http and https addresses are fetched"],
    ["ftp://news.example/", "only http and https addresses are fetched"],
    ["https://me:secret@news.example/", "it carries a password"],
    ["http://", "it is no address"],
  ])("where it is none to fetch: %s", async (url, reason) => {
    expect(await fetched(url)).toEqual({
      input: url,
      code: "url-refused",
      message: `${url} is not read: ${reason}.`,
    });
  });

  test("where its name leads to this machine, which shows when the connection is made", async () => {
    let asked = 0;
    const start = await serve((_, answer) => {
      asked++;
      answer.writeHead(200, html).end(page);
    });
    const url = `http://news.example:${new URL(start).port}/`;
    const dispatcher = new Agent({
      connect: { lookup: (_, options, callback) => publicLookup("localhost", options, callback) },
    });
    const found = seen(await fromUrl(url, collectOptions({ dispatcher })));
    await dispatcher.close();
    expect(found).toMatchObject({ input: url, code: "url-refused" });
    expect(found).toHaveProperty("message", expect.stringMatching(/private address .*--allow-private\.$/));
    expect(asked).toBe(0);
  });
});

describe("A redirect", () => {
  const leading = (to: string): MockAgent => {
    const agent = new MockAgent();
    agent.disableNetConnect();
    agent
      .get("https://news.example")
      .intercept({ path: "/a" })
      .reply(302, "", { headers: { location: to } });
    agent.get("https://news.example").intercept({ path: "/b" }).reply(200, page, { headers: html });
    return agent;
  };
  const followed = (to: string) =>
    fromUrl("https://news.example/a", collectOptions({ dispatcher: leading(to) }));

  test("is followed to where the page is, and the capture names that place", async () => {
    const item = await followed("/b");
    expect(item).toMatchObject({
      capture: { input: "https://news.example/a", url: "https://news.example/b" },
    });
  });

  test.each([
    "http://127.0.0.1/",
    "http://[::ffff:10.0.0.1]/",
    "http://localhost:8080/",
    "//192.168.1.1/admin",
    "http://3232235777/",
  ])("is checked anew: one to %s is refused", async (to) => {
    expect(seen(await followed(to))).toMatchObject({ input: "https://news.example/a", code: "url-refused" });
  });

  test("to another kind of address is refused", async () => {
    expect(seen(await followed("file:///etc/passwd"))).toMatchObject({ code: "url-refused" });
  });

  test("is followed five times and no more", async () => {
    const start = await serve((request, answer) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) answer.writeHead(200, html).end(page);
      else answer.writeHead(301, { location: `/${left - 1}` }).end();
    });
    expect(await fetched(`${start}/5`)).toHaveProperty("words", page);
    expect(await fetched(`${start}/6`)).toMatchObject({
      code: "url-refused",
      message: expect.stringContaining("more than 5 times"),
    });
  });
});

describe("A page that is fetched", () => {
  test("comes with its headers, its place and its encoding from the header", async () => {
    const bytes = Buffer.concat([
      Buffer.from('<meta charset="utf-8"><p>'),
      Buffer.from([0xc1, 0xb6, 0xbc, 0xb1]),
    ]);
    const start = await serve((_, answer) =>
      answer.writeHead(200, { "content-type": "text/html; charset=EUC-KR", "X-Place": "a" }).end(bytes),
    );
    const item = await fromUrl(
      `${start}/x`,
      collectOptions({ allowPrivate: true, now: () => "2026-01-01T00:00:00.000Z" }),
    );
    expect(item).toMatchObject({
      body: { html: '<meta charset="utf-8"><p>조선' },
      capture: {
        url: `${start}/x`,
        charset: "euc-kr",
        capturedAt: "2026-01-01T00:00:00.000Z",
        mediaType: "text/html",
        headers: { "x-place": "a" },
      },
    });
  });

  test("says who asks", async () => {
    let asked = "";
    const start = await serve((request, answer) => {
      asked = String(request.headers["user-agent"]);
      answer.writeHead(200, html).end(page);
    });
    await fetched(start);
    expect(asked).toMatch(/^Stemma\//);
  });

  test("is unzipped, and held to the limit of size before and after", async () => {
    const start = await serve((request, answer) =>
      answer
        .writeHead(200, { ...html, "content-encoding": "gzip" })
        .end(gzipSync(request.url === "/big" ? "x".repeat(3_000_000) : page)),
    );
    expect(await fetched(start)).toHaveProperty("words", page);
    expect(await fetched(`${start}/big`)).toMatchObject({ code: "input-too-large" });
    const endless = await serve((_, answer) => {
      answer.writeHead(200, html);
      const more = () => {
        if (!answer.destroyed) answer.write("x".repeat(65_536), () => setImmediate(more));
      };
      more();
    });
    expect(await fetched(endless)).toMatchObject({
      code: "input-too-large",
      message: expect.stringContaining("larger than 1 MiB"),
    });
  });

  test("may be a plain text, and is refused where it is neither", async () => {
    const start = await serve((request, answer) =>
      answer
        .writeHead(200, { "content-type": request.url === "/t" ? "text/plain" : "application/pdf" })
        .end("One."),
    );
    expect(await fromUrl(`${start}/t`, collectOptions({ allowPrivate: true }))).toMatchObject({
      body: { kind: "text", text: "One." },
    });
    expect(await fetched(`${start}/p`)).toMatchObject({
      code: "url-refused",
      message: expect.stringContaining("application/pdf"),
    });
  });
});

describe("A server that fails", () => {
  test("is said to have answered with its status", async () => {
    const start = await serve((_, answer) => answer.writeHead(503).end());
    expect(await fetched(start)).toMatchObject({
      code: "url-failed",
      message: `${start} could not be fetched (the server answered 503). Try again later.`,
    });
  });

  test("is given up after the time limit, before its answer and in the middle of it", async () => {
    const start = await serve((request, answer) => {
      if (request.url === "/half") answer.writeHead(200, html).write("<p>");
    });
    for (const path of ["/none", "/half"])
      expect(await fetched(`${start}${path}`, { timeoutMs: 150 })).toMatchObject({
        code: "url-failed",
        message: expect.stringContaining("(it took too long)"),
      });
  });

  test("is said to be out of reach where nobody listens", async () => {
    const start = await serve((_, answer) => answer.destroy());
    expect(await fetched(start)).toMatchObject({ code: "url-failed" });
  });
});
