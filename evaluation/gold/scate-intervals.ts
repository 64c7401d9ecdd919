import { addDays, addMonths, type Day, dayOf, lastDay, parts } from "#time/calendar.ts";
import { type Period, seasonPeriod, unitPeriod, weekendPeriod } from "#time/periods.ts";
import { type ScateEntity, scateEntities } from "./scate-entities.ts";

/** Inclusive days. */
export type Days = readonly [Day, Day];
type Entities = ReadonlyMap<string, ScateEntity>;

/** Thrown where the days cannot be told: an event, an unknown, an hour within the day, a modifier. */
class Untold extends Error {}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const UNITS: Readonly<Record<string, Parameters<typeof unitPeriod>[0]>> = {
  Day: "day",
  Week: "week",
  Month: "month",
  "Quarter-Year": "quarter",
  Year: "year",
  Decade: "decade",
  Century: "century",
};
const days = (period: Period | null): Days => {
  if (period === null) throw new Untold();
  return [period.earliest, period.latest];
};

/** The days of every interval of SCATE that is no part of another, with the stretch of all its parts; document time is a day. */
export function scateIntervals(xml: string, docTime: Day): { span: [number, number]; days: Days }[] {
  const entities = scateEntities(xml);
  const used = new Set([...entities.values()].flatMap(({ properties }) => [...properties.values()].flat()));
  const out: { span: [number, number]; days: Days }[] = [];
  for (const entity of entities.values()) {
    if (used.has(entity.id) || entity.type === "Period" || entity.type === "Frequency") continue;
    try {
      const found = new Resolver(entities, docTime).interval(entity);
      const spans = withParts(entity, entities, new Set()).flatMap((one) => one.spans);
      out.push({
        span: [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))],
        days: found,
      });
    } catch (error) {
      if (!(error instanceof Untold)) throw error;
    }
  }
  return out;
}

function withParts(entity: ScateEntity, entities: Entities, seen: Set<string>): ScateEntity[] {
  if (seen.has(entity.id)) return [];
  seen.add(entity.id);
  const parts = [...entity.properties.entries()]
    // What an expression is counted from stands elsewhere in the text.
    .filter(([name]) => name !== "Interval" && name !== "Start-Interval" && name !== "End-Interval")
    .flatMap(([, values]) => values)
    .flatMap((id) => entities.get(id) ?? []);
  return [entity, ...parts.flatMap((one) => withParts(one, entities, seen))];
}

/** Bethard and Parker (2016): operators over intervals of the time line, here in whole days. */
class Resolver {
  readonly #entities: Entities;
  readonly #docTime: Day;
  #depth = 0;

  constructor(entities: Entities, docTime: Day) {
    this.#entities = entities;
    this.#docTime = docTime;
  }

  interval(entity: ScateEntity): Days {
    if (++this.#depth > 40 || entity.properties.has("Modifier")) throw new Untold();
    switch (entity.type) {
      case "Year":
      case "Two-Digit-Year":
        return this.#year(entity);
      case "This":
      case "Last":
      case "Next":
        return this.#near(entity);
      case "Before":
      case "After":
        return this.#shifted(entity);
      case "Between": {
        const start = this.#side(entity, "Start-Interval");
        const end = this.#side(entity, "End-Interval");
        return [addDays(start[1], 1), addDays(end[0], -1)];
      }
      case "NthFromStart": {
        const within = this.#base(entity);
        const nth = Number(first(entity, "Value"));
        const all = this.#occurrences(this.#link(entity, "Repeating-Interval"), within[0], within[1]);
        const found = all.filter(([from, to]) => from >= within[0] && to <= within[1])[nth - 1];
        if (found === undefined) throw new Untold();
        return found;
      }
      default:
        throw new Untold();
    }
  }

  #link(entity: ScateEntity, name: string): ScateEntity {
    const found = this.#entities.get(first(entity, name));
    if (found === undefined) throw new Untold();
    return found;
  }

  #side(entity: ScateEntity, name: string): Days {
    if (first(entity, `${name}-Type`) === "DocTime") return [this.#docTime, this.#docTime];
    return this.interval(this.#link(entity, name));
  }

  #base(entity: ScateEntity): Days {
    const type = first(entity, "Interval-Type");
    if (type === "DocTime") return [this.#docTime, this.#docTime];
    if (type === "DocTime-Year") return days(unitPeriod("year", this.#docTime, 0));
    if (type === "Link") return this.interval(this.#link(entity, "Interval"));
    throw new Untold();
  }

  #year(entity: ScateEntity): Days {
    const value = first(entity, "Value");
    const [now] = parts(this.#docTime);
    let year = Number(value.replaceAll("?", "0"));
    if (entity.type === "Two-Digit-Year" && value.length <= 2) year += Math.floor(now / 100) * 100;
    const missing = value.split("?").length - 1;
    const sub = entity.properties.get("Sub-Interval")?.[0];
    if (missing > 0) return [dayOf(year, 1, 1), dayOf(year + 10 ** missing - 1, 12, 31)];
    if (!Number.isInteger(year) || year < 1) throw new Untold();
    const whole: Days = [dayOf(year, 1, 1), dayOf(year, 12, 31)];
    if (sub === undefined) return whole;
    const part = this.#entities.get(sub);
    if (part === undefined) throw new Untold();
    const found = this.#occurrences(part, whole[0], whole[1]).find(
      ([from]) => from >= whole[0] && from <= whole[1],
    );
    if (found === undefined) throw new Untold();
    return found;
  }

  #near(entity: ScateEntity): Days {
    const [from, to] = this.#base(entity);
    const period = entity.properties.get("Period")?.[0];
    if (period !== undefined) {
      const length = this.#link(entity, "Period");
      if (entity.type === "Last") return [this.#move(from, length, -1), from];
      if (entity.type === "Next") return [to, this.#move(to, length, 1)];
      throw new Untold();
    }
    if (!entity.properties.has("Repeating-Interval")) {
      if (entity.type === "This") return [from, to];
      throw new Untold();
    }
    const all = this.#occurrences(this.#link(entity, "Repeating-Interval"), from, to);
    const included = first(entity, "Semantics") === "Interval-Included";
    const found =
      entity.type === "This"
        ? (all.find(([a, b]) => a <= from && to <= b) ??
          all.find(([a, b]) => a <= to && from <= b) ??
          inUnit(all, from))
        : entity.type === "Last"
          ? all.findLast(([a, b]) => (included ? a <= to : b < from))
          : all.find(([a]) => (included ? a >= from : a > to));
    if (found === undefined) throw new Untold();
    return found;
  }

  /** "three weeks ago": rounded to the unit that it is counted in. */
  #shifted(entity: ScateEntity): Days {
    const [from, to] = this.#base(entity);
    const sign = entity.type === "Before" ? -1 : 1;
    if (entity.properties.has("Repeating-Interval")) {
      const all = this.#occurrences(this.#link(entity, "Repeating-Interval"), from, to);
      const found = sign < 0 ? all.findLast(([, b]) => b < from) : all.find(([a]) => a > to);
      if (found === undefined) throw new Untold();
      return found;
    }
    if (!entity.properties.has("Period")) throw new Untold();
    const length = this.#link(entity, "Period");
    const unit = {
      Days: "day",
      Weeks: "week",
      Months: "month",
      Years: "year",
      Decades: "decade",
      Centuries: "century",
    }[first(length, "Type")] as Parameters<typeof unitPeriod>[0] | undefined;
    if (unit === undefined) throw new Untold();
    return days(unitPeriod(unit, this.#move(from, length, sign), 0));
  }

  #move(day: Day, length: ScateEntity, sign: 1 | -1): Day {
    if (length.properties.has("Modifier")) throw new Untold();
    const number = length.properties.has("Number") ? first(this.#link(length, "Number"), "Value") : "1";
    const count = Number(number) * sign;
    if (!Number.isInteger(count)) throw new Untold();
    switch (first(length, "Type")) {
      case "Days":
        return addDays(day, count);
      case "Weeks":
        return addDays(day, count * 7);
      case "Months":
        return addMonths(day, count);
      case "Years":
        return addMonths(day, count * 12);
      case "Decades":
        return addMonths(day, count * 120);
      case "Centuries":
        return addMonths(day, count * 1200);
      default:
        throw new Untold();
    }
  }

  /** Occurrences of a repeating interval around two days, in order. */
  #occurrences(entity: ScateEntity, from: Day, to: Day): Days[] {
    if (entity.properties.has("Modifier") || entity.properties.has("Number")) throw new Untold();
    const sub = entity.properties.get("Sub-Interval")?.[0];
    const whole = occurrencesOf(entity, from, to);
    if (sub === undefined) return whole;
    const part = this.#entities.get(sub);
    if (part === undefined) throw new Untold();
    // Hours lie within the day.
    if (/^(?:Hour-Of-Day|Minute-Of-Hour|Second-Of-Minute|Part-Of-Day)$/.test(part.type)) return whole;
    return whole.flatMap(([a, b]) => this.#occurrences(part, a, b).filter(([c, d]) => c >= a && d <= b));
  }
}

function first(entity: ScateEntity, name: string): string {
  const found = entity.properties.get(name)?.[0];
  if (found === undefined) throw new Untold();
  return found;
}

/** "this Friday" that lies not in the day itself: the one of the same week. */
function inUnit(all: readonly Days[], day: Day): Days | undefined {
  const week = unitPeriod("week", day, 0);
  if (week === null) return undefined;
  return (
    all.find(([from]) => from >= week.earliest && from <= week.latest) ??
    all.find(([from]) => from.slice(0, 4) === day.slice(0, 4))
  );
}

function occurrencesOf(entity: ScateEntity, from: Day, to: Day): Days[] {
  const [first_, last_] = [parts(from)[0] - 2, parts(to)[0] + 2];
  const years = Array.from({ length: last_ - first_ + 1 }, (_, at) => first_ + at);
  switch (entity.type) {
    case "Month-Of-Year": {
      const month = MONTHS.indexOf(first(entity, "Type")) + 1;
      return years.map((year) => [dayOf(year, month, 1), dayOf(year, month, lastDay(year, month))]);
    }
    case "Day-Of-Month": {
      const day = Number(first(entity, "Value"));
      return years.flatMap((year) =>
        MONTHS.flatMap((_, at): Days[] =>
          day >= 1 && day <= lastDay(year, at + 1)
            ? [[dayOf(year, at + 1, day), dayOf(year, at + 1, day)]]
            : [],
        ),
      );
    }
    case "Day-Of-Week": {
      const wanted = WEEKDAYS.indexOf(first(entity, "Type"));
      const start = addDays(
        dayOf(first_, 1, 1),
        (wanted - new Date(`${dayOf(first_, 1, 1)}T00:00:00Z`).getUTCDay() + 7) % 7,
      );
      return run(
        start,
        dayOf(last_, 12, 31),
        (day) => addDays(day, 7),
        (day) => [day, day],
      );
    }
    case "Season-Of-Year": {
      const code = { Spring: "SP", Summer: "SU", Fall: "FA", Winter: "WI" }[first(entity, "Type")] ?? "SP";
      return years.map((year) => days(seasonPeriod(year, code)));
    }
    case "Part-Of-Week":
      return run(
        weekendPeriod(dayOf(first_, 1, 1)).earliest,
        dayOf(last_, 12, 31),
        (day) => addDays(day, 7),
        (day) => days(weekendPeriod(day)),
      );
    case "Calendar-Interval": {
      const unit = UNITS[first(entity, "Type")];
      if (unit === undefined) throw new Untold();
      const start = days(
        unitPeriod(unit, dayOf(unit === "century" || unit === "decade" ? first_ - 200 : first_, 1, 1), 0),
      )[0];
      return run(
        start,
        dayOf(last_, 12, 31),
        (day) => addDays(days(unitPeriod(unit, day, 0))[1], 1),
        (day) => days(unitPeriod(unit, day, 0)),
      );
    }
    // Parts of a day and hours by themselves are taken for the day.
    case "Part-Of-Day":
    case "Hour-Of-Day":
      return run(
        dayOf(parts(from)[0], 1, 1),
        dayOf(parts(to)[0], 12, 31),
        (day) => addDays(day, 1),
        (day) => [day, day],
      );
    default:
      throw new Untold();
  }
}

function run(start: Day, end: Day, next: (day: Day) => Day, daysAt: (day: Day) => Days): Days[] {
  const out: Days[] = [];
  for (let day = start; day <= end; day = next(day)) out.push(daysAt(day));
  return out;
}
