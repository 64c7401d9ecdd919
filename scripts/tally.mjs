/** How npm test ends. The last line is for programs too, so it says two numbers and nothing else. */
export const tallyWords = ({ passed, failed, skipped }) =>
  `\n${skipped > 0 ? `${skipped} skipped\n` : ""}${passed} passed, ${failed} failed\n`;
