import { expect, test } from "vitest";
import { decodePicture, encodePicture, type Picture, shareApart, shrink } from "./browser/small-picture.ts";

const painted = (width: number, height: number, colour: (x: number, y: number) => number[]): Picture => ({
  width,
  height,
  pixels: Uint8Array.from(
    Array.from({ length: width * height }, (_, at) => colour(at % width, Math.floor(at / width))).flat(),
  ),
});

test("A picture is kept and read back within the steps of its colours", () => {
  const picture = painted(40, 30, (x, y) => [x * 6, y * 8, 128]);
  const again = decodePicture(encodePicture(picture));
  expect([again.width, again.height]).toEqual([40, 30]);
  const two = painted(8, 8, (x) => (x < 4 ? [0, 0, 0] : [248, 248, 240]));
  expect(decodePicture(encodePicture(two)).pixels).toEqual(two.pixels);
});

test("Shrunk, each pixel is the mean of those it stands for, and what is left at the edges is cut off", () => {
  const small = shrink(
    painted(5, 4, (x) => (x % 2 === 0 ? [100, 0, 200] : [0, 0, 0])),
    2,
  );
  expect([small.width, small.height]).toEqual([2, 2]);
  expect([...small.pixels.subarray(0, 3)]).toEqual([50, 0, 100]);
});

test("What is a little lighter is the same; a stripe that has moved is told by its share; another size is all apart", () => {
  const white = painted(10, 10, () => [250, 250, 250]);
  expect(
    shareApart(
      white,
      painted(10, 10, () => [240, 250, 250]),
      16,
    ),
  ).toBe(0);
  expect(
    shareApart(
      white,
      painted(10, 10, (x) => (x === 3 ? [0, 0, 0] : [250, 250, 250])),
      16,
    ),
  ).toBe(0.1);
  expect(
    shareApart(
      white,
      painted(10, 11, () => [250, 250, 250]),
      16,
    ),
  ).toBe(1);
});

test("A file that is no PNG is refused", () => {
  expect(() => decodePicture(Buffer.from("quay"))).toThrow("no PNG");
});
