import type { TimeContext } from "../context.ts";

/** Whether a number that may be a year belongs to the name of a thing. */
export const isPartOfName = (context: TimeContext): boolean =>
  isModelYear(context) || isNameWithYear(context) || isTitle(context);

/** "his 1987 Chevrolet", "a 2015 Toyota": the year of a car's make; "in 2015 Toyota built" is one. */
const isModelYear = ({ words, from, to }: TimeContext): boolean =>
  words[to]?.capital === true &&
  CARS.test(words[to]?.lower ?? "") &&
  /^(?:an?|his|her|their|my|our|your|'s|blue|red|white|black|grey|gray|silver|green)$/.test(
    words[from - 1]?.lower ?? "",
  );
const CARS =
  /^(?:acura|audi|bentley|bmw|buick|cadillac|chevrolet|chevy|chrysler|citroen|dodge|ferrari|fiat|ford|gmc|honda|hyundai|infiniti|isuzu|jaguar|jeep|kia|lada|lamborghini|lexus|lincoln|mazda|mercedes|mercury|mitsubishi|nissan|oldsmobile|opel|peugeot|plymouth|pontiac|porsche|renault|rover|saab|saturn|seat|skoda|subaru|suzuki|tesla|toyota|volkswagen|volvo)$/;

/** "Vision 2030", "Expo 2025", "the Tokyo 2020 Games": plans and games by their names, held when they may be. */
const isNameWithYear = ({ words, from }: TimeContext): boolean =>
  words[from - 1]?.capital === true &&
  (/^(?:vision|agenda|expo|euro|horizon|windows)$/.test(words[from - 1]?.lower ?? "") ||
    (/^(?:games|olympics?|paralympics?)$/.test(words[from + 1]?.lower ?? "") &&
      (words[from - 1]?.bits ?? 0) === 0 &&
      !/^(?:the|in|of|since|for)$/.test(words[from - 1]?.lower ?? "")) ||
    (words[from - 1]?.lower === "tokyo" && words[from]?.number === 2020));

/** “1917”, alone between quotation marks: a film or a book. */
const isTitle = ({ words, from, to }: TimeContext): boolean =>
  words[from]?.joined === true &&
  /^["']$/.test(words[from - 1]?.lower ?? "") &&
  words[to]?.joined === true &&
  words[to]?.lower === words[from - 1]?.lower;
