/** A text as its characters, or as the bytes of its UTF-8. */
export type Written = string | Uint8Array;

export const charactersOf = (written: Written): string =>
  typeof written === "string" ? written : bytesOf(written).toString("utf8");

/** Its UTF-8; half a character becomes the mark of what cannot be decoded. */
export const bytesOf = (written: Written): Buffer =>
  typeof written === "string"
    ? Buffer.from(written, "utf8")
    : Buffer.from(written.buffer, written.byteOffset, written.byteLength);

/** Whether there is nothing but white space. Where a byte is a letter or mark of ASCII, nothing is decoded. */
export const isBlank = (written: Written): boolean =>
  !(typeof written !== "string" && written.some((byte) => byte > 32 && byte < 127)) &&
  charactersOf(written).trim() === "";

/** Whether it has more than so many UTF-16 units. */
export const isLonger = (written: Written, most: number): boolean =>
  written.length > most && charactersOf(written).length > most;
