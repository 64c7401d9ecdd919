/** What a name of meta data, a property or the words before a date say that it is the date of. */
export type DateRole = "published" | "created" | "date" | "modified" | "other";

const OF_SOMETHING_ELSE =
  /expir|publisher|valid|birth|death|event|start|end|frequency|copyright|cookie|cutoff|schedul|unpublish|until|token|build|render/;

/** The role of a date by the name that it stands under ("article:published_time", "DC.date.issued"); null where it names none. */
export function roleOfName(name: string): DateRole | null {
  const words = name.toLowerCase();
  if (OF_SOMETHING_ELSE.test(words)) return null;
  if (/modif|updat|revis|changed|edited|last/.test(words)) return "modified";
  if (/publi(?:sh|c)|pub_?date|posted|^p(?:date|time)$|release-?_?date|issued|first_?date/.test(words))
    return /dat|time|issued|publish(?:ed)?(?:_?(?:at|on))?$|posted|when/.test(words) ? "published" : null;
  if (/creat(?:ed|ion)|submitted/.test(words)) return "created";
  return /(?:^|[.:_-])(?:date|datum|fecha|displaydate|timestamp)(?:$|[.:_-])/.test(words) ? "date" : null;
}

/** Between a label and its date: "on", "am", a weekday, a name of few words. */
const BETWEEN = "[^\\p{L}\\d\\n]{0,4}(?:\\p{L}{1,12}[^\\p{L}\\d\\n]{1,3}){0,3}$";
const label = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})${BETWEEN}`, "iu");
/** Scripts without spaces between words. */
const bareLabel = (words: string): RegExp => new RegExp(`(?:${words})[^\\p{L}\\d\\n]{0,4}$`, "u");

const PUBLISHED = [
  label(
    [
      "published|posted|publication date|released|issued|submitted|written|created|added",
      "ver[öo]e?ffentlicht|publiziert|erstellt|erschienen|eingestellt|geschrieben|gepostet|verfasst|stand",
      "publiée?|mis en ligne|paru|rédigé|publicad[oa]|creado|pubblicat[oa]|gepubliceerd|geplaatst|publicerad|skrevet|publisert",
      "опубликован[оа]?|дата публикации|opublikowan[oy]|dodano|utworzono|publikováno|vydáno|yayınlanma|نشر|تاريخ النشر",
      "опубліковано|дата публікації|δημοσιεύτηκε|δημοσίευση|פורסם|प्रकाशित|প্রকাশ(?:িত)?|تاریخ انتشار|đăng lúc",
    ].join("|"),
  ),
  bareLabel("등록|입력|송고(?:시간|시각)?|게시|公開日?|掲載日?|配信|发布(?:时间|日期)?|發布|发表|時間|时间"),
  /presse(?:mitteilung|meldung|information)(?![\p{L}])[^\n]{0,24}?(?:vom|,)\s$/iu,
];
const MODIFIED = [
  label(
    [
      "updated?|modified|edited|revised|reviewed|changed",
      "aktualisier(?:t|ung)|(?:ge)?[äa]e?nder(?:t|ung)|überarbeitet|bearbeitet",
      "mis à jour|modifié|actualizado|actualización|modificad[oa]|aggiornat[oa]|aggiornamento|ultima modifica|bijgewerkt|gewijzigd",
      "atualizado|uppdaterad|oppdatert|обновлен[оа]?|изменен[оа]?|aktualizacja|zmieniono|aktualizováno|güncelle(?:me|nme|ndi)|تحديث",
      "оновлено|змінено|ενημερώθηκε|ενημέρωση|עודכן|अपडेट|হালনাগাদ|به‌روزرسانی|cập nhật",
    ].join("|"),
  ),
  bareLabel("수정|更新日?時?|更新时间|修改"),
];
const UNTIL =
  /(?<!\p{L})(?:retrieved|accessed|archived|abgerufen|archiviert|consulté le|until|till|since|from|by|before|after|bis|ab|seit|vom|zum|jusqu['’]au|depuis|hasta|desde|fino al|dal|tot|vanaf)(?:\s(?:on|am))?\s$/iu;
const AFTER =
  /^[^\n.]{0,50}?(?:veröffentlicht|publiziert|erstellt|geschrieben|gepostet|published|posted|publié|publicado|pubblicato|opublikowano|発表|公開|发布)/i;

/** What the words right before and after a date say of it: `other` is a term that begins or ends then; null where they say nothing. */
export function roleInWords(before: string, after: string): "published" | "modified" | "other" | null {
  const line = before.slice(before.lastIndexOf("\n", before.length - 2) + 1);
  const at = (labels: readonly RegExp[]): number => Math.max(...labels.map((l) => l.exec(line)?.index ?? -1));
  const [published, modified] = [at(PUBLISHED), at(MODIFIED)];
  if (modified > published) return "modified";
  if (published >= 0) return "published";
  if (UNTIL.test(line)) return "other";
  return AFTER.test(after) ? "published" : null;
}
