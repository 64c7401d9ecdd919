/** Finds the bytes beyond ASCII in UTF-8. */
export class WideBytes {
  private readonly bytes: Uint8Array;
  /** The memory that the bytes lie in, four at a time. */
  private readonly fours: Uint32Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.fours = new Uint32Array(bytes.buffer, 0, bytes.buffer.byteLength >> 2);
  }

  /** The first at or after `from`; the length where there is none. */
  next(from: number): number {
    const { bytes, fours } = this;
    const { byteOffset, length } = bytes;
    let at = from;
    for (; at < length && ((byteOffset + at) & 3) !== 0; at++) if ((bytes[at] as number) >= 0x80) return at;
    let four = (byteOffset + at) >> 2;
    for (; at + 16 <= length; at += 16, four += 4)
      if (
        (((fours[four] as number) |
          (fours[four + 1] as number) |
          (fours[four + 2] as number) |
          (fours[four + 3] as number)) &
          0x80808080) !==
        0
      )
        break;
    for (; at + 4 <= length && ((fours[four] as number) & 0x80808080) === 0; at += 4) four++;
    while (at < length && (bytes[at] as number) < 0x80) at++;
    return at;
  }
}
