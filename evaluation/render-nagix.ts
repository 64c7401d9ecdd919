import type { NagixResult } from "./measure/nagix.ts";
import { FIELDS } from "./score/nagix.ts";
import { n, table } from "./tables.ts";

export function nagixTable({ table: all, tests, proses, fields, all: both, dossier }: NagixResult): string {
  const rows = FIELDS.map((field) => {
    const { stated, right, wrong, missed, unstated } = fields[field];
    return [field, String(stated), n(right / stated), String(wrong), String(missed), String(unstated)];
  });
  rows.push(["all fields", String(both.stated), n(both.right / both.stated), "", "", ""]);
  const causes = (["data", "prose", "us"] as const).map(
    (cause) => `${dossier.differences.filter((one) => one.cause === cause).length} of ${cause}`,
  );
  return `${table(
    [
      `${tests} of ${all} tests have prose, ${proses} proses`,
      "stated",
      "read right",
      "wrong",
      "missed",
      "read though not stated",
    ],
    rows,
  )}

A dossier of ${dossier.year} from the prose of its ${dossier.tests} tests: ${dossier.days.dossier} days of testing, ${dossier.days.both} of them among the table's ${dossier.days.table};
${dossier.differences.length} differences: ${causes.join(", ")}.`;
}

/** docs/dossiers.md with every difference of the dossier from the table between its marks. */
export function withDifferences(page: string, result: NagixResult): string {
  const rows = result.dossier.differences.map(({ day, tests, what, cause }) => [
    day,
    tests.length === 0 ? "–" : tests.join(", "),
    what.replaceAll("entity:", ""),
    cause,
  ]);
  const words = `${nagixTable(result)}\n\n${table(["day in Korea", "places in the table", "the dossier; the table", "whose"], rows)}`;
  return page.replace(
    /<!-- differences -->[\s\S]*<!-- \/differences -->/,
    `<!-- differences -->\n\n${words}\n\n<!-- /differences -->`,
  );
}
