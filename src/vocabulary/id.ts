import { sha256 } from "@noble/hashes/sha2.js";
import { z } from "zod";

/** An id says what it names: `claim:k3…` is a `ClaimId`, to the compiler and to the reader. */
export type Id<Kind extends string> = `${Kind}:${string}`;

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const encoder = new TextEncoder();

/**
 * Derives an id from what the thing is made of, so that the same input always gets the same id, on any
 * machine and in any order. 80 bits of SHA-256 in lower-case base 32: 16 characters.
 *
 * Parts are joined with their lengths, so that ("ab", "c") and ("a", "bc") differ. `null` is a part of its own.
 */
export function makeId<Kind extends string>(
  kind: Kind,
  ...parts: readonly (string | number | null)[]
): Id<Kind> {
  let joined: string = kind;
  for (const part of parts) joined += part === null ? "\u0000-" : `\u0000${String(part).length}:${part}`;
  const digest = sha256(encoder.encode(joined));
  let out = "";
  let bits = 0;
  let held = 0;
  for (let i = 0; i < 10; i++) {
    held = (held << 8) | (digest[i] as number);
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += ALPHABET[(held >> bits) & 31];
    }
  }
  return `${kind}:${out}`;
}

/** The schema of an id of one kind: its prefix, a colon, and what follows. */
export function idSchema<Kind extends string>(kind: Kind) {
  return z
    .templateLiteral([z.literal(kind), ":", z.string().min(1)])
    .describe(`id of ${/^[aeio]/.test(kind) ? "an" : "a"} ${kind}`);
}
