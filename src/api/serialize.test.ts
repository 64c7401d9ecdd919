import { expect, test } from "vitest";
import { z } from "zod";
import { asTheyAre, heldToSchema } from "./serialize.ts";

const schema = z.object({ title: z.string() });
const route = { schema, method: "GET", url: "/api/some" };

test("Answers are sent as they are", () => {
  expect(asTheyAre(route)({ title: "Quay" })).toBe('{"title":"Quay"}');
});

test("In tests an answer that is not its schema's, or says more, fails", () => {
  const send = heldToSchema(route);
  expect(send({ title: "Quay" })).toBe('{"title":"Quay"}');
  expect(() => send({ title: 7 })).toThrow();
  expect(() => send({ title: "Quay", secret: 1 })).toThrow("says more than its schema");
});
