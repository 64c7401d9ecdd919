const TITLE =
  "(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Sir|President|Premier|Prime Minister|Governor|Senator|Mayor|Chancellor|Judge)";
const SAYS = "(?:said|added|told|tweeted|replied|wrote)";

/** Whether a text has a word as the name of somebody: “Gov. Vorn”, “Edda Vorn said”, “‘…,’ Vorn added”; a land may say something, too. */
export const isPersons = (text: string, name: string): boolean =>
  /^\p{Lu}[\p{L}’'-]+$/u.test(name) &&
  new RegExp(
    `\\b${TITLE}\\.?\\s(?:\\p{Lu}[\\p{L}.]*\\s)?${name}(?![\\p{L}-])|(?:[,.!?]["”’]\\s|(?:^|[.,”"\\n]\\s?)(?!(?:The|North|South|East|West|New|But|And|While|When|As|In)\\s)\\p{Lu}\\p{Ll}+\\s)${name}\\s${SAYS}(?!\\p{L})`,
    "u",
  ).test(text);
