import { expect, test } from "vitest";
import { languageWords, yearsWords } from "./entity-words.ts";

test("A language is called by its name, and by its tag where it has none", () => {
  expect(languageWords("ko")).toBe("Korean");
  expect(languageWords("zh-Hant")).toBe("Traditional Chinese");
  expect(languageWords("qqx")).toBe("qqx");
  expect(languageWords("not a tag")).toBe("not a tag");
});

test("Years say what is known of them", () => {
  expect(yearsWords("1946", null)).toBe("since 1946");
  expect(yearsWords(null, "2012-04")).toBe("until 2012-04");
  expect(yearsWords("1946", "2012")).toBe("from 1946 until 2012");
  expect(yearsWords(null, null)).toBeNull();
});
