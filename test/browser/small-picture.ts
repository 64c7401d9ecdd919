import { deflateSync, inflateSync } from "node:zlib";
import { chunk } from "../../scripts/recompress-png.ts";

/** A picture as rows of red, green and blue. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bytes of a pixel by PNG's kind of colour: red, green, blue; a palette; with opacity (W3C PNG, 11.2.1). */
const BYTES: Readonly<Record<number, number>> = { 2: 3, 3: 1, 6: 4 };

/** A PNG of eight bits a channel and without interlacing, as browsers and `encodePicture` write it. Throws for any other. */
export function decodePicture(png: Buffer): Picture {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error("This is no PNG.");
  const data: Buffer[] = [];
  let palette: Buffer | null = null;
  for (let at = 8; at < png.length; ) {
    const end = at + 12 + png.readUInt32BE(at);
    const kind = png.toString("latin1", at + 4, at + 8);
    if (kind === "IDAT") data.push(png.subarray(at + 8, end - 4));
    if (kind === "PLTE") palette = png.subarray(at + 8, end - 4);
    at = end;
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, colours, interlaced] = [png[24], png[25] ?? -1, png[28]];
  const size = BYTES[colours];
  if (depth !== 8 || interlaced !== 0 || size === undefined || (colours === 3 && palette === null))
    throw new Error("This PNG is of another kind than browsers write.");
  const rows = unfiltered(inflateSync(Buffer.concat(data)), width * size, height, size);
  const pixels = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++)
    for (let channel = 0; channel < 3; channel++)
      pixels[at * 3 + channel] =
        palette === null ? (rows[at * size + channel] ?? 0) : (palette[(rows[at] ?? 0) * 3 + channel] ?? 0);
  return { width, height, pixels };
}

/** Each row without its filter (W3C PNG, 9.2). A loop for each filter: millions of pixels pass here. */
function unfiltered(data: Buffer, length: number, height: number, size: number): Uint8Array {
  const out = new Uint8Array(length * height);
  let row = new Uint8Array(length);
  let above = new Uint8Array(length);
  for (let y = 0; y < height; y++) {
    const from = y * (length + 1);
    const filter = data[from] as number;
    row.set(data.subarray(from + 1, from + 1 + length));
    if (filter === 1) for (let x = size; x < length; x++) (row[x] as number) += row[x - size] as number;
    else if (filter === 2) for (let x = 0; x < length; x++) (row[x] as number) += above[x] as number;
    else if (filter === 3)
      for (let x = 0; x < length; x++)
        (row[x] as number) += ((x < size ? 0 : (row[x - size] as number)) + (above[x] as number)) >> 1;
    else if (filter === 4)
      for (let x = 0; x < length; x++)
        (row[x] as number) +=
          x < size
            ? (above[x] as number)
            : paeth(row[x - size] as number, above[x] as number, above[x - size] as number);
    out.set(row, y * length);
    [row, above] = [above, row];
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Every `by` × `by` pixels as one of their mean colour; what is left at the right and lower edges is cut off. */
export function shrink({ width, height, pixels }: Picture, by: number): Picture {
  const [wide, high] = [Math.floor(width / by), Math.floor(height / by)];
  const out = new Uint8Array(wide * high * 3);
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x++) {
      const sums: [number, number, number] = [0, 0, 0];
      for (let dy = 0; dy < by; dy++)
        for (let dx = 0; dx < by; dx++) {
          const at = ((y * by + dy) * width + x * by + dx) * 3;
          sums[0] += pixels[at] ?? 0;
          sums[1] += pixels[at + 1] ?? 0;
          sums[2] += pixels[at + 2] ?? 0;
        }
      out.set(
        sums.map((sum) => Math.round(sum / (by * by))),
        (y * wide + x) * 3,
      );
    }
  return { width: wide, height: high, pixels: out };
}

/** A small PNG of at most 216 colours: each channel in steps of 51 would show as bands, so the steps are those of the picture's own commonest colours. */
export function encodePicture({ width, height, pixels }: Picture): Buffer {
  const palette = paletteOf(pixels);
  const known = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < width * height; at++) {
    const [r = 0, g = 0, b = 0] = pixels.subarray(at * 3, at * 3 + 3);
    const colour = (r << 16) | (g << 8) | b;
    let index = known.get(colour);
    if (index === undefined) {
      index = nearest(palette, r, g, b);
      known.set(colour, index);
    }
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = index;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette.flat())),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

type Colour = [number, number, number];
const MOST = 216;
/** Colours this near to each other are one, in each channel. */
const STEP = 8;

function paletteOf(pixels: Uint8Array): Colour[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const [r = 0, g = 0, b = 0] = pixels.subarray(at, at + 3);
    const key = (Math.round(r / STEP) << 16) | (Math.round(g / STEP) << 8) | Math.round(b / STEP);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one, a], [two, b]) => b - a || one - two)
    .slice(0, MOST)
    .map(
      ([key]) => [key >> 16, (key >> 8) & 255, key & 255].map((part) => Math.min(255, part * STEP)) as Colour,
    );
}

function nearest(palette: readonly Colour[], r: number, g: number, b: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [index, [pr, pg, pb]] of palette.entries()) {
    const far = (pr - r) ** 2 + (pg - g) ** 2 + (pb - b) ** 2;
    if (far < least) [best, least] = [index, far];
  }
  return best;
}

/** The share of pixels of which some channel is more than `by` apart; 1 where the sizes differ. */
export function shareApart(one: Picture, two: Picture, by: number): number {
  if (one.width !== two.width || one.height !== two.height) return 1;
  let apart = 0;
  for (let at = 0; at < one.pixels.length; at += 3)
    if (
      [0, 1, 2].some(
        (channel) => Math.abs((one.pixels[at + channel] ?? 0) - (two.pixels[at + channel] ?? 0)) > by,
      )
    )
      apart++;
  return apart / (one.width * one.height);
}
