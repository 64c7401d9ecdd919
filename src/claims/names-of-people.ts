import { genderOfGivenName } from "./voices/given-names.ts";

const TITLE =
  "(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Sir|President|Premier|Prime Minister|Governor|Senator|Mayor|Chancellor|Judge)";
const SAYS = "(?:said|added|told|tweeted|replied|wrote)";

/** “Peter Lund”, where the text also says “Lund was”: a given name, and the other word alone. */
const isFullName = (text: string, name: string): boolean => {
  const [given = "", last = "", ...more] = name.split(" ");
  return (
    more.length === 0 &&
    last !== "" &&
    genderOfGivenName(given) !== undefined &&
    new RegExp(
      `(?:^|[^\\p{L}\\s]\\s|\\n|\\b(?:that|and|but|as|when|if|Mr|Ms|Mrs)\\.?\\s)${last}(?:['’]s)?\\s\\p{Ll}`,
      "u",
    ).test(text)
  );
};

/** Whether a text has a word as the name of somebody: “Gov. Vorn”, “Edda Vorn said”, “‘…,’ Vorn added”; a land may say something, too. */
export function personsIn(text: string): (name: string) => boolean {
  // A long text names one place often.
  const known = new Map<string, boolean>();
  return (name) => {
    const is = known.get(name) ?? isPersons(text, name);
    known.set(name, is);
    return is;
  };
}

const isPersons = (text: string, name: string): boolean =>
  isFullName(text, name) ||
  (/^\p{Lu}[\p{L}’'-]+$/u.test(name) &&
    new RegExp(
      `\\b${TITLE}\\.?\\s(?:\\p{Lu}[\\p{L}.]*\\s)?${name}(?![\\p{L}-])|(?:[,.!?]["”’]\\s|(?:^|[.,”"\\n]\\s?)(?!(?:The|North|South|East|West|New|But|And|While|When|As|In)\\s)\\p{Lu}\\p{Ll}+\\s)${name}\\s${SAYS}(?!\\p{L})`,
      "u",
    ).test(text));

/** “swiped at Vorn”, “took aim at Lund”: at whom, and not where. */
export const isAimedAt = (text: string, start: number): boolean =>
  AIMED.test(text.slice(Math.max(0, start - 40), start));
const AIMED =
  /(?:\b(?:swip|jeer|laugh|yell|smil|sneer|rail|scoff|glanc|snip)\p{Ll}*|\b(?:took|takes?|taking|taken) (?:direct |careful )?aim|\b(?:hit|lash|hits|lashes|lashed|hitting|lashing) (?:out|back)|\b(?:swipes?|digs?|jabs?|barbs?|insults?)) at (?:the )?$/u;
