import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { BlobRow } from "../tables.ts";

// Level 1 halves pages and KCNA's lines alike; levels 3 to 9 save 3 % more of the bytes. A line of 1.9 kB takes 27 µs to
// deflate, 6 % of what keeping its report takes, and would make the record 5 % smaller: bytes below a page stay plain.
export const LEVEL = 1;
const WORTH_PACKING = 4096;
/** What zlib takes at least, and what a damaged size may make it set aside. */
const LEAST_CHUNK = 64;
const MOST_CHUNK = 16 * 1024 * 1024;

/** How bytes are kept: deflated where that makes them smaller. Their hash is of the bytes as received. */
export function packBytes(bytes: Uint8Array): Pick<BlobRow, "packing" | "bytes"> {
  if (bytes.length >= WORTH_PACKING) {
    const packed = deflateRawSync(bytes, { level: LEVEL, chunkSize: bytes.length });
    if (packed.length < bytes.length) return { packing: "deflate", bytes: packed };
  }
  return { packing: "plain", bytes };
}

/** The bytes as received. `size` bounds what a damaged row can make of itself. Throws where the row does not unpack. */
export function unpackBytes({
  packing,
  bytes,
  size,
}: Pick<BlobRow, "packing" | "bytes" | "size">): Uint8Array {
  if (packing === "plain") return bytes;
  // One piece as large as what comes out: by default zlib makes thousands of small ones of megabytes, and joins them.
  const chunkSize = Math.min(Math.max(size, LEAST_CHUNK), MOST_CHUNK);
  return inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1), chunkSize });
}
