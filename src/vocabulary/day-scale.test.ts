import { expect, test } from "vitest";
import { barOf, daysOf, tells } from "./day-scale.ts";
import type { DossierClaim } from "./dossier.ts";

const claim = (earliest: string | null, latest: string | null, published: string | null = null) =>
  ({ claim: { when: { earliest, latest } }, published }) as DossierClaim;
const tenDays = { first: "2025-03-01", last: "2025-03-10" };

test("The scale reaches from the first day that anything names to the last, publications among them", () => {
  const claims = [
    claim("2025-03-04T10:00:00Z", null),
    claim(null, "2025-03-09"),
    claim(null, null, "2025-03-12"),
  ];
  expect(daysOf(claims)).toEqual({ first: "2025-03-04", last: "2025-03-12" });
  expect(daysOf([claim(null, null)])).toBeNull();
});

test("A bar covers whole days; one day is a tenth of ten", () => {
  expect(barOf(claim("2025-03-02", "2025-03-02"), tenDays)).toMatchObject({
    from: 10,
    to: 20,
    openStart: false,
  });
  expect(barOf(claim("2025-03-01", "2025-03-10"), tenDays)).toMatchObject({ from: 0, to: 100 });
});

test("An open end reaches to the end of the scale and says that it is open; no bound is no bar", () => {
  expect(barOf(claim(null, "2025-03-05"), tenDays)).toEqual({
    from: 0,
    to: 50,
    openStart: true,
    openEnd: false,
  });
  expect(barOf(claim("2025-03-06", null), tenDays)).toEqual({
    from: 50,
    to: 100,
    openStart: false,
    openEnd: true,
  });
  expect(barOf(claim(null, null), tenDays)).toBeNull();
});

test("Bars are drawn only where they tell claims apart", () => {
  const march = { first: "2025-03-01", last: "2025-03-10" };
  const [one, two] = [claim("2025-03-01", "2025-03-01"), claim("2025-03-04", null)];
  expect(tells([one, two], march)).toBe(true);
  expect(tells([one, one, claim(null, null)], march)).toBe(false);
  expect(tells([one, two], { first: "2025-03-01", last: "2025-03-01" })).toBe(false);
  expect(tells([], march)).toBe(false);
});
