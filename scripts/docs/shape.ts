import { z } from "zod";
import { Span } from "#vocabulary/passage.ts";
import { vocabulary } from "#vocabulary/vocabulary.ts";

/** As much of JSON Schema as zod writes. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  allOf?: Schema[];
  items?: Schema | false;
  prefixItems?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  description?: string;
  default?: unknown;
}

/** The schemas of these things, by name; where one holds another, or a noun of the vocabulary, it names it. */
export function schemasOf(
  things: Readonly<Record<string, z.ZodType>>,
  io: "input" | "output" = "output",
): Record<string, Schema> {
  const registry = z.registry<{ id: string }>();
  registry.add(Span, { id: "Span" });
  const named = new Map(vocabulary.map(({ name, schema }) => [name, schema]));
  for (const [name, schema] of Object.entries(things)) named.set(name, schema);
  for (const [id, schema] of named) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { io, uri: (id) => id }).schemas as Record<string, Schema>;
  return Object.fromEntries(Object.keys(things).map((name) => [name, made[name] ?? {}]));
}

/** How a named thing is written in a table: a link to where it is described. */
export type Link = (name: string) => string;

/** The fields of an object as rows of a table, those of objects within by their path. */
export function fieldTable(schema: Schema, link: Link): string {
  const rows = fieldsOf(schema, "", link);
  return table(["field", "kind", "meaning"], rows);
}

function fieldsOf(schema: Schema, path: string, link: Link): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const at = `${path}${name}`;
    const optional = schema.required?.includes(name) === true ? "" : "may be absent";
    const idOnly = isId(field);
    const meaning = [idOnly ? "" : (field.description ?? ""), optional].filter((part) => part !== "");
    const { inner, suffix } = within(field);
    const rows = [[`\`${at}\``, kindOf(field, link), meaning.join("; ")]];
    return inner === null ? rows : [...rows, ...fieldsOf(inner, `${at}${suffix}.`, link)];
  });
}

/** The object that a field holds, by itself or in a list. */
function within(field: Schema): { inner: Schema | null; suffix: string } {
  if (field.properties !== undefined) return { inner: field, suffix: "" };
  if (field.items) {
    const { inner, suffix } = within(field.items);
    return { inner, suffix: `[]${suffix}` };
  }
  for (const choice of field.anyOf ?? []) {
    const found = within(choice);
    if (found.inner !== null) return found;
  }
  return { inner: null, suffix: "" };
}

export function kindOf(schema: Schema, link: Link): string {
  const { type } = schema;
  if (schema.$ref !== undefined) return schema.$ref === "Span" ? "span" : link(schema.$ref);
  if (schema.allOf?.[0] !== undefined) return kindOf(schema.allOf[0], link);
  if (schema.anyOf !== undefined) return schema.anyOf.map((choice) => kindOf(choice, link)).join(" or ");
  if (schema.enum !== undefined) return schema.enum.map(words).join(" · ");
  if (schema.const !== undefined) return words(schema.const);
  if (Array.isArray(type)) return type.map((one) => kindOf({ ...schema, type: one }, link)).join(" or ");
  if (schema.prefixItems !== undefined) return "span";
  if (type === "array") return `list of ${schema.items ? kindOf(schema.items, link) : "anything"}`;
  if (type === "object") {
    if (schema.properties !== undefined) return "object";
    return `object: name → ${typeof schema.additionalProperties === "object" ? kindOf(schema.additionalProperties, link) : "anything"}`;
  }
  if (isId(schema)) return schema.description ?? "";
  return (
    { integer: "whole number", boolean: "true or false", null: "null" }[type ?? ""] ?? type ?? "anything"
  );
}

const words = (value: unknown): string => `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

const isId = ({ description }: Schema): boolean => /^id of an? /.test(description ?? "");
