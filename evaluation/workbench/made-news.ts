import { seeded } from "../bench/synthetic-articles.ts";
import { wordOf } from "../bench/synthetic-pack.ts";
import { type Chance, capital, clauseOf, pickFrom, reworded } from "../stories/sentences.ts";

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
/** Bodies that a pack knows, those of one house, and such that no pack has. */
const SPEAKERS = [
  "the Karsolian Press Bureau",
  "state media",
  "Lutria's Defence Ministry",
  "Marshal Dalvik",
  "Ilva Torsk",
  "the General Bureau of Munitions",
  "Norland Wire",
  ...Array.from({ length: 300 }, (_, nth) => `the ${wordOf(900 + nth)} Ministry`),
];
const UNNAMED = ["officials", "analysts", "a senior official", "two people close to the talks"];
/** What happenings are about: one in twenty is of a programme that a pack follows. */
const ARMS = {
  places: ["Brask Works", "Sohae Satellite Launching Station", "Chihari Missile Base", "Pyongyang", "Sinpo"],
  deeds: ["launched", "inspected", "unveiled", "produced", "moved", "ordered", "tested"],
  things: ["missiles", "rockets", "artillery shells", "launchers", "submarines", "munitions"],
};
const OTHER = {
  places: ["Sant Aldo", "Seoul", "Tokyo", "Beijing", "Washington"],
  deeds: ["inspected", "visited", "bought", "moved", "ordered", "lost"],
  things: ["trams", "ferries", "tractors", "cranes", "paintings", "houses"],
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

interface Teller {
  about: readonly string[];
  of: typeof ARMS;
  /** When it happened. */
  day: number;
  chance: Chance;
}

function tell(teller: Teller, paragraphs: number): string[] {
  return Array.from({ length: paragraphs }, () => `${sentence(teller)} ${sentence(teller)}`);
}

/** Said by somebody, relayed, quoted, narrated, or that something was not told. */
function sentence({ about, of, day, chance }: Teller): string {
  const who = chance() < 0.8 ? pickFrom(SPEAKERS, chance) : pickFrom(UNNAMED, chance);
  const at = new Date(day);
  const when =
    chance() < 0.3 ? ` on ${MONTHS[at.getUTCMonth()]} ${at.getUTCDate()}, ${at.getUTCFullYear()}` : "";
  const where = chance() < 0.4 ? ` at ${pickFrom(of.places, chance)}` : "";
  const what =
    chance() < 0.35
      ? `${pickFrom(about, chance)} ${pickFrom(of.deeds, chance)} ${2 + Math.floor(chance() * 90)} ${pickFrom(of.things, chance)}${where}${when}`
      : `${clauseOf(about, chance)}${when}`;
  const how = chance();
  if (how < 0.3) return `${capital(who)} said that ${what}.`;
  if (how < 0.4) return `${capital(who)} denied that ${what}.`;
  if (how < 0.55) return `"${capital(what)}," ${who} said.`;
  if (how < 0.65) return `${capital(what)}, ${who} said, according to ${pickFrom(SPEAKERS, chance)}.`;
  if (how < 0.72) return `${capital(who)} did not give details on the location.`;
  return `${capital(what)}.`;
}

/** One report with very many claims: a page that a machine filled. */
export function longArticle(sentences: number): MadeArticle {
  const chance = seeded(77);
  const teller: Teller = { about: [wordOf(31), wordOf(32), wordOf(33)], of: OTHER, day: START, chance };
  const text = Array.from({ length: Math.ceil(sentences / 4) }, (_, nth) =>
    Array.from(
      { length: 4 },
      (_none, at) =>
        `${capital(pickFrom(SPEAKERS, chance))} said that ${clauseOf(teller.about, chance)} in row ${nth * 4 + at}.`,
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
