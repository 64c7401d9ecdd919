/** “Two” to “nineteen”; “one” is as often no number. */
const FEW =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";

const units = new Map<string, number>([
  ["one", 1],
  ...FEW.split(" ").map((word, nth): [string, number] => [word, nth + 2]),
]);
const tens = new Map(TENS.split(" ").map((word, nth) => [word, nth * 10 + 20]));

/** The number that a word says, small as it stands: “fourteen”, “twenty-three”; null for any other word, “one” among them. */
export function numberIn(word: string): number | null {
  if (word === "one") return null;
  const known = units.get(word) ?? tens.get(word);
  if (known !== undefined) return known;
  if (!word.includes("-")) return null;
  const [first = "", second, ...others] = word.split("-");
  const [ten, unit] = [tens.get(first), units.get(second ?? "")];
  return ten === undefined || unit === undefined || unit > 9 || others.length > 0 ? null : ten + unit;
}
