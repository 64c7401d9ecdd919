import type { FastifyInstance } from "fastify";
import { docsPage, docsStyle } from "./page.ts";

/** The API's own description: for programs at /api/openapi.json, for people at /api/. */
export function docsRoutes(server: FastifyInstance): void {
  const hidden = { schema: { hide: true } };
  server.get("/api/openapi.json", hidden, () => server.swagger());
  server.get("/api/docs.css", hidden, (_, reply) => reply.type("text/css").send(docsStyle));
  server.get("/api/", hidden, (_, reply) =>
    reply.type("text/html").send(docsPage(server.swagger() as Parameters<typeof docsPage>[0])),
  );
  server.get("/api", hidden, (_, reply) => reply.redirect("/api/"));
}
