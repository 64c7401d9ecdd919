import { expect, test } from "vitest";
import { linkedPassage } from "./linked-passage.ts";

const detail = {
  revision: "revision:2",
  revisions: [
    { id: "revision:1", recordedAt: "2026-01-01T10:00:00.000Z" },
    { id: "revision:2", recordedAt: "2026-01-03T10:00:00.000Z" },
  ],
  reading: { report: { text: "The quay is closed." } },
} as unknown as Parameters<typeof linkedPassage>[0];

test("A passage of the revision that is shown is here", () => {
  expect(linkedPassage(detail, "4-8", "revision:2")).toEqual({ kind: "here", span: [4, 8] });
  expect(linkedPassage(detail, "4-8", undefined)).toEqual({ kind: "here", span: [4, 8] });
});

test("A passage of another revision is not looked for in this one, and is said to be where it is", () => {
  const found = { kind: "elsewhere", words: "4-8", revision: "revision:1" };
  expect(linkedPassage(detail, "4-8", "revision:1")).toEqual({
    ...found,
    recordedAt: "2026-01-01T10:00:00.000Z",
  });
  expect(linkedPassage(detail, "4-8", "revision:9")).toEqual({
    ...found,
    revision: "revision:9",
    recordedAt: null,
  });
});

test.each(["8-4", "4-4", "4-400", "quay", "-4-8", "4-8-9", "4.5-8"])(
  "%s is no passage of the text",
  (words) => {
    expect(linkedPassage(detail, words, undefined)).toEqual({ kind: "nowhere" });
  },
);

test("Without a passage in the address there is none to be found", () => {
  expect(linkedPassage(detail, undefined, undefined)).toEqual({ kind: "none" });
  expect(linkedPassage(undefined, "4-8", undefined)).toEqual({ kind: "none" });
});
