/** “TRT World and Agencies”, “Jane Roe, John Doe & AP” → the names, in order, without doubles. */
export function splitNames(words: string): string[] {
  const out: string[] = [];
  for (const part of words.split(/\s*(?:,|;|\/|\||&|\band\b|\bwith\b|\bund\b|\bet\b)\s*/i)) {
    const name = part.trim().replace(/[.:]+$/, "");
    if (name !== "" && !out.includes(name)) out.push(name);
  }
  return out;
}

/** A byline's names: “By Jane Roe and John Doe” → both; dates, addresses and handles are no names. */
export function bylineNames(words: string): string[] {
  const plain = words.replace(/^\s*(?:written\s+|reported\s+|story\s+)?(?:by|von|par|por)\s*:?\s+/i, "");
  return splitNames(plain).filter(
    (name) =>
      name.length <= 60 &&
      !/https?:|@|\d{2,}|[<>{}]/.test(name) &&
      /\p{L}{2}/u.test(name) &&
      !/^(?:staff|admin|editor|editors|updated|published|last)$/i.test(name),
  );
}
