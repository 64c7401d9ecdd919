const numbers = new Intl.NumberFormat("en-GB");

/** 8,700 */
export const number = (n: number): string => numbers.format(n);

/** 1 report, 1,200 reports. */
export const many = (n: number, one: string, more = `${one}s`): string =>
  `${number(n)} ${n === 1 ? one : more}`;
