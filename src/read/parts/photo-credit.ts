import { photoNames } from "./caption.ts";

const WORD =
  "(?:[Pp]hoto(?:graph(?:s|er|y)?)?(?: [Cc]redit)?|[Ii]mages?(?: [Cc]redit)?|[Pp]ictures?(?: [Cc]redit)?|[Cc]redit|PHOTO|Foto(?:s|grafía|grafia)?|FOTO|[Ff]ot\\.|Bild(?:er)?|Crédit(?: photo)?|Fotó|Фото|写真|사진)";
const NAMES = "\\p{L}[^()\\[\\]:=\\n]{1,70}";
// A form that begins with white space looks at one blank alone, so that a long run of it is gone over once.
const CLOSED: readonly RegExp[] = [
  // (Image: Tarrow/QE), (Northwire Photo/Runa Castellan), [새벽통신 자료사진]
  new RegExp(`\\s?[(\\[]${WORD}(?: by)?[:：]? ?[©@]? ?(${NAMES})[)\\]]\\.?$`, "u"),
  new RegExp(
    `\\s?[(\\[](${NAMES}?(?:자료사진|제공|Photo|Archiv|Photos?\\/[^()\\[\\]]{2,40}))[)\\]]\\.?$`,
    "u",
  ),
];
/** Of those that no bracket ends, none has one at its end. */
const OPEN: readonly RegExp[] = [
  // — Foto: Ruy Salgado/Rede Atlântica; Fot. Mieczysław Gąsior; /사진=정해솔 기자
  new RegExp(`\\s?(?:[—–|/-]\\s?)?${WORD}(?: by)?(?:\\s?[:：=]\\s?|(?<=\\.)\\s)(${NAMES})\\.?$`, "u"),
  // ＝2023年6月、三浦早紀撮影; 海山社记者 周远 摄
  /[＝=](?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?[、,]?([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・]{2,16})撮影$/u,
  /\s?([\p{Script=Han}]{2,8}(?:记者|記者)?\s?[\p{Script=Han}]{2,4})\s?[摄攝]$/u,
  new RegExp(`\\s?©\\s?(${NAMES})$`, "u"),
];
/** What one of these holds; hardly a paragraph has it. */
const MAY_BE_OPEN = /[oO][tT][oO]|mage|icture|redit|rédit|ot\.|Fotó|Bild|Фото|写真|사진|撮影$|[摄攝]$|©/;
/** “MARÍA BELLVER (EFE)”, after a whole sentence. */
const NAME_AND_BODY = /(?<=[.!?»”"]\s)(\p{Lu}{2,}(?:[\s-]\p{Lu}{2,}){1,4})\s\((\p{Lu}[\p{L} ]{1,24})\)$/u;
const NAME = "\\p{Lu}[\\p{L}.&'’-]*(?:\\s(?:\\p{Lu}[\\p{L}.&'’-]*|de|von|al)){0,4}";
/** In a caption alone: what ends in brackets, or in capitals after a whole sentence. */
const IN_CAPTION: readonly RegExp[] = [
  // “The quay at dawn. Runa Castellan/Northwire via Harbour Images”, “… in September. | Runa Castellan/NW Photo”
  new RegExp(
    `(?:^|(?<=[.!?»”"'’]\\s)|\\|\\s)(${NAME}(?:\\s?\\/\\s?${NAME})(?:\\s(?:via|for)\\s${NAME})?|${NAME}\\svia\\s${NAME})$`,
    "u",
  ),
  // “Credit Runa Castellan/Northwire — Harbour Images”
  /^(?:Photo\s)?Credit\s(\p{Lu}[\p{L} /.&'’—–-]{2,70})$/u,
  // “Image copyright Northwire”, “Image source, Harbour Images”
  /^(?:Image|Media)\s(?:copyright|source),?\s?(\p{Lu}[\p{L} /.&'’-]{1,70})$/u,
  new RegExp(`\\s?(?:Quelle|Source|Fuente|Fonte|Bron)\\s?[:：]\\s?(${NAMES})\\.?$`, "u"),
  /\s?[(（[](\p{L}[^()（）[\]\d]{1,40})[)）\]]\.?$/u,
  /(?<=[.!?»”"]\s)(\p{Lu}{2,}(?:[\s./-]\p{Lu}{2,}){1,5}(?:\s[«“"][\s\p{Lu}]{2,40}[»”"])?)$/u,
];
const ROLE = /\s?(?:기자|자료사진|제공|记者|記者|撮影|本社)\s?/gu;
const FOR = /\s(?:POUR|FOR|PARA|PER|FÜR)\s.*$/u;
const LONGEST_NAME = 48;
const LONGEST_CREDIT = 140;

export interface FoundCredit {
  /** Where the credit begins in the words. */
  at: number;
  names: string[];
}

/** The credit that ends a picture's line in words that only pictures have; `inCaption`: where the page says that the words are a caption. */
export function photoCreditIn(words: string, inCaption: boolean): FoundCredit | null {
  // A credit is short, and stands at the end.
  const from = Math.max(0, words.length - LONGEST_CREDIT);
  const found = creditAtEnd(words.slice(from), inCaption);
  return found === null ? null : { at: from + found.at, names: found.names };
}

function creditAtEnd(words: string, inCaption: boolean): FoundCredit | null {
  const both = inCaption ? NAME_AND_BODY.exec(words) : null;
  if (both !== null) return { at: both.index, names: [both[1] ?? "", both[2] ?? ""] };
  const forms = /[)\]]\.?$/.test(words) ? CLOSED : MAY_BE_OPEN.test(words) ? OPEN : [];
  for (const form of inCaption ? [...forms, ...IN_CAPTION] : forms) {
    const found = form.exec(words);
    if (found === null) continue;
    const names = photoNames((found[1] ?? "").replace(FOR, "").replace(ROLE, " / "))
      .map((name) => name.replace(/^[\s/]+|[\s/]+$/g, ""))
      .filter(
        (name) =>
          !/^\p{Ll}+\s\p{L}+\s/u.test(name) &&
          name.length > 1 &&
          name.length <= LONGEST_NAME &&
          !/[!?;]/.test(name),
      );
    const isSentence = names.length === 1 && /\p{Ll}{3,}\s\p{Ll}{3,}\s\p{Ll}{3,}/u.test(names[0] ?? "");
    if (names.length > 0 && !isSentence) return { at: found.index, names };
  }
  return null;
}
