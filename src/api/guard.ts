import type { FastifyInstance } from "fastify";

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  // Where the browser has Trusted Types, no words can become markup or script: nothing of ours asks for that, so no policy may be made.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/**
 * Keeps strangers out of a server on loopback: a page elsewhere could make its own name lead here (DNS rebinding), so
 * the Host header must be one of ours; and nothing that is served may load or send anything elsewhere.
 */
export function guard(server: FastifyInstance, host: string, port: number): void {
  const hosts = ["localhost", "127.0.0.1", "[::1]", host];
  // A browser leaves the port out where it is HTTP's own.
  const names = new Set([...hosts.map((name) => `${name}:${port}`), ...(port === 80 ? hosts : [])]);
  server.addHook("onRequest", async (request, reply) => {
    if (!names.has((request.headers.host ?? "").toLowerCase())) {
      return reply
        .code(421)
        .send({ code: "misdirected", message: `This server answers at http://127.0.0.1:${port}/ only.` });
    }
    return undefined;
  });
  // A page elsewhere can make a browser send a form here, but not without saying so: every browser names the page's origin with a POST, and a
  // body of JSON it sends only after asking, which is never answered with leave.
  const origins = new Set([...names].map((name) => `http://${name}`));
  server.addHook("onRequest", async (request, reply) => {
    if (request.method === "GET" || request.method === "HEAD") return undefined;
    const { origin, "sec-fetch-site": site, "content-type": type = "" } = request.headers;
    const foreign = origin !== undefined && !origins.has(origin.toLowerCase());
    if (foreign || (site !== undefined && site !== "same-origin" && site !== "none"))
      return reply
        .code(403)
        .send({ code: "foreign-origin", message: "Only the workbench itself may write to the record." });
    if (request.method === "POST" && !/^application\/json(?:\s*;|$)/i.test(type))
      return reply.code(415).send({
        code: "bad-request",
        message: "What is to be kept is sent as JSON (content-type: application/json).",
      });
    return undefined;
  });
  server.addHook("onSend", async (_, reply) => {
    reply.headers({
      "content-security-policy": POLICY,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": "camera=(), geolocation=(), microphone=()",
    });
  });
}
