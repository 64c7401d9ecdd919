import { errorTable } from "#errors.ts";
import { table } from "./shape.ts";

const NEXT = {
  retry: "try again",
  skip: "go on with the next input",
  stop: "stop",
} as const;

/** docs/errors.md: the table of error codes. */
export function errorsPage(): string {
  const rows = Object.entries(errorTable).map(([code, { when, message, next, exit }]) => [
    `\`${code}\``,
    when,
    message,
    NEXT[next],
    String(exit),
  ]);
  return `# Error codes

When something goes wrong, Stemma says one sentence on standard error, and the sentence says what to do. The code in front of it in
the API's answers is one of these. Words in braces are filled in.

*Then* is what a caller should do next. *Exit* is the status that the command ends with: 1 where an input could not be read and the
rest was done, 2 where the call or the set-up is at fault.

${table(["code", "when", "the sentence", "then", "exit"], rows)}

Anything else ends with "something went wrong that should not have": that is a fault of Stemma's, and worth a report.
`;
}
