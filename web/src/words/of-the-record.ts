import { eventKindsKo } from "./event-kinds-ko.ts";
import { problemsKo } from "./problems-ko.ts";
import { type Language, language } from "./words.ts";

type Table = Readonly<Record<string, string>>;

/** What the record says itself is English; here is how other languages say it. */
const PROBLEMS: Partial<Record<Language, Table>> = { ko: problemsKo };
const EVENT_KINDS: Partial<Record<Language, Table>> = { ko: eventKindsKo };

/** An answer of the API, or what an addition failed by. */
export interface Told {
  code: string;
  message: string;
  values?: Readonly<Record<string, string>> | undefined;
}

/** What went wrong, by its code; as the record says it where the language has no sentence for it. */
export function problemWords({ code, message, values = {} }: Told, of: Language = language): string {
  const known: Readonly<Record<string, string>> = { ...values, message };
  const fill = (sentence: string | undefined): string | null => {
    const names = [...(sentence ?? "").matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    return sentence === undefined || names.some((name) => !Object.hasOwn(known, name))
      ? null
      : sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? "");
  };
  const table = PROBLEMS[of] ?? {};
  const sentence = (key: string): string | null => fill(Object.hasOwn(table, key) ? table[key] : undefined);
  return sentence(code) ?? sentence(`${code} bare`) ?? message;
}

/** A kind of happening; by its own name where the language has none for it. */
export function eventKindWords(kind: string, of: Language = language): string {
  const table = EVENT_KINDS[of] ?? {};
  return Object.hasOwn(table, kind) ? (table[kind] ?? kind) : kind;
}
