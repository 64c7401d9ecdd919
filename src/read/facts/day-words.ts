import { Remembered } from "../remembered.ts";

/** The languages whose month names are known, by the platform's own data. */
const LANGUAGES =
  "en de de-AT fr es it pt nl ru uk be pl cs sk sl hr bs sr bg mk ro hu el tr az sv da nb nn fi et lv lt is ca eu gl ga cy id ms tl vi th ar ar-SY ar-DZ fa he hi bn ur ta sw sq hy ka kk uz mn sr-Latn ko ja zh".split(
    " ",
  );

type Months = ReadonlyMap<string, number>;

/** Month names of a language in both of its grammatical forms, long and short, without dots. */
function monthsOf(language: string): Months {
  const out = new Map<string, number>();
  for (const options of [
    { month: "long" },
    { month: "long", day: "numeric" },
    { month: "short" },
    { month: "short", day: "numeric" },
  ] as const) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
      ...options,
      timeZone: "UTC",
    });
    for (let month = 1; month <= 12; month++) {
      const name = format
        .formatToParts(Date.UTC(2024, month - 1, 15))
        .find((part) => part.type === "month")?.value;
      const plain = foldMonth(name ?? "");
      if (/\p{L}{2}/u.test(plain)) out.set(plain, month);
    }
  }
  return out;
}

export const foldMonth = (name: string): string => name.toLowerCase().normalize("NFC").replace(/\.+$/, "");

let every: ReadonlyMap<string, Months> | null = null;
const all = (): ReadonlyMap<string, Months> =>
  (every ??= new Map(LANGUAGES.map((language) => [language, monthsOf(language)])));

/**
 * The month (1–12) that a word names; 0 for none. The page's language is asked first: "listopad" is October in Croatian and
 * November in Polish. A name cut short ("Okt", "Mär.") counts where only one month of the language begins so.
 */
export function monthNamed(word: string, language: string | null): number {
  const own = (language ?? "").toLowerCase().split(/[-_]/)[0] ?? "";
  return asked.ask(`${own} ${word}`, () => lookUp(foldMonth(word), own));
}

/** Pages ask for the same words again and again; a page made to fill memory asks for ever new ones. */
const MOST_ASKED = 2_000;
const asked = new Remembered<number>(MOST_ASKED);

/** Hebrew writes “in” as the first letter of the month. */
const lookUp = (name: string, own: string): number =>
  named(name, own) || (own === "he" && name.startsWith("ב") ? named(name.slice(1), own) : 0);

function named(name: string, own: string): number {
  const tables = all();
  const near = [...tables].filter(([key]) => key.split("-")[0] === own).map(([, months]) => months);
  const english = tables.get("en") as Months;
  for (const months of [...near, english]) {
    const month = months.get(name) ?? cutShort(name, months);
    if (month !== 0) return month;
  }
  const found = new Set<number>();
  for (const months of tables.values()) {
    const month = months.get(name);
    if (month !== undefined) found.add(month);
  }
  if (found.size === 1) return [...found][0] ?? 0;
  if (found.size > 1) return 0;
  const german = tables.get("de") as Months;
  return cutShort(name, german);
}

function cutShort(name: string, months: Months): number {
  if (name.length < 3) return 0;
  const found = new Set<number>();
  for (const [full, month] of months) if (full.startsWith(name)) found.add(month);
  return found.size === 1 ? ([...found][0] ?? 0) : 0;
}

let weekdays: ReadonlySet<string> | null = null;

/** Whether a word is a weekday's name in one of the languages, long or short. */
export function isWeekday(word: string): boolean {
  weekdays ??= new Set(
    LANGUAGES.flatMap((language) =>
      (["long", "short"] as const).flatMap((weekday) => {
        const format = new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC" });
        return [1, 2, 3, 4, 5, 6, 7].map((day) => foldMonth(format.format(Date.UTC(2024, 0, day))));
      }),
    ),
  );
  return weekdays.has(foldMonth(word));
}
