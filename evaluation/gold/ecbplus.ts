import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { goldFolder } from "./folder.ts";

/** A text of ECB+ (Cybulska and Vossen 2014): two happenings a topic; `story` names topic and happening. */
export interface EcbText {
  id: string;
  story: string;
  topic: number;
  text: string;
}

/** The texts of the topics from and to, in the order of their names. Words are joined by blanks, sentences by line breaks; an address at the head is left out. */
export function readEcbPlus(from: number, to: number): EcbText[] {
  const folder = join(goldFolder(), "stories", "ecbplus");
  const out: EcbText[] = [];
  for (let topic = from; topic <= to; topic++) {
    let names: string[];
    try {
      names = readdirSync(join(folder, String(topic))).sort();
    } catch {
      // Some numbers have no topic.
      continue;
    }
    for (const name of names) {
      const found = /_\d+(ecb(?:plus)?)\.xml$/.exec(name);
      if (found === null) continue;
      const text = textOf(readFileSync(join(folder, String(topic), name), "utf8"));
      out.push({ id: name, story: `${topic} ${found[1]}`, topic, text });
    }
  }
  return out;
}

const TOKEN = /<token t_id="\d+" sentence="(\d+)" number="\d+">([^<]*)<\/token>/g;

function textOf(xml: string): string {
  const sentences = new Map<string, string[]>();
  for (const [, sentence = "", word = ""] of xml.matchAll(TOKEN)) {
    const known = sentences.get(sentence);
    if (known === undefined) sentences.set(sentence, [unescaped(word)]);
    else known.push(unescaped(word));
  }
  return [...sentences.values()]
    .map((words) => words.join(" "))
    .filter((line, nth) => nth > 0 || !/^https? : \/ \//.test(line))
    .join("\n");
}

const unescaped = (word: string): string =>
  word
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
