import { apartFromAgency } from "../names.ts";
import { isWeekday } from "./day-words.ts";

/** Who signed a report: people by name; agencies and other bodies; desks ("staff", "newsroom") are nobody's name and are left out. */
export interface Signed {
  people: string[];
  bodies: string[];
}

/** "By", "Analysis by", "Written by:", "Von", "文｜". */
const OPENING =
  /^(?:\p{L}+\s){0,2}(?:by|von|par)\s*[:：]?\s+(?=\S)|^(?:por|di|door|af|av|autor(?:in)?|author|auteur|автор|текст|text|texto|redacción)\s*[:：]?\s+(?=\S)|^(?:by|par|von|author|autor|автор|text|文|作者|记者|記者|責任编辑|责任编辑|编辑|来源|來源|出典|글)\s*(?:[:：|｜]\s*|$)/iu;
const SEPARATOR =
  /\s*[,;|｜/•·、，؛،]\s*|\s+[&+]\s+|\s+(?:and|with|und|et|avec|mit|y|en|och|og|и|та|oraz|ve|و)\s+|\s+[–—-]\s+|\s*\n\s*/iu;
/** "Mara Quill e Tom Ferro": between names alone, since single letters are initials too. */
const SINGLE_LETTER_AND = /(?<=\p{Ll})\s+[ei]\s+(?=\p{Lu})/gu;
const DEGREE =
  /^(?:ph\.?\s?d|m\.?d|m\.?a|m\.?sc?|b\.?a|b\.?sc?|m\.?p\.?h|r\.?d|r\.?n|j\.?d|m\.?b\.?a|esq|d\.?o|dr|prof|cpa|lcsw|pharm\.?d)\.?$/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const DESK =
  /(?:^|\s)(?:staff|desks?|editors?|editorial(?: board| team)?|newsroom|redaktion|rédaction|redacción|redazione|redactie|redakce|redakcja|team|admin(?:istrator)?|webmaster|web-?desk|reporters?|writers?|correspondents?|contributors?|contributing|columnist|producers?|authors?|user|guest|anonymous|unknown|online|agenturen|agencies|korrespondent(?:in)?|correspondant|corresponsal|inviato|special to|bureau chief|chief|analyst|follow|share|print|subscribe|updated?|published|posted|comments?|reviewed|photos?|photographs|video|views?|reads?|lesezeit|min(?:utes)?|last|hours?|ago|date|about the author|read more|bio|more|edited)(?=$|[\s.:])/iu;
/** Words that people are not called by. One of them makes a name a body's. */
const BODY =
  /(?:^|\s)(?:the|news|press|agency|agencies|agence|agencia|agenzia|agentur|wires?|service|services|media|times|post|herald|tribune|journal|gazette|chronicle|guardian|telegraph|network|radio|tv|television|zeitung|nachrichten|blatt|magazin|magazine|foundation|organi[sz]ation|institute|institut|university|universität|association|council|ministry|department|government|group|inc\.?|llc|ltd\.?|gmbh|corp(?:oration)?|company|society|committee|commission|union|projects?|wikipedia|wikimedia|health|technologies|studio|studios|blog|online|world|global|international|today|weekly|daily|reuters|yonhap|xinhua|kyodo|bloomberg|interfax|tass|anadolu|sputnik|associated|france-presse|新聞社?|新闻|通信社?|通訊社|通讯社|日報|日报|編集部|뉴스|신문|통신)(?=$|\s)|(?:新聞社|新闻网?|通信社|通訊社|通讯社|日報|日报|編集部|뉴스|신문|통신)$/iu;
/** Bodies that are no one's name by themselves. */
const GENERIC =
  /^(?:the|news|press|online|world|media|wires?|agenc(?:y|ies)|services?|today|international|video|blog|sport|radio|tv)$/i;
/** “3 hours ago”, “vor 2 Tagen”. */
const AGO =
  /\s\d{1,3}\s?(?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?)\sago.*$|\s(?:vor|hace|il y a|há)\s\d{1,3}\s\p{L}{3,10}.*$/iu;
/** "Mara Quill | Port Aldo | 03/01/2026": between a name and a day stands a place. */
const PLACE_BEFORE_DAY = /^([^|]{2,80}\|)[^|]{2,40}\|\s*(?=\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})/;
/** Agencies that write themselves in small letters, or are written so. */
const SMALL = /^(?:dpa|epd|kna|apa|sda|ansa|efe|pap|afp|ntb|belga|ats)$/i;
const CAPITALS = /^\p{Lu}{2,6}$/u;
/** “Nuria Pascal / AGENCIAS Puerto Altamar”: agencies that are not named. */
const AGENCIES = /^(?:agencias|agências|agences|agenzie)(?=$|\s\p{Lu})/iu;
/** “Mara Quill, Harbour News — Port Aldo”: behind a body and a dash stands a place. */
const PLACE_AFTER_BODY = /^([^—\n]{3,120},[^—,\n]{2,60})\s—\s\p{Lu}[\p{L} ]{1,40}$/mu;
const NO_NAME = /https?:|www\.|@|[<>{}[\]=]|\d{2}|\.(?:com|org|net|de)\b/iu;
const LONGEST = 400;

/** "By Hyung-Jin Kim and Kim Tong-hyung, Associated Press" → two people and a body. Dates, addresses, handles and places are no names. */
export function splitByline(words: string): Signed {
  const out: Signed = { people: [], bodies: [] };
  const add = (list: string[], name: string): void => {
    if (!list.some((known) => known.toLowerCase() === name.toLowerCase())) list.push(name);
  };
  const plain = words
    .slice(0, LONGEST)
    .replace(/\(?https?:\S*/g, " ")
    // "Jane Roe (Reuters)", "Jane Roe (avec John Doe)"; brackets within a name are a part of it.
    .replace(/\s?\(([^()]{0,80})\)(?!\s?\p{L})/gu, (_, inner: string) =>
      /\p{Lu}/u.test(inner) ? `, ${inner}` : "",
    )
    .replace(/[\t\r ]+/g, " ")
    .replace(AGO, "")
    .replace(PLACE_BEFORE_DAY, "$1 ")
    .replace(PLACE_AFTER_BODY, "$1")
    .replace(SINGLE_LETTER_AND, ", ")
    .trim();
  const apart = apartFromAgency(plain);
  for (const piece of apart.split(SEPARATOR)) {
    const opened = stripOpenings(piece ?? "");
    const name = withoutDate(opened)
      .replace(/^(?:avec|with|mit)\s+/i, "")
      .replace(/^[\s.:–—-]+|(?<!\b(?:\p{L}|Jr|Sr))[\s.:]+$/giu, "")
      .replace(/(?<=\p{L})\s+special to\s.*$/iu, "")
      .replace(/\s*(?:기자|특파원|記者|记者)$/u, "")
      .trim();
    const last = out.people.at(-1);
    if (SUFFIX.test(name) && last !== undefined) {
      out.people[out.people.length - 1] = `${last}, ${name}`;
      continue;
    }
    if (
      name.length < 2 ||
      name.length > 60 ||
      !/\p{L}{2}/u.test(name) ||
      NO_NAME.test(name) ||
      DEGREE.test(name)
    )
      continue;
    const agencies = AGENCIES.exec(name);
    if (agencies !== null) add(out.bodies, agencies[0]);
    else if (isBody(name)) {
      for (const body of besideDesk(name))
        if (/\p{L}{2}/u.test(body) && !DESK.test(body) && !GENERIC.test(body) && isName(body))
          add(out.bodies, body);
    } else if (!DESK.test(name) && isName(name)) add(out.people, name);
  }
  return out;
}

function stripOpenings(piece: string): string {
  let words = piece.trim();
  for (let i = 0; i < 2; i++) words = words.replace(OPENING, "").trim();
  // "Seoul Mara Quill" cannot be told, but "Mara Quill in Seoul" can.
  return words.replace(/\s(?:in|en|à|a|aus)\s\p{Lu}[\p{L}. ]*$/u, "");
}

function withoutDate(words: string): string {
  // “Edda Vorn May 8, 2024” has the month before the day, “Edda Vorn 8 May 2024” behind it.
  const name = words.replace(
    /\s*(?:(?:on|am|le|el|vom|,)\s+)?(?:(?!\p{L}+\.?\s\d{1,2}\.?\s\p{L}{3,}\.?,?\s\d{4})\p{L}+\.?\s)?\d.*$/su,
    "",
  );
  const last = name.lastIndexOf(" ");
  return last > 0 && isWeekday(name.slice(last + 1)) ? name.slice(0, last) : isWeekday(name) ? "" : name;
}

/** Whether a name is a desk's and nothing else: “Redazione Cronaca”. */
export const isDesk = (name: string): boolean =>
  /^(?:reda[ckz]\p{L}{2,6}|rédaction|newsroom|editorial|staff|admin)(?:\s\p{L}+)?$/iu.test(name);

const isBody = (name: string): boolean =>
  BODY.test(name) ||
  SMALL.test(name) ||
  CAPITALS.test(name) ||
  /^\p{Lu}{2,6}\s(?:staff|news|sport)$/iu.test(name);

/** "Reuters Staff" → Reuters; "National Desk The Harbour Post" → The Harbour Post. */
function besideDesk(name: string): string[] {
  const desk = DESK.exec(name);
  if (desk === null) return [name];
  const before = name.slice(0, desk.index).trim();
  const after = name.slice(desk.index + desk[0].length).trim();
  if (before === "" || after === "") return [`${before}${after}`];
  return [before, after].filter(isBody);
}

/** Up to six words; in scripts with capitals one of them has one. A sentence is no name. */
function isName(name: string): boolean {
  const words = name.split(" ");
  if (words.length > 6) return false;
  if (/[!?:;"“”„]/.test(name) && !/"[^"]+"/.test(name)) return false;
  const cased = /\p{Ll}|\p{Lu}/u.test(name);
  return !cased || /\p{Lu}/u.test(name) || words.length === 1;
}
