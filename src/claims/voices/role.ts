import { isCapital } from "./read-name.ts";
import { isAddress, officeOf, ROLES, UNNAMED } from "./word-classes.ts";

export interface Role {
  role: string;
  affiliation: string | null;
}

const BY = new Set(["of", "for", "at", "with", "from", "in"]);

/**
 * The office that describing words give, and whose: “White House press secretary” → press secretary, White House; “a spokesman for
 * the Joint Chiefs of Staff” → spokesman, Joint Chiefs of Staff. Null where they name no office.
 */
export function readRole(given: readonly string[]): Role | null {
  const former = given.find((word) => /^(?:former|retired|acting|interim|ex)$/i.test(word))?.toLowerCase();
  const words = given.filter((word) => word.toLowerCase() !== former);
  const at = words.findIndex((word, i) => isOffice(word) && !isOffice(words[i + 1] ?? ""));
  const head = words[at];
  if (at < 0 || head === undefined || isAddress(head)) return null;
  let from = at;
  while (from > 0 && !isDeterminer(words[from - 1] ?? "") && partOfOffice(words[from - 1] ?? "")) from--;
  const office = words.slice(from, at + 1).map(inFull);
  const after = words.slice(at + 1);
  if (BY.has((after[0] ?? "").toLowerCase())) {
    const whose = capitalRun(after.slice(1));
    // “secretary of state”: the office's own name goes on in small letters.
    if (
      whose === null &&
      after[0] === "of" &&
      /^\p{Ll}/u.test(after[1] ?? "") &&
      !isDeterminer(after[1] ?? "")
    )
      office.push(...after.slice(0, 2));
    if (whose !== null) return { role: inSmall(office.join(" ")), affiliation: whose };
    // “a spokeswoman for the ministry”
    const common = /^(?:the|its|their)$/i.test(after[1] ?? "")
      ? after.slice(2, 4).filter((word) => /^\p{Ll}/u.test(word))
      : [];
    if (
      common.length === 1 ||
      (common.length === 2 &&
        !BY.has(common[1] ?? "") &&
        !/^(?:who|which|that|and|said)$/.test(common[1] ?? ""))
    )
      return { role: inSmall(office.join(" ")), affiliation: common.join(" ") };
    if (common.length === 2) return { role: inSmall(office.join(" ")), affiliation: common[0] ?? null };
  }
  const before = words
    .slice(0, from)
    .filter((word, i, all) => !isDeterminer(word) || joins(word, all[i - 1], all[i + 1]));
  const role = former === undefined ? office.join(" ") : `${former} ${office.join(" ")}`;
  return { role: inSmall(role), affiliation: capitalEnd(before) };
}

const isOffice = (word: string): boolean => {
  const lower = word.toLowerCase();
  if (/^(?:dr|doctor|republican|democrat|friend|justice|victim|victims)$/.test(lower)) return false;
  return officeOf(lower) !== null || ROLES.has(lower) || UNNAMED.has(lower);
};
/** Titles have capitals before a name, and none by themselves; “CEO” keeps them. */
const inSmall = (role: string): string =>
  role.replace(/\p{L}+/gu, (word) =>
    /^\p{Lu}+$/u.test(word) && word.length > 1 ? word : word.toLowerCase(),
  );
/** “Sen.” as the office that it stands for. */
const inFull = (word: string): string => {
  const office = officeOf(word.replace(/\.$/, ""));
  return office !== null && office !== word.toLowerCase() ? office : word;
};
const isDeterminer = (word: string): boolean =>
  /^(?:an?|the|his|her|its|their|one|another|some|two|several|of|['’]s)$/i.test(word);

const PARTS = new Set(
  "press prime vice deputy assistant chief communications communication campaign foreign defense defence finance national security general associate executive managing majority minority house senate state senior presidential vice-presidential civil rights real estate research policy news union district".split(
    " ",
  ),
);
/** “press” in “White House press secretary”; “Press” before a title with capitals. “White House” is whose it is. */
const partOfOffice = (word: string): boolean =>
  PARTS.has(word.toLowerCase()) && !/^(?:House|Senate)$/.test(word) ? true : isOffice(word);

function capitalRun(words: readonly string[]): string | null {
  const out: string[] = [];
  for (const [i, word] of words.entries()) {
    if (out.length === 0 && /^the$/i.test(word)) continue;
    // “at Minsa's Okand Institute”: where it is, and then what it is.
    if (/^['’]s$/.test(word) && isCapital(words[i + 1] ?? "")) {
      out.length = 0;
      continue;
    }
    if (isCapital(word) || (out.length > 0 && /^(?:of|for|and|the|&)$/.test(word))) out.push(word);
    else break;
  }
  while (out.length > 0 && !isCapital(out.at(-1) ?? "")) out.pop();
  return out.length === 0 ? null : out.join(" ");
}

/** “of” in “Ministry of Trade” */
const joins = (word = "", before = "", after = ""): boolean =>
  word === "of" && isCapital(before) && isCapital(after);

function capitalEnd(words: readonly string[]): string | null {
  let from = words.length;
  while (
    from > 0 &&
    (isCapital(words[from - 1] ?? "") || joins(words[from - 1], words[from - 2], words[from]))
  )
    from--;
  return from === words.length ? null : words.slice(from).join(" ");
}
