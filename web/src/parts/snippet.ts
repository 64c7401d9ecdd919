/** A snippet's runs; what stands between U+0002 and U+0003 was found. */
export function snippetRuns(snippet: string): { text: string; found: boolean }[] {
  const out: { text: string; found: boolean }[] = [];
  let found = false;
  for (const piece of snippet.split(/([\u0002\u0003])/)) {
    if (piece === "\u0002") found = true;
    else if (piece === "\u0003") found = false;
    else if (piece !== "") out.push({ text: piece, found });
  }
  return out;
}
