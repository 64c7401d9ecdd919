import { expect, test } from "vitest";
import { claimIn, INVENTED_PARTS, readInventedPairs } from "./invented-claims.ts";

test("A claim is what stands between the marks, and all where there are none", () => {
  const { text, content } = claimIn("Nobody said [[that it was late]].");
  expect(text.slice(...content)).toBe("that it was late");
  expect(text).toBe("Nobody said that it was late.");
  const whole = claimIn("It was late");
  expect(whole.text.slice(...whole.content)).toBe("It was late");
});

test("Invented pairs are as many as their guide says, under one of three labels, and have no mark left over", () => {
  expect(INVENTED_PARTS.map((part) => readInventedPairs(part).length)).toEqual([89, 64, 80, 80]);
  for (const { a, b, label } of INVENTED_PARTS.flatMap(readInventedPairs)) {
    expect(["same", "against", "different"]).toContain(label);
    for (const { text, content } of [a, b]) {
      expect(text).not.toMatch(/\[\[|\]\]/);
      expect(text.slice(...content).trim()).toBe(text.slice(...content));
      expect(content[1]).toBeGreaterThan(content[0]);
    }
  }
});
