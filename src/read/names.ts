/** “TRT World and Agencies”, “Jane Roe, John Doe & AP” → the names, in order, without doubles. */
export function splitNames(words: string): string[] {
  const out = new Set<string>();
  for (const part of words.split(/[,;/|&+،]|\b(?:and|with|und|et)\b/i)) {
    const name = part
      .trim()
      .replace(/(?<![.:])[.:]+$/, "")
      .trim();
    if (/[\p{L}\p{N}]/u.test(name)) out.add(name);
  }
  return [...out];
}

/** “EDDA VORN Associated Press”, “Jan LindAssociated Press”: the agency behind a name, with nothing between them, is set apart. */
export const apartFromAgency = (words: string): string => words.replace(BEHIND_NAME, ", $1");
const BEHIND_NAME =
  /(?<=\p{Lu}[\p{L}.'’-]*\s(?:\p{Lu}[\p{L}.'’-]*\s)?\p{Lu}[\p{L}.'’-]+)(?:\s|(?<=\p{Ll}))((?:The )?(?:Associated Press|Agence France-Presse|Reuters|Bloomberg News|Press Association|United Press International))$/u;

/** A byline's names: “By Jane Roe and John Doe” → both; dates, addresses and handles are no names. */
export function bylineNames(words: string): string[] {
  const plain = words
    .split(/\s+/)
    .filter((word) => !/https?:|www\.|@/i.test(word))
    .join(" ")
    .replace(BEHIND_NAME, ", $1")
    .replace(/^\s*(?:written\s+|reported\s+|story\s+)?(?:by|von|par|por)\s*:?\s+/i, "");
  return splitNames(plain).filter(
    (name) =>
      name.length <= 60 &&
      !/https?:|@|\d|[<>{}]/.test(name) &&
      /\p{L}{2}/u.test(name) &&
      !/^(?:staff|admin|editor|editors|updated|published|last)$/i.test(name),
  );
}
