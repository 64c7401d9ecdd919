/** What the caller should do next: try again, go on with the next input, or stop. */
export type Next = "retry" | "skip" | "stop";

interface ErrorKind {
  next: Next;
  /** 1: an input could not be read; 2: misuse or a broken set-up. */
  exit: 1 | 2;
  /** When it happens, for docs/errors.md. */
  when: string;
  /** The sentence the person reads; `{name}` is filled in. It says what to do. */
  message: string;
}

/** The one table of error codes. `docs/errors.md` is made from it. */
export const errorTable = {
  "input-missing": {
    next: "skip",
    exit: 1,
    when: "A file or folder that was named is not there.",
    message: "There is no file or folder at {input}. Check the path.",
  },
  "input-empty": {
    next: "skip",
    exit: 1,
    when: "An input has no characters, or only white space.",
    message: "{input} is empty. Nothing was read from it.",
  },
  "input-binary": {
    next: "skip",
    exit: 1,
    when: "An input is not text: it holds NUL bytes or is mostly control characters.",
    message: "{input} is not text. Give a page (.html), a text (.txt) or JSON Lines (.jsonl).",
  },
  "input-unknown-kind": {
    next: "skip",
    exit: 1,
    when: "An input is text of a kind that Stemma does not read: a feed (RSS, Atom) or a WARC file.",
    message:
      "{input} is of a kind that Stemma does not read yet (a feed or a WARC file). Give a page, a text or JSON Lines.",
  },
  "input-truncated": {
    next: "skip",
    exit: 1,
    when: "A compressed file ends before its end.",
    message: "{input} is a truncated or damaged gzip file. Get it again, whole.",
  },
  "input-too-large": {
    next: "skip",
    exit: 1,
    when: "A file, page or line is larger than the limit.",
    message: "{input} is larger than {limit}. Split it, or raise --max-size.",
  },
  "input-unreadable": {
    next: "skip",
    exit: 1,
    when: "The operating system refuses to open an input.",
    message: "{input} could not be opened ({reason}). Check its permissions.",
  },
  "input-wrong-encoding": {
    next: "skip",
    exit: 1,
    when: "The bytes fit no encoding: neither the one declared nor UTF-8 nor a common single-byte one.",
    message: "{input} could not be decoded. Save it as UTF-8.",
  },
  "line-malformed": {
    next: "skip",
    exit: 1,
    when: 'A line of JSON Lines is not a JSON object with "text" or "html" as the contract says.',
    message: '{input}: {reason}. Each line is one JSON object with "text" or "html".',
  },
  "folder-empty": {
    next: "skip",
    exit: 1,
    when: "A folder holds no file that Stemma reads.",
    message: "{input} holds no file that Stemma reads (.html, .html.gz, .txt, .json, .jsonl).",
  },
  "model-absent": {
    next: "skip",
    exit: 1,
    when: "The trained weights are not where they should be. The rules read instead, and the record says so.",
    message:
      "The trained weights are missing in {folder} ({reason}); reading by rules. Get them back with: git checkout -- models",
  },
  "model-damaged": {
    next: "skip",
    exit: 1,
    when: "The trained weights are not what their checksum says. The rules read instead, and the record says so.",
    message:
      "The trained weights in {folder} are damaged ({reason}); reading by rules. Get them back with: git checkout -- models",
  },
  "model-unusable": {
    next: "skip",
    exit: 1,
    when: "The runtime that computes the trained weights does not start here. The rules read instead, and the record says so.",
    message:
      "The trained weights in {folder} cannot be used here ({reason}); reading by rules. Install the runtime anew with: npm ci",
  },
  "page-without-article": {
    next: "skip",
    exit: 1,
    when: "A page has no article text: only script, a wall, or navigation.",
    message: "{input} holds no article text{reason}. Save the page after it has loaded, or give its text.",
  },
  "url-refused": {
    next: "skip",
    exit: 1,
    when: "An address is not http(s), or leads to a private or local address and that was not allowed.",
    message: "{input} is not read: {reason}.",
  },
  "url-failed": {
    next: "retry",
    exit: 1,
    when: "A server could not be reached, took too long, or answered with an error.",
    message: "{input} could not be fetched ({reason}). Try again later.",
  },
  "record-missing": {
    next: "stop",
    exit: 2,
    when: "A command looks into a record that is not there.",
    message: "There is no record at {path}. Make one with: stemma add SOURCE --record {path}",
  },
  "record-newer": {
    next: "stop",
    exit: 2,
    when: "A record was written by a later version of Stemma.",
    message:
      "The record at {path} is of version {found}, this Stemma knows up to {known}. Install a newer Stemma.",
  },
  "record-damaged": {
    next: "stop",
    exit: 2,
    when: "A file at the record's place is not a record or cannot be opened.",
    message:
      "The file at {path} is not a readable record ({reason}). Restore it from a copy, or name another with --record.",
  },
  "record-busy": {
    next: "retry",
    exit: 2,
    when: "Another process holds the record for longer than the waiting time.",
    message: "The record at {path} is being written by another process. Try again when it is done.",
  },
  "record-unwritable": {
    next: "stop",
    exit: 2,
    when: "The record cannot be written: its disk is full or fails, or its folder may not be written to.",
    message:
      "The record at {path} could not be written ({reason}). Make room, or see to its permissions; what was kept before is whole.",
  },
  "not-found": {
    next: "stop",
    exit: 2,
    when: "An id that was asked for is not in the record.",
    message: "The record holds nothing with the id {id}. Find ids with: stemma search WORDS",
  },
  "overruled-unknown": {
    next: "stop",
    exit: 2,
    when: "A person overrules what is in no tree and no count of the record.",
    message:
      "This was not kept: {what} of the record is called {id}. See what there is with: stemma trace --json",
  },
  "adding-full": {
    next: "retry",
    exit: 2,
    when: "So much was handed to the workbench that no more can wait to be read.",
    message: "Too much waits to be read already. Hand in the rest when some of it is done.",
  },
  "search-unclear": {
    next: "stop",
    exit: 2,
    when: "An operator of a search has a value that it does not take.",
    message:
      "This search cannot be read: {reason}. Put words in quotation marks to look for them as they are.",
  },
  "review-refused": {
    next: "stop",
    exit: 2,
    when: "A person's word on a claim cannot stand: the claim is gone or replaced, or a passage lies outside the text.",
    message: "This was not kept: {reason}. Look at the claims with: stemma review",
  },
  "pack-row-bad": {
    next: "stop",
    exit: 2,
    when: "A row of a pack breaks a rule of its schema.",
    message: "{file}, row {row}: {rule}. Expected: {expected}.{more}",
  },
  "pack-missing": {
    next: "stop",
    exit: 2,
    when: "A pack that was named is not installed.",
    message: "There is no pack named {pack}. Installed: {installed}.",
  },
  "pack-name-unknown": {
    next: "stop",
    exit: 2,
    when: "A name or id that was asked for is in no pack.",
    message: "No pack knows {name}. {near}",
  },
  misuse: {
    next: "stop",
    exit: 2,
    when: "A command was called in a way it does not know.",
    message: "{reason}",
  },
  "port-taken": {
    next: "stop",
    exit: 2,
    when: "The workbench's port is in use.",
    message: "Port {port} is taken. Choose another with: stemma serve --port {other}",
  },
  "workbench-not-built": {
    next: "stop",
    exit: 2,
    when: "The web app's files are not there.",
    message: "The workbench is not built. Build it with: npm run build:web",
  },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof errorTable;

/** An error with a code of the table and a sentence that says what to do. */
export class StemmaError extends Error {
  override readonly name = "StemmaError";
  readonly code: ErrorCode;
  readonly values: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, values: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    super(fill(errorTable[code].message, values), options);
    this.code = code;
    this.values = values;
  }

  get next(): Next {
    return errorTable[this.code].next;
  }

  get exit(): 1 | 2 {
    return errorTable[this.code].exit;
  }
}

/** A sentence is one line, and what a stranger's file says in it cannot steer a terminal. */
function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) =>
    (values[name] ?? "").replace(/\s+/g, " ").replace(/[\u0000-\u001f\u007f-\u009f]/g, "\ufffd"),
  );
}
