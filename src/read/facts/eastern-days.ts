/** A day of East Asia's own calendars, and where it stands. */
export interface EasternDay {
  year: number;
  month: number;
  day: number;
  start: number;
  end: number;
}

const FIGURE = "[〇零元一二三四五六七八九十百\\d]";
/** 中華民國八十八年七月二十日, 令和6年3月14日, 二〇二四年三月十四日. Years of figures alone are everybody's. */
const FORM = new RegExp(
  `(?:(?<era>民國|民国|令和|平成|昭和)\\s?(?<y>${FIGURE}{1,5})|(?<whole>[〇零一二三四五六七八九]{4}))\\s?年\\s?(?<m>${FIGURE}{1,3})\\s?月\\s?(?<d>${FIGURE}{1,3})\\s?[日号號]`,
  "gu",
);
/** The year before the first of an era. */
const BEFORE: Readonly<Record<string, number>> = {
  民國: 1911,
  民国: 1911,
  令和: 2018,
  平成: 1988,
  昭和: 1925,
};
const MAY_HOLD = /[國国和成〇零一二三四五六七八九]\s?(?:[元\d]{1,3}\s?)?年/;

/** The days of a text whose year is counted by an era, or written without figures; in their order. */
export function easternDays(text: string): EasternDay[] {
  if (!MAY_HOLD.test(text)) return [];
  return [...text.matchAll(FORM)].map(({ 0: written, index, groups: g }) => ({
    year: (BEFORE[g?.["era"] ?? ""] ?? 0) + numberOf(g?.["y"] ?? g?.["whole"] ?? ""),
    month: numberOf(g?.["m"] ?? ""),
    day: numberOf(g?.["d"] ?? ""),
    start: index,
    end: index + written.length,
  }));
}

const FIGURES = "〇一二三四五六七八九";

/** 八十八 → 88, 二十 → 20, 百十三 → 113, 二〇二四 → 2024, 元 → 1. */
function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  let [sum, figure] = [0, 0];
  for (const sign of written.replaceAll("零", "〇").replaceAll("元", "一")) {
    const value = FIGURES.indexOf(sign);
    if (sign === "百" || sign === "十") {
      sum += Math.max(1, figure) * (sign === "百" ? 100 : 10);
      figure = 0;
    } else figure = figure * 10 + (value < 0 ? Number(sign) : value);
  }
  return sum + figure;
}
