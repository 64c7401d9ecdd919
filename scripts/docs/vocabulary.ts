import { vocabulary } from "#vocabulary/vocabulary.ts";
import { fieldTable, kindOf, type Link, type Schema, schemasOf } from "./shape.ts";

const link: Link = (name) => `[${name}](#${name.toLowerCase()})`;

/** docs/vocabulary.md: every noun with its fields, from the schemas. */
export function vocabularyPage(): string {
  const schemas = schemasOf(Object.fromEntries(vocabulary.map(({ name, schema }) => [name, schema])));
  const sections = vocabulary.map(({ name, about, prefix }) =>
    [
      `## ${name}`,
      about,
      ...(prefix === null ? [] : [`Its ids begin with \`${prefix}:\`.`]),
      shapeOf(schemas[name] ?? {}),
    ].join("\n\n"),
  );
  return `# The words we use

Every noun of the record, with its fields. Code, command line, API and workbench use these words and no others. A *span* is a pair
\`[start, end]\`, half-open, in UTF-16 units of the report's text: \`text.slice(start, end)\` gives the words. Keys are always there;
what is absent is null or an empty list, never an empty string.

Story, Lineage, Origin, Standing and Dossier have their shape here, and nothing makes them yet.

${sections.join("\n\n")}
`;
}

function shapeOf(schema: Schema): string {
  return schema.properties === undefined
    ? `A ${kindOf(schema, link)}.`.replace("A `", "One of: `")
    : fieldTable(schema, link);
}
