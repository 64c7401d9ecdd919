import type { Span } from "#vocabulary/passage.ts";
import type { NamedPlace } from "./named-place.ts";

const WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]*";
const RUN = `${WORD}(?:\\s(?:and\\s|of\\s(?:the\\s)?)?${WORD}){0,6}?`;
const AND = ",?(?:\\sand|,)?\\s(?:[Tt]he\\s)?";

/** “to Unsan, Orm and Tarn counties”, “in the North Lind and Velm provinces” */
const LANDS = new RegExp(
  `\\b(?:in|to|of|at|across|around|including)\\s(?:the\\s)?((?:${WORD}(?:\\s${WORD}){0,2},\\s)*${WORD}(?:\\s${WORD}){0,2}\\sand\\s${WORD}(?:\\s${WORD}){0,2}\\s(?:counties|provinces|districts|cities|regions|islands|villages|towns))\\b`,
  "gu",
);
/** “in Sinwa City and Uiju County” */
const LANDS_BY_NAME = new RegExp(
  `\\b(?:in|to|of|at|across|around)\\s(?:the\\s)?(${WORD}(?:\\s${WORD})?\\s(?:City|County|District|Province)(?:,\\s${WORD}(?:\\s${WORD})?\\s(?:City|County|District|Province))*\\sand\\s${WORD}(?:\\s${WORD})?\\s(?:City|County|District|Province))\\b`,
  "gu",
);
const SITE =
  "(?:Factory|Mill|Plant|Works|Complex|Mine|Farm|Shipyard|Refinery|Foundry|Hospital|School|University|Museum|Park|Station|Hotel|Theatre|Theater|Palace)";
/** “at the Orm Shoe Factory, the Lind Bag Factory and other units” */
const SITES = new RegExp(
  `\\b(?:[Aa]t|[Ii]n|visited|inspected|toured)\\s(?:\\p{Ll}+\\s){0,6}?(?:the\\s)?(${RUN}\\s${SITE}(?:${AND}${RUN}\\s${SITE}){1,5})(?!\\p{L})`,
  "gu",
);
const SAYS =
  "(?:said|told|announced|denied|declined|confirmed|reported|warned|called|found|published|released|issued|asked|urged|accused|described|ruled|rejected|decided|agreed|refused|launched|filed|been|had|admitted|estimated|suggested|shown|become)";
/** “The Lind Institute of Architecture has arranged a library”, and said nothing: an office that does something does it there. */
const OFFICE_AT_WORK = new RegExp(
  `^(?:The\\s)?(${WORD}(?:\\s(?:and\\s)?${WORD}){0,6}?\\s(?:Office|Studio|Institute|Bureau|Centre|Center|Hospital|School|Station)(?:\\s(?:of|for)\\s[^,.;]{3,60}?)?)\\s(?:has|have)\\s(?!${SAYS}\\b)\\p{Ll}+(?:ed|en|ut|ilt|ade|one|et)\\b`,
  "gu",
);
/** “At the Tarn Railway Bureau, crews …” */
const AT_OFFICE = new RegExp(
  `^At\\sthe\\s(${WORD}(?:\\s${WORD}){0,5}\\s(?:Bureau|Studio|Office|Institute|Centre|Center)),\\s`,
  "gu",
);

/** “The same is true of the Orm Mine and the Lind Farm” */
const TRUE_OF = new RegExp(
  `^(?:The\\ssame\\sis\\s(?:true\\sof|the\\scase\\swith)|The\\ssame\\sgoes\\sfor|So\\sit\\sis\\swith)\\s(?:the\\s)?(${RUN}\\s${SITE}(?:${AND}${RUN}\\s${SITE}){0,5})(?!\\p{L})`,
  "gu",
);

/** Places that are told together, and offices that are at work, in a sentence that begins at `from`. */
export function placesInLists(words: string, from: number): NamedPlace[] {
  const out: NamedPlace[] = [];
  const builds: readonly (readonly [RegExp, NamedPlace["rank"], boolean])[] = [
    [LANDS, 2, true],
    [LANDS_BY_NAME, 2, true],
    [SITES, 0, true],
    [TRUE_OF, 0, true],
    [OFFICE_AT_WORK, 0, false],
    [AT_OFFICE, 0, false],
  ];
  for (const [build, rank, several] of builds)
    for (const hit of words.matchAll(build)) {
      const name = hit[1] ?? "";
      // “students from the flooded areas of Orm and Tarn counties”: whence they are.
      if (/\bfrom\s(?:[\p{L}-]+\s){0,6}$/u.test(words.slice(0, hit.index))) continue;
      const start = from + hit.index + hit[0].lastIndexOf(name);
      const span: Span = [start, start + name.length];
      out.push({ span, name, rank, town: false, ...(several ? { several: true as const } : {}) });
    }
  return out;
}
