/** Days of a unit, a month and a year by the rough. */
export const DAYS_OF: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30,
  year: 365,
};
const NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ");

/** “a”, “three”, “12”; 0 for what is no number. */
export const countOf = (many: string): number =>
  /^an?$/.test(many) ? 1 : /^\d/.test(many) ? Number(many) : NUMBERS.indexOf(many) + 1;
