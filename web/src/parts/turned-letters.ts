/** Characters that turn the direction of whatever letters follow (UAX #9): the two overrides, and what ends one. Embeddings and isolates of honest Arabic or Hebrew turn none. */
const TURNS = /[\u202d\u202e]/;
/** The signs in their places. */
export const TURN_SIGNS = /[⇤⇥]/;
const SHOWN: Readonly<Record<string, string>> = { "\u202e": "⇤", "\u202d": "⇥", "\u202c": "⇹" };

/**
 * Words with each override, and the character that ends it, shown as a sign in its place, so that letters stand in the order in which they are written. One
 * character for one: places in the text stay.
 */
export function withTurnsShown(words: string): string {
  if (!TURNS.test(words)) return words;
  const open: boolean[] = [];
  let out = "";
  for (const character of words) {
    if (character === "\u202a" || character === "\u202b") open.push(false);
    else if (character === "\u202d" || character === "\u202e") open.push(true);
    const turns =
      character === "\u202d" || character === "\u202e" || (character === "\u202c" && open.pop() === true);
    out += turns ? (SHOWN[character] ?? character) : character;
  }
  return out;
}

/** The same for all words of a record's answer. */
export function showTurns<Answer>(answer: Answer): Answer {
  if (typeof answer === "string") return withTurnsShown(answer) as Answer;
  if (Array.isArray(answer)) return answer.map(showTurns) as Answer;
  if (answer === null || typeof answer !== "object") return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [name, showTurns(value)]),
  ) as Answer;
}

/** Answers as they come, and those with such characters as they are shown. */
export const turnsShown =
  (fetcher: typeof fetch): typeof fetch =>
  async (...asked) => {
    const response = await fetcher(...asked);
    response.json = async () => {
      const text = await response.text();
      const answer: unknown = JSON.parse(text);
      return TURNS.test(text) ? showTurns(answer) : answer;
    };
    return response;
  };
