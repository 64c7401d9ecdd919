import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import type { PackProblem } from "./pack-problem.ts";

/** The good rows of a file, each with its place, and the ids of all rows, so that a bad row is told once and not again by who leads to it. */
export interface Rows<Row> {
  good: readonly { row: number; value: Row }[];
  ids: ReadonlySet<string>;
}

/** A file as JSON; undefined where the pack does not have it. What is no JSON becomes a problem. */
export async function parsedFile(path: string, where: string, problems: PackProblem[]): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    problems.push({
      file: where,
      row: "?",
      rule: (error as Error).message,
      expected: "a file of JSON",
    });
    return null;
  }
}

/** The rows of one file of a pack. A file that a pack does not have is empty; a bad row becomes problems and is left out. */
export async function parseRows<Row>(
  folder: string,
  file: string,
  where: string,
  schema: z.ZodType<Row>,
  problems: PackProblem[],
): Promise<Rows<Row>> {
  const parsed = await parsedFile(join(folder, file), where, problems);
  if (parsed === undefined || parsed === null) return { good: [], ids: new Set() };
  if (!Array.isArray(parsed)) {
    problems.push({
      file: where,
      row: "1",
      rule: "the file is no array",
      expected: "a JSON array of rows",
    });
    return { good: [], ids: new Set() };
  }
  const good: { row: number; value: Row }[] = [];
  const ids = new Set<string>();
  parsed.forEach((raw, index) => {
    const id = (raw as { id?: unknown } | null)?.id;
    if (typeof id === "string") ids.add(id);
    const value = parseRow(schema, raw, where, index + 1, problems);
    if (value !== null) good.push({ row: index + 1, value });
  });
  return { good, ids };
}

/** One row; null and a problem for every rule that it breaks. */
export function parseRow<Row>(
  schema: z.ZodType<Row>,
  raw: unknown,
  file: string,
  row: number,
  problems: PackProblem[],
): Row | null {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const at = issue.path.join(".") || "the row";
    problems.push({
      file,
      row: String(row),
      rule: `${at} is ${JSON.stringify(valueAt(raw, issue.path)) ?? "not there"}`,
      expected: expectationOf(issue),
    });
  }
  return null;
}

function valueAt(row: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    row,
  );
}

type Issue = z.core.$ZodIssue;

/** What the row should have had, in words that a maker of packs can follow. */
function expectationOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_value":
      return `one of ${issue.values.map(String).join(", ")}`;
    case "invalid_type":
      return (
        { array: "a list", object: "an object", record: "an object" }[issue.expected as string] ??
        `a ${issue.expected}`
      );
    case "too_small":
      return issue.origin === "string" || issue.origin === "array"
        ? `at least ${issue.minimum} ${issue.origin === "string" ? "character" : "item"}`
        : `at least ${issue.minimum}`;
    case "too_big":
      return `at most ${issue.maximum}`;
    case "invalid_format":
      return "pattern" in issue && issue.pattern !== undefined
        ? `words of the form ${issue.pattern}`
        : issue.message;
    case "unrecognized_keys":
      return `no field ${issue.keys.join(", ")}; docs/packs.md has the fields`;
    case "invalid_key":
      return "a tag of a language, such as ko or zh-Hant";
    default:
      return issue.message;
  }
}
