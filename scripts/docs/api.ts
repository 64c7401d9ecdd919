import { z } from "zod";
import { makeServer } from "#api/server.ts";
import type { Adder } from "#pipeline/make-adder.ts";
import type { Store } from "#store/store.ts";
import * as additionAnswers from "#vocabulary/addition.ts";
import * as dossierAnswers from "#vocabulary/dossier.ts";
import * as entityAnswers from "#vocabulary/entity-facts.ts";
import { makeKnowledge } from "#vocabulary/pack.ts";
import * as answers from "#vocabulary/record.ts";
import * as reviewAnswers from "#vocabulary/review.ts";
import * as storyAnswers from "#vocabulary/story-facts.ts";
import { vocabulary } from "#vocabulary/vocabulary.ts";
import { fieldTable, kindOf, type Link, type Schema, schemasOf, table } from "./shape.ts";

interface Operation {
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Schema }> }>;
}

const nouns = new Set(vocabulary.map(({ name }) => name));
const link: Link = (name) =>
  nouns.has(name) ? `[${name}](vocabulary.md#${name.toLowerCase()})` : `[${name}](#${name.toLowerCase()})`;

/** docs/api.md: the routes of the OpenAPI document that the server makes, and the shapes they answer with. */
export async function apiPage(): Promise<string> {
  // Describing itself, the server asks the record nothing.
  const server = makeServer({
    store: {} as Store,
    adder: {} as Adder,
    knowledge: makeKnowledge([]),
    webFolder: null,
    host: "127.0.0.1",
    port: 4747,
    version: "",
  });
  await server.ready();
  const paths = (server.swagger().paths ?? {}) as Record<string, Record<string, Operation>>;
  await server.close();
  const shapes = schemasOf(answerSchemas());
  const names = namesByFields(shapes);
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => route(method, path, operation, names)),
  );
  const sections = Object.entries(shapes)
    .filter(([, shape]) => shape.properties !== undefined)
    .map(([name, shape]) => `### ${name}\n\n${fieldTable(shape, link)}`);
  return `# The API

\`stemma serve\` (or \`npm start\`) answers at \`http://127.0.0.1:4747/api/\`: JSON, on this machine alone. What can be written are persons' words on claims, and reports to be read, and only by the workbench or a program on this machine. The server describes
itself, for people at \`/api/\` and for programs as OpenAPI 3.1 at \`/api/openapi.json\`; this page is made from that description.

Requests must name the server as \`127.0.0.1\` or \`localhost\`: another \`Host\` is answered with 421, so that a page elsewhere cannot
reach in. What goes wrong is answered as \`{"code", "message"}\`: the codes are those of [errors.md](errors.md), or \`bad-request\`,
\`misdirected\`, \`foreign-origin\`, \`internal\`.

\`\`\`sh
curl 'http://127.0.0.1:4747/api/search?q=submarine'
\`\`\`

## Routes

${routes.join("\n\n")}

## What it answers

${sections.join("\n\n")}
`;
}

/** The shapes of src/vocabulary/record.ts and entity-facts.ts that are objects. */
function answerSchemas(): Record<string, z.ZodType> {
  const shapes: Record<string, z.ZodType> = {};
  for (const [name, value] of Object.entries({
    ...answers,
    ...entityAnswers,
    ...reviewAnswers,
    ...dossierAnswers,
    ...additionAnswers,
    ...storyAnswers,
  }))
    if (value instanceof z.ZodObject) shapes[name] = value;
  return shapes;
}

const fieldsKey = (schema: Schema): string =>
  Object.keys(schema.properties ?? {})
    .sort()
    .join(" ");

/** OpenAPI repeats every shape in full; it is known again by its fields. */
function namesByFields(shapes: Readonly<Record<string, Schema>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(shapes).map(([name, shape]) => [fieldsKey(shape), name]));
}

function route(
  method: string,
  path: string,
  { summary, parameters = [], responses = {} }: Operation,
  names: ReadonlyMap<string, string>,
): string {
  const asked = parameters.map((parameter) => [
    `\`${parameter.name}\``,
    `${parameter.in}${parameter.required === true ? ", needed" : ""}`,
    kindOf(parameter.schema ?? {}, link),
    [parameter.description ?? parameter.schema?.description ?? "", defaultWords(parameter.schema)]
      .filter((part) => part !== "")
      .join("; "),
  ]);
  const answered = Object.entries(responses).map(([status, { content }]) => {
    const schema = content?.["application/json"]?.schema ?? {};
    const name = names.get(fieldsKey(schema));
    const fields = Object.keys(schema.properties ?? {}).map((field) => `\`${field}\``);
    return [status, name === undefined ? fields.join(", ") : link(name)];
  });
  return [
    `### ${method.toUpperCase()} ${path}`,
    ...(summary === undefined ? [] : [summary]),
    ...(asked.length > 0 ? [table(["parameter", "where", "kind", "meaning"], asked)] : []),
    table(["status", "answer"], answered),
  ].join("\n\n");
}

const defaultWords = (schema: Schema | undefined): string =>
  schema?.default === undefined ? "" : `default: \`${String(schema.default)}\``;
