import { countIn } from "./count-in.ts";

/** 8,700 */
export const number = countIn("en-GB");

/** 1 report, 1,200 reports. */
export const many = (n: number, one: string, more = `${one}s`): string =>
  `${number(n)} ${n === 1 ? one : more}`;
