/** So many letters are read at a glance, and so many more are no reason to cut. */
const [GLANCE, SOME_MORE] = [240, 80];

/** The beginning of a long sentence, cut after a word; one that is not much longer stays whole. */
export function beginningOf(sentence: string): string {
  if (sentence.length <= GLANCE + SOME_MORE) return sentence;
  const cut = sentence.lastIndexOf(" ", GLANCE);
  return `${sentence
    .slice(0, cut > GLANCE / 2 ? cut : GLANCE)
    .toWellFormed()
    .replace(/[,;:]$/, "")} …`;
}
