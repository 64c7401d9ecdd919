import { expect, test } from "vitest";
import { newsroomKey } from "./newsroom.ts";

test.each([
  ["VnExpress", "vnexpress.net"],
  ["Harn Gazette", "www.harn-gazette.example"],
  ["The Star", "thestar.com.my"],
  ["The Harn Gazette", "harngazette.co.uk"],
  ["Süd-Kurier", "Süd Kurier"],
])("%s is the newsroom of %s", (name, other) => {
  expect(newsroomKey(name)).toBe(newsroomKey(other));
});

test.each([
  ["Harn Gazette", "gazette.example"],
  ["The Star", "stars.example"],
  ["Them", "em.example"],
  ["", "the.example"],
])("%s is none of %s", (name, other) => {
  expect(newsroomKey(name)).not.toBe(newsroomKey(other));
});
