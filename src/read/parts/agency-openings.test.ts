import { expect, test } from "vitest";
import { agencyOpening } from "./agency-openings.ts";

test.each<[string, string, string | null, string[], string[]]>([
  ["(새별항=바다통신) 김하나 이두리 기자 = 배가 떠났다.", "새별항", null, ["바다통신"], ["김하나", "이두리"]],
  ["(새별항=바다통신) 배가 떠났다.", "새별항", null, ["바다통신"], []],
  ["(강해 5월 14일발 강해중앙통신) 배가 떠났다.", "강해", "5월 14일", ["강해중앙통신"], []],
  ["【記者林小明／海口報導】船走了。", "海口", null, [], ["林小明"]],
  ["【コウカイ３月４日発＝コウカイ通信】船が出た。", "コウカイ", "３月４日", ["コウカイ通信"], []],
  ["东海社海口5月12日电（记者 林晓）船走了。", "海口", "5月12日", ["东海社"], ["林晓"]],
  ["МОРСК, 5 июн - Морские Вести. Судно ушло.", "", null, [], []],
  ["МОРСК, 5 июня. /МОРВЕСТ/. Судно ушло.", "МОРСК", "5 июня", ["МОРВЕСТ"], []],
  ["МОРСК, 5 июня - Морвест. Судно ушло.", "МОРСК", "5 июня", ["Морвест"], []],
])("%j opens with its place, day, agency and writers", (words, place, date, agencies, people) => {
  const found = agencyOpening(words);
  if (place === "") expect(found).toBeNull();
  else {
    expect(found).toMatchObject({ place, date, agencies, people });
    expect(words.slice(found?.length)).toMatch(/^(?:배가|船|Судно)/u);
  }
});

test.each([
  "(배가 떠났다) 항구는 조용하다.",
  "【お知らせ】船が出ます。",
  "东海社5月12日",
  "МОРСК, город на севере, ждёт судно.",
  "The ship left.",
  "",
])("%j opens with none", (words) => {
  expect(agencyOpening(words)).toBeNull();
});
