import { Tokenizer } from "htmlparser2";
import { Remembered } from "../remembered.ts";

/** What may be an entity; what it means, the tokenizer says. */
const ENTITY = /&#?[0-9a-zA-Z]+;?/g;
const LONGEST = 64;
const MOST_KNOWN = 4_000;
const known = new Remembered<string>(MOST_KNOWN);

/** Words of a text with their entities resolved: “&eacute;”, “&#8217;”, and “&amp” as old pages write it. */
export const resolveInText = (words: string): string =>
  words.replace(ENTITY, (entity) => resolved(entity, entity, false));

/** An attribute's value with its entities resolved. In "?a=1&copy=2" is none: without a semicolon, "=" and letters end no entity there. */
export const resolveInValue = (value: string): string =>
  value.replace(ENTITY, (entity, at: number) =>
    value[at + entity.length] === "="
      ? resolved(`${entity}=`, entity, true)
      : resolved(`"${entity}`, entity, true),
  );

function resolved(key: string, entity: string, inValue: boolean): string {
  if (entity.length > LONGEST) return entity;
  return known.ask(key, () => (inValue ? inAttribute(entity, key.endsWith("=")) : inText(entity)));
}

/** A full stop behind the entity ends it, and is taken off again. */
const inText = (entity: string): string => tokenized(`${entity}.`).slice(0, -1);
const inAttribute = (entity: string, equals: boolean): string =>
  tokenized(`<a b="${entity}${equals ? "=" : "."}">`).slice(0, -1);

function tokenized(markup: string): string {
  let words = "";
  const take = (start: number, end: number): void => {
    words += markup.slice(start, end);
  };
  const takeCode = (code: number): void => {
    words += String.fromCodePoint(code);
  };
  const nothing = (): void => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: take,
      onattribdata: take,
      ontextentity: takeCode,
      onattribentity: takeCode,
      onopentagname: nothing,
      onattribname: nothing,
      onattribend: nothing,
      onopentagend: nothing,
      onselfclosingtag: nothing,
      onclosetag: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
  return words;
}
