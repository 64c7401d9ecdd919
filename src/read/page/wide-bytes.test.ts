import fc from "fast-check";
import { expect, test } from "vitest";
import "../../../test/steady-chance.ts";
import { WideBytes } from "./wide-bytes.ts";

test("The next byte beyond ASCII is found from every place, wherever in memory the bytes begin and end", () => {
  const byte = fc.oneof({ weight: 20, arbitrary: fc.constant(0x41) }, fc.integer({ min: 0, max: 255 }));
  const cut = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 60 }), cut, cut, (all, before, after) => {
      const bytes = Uint8Array.from(all).subarray(before, Math.max(before, all.length - after));
      const wide = new WideBytes(bytes);
      for (let from = 0; from <= bytes.length; from++) {
        const found = bytes.findIndex((one, at) => at >= from && one >= 0x80);
        expect(wide.next(from)).toBe(found < 0 ? bytes.length : found);
      }
    }),
    { numRuns: 500 },
  );
});
