/**
 * A newsroom by its name, so that a report on “harn-gazette.example”, of which no more is known, is one of the Harn Gazette that others cite:
 * small letters, no marks or spaces, no “the”, and of a domain the label that names it.
 */
export function newsroomKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= MOST) keys.clear();
  const key = keyOf(name);
  keys.set(name, key);
  return key;
}

/** Names that were asked for; a story asks for the same ones again and again. */
const keys = new Map<string, string>();
const MOST = 50_000;

function keyOf(name: string): string {
  const label = DOMAIN.test(name) ? labelOf(name.toLowerCase()) : name.toLowerCase();
  return label.replace(/^the(?:\s|(?=\p{L}{4}))/u, "").replace(/[^\p{L}\p{N}]+/gu, "");
}

const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
/** What stands before a country's ending and names nobody: “com.my”, “co.uk”. */
const SECOND = /^(?:com|co|net|org|gov|go|ac|edu|or|ne|gob|gouv)$/;

function labelOf(domain: string): string {
  const labels = domain.split(".").slice(0, -1);
  if (labels.length > 1 && SECOND.test(labels.at(-1) ?? "")) labels.pop();
  return labels.at(-1) ?? domain;
}
