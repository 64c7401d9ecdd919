import { addDays } from "../calendar.ts";
import type { TimeContext } from "../context.ts";
import type { Form, Parts, Reading } from "../form.ts";
import { lunarDay, monthLength } from "../lunar.ts";
import { type DayOfYear, namedDay } from "./named-days.ts";

const WAY = "[lead:last|next|this]";
const TAIL = "[part:morning|afternoon|evening|night] [[of] [,] YEAR]";

const isNamed = ({ words, from, to }: TimeContext): boolean =>
  words.slice(from, to).some((word) => word.capital && !/^(?:last|next|this|the)$/.test(word.lower));

const form = (
  words: string,
  example: string,
  of: DayOfYear,
  read: (reading: Reading) => Reading = (reading) => reading,
): Form => ({
  words: `${WAY} ${words} ${TAIL}`,
  example,
  read: (p: Parts, c: TimeContext) => {
    const found = isNamed(c) ? namedDay(of, p, c) : null;
    return found === null ? null : read(found);
  },
});

/** The month begins when the moon is seen: elsewhere a day later than in Mecca's computed calendar. */
const seen = (reading: Reading): Reading =>
  reading.latest === null ? reading : { ...reading, latest: addDays(reading.latest, 1) };

const ramadan = lunarDay("islamic-umalqura", 9, 1);
const wholeMonth = (reading: Reading): Reading => {
  if (reading.earliest === null) return reading;
  const length = monthLength("islamic-umalqura", reading.earliest);
  return {
    ...reading,
    type: "DATE",
    timex: null,
    granularity: "month",
    latest: addDays(reading.earliest, length),
  };
};

/** Days of calendars that go by the moon, and the Persian new year. The platform's calendars say when they fall. */
export const lunarDays: readonly Form[] = [
  form(
    "(chinese new year [day] / chinese new year 's day / lunar new year [day] / lunar new year 's day / spring festival)",
    "It shut for Lunar New Year.",
    lunarDay("chinese", 1, 1),
  ),
  form("(seollal / seol)", "It shut for Seollal.", lunarDay("dangi", 1, 1)),
  form("lantern festival", "They danced at Lantern Festival.", lunarDay("chinese", 1, 15)),
  form("dragon boat festival", "They rowed at Dragon Boat Festival.", lunarDay("chinese", 5, 5)),
  form("mid - autumn festival", "It shut for Mid-Autumn Festival.", lunarDay("chinese", 8, 15)),
  form("chuseok", "It shut for Chuseok.", lunarDay("dangi", 8, 15)),
  form(
    "(eid al|ul|el [-] fitr / eid - al - fitr)",
    "It shut for Eid al-Fitr.",
    lunarDay("islamic-umalqura", 10, 1),
    seen,
  ),
  form(
    "(eid al|ul|el [-] adha / eid - al - adha)",
    "It shut for Eid al-Adha.",
    lunarDay("islamic-umalqura", 12, 10),
    seen,
  ),
  form("ashura", "They marched on Ashura.", lunarDay("islamic-umalqura", 1, 10), seen),
  form("([the [holy] month of] ramadan)", "It fell quiet in Ramadan.", ramadan, wholeMonth),
  form("passover", "It shut for Passover.", lunarDay("hebrew", 7, 15)),
  form("(rosh hashanah / rosh hashana)", "It shut for Rosh Hashanah.", lunarDay("hebrew", 1, 1)),
  form("yom kippur", "It shut for Yom Kippur.", lunarDay("hebrew", 1, 10)),
  form("(hanukkah / chanukah)", "It began on Hanukkah.", lunarDay("hebrew", 3, 25)),
  form("(nowruz / norouz / noruz)", "It shut for Nowruz.", lunarDay("persian", 1, 1)),
];
