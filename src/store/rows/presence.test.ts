import fc from "fast-check";
import { expect, test } from "vitest";
import { makeReading } from "../../../test/make-reading.ts";
import { type Linked, linkedMentions, mentionsWithin, presencesOf } from "./presence.ts";

const known = {
  Okand: { entity: "entity:okand", house: null },
  Vesna: { entity: "entity:vesna", house: null },
  "Vesna News Agency": { entity: "entity:vesna", house: "house:vesland" },
  "Minister Okand": { entity: "entity:okand", house: "house:vesland" },
} as const;

test("An entity is counted by its names, by the claims whose words hold one, and by the claims in whose chain it speaks", () => {
  // Every sentence is a claim; the agency passes on all of them, the minister is behind the second.
  const { reading } = makeReading({
    text: "Okand met Okand.\nThe quay is shut.\nVesna told it.",
    known,
  });
  expect(Object.fromEntries(presencesOf(reading))).toEqual({
    "entity:okand": { mentions: 2, about: 1, said: 1, own: 1 },
    "entity:vesna": { mentions: 1, about: 1, said: 3, own: 2 },
    "house:vesland": { mentions: 0, about: 0, said: 3, own: 3 },
  });
});

test("A reading that names nobody whom packs know has nobody present", () => {
  const { reading } = makeReading({ text: "Okand met Vesna. The quay is shut." });
  expect([...presencesOf(reading).keys()]).toEqual([]);
});

test("A mention is within a claim where one of its stretches holds it whole", () => {
  const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), fc.array(span, { maxLength: 3 }), (spans, content) => {
      const linked = linkedMentions(
        spans.map(([start, end]) => ({ span: [start, end + 1], entity: "entity:a" }) as unknown as Linked),
      );
      const within = mentionsWithin({ content: content.map(([start, end]) => [start, end]) }, linked);
      expect(within).toEqual(
        linked.filter(({ span: [from, to] }) => content.some(([start, end]) => start <= from && to <= end)),
      );
    }),
  );
});
