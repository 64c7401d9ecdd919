import fc from "fast-check";

/** Days of the years that news speaks of; among them every leap day, year end and week 53 of two centuries. */
export const anyDay = fc
  .date({ min: new Date("1904-01-01T00:00:00Z"), max: new Date("2096-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
