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
