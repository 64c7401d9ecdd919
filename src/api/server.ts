import fastifyStatic from "@fastify/static";
import swagger from "@fastify/swagger";
import Fastify, { type FastifyError, type FastifyInstance } from "fastify";
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  validatorCompiler,
} from "fastify-type-provider-zod";
import { type ErrorCode, StemmaError } from "#errors.ts";
import type { Adder } from "#pipeline/make-adder.ts";
import type { Store } from "#store/store.ts";
import type { Knowledge } from "#vocabulary/pack.ts";
import { additionRoutes } from "./additions/routes.ts";
import { claimRoutes } from "./claims/routes.ts";
import { docsRoutes } from "./docs/routes.ts";
import { dossierRoutes } from "./dossiers/routes.ts";
import { entityRoutes } from "./entities/routes.ts";
import { eventRoutes } from "./events/routes.ts";
import { guard } from "./guard.ts";
import { recordRoutes } from "./record/routes.ts";
import { reportRoutes } from "./reports/routes.ts";
import { reviewRoutes } from "./reviews/routes.ts";
import type { SetUp } from "./routes.ts";
import { searchRoutes } from "./search/routes.ts";
import { asTheyAre, heldToSchema } from "./serialize.ts";
import { storyRoutes } from "./stories/routes.ts";

export interface ServerOptions {
  store: Store;
  /** What the installed packs know. */
  knowledge: Knowledge;
  /** The built web app; null serves the API alone. */
  webFolder: string | null;
  host: string;
  port: number;
  version: string;
  /** Reads and keeps what is handed in; null where the record is only shown. */
  adder?: Adder | null;
  /** Shown on the page about the record. */
  setUp?: SetUp;
  /** Holds each answer to its schema; for tests. */
  checked?: boolean;
}

/** Where an error has a status of its own; any other is a bad request, or one to repeat. */
const STATUS: Partial<Record<ErrorCode, number>> = { "not-found": 404, "review-refused": 409 };

/** The API and the workbench. It listens only when told to; the caller closes the store. */
export function makeServer({
  store,
  knowledge,
  webFolder,
  host,
  port,
  version,
  adder = null,
  setUp = { place: null, models: [] },
  checked = false,
}: ServerOptions): FastifyInstance {
  const server = Fastify({
    logger: false,
    bodyLimit: 64 * 1024,
    routerOptions: { maxParamLength: 200 },
    // The same under the version of the API, for programs that hold on to it.
    rewriteUrl: ({ url = "/" }) => url.replace(/^\/v1(?=\/)/, "/api"),
    // Browsers open connections ahead of need; waiting for one that asks nothing would hold Ctrl-C for a minute.
    forceCloseConnections: true,
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(checked ? heldToSchema : asTheyAre);
  guard(server, host, port);
  server.setErrorHandler((error: FastifyError, _request, reply) => {
    if (error instanceof StemmaError) {
      const status = STATUS[error.code] ?? (error.next === "retry" ? 503 : 400);
      return reply.code(status).send({ code: error.code, message: error.message, values: error.values });
    }
    if (hasZodFastifySchemaValidationErrors(error)) {
      const first = error.validation[0];
      return reply.code(400).send({
        code: "bad-request",
        message: `${first?.instancePath.replace(/^\//, "") || "The request"} ${first?.message ?? "is not as the API expects"}.`,
      });
    }
    const status = error.statusCode ?? 500;
    if (status === 413)
      return reply.code(413).send({
        code: "input-too-large",
        message: "This is too large to be sent at once. Split it, or keep it with: stemma add FILE",
      });
    return reply.code(status).send({
      code: status < 500 ? "bad-request" : "internal",
      message:
        status < 500
          ? error.message
          : "Something went wrong that should not have. The record is unharmed; try again, and report it if it stays.",
    });
  });
  server.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Stemma API",
        version,
        description:
          "The record of what was claimed, on this machine. What can be written are persons' words on claims and reports to be read.",
      },
    },
    transform: jsonSchemaTransform,
  });
  server.register(async (routes) => {
    for (const add of [
      recordRoutes,
      reportRoutes,
      claimRoutes,
      entityRoutes,
      searchRoutes,
      reviewRoutes,
      additionRoutes,
      dossierRoutes,
      storyRoutes,
      eventRoutes,
    ])
      add(routes, { store, knowledge, version, adder, setUp });
    docsRoutes(routes);
  });
  if (webFolder !== null)
    server.register(fastifyStatic, {
      root: webFolder,
      cacheControl: false,
      setHeaders: (reply, path) => void reply.header("cache-control", keptFor(path)),
    });
  server.setNotFoundHandler((request, reply) => {
    if (
      /^\/(?:api|assets)(?:[/?]|$)/.test(request.url) ||
      webFolder === null ||
      (request.method !== "GET" && request.method !== "HEAD")
    ) {
      return reply.code(404).send({
        code: "not-found",
        message: `There is nothing at ${request.url.split("?")[0]}. See /api/ for what there is.`,
      });
    }
    // Every other address is one of the workbench's own screens.
    return reply.type("text/html").sendFile("index.html");
  });
  return server;
}

/** A built file's name changes with its content; the page that names them is asked for anew each time. Its icon browsers want with every screen: as pixels, since a drawing is made anew each time in the page's own thread. */
const keptFor = (path: string): string =>
  /[\\/]assets[\\/]/.test(path)
    ? "public, max-age=31536000, immutable"
    : path.endsWith("mark.png")
      ? "public, max-age=86400"
      : "no-cache";
