import { describe, expect, test } from "vitest";
import { packBytes, unpackBytes } from "./pack-bytes.ts";

const page = new TextEncoder().encode("<p>The yard is undisclosed.</p>".repeat(1000));
const noise = Uint8Array.from({ length: 8000 }, (_, n) => (Math.imul(n + 1, 2654435761) >>> 13) & 255);

describe("packBytes", () => {
  test.each([
    ["a page", page],
    ["nothing", new Uint8Array()],
    ["one line", page.subarray(0, 100)],
    ["noise", noise],
  ])("gives %s back as it was", (_, bytes) => {
    expect(Buffer.from(unpackBytes({ ...packBytes(bytes), size: bytes.length }))).toEqual(Buffer.from(bytes));
  });

  test("makes a page smaller, and leaves alone what is short", () => {
    expect(packBytes(page).packing).toBe("deflate");
    expect(packBytes(page).bytes.length).toBeLessThan(page.length / 20);
    expect(packBytes(page.subarray(0, 1000)).packing).toBe("plain");
  });

  test("never unpacks to more than the row says it is", () => {
    expect(() => unpackBytes({ ...packBytes(page), size: 100 })).toThrow();
  });
});
