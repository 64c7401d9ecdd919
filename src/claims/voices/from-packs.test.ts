import { describe, expect, test } from "vitest";
import { makeKnowledge } from "#vocabulary/pack.ts";
import { reportOf } from "../../../evaluation/received.ts";
import { knownEntity, packOf } from "../../../test/known-entity.ts";
import { makeFrame } from "../frame.ts";
import { entityNamed } from "./from-packs.ts";
import { voiceOfEntity } from "./known-voice.ts";

const outlet = (id: string, name: string, weak: string[], domains: string[] = []) =>
  knownEntity({
    id: `entity:${id}`,
    kind: "outlet",
    name,
    aliases: weak.filter((one) => one !== name),
    weak,
    domains,
  });

const knowledge = makeKnowledge([
  packOf([
    outlet("guardian", "The Guardian", ["Guardian"], ["guardian.example"]),
    outlet("guardian-abroad", "Guardian Abroad", ["The Guardian"], ["abroad.guardian.example"]),
    outlet("standard", "The Standard", ["The Standard"]),
    outlet("other-standard", "Other Standard", ["The Standard"]),
    outlet("anchor", "The Anchor", ["The Anchor"]),
  ]),
]);

describe("A name on a credit line", () => {
  test.each([
    ["of one bearer", "THE ANCHOR", "entity:anchor"],
    ["that is one's own and another's by the way", "The Guardian", "entity:guardian"],
    ["that is nobody's own", "The Standard", undefined],
    ["that nobody bears", "The Courier", undefined],
  ])("%s", (_, name, id) => {
    expect(entityNamed(knowledge, name)?.id).toBe(id);
  });
});

test.each([
  ["guardian.example", "entity:guardian"],
  ["www.guardian.example", "entity:guardian"],
  ["abroad.guardian.example", "entity:guardian-abroad"],
  ["news.abroad.guardian.example", "entity:guardian-abroad"],
  ["otherguardian.example", null],
])("A page on %s is of %s", (domain, id) => {
  const report = { ...reportOf("a", "Text."), outlet: { name: null, domain } };
  const { outlet: voice } = makeFrame({ ...report, parts: [] }, knowledge, {
    entityVoice: (entity: string) => {
      const known = knowledge.entities.get(entity);
      return known === undefined ? null : voiceOfEntity(known, known.name, null);
    },
  } as Parameters<typeof makeFrame>[2]);
  expect(voice.entity).toBe(id);
});
