import { readFileSync } from "node:fs";

/** The version of package.json, two folders up from sources and from the built files alike. */
export const version: string = (
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string }
).version;
