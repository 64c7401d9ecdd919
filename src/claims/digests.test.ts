import { expect, test } from "vitest";
import { readWordsTrained, voices } from "../../test/read-words.ts";

const LIST =
  "Pyongyang, May 9 (KCNA) -- Following are major news items and articles in leading newspapers of the DPRK on Thursday:\n- A school was opened in Tarn.\n- An editorial and an article call upon the members of the league to come.\n\nRodong Sinmun\n- A mill was closed.\n\nMinju Joson\n- A bridge was built.\n";

test("What papers print is each paper's, under its name", async () => {
  const { claims, words } = await readWordsTrained(LIST, { outlet: "KCNA", published: "2024-05-09" });
  const told = claims.map((claim) => [words(claim.content), ...voices(claim).slice(1)]);
  const papers = "leading newspapers of the DPRK";
  expect(told.find(([what]) => what?.includes("school"))).toEqual(["A school was opened in Tarn", papers]);
  expect(told.find(([what]) => what?.includes("league"))).toEqual([
    "the members of the league to come",
    papers,
  ]);
  expect(told.find(([what]) => what?.includes("mill"))).toEqual(["A mill was closed", "Rodong Sinmun"]);
  expect(told.find(([what]) => what?.includes("bridge"))).toEqual(["A bridge was built", "Minju Joson"]);
  expect(told.find(([what]) => what?.startsWith("Following"))).toHaveLength(1);
});

test("A line that opens another list names no paper", async () => {
  const { claims } = await readWordsTrained(
    "The police issued a notice on Thursday.\nFollowing are the news in brief:\n- A school was opened in Tarn.\n",
    { outlet: "KCNA", published: "2024-05-09" },
  );
  expect(claims.every((claim) => voices(claim).every((name) => name === null || !/brief/.test(name)))).toBe(
    true,
  );
});
