import { seeded } from "../bench/synthetic-articles.ts";
import { wordOf } from "../bench/synthetic-pack.ts";
import { anyWord, wordsOf } from "../bench/synthetic-stories.ts";
import { type Chance, capital, pickFrom } from "../stories/sentences.ts";

/** An article as a line that `stemma add` takes. */
export interface MadeArticle {
  id: string;
  url: string;
  outlet: string;
  title: string;
  published: string;
  text: string;
}

const DAY = 86_400_000;
const START = Date.UTC(2015, 0, 1);
const OUTLETS = Array.from(
  { length: 400 },
  (_, nth) => `${wordOf(60_000 + nth)} ${["Post", "Herald", "Times", "Echo"][nth % 4]}`,
);
/** Bodies that packs know, the busiest first. */
const KNOWN = [
  "the Karsolian Press Bureau",
  "Lutria's Defence Ministry",
  "Marshal Dalvik",
  "KCNA",
  "Yonhap News Agency",
  "Norland Wire",
  "Ilva Torsk",
  "Reuters",
  "Kyodo News",
  "the General Bureau of Munitions",
  "Meridian Press",
  "the Japanese Defense Ministry",
];
const UNNAMED = ["officials", "analysts", "a senior official", "two people close to the talks"];
/** What happenings are about: one in twenty is of a programme that a pack follows. */
const ARMS = {
  places: ["Brask Works", "Sohae Satellite Launching Station", "Chihari Missile Base", "Pyongyang", "Sinpo"],
  deeds: ["launched", "inspected", "unveiled", "produced", "moved", "ordered", "tested"],
  things: ["missiles", "rockets", "artillery shells", "launchers", "submarines", "munitions"],
  often: 0.35,
};
const OTHER = {
  places: ["Sant Aldo", "Seoul", "Tokyo", "Beijing", "Washington"],
  deeds: ["inspected", "visited", "bought", "moved", "ordered", "lost"],
  things: ["trams", "ferries", "tractors", "cranes", "paintings", "houses"],
  // Words that stand in every report would make all of them near to each other.
  often: 0.03,
};
const ONE_IN = 20;
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/**
 * A happening with all that is told of it; `nth` counts happenings up, ten a day. Of as many `reports` as are asked for none is a telling of its own:
 * all have it from one bulletin.
 */
export function articlesOfHappening(seed: number, nth: number, reports?: number): MadeArticle[] {
  const chance = seeded(seed * 1_000_003 + nth);
  const count = reports ?? 1 + Math.floor(chance() * chance() * 16);
  const names = Array.from({ length: 4 }, () => wordOf(2000 + Math.floor(chance() * 30_000)));
  const start = START + nth * (DAY / 10);
  const teller: Teller = {
    about: names,
    // Two happenings of one month share hardly more than one of these: else all would be one neighbourhood.
    who: [
      KNOWN[Math.floor(KNOWN.length * chance() ** 2)] ?? "Reuters",
      ...Array.from(
        { length: 4 },
        () => `${wordOf(900 + Math.floor(chance() * 20_000))} ${wordOf(900 + Math.floor(chance() * 20_000))}`,
      ),
    ],
    of: chance() * ONE_IN < 1 ? ARMS : OTHER,
    day: start - Math.floor(chance() * 30) * DAY,
    chance,
  };
  const first = tell(teller, 7);
  // Later versions of the bulletin keep most of the first.
  const dispatches = [
    first,
    ...Array.from({ length: Math.min(4, Math.floor(count / 40)) }, () => [
      ...first.slice(0, 5),
      ...tell(teller, 2),
    ]),
  ];
  return Array.from({ length: count }, (_, which) => {
    const dispatch = pickFrom(dispatches, chance);
    const how = which === 0 ? 0 : chance();
    const paragraphs =
      how < 0.3
        ? dispatch
        : how < 0.55
          ? [...dispatch.filter((_words, at) => at === 0 || chance() < 0.66), ...tell(teller, 1)]
          : how < 0.75 || reports !== undefined
            ? dispatch.map((words) => reworded(words, 0.3, chance))
            : tell(teller, 7);
    return {
      id: `made-${seed}-${nth}-${which}`,
      url: `https://outlet.example/${seed}/${nth}/${which}`,
      outlet: pickFrom(OUTLETS, chance),
      title: capital(clauseOf(names, chance).split(" ").slice(0, 9).join(" ")),
      published: new Date(start + Math.floor(chance() * DAY)).toISOString(),
      text: paragraphs.join("\n\n"),
    };
  });
}

/** Words as common as they are in the language, one in eight of the happening: what two happenings share is chance. */
const clauseOf = (about: readonly string[], chance: Chance): string => wordsOf(about, 14, chance);

/** With so many of its words exchanged. */
const reworded = (text: string, share: number, chance: Chance): string =>
  text.replaceAll(/[a-z]{4,}/g, (word) => (chance() < share ? anyWord(chance) : word));

interface Teller {
  about: readonly string[];
  /** Who speaks. */
  who: readonly string[];
  of: typeof ARMS;
  /** When it happened. */
  day: number;
  chance: Chance;
}

function tell(teller: Teller, paragraphs: number): string[] {
  return Array.from({ length: paragraphs }, () => `${sentence(teller)} ${sentence(teller)}`);
}

/** Said by somebody, relayed, quoted, narrated, or that something was not told. */
function sentence({ about, who: bodies, of, day, chance }: Teller): string {
  const who = chance() < 0.8 ? pickFrom(bodies, chance) : pickFrom(UNNAMED, chance);
  const at = new Date(day);
  const when =
    chance() < 0.3 ? ` on ${MONTHS[at.getUTCMonth()]} ${at.getUTCDate()}, ${at.getUTCFullYear()}` : "";
  const where = chance() < 0.4 ? ` at ${pickFrom(of.places, chance)}` : "";
  const what =
    chance() < of.often
      ? `${pickFrom(about, chance)} ${pickFrom(of.deeds, chance)} ${2 + Math.floor(chance() * 90)} ${pickFrom(of.things, chance)}${where}${when}`
      : `${clauseOf(about, chance)}${when}`;
  const how = chance();
  if (how < 0.3) return `${capital(who)} said that ${what}.`;
  if (how < 0.4) return `${capital(who)} denied that ${what}.`;
  if (how < 0.55) return `"${capital(what)}," ${who} said.`;
  if (how < 0.65) return `${capital(what)}, ${who} said, according to ${pickFrom(bodies, chance)}.`;
  if (how < 0.72) return `${capital(who)} did not give details on the location.`;
  return `${capital(what)}.`;
}

/** One report with very many claims: a page that a machine filled. */
export function longArticle(sentences: number): MadeArticle {
  const chance = seeded(77);
  const teller: Teller = {
    about: [wordOf(31), wordOf(32), wordOf(33)],
    who: KNOWN,
    of: OTHER,
    day: START,
    chance,
  };
  const text = Array.from({ length: Math.ceil(sentences / 4) }, (_, nth) =>
    Array.from(
      { length: 4 },
      (_none, at) =>
        `${capital(pickFrom(KNOWN, chance))} said that ${clauseOf(teller.about, chance)} in row ${nth * 4 + at}.`,
    ).join(" "),
  ).join("\n\n");
  return {
    id: "made-long",
    url: "https://outlet.example/long",
    outlet: "Karlomi Register",
    title: "The register, whole",
    published: "2014-06-01T08:00:00.000Z",
    text,
  };
}
