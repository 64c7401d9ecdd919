import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { articles, serveRecord } from "../../test/serve-record.ts";

test("Every answer forbids foreign content, sniffing, referrers and framing", async () => {
  const { ask } = await serveRecord([]);
  for (const url of ["/", "/api/", "/api/record", "/api/nothing", "/reports/report:x"]) {
    const { headers } = await ask(url);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["set-cookie"]).toBeUndefined();
  }
});

test("A Host header that is not this server's own name and port is refused", async () => {
  const { ask } = await serveRecord(articles);
  for (const host of [
    "evil.example",
    "evil.example:4747",
    "localhost",
    "127.0.0.1:80",
    "127.0.0.1.evil.example:4747",
    "",
  ]) {
    const answer = await ask("/api/reports", { host });
    expect([host, answer.statusCode]).toEqual([host, 421]);
    expect(answer.body).not.toContain("Harbour");
    expect(answer.json()).toMatchObject({
      code: "misdirected",
      message: expect.stringContaining("127.0.0.1:4747"),
    });
  }
  for (const host of ["127.0.0.1:4747", "localhost:4747", "LOCALHOST:4747", "[::1]:4747"])
    expect((await ask("/api/reports", { host })).statusCode).toBe(200);
});

test("An address under /api that is not there is a 404 in JSON, any other is the workbench", async () => {
  const { ask } = await serveRecord([]);
  const absent = await ask("/api/nothing?a=1");
  expect(absent.statusCode).toBe(404);
  expect(absent.json()).toEqual({
    code: "not-found",
    message: "There is nothing at /api/nothing. See /api/ for what there is.",
  });
  expect((await ask("/assets/gone.js")).statusCode).toBe(404);
  for (const url of ["/", "/search?q=kim", "/reports/report:abc", "/apiary"]) {
    const page = await ask(url);
    expect([url, page.statusCode, page.headers["content-type"]]).toEqual([
      url,
      200,
      expect.stringContaining("text/html"),
    ]);
    expect(page.body).toContain("the workbench");
  }
});

test("Files beside the web folder are not served", async () => {
  const { ask } = await serveRecord([]);
  for (const url of ["/../package.json", "/%2e%2e/package.json", "/..%2f..%2fetc/passwd"])
    expect((await ask(url)).body).not.toMatch(/root:|"name"/);
});

test("What goes wrong inside is said without its details", async () => {
  const { ask, store } = await serveRecord([]);
  store.counts = () => Promise.reject(new Error("SELECT secret FROM inside"));
  const answer = await ask("/api/record");
  expect(answer.statusCode).toBe(500);
  expect(answer.json()["code"]).toBe("internal");
  expect(answer.body).not.toContain("secret");
});

test("Nothing but persons' words can be written over HTTP", async () => {
  const { server } = await serveRecord(articles);
  for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
    const answer = await server.inject({ method, url: "/api/reports", headers: { host: "127.0.0.1:4747" } });
    expect([method, answer.statusCode]).toEqual([method, method === "POST" ? 415 : 404]);
  }
  const answer = await server.inject({
    method: "POST",
    url: "/api/reports",
    headers: { host: "127.0.0.1:4747", "content-type": "application/json" },
    payload: "{}",
  });
  expect(answer.statusCode).toBe(404);
});

test("The page is asked for anew each time, and files that come with a new build are found", async () => {
  const { ask, webFolder } = await serveRecord([]);
  expect((await ask("/")).headers["cache-control"]).toBe("no-cache");
  expect((await ask("/reports/report:x")).headers["cache-control"]).toBe("no-cache");
  mkdirSync(join(webFolder, "assets"));
  writeFileSync(join(webFolder, "assets", "new-abc.js"), "export {};");
  const file = await ask("/assets/new-abc.js");
  expect(file.headers["content-type"]).toContain("javascript");
  expect(file.headers["cache-control"]).toContain("immutable");
  writeFileSync(join(webFolder, "mark.png"), "");
  expect((await ask("/mark.png")).headers["cache-control"]).toBe("public, max-age=86400");
});
