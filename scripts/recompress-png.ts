import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = 8;

/** The same picture, its image data packed as tightly as deflate can; browsers pack screenshots in haste. */
export function recompressPng(png: Buffer): Buffer {
  const kept: Buffer[] = [png.subarray(0, SIGNATURE)];
  const data: Buffer[] = [];
  for (let at = SIGNATURE; at < png.length; ) {
    const end = at + 12 + png.readUInt32BE(at);
    const kind = png.toString("latin1", at + 4, at + 8);
    if (kind === "IDAT") data.push(png.subarray(at + 8, end - 4));
    if (kind === "IEND")
      kept.push(chunk("IDAT", deflateSync(inflateSync(Buffer.concat(data)), { level: 9, memLevel: 9 })));
    if (kind !== "IDAT") kept.push(png.subarray(at, end));
    at = end;
  }
  const out = Buffer.concat(kept);
  return out.length < png.length ? out : png;
}

/** A chunk of a PNG file: its length, kind, body and checksum. */
export function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), body]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(body.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), out.length - 4);
  return out;
}
